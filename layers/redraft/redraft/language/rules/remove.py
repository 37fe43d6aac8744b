"""Taking things away."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.frames import Frame, Remove, SetText
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.phrase import Found, Phrase
from redraft.language.rules.items import taken_out
from redraft.language.rules.lift import lift_namesake, lift_section, lift_to_card
from redraft.language.scene import Scene, UnclearError


def _remove(scene: Scene, bound: Bound) -> list[Frame] | None:
    phrase: Phrase = bound["what"]
    if bound.has("where"):
        phrase = phrase.with_relation("in", bound["where"])
    if phrase.pronoun in ("it", "them") and scene.removed:
        return []
    if phrase.head == "one" and phrase.number == "many" and not (phrase.det or phrase.colours or phrase.states):
        return None  # "no plus ones"
    ids = scene.ids(phrase)
    if scene.index.root.id in ids:
        raise UnclearError(phrase, Found((), why="the whole page cannot be removed"))
    if (items := taken_out(scene, ids, phrase)) is not None:
        return items
    if not phrase.head or not (phrase.kind or kind_of(phrase.head)):
        ids = scene.index.ordered([lift_section(scene, lift_to_card(scene, i)) for i in ids])
    else:
        ids = scene.index.ordered([lift_namesake(scene, i, phrase.head) for i in ids])
    scene.there = scene.index[ids[0]].node.parent
    return [Remove(targets=ids)]


def _everything_but(scene: Scene, bound: Bound) -> list[Frame]:
    """All children of the place, less those that are or hold what stays."""
    outer = scene.one(bound["where"])
    stays = [scene.index[i] for i in scene.ids(bound["what"].with_relation("in", bound["where"]))]
    gone: list[str] = []
    for inner in scene.index.below(scene.index[outer]):
        if any(scene.index.holds(inner, stay) or scene.index.holds(stay, inner) for stay in stays):
            continue
        if not any(scene.index.holds(scene.index[i], inner) for i in gone):
            gone.append(inner.id)
    return [Remove(targets=tuple(gone))] if gone else []


def _emptied(scene: Scene, bound: Bound) -> list[Frame]:
    outer = scene.one(bound["what"])
    return [Remove(targets=scene.index[outer].node.children)]


def _words_out(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"])
    return [SetText(text="", find=bound["quote"], targets=ids)]


RULES = (
    Rule("remove", "clause", ("{what} to (remove|delete|drop|erase|be removed|be deleted|be dropped|take out|take away)", "<remove> {what} [entirely|completely|altogether|again|everywhere|for good|away|out|too|from the page|from the design|from the screen|from here]", "{what} <be> (removed|deleted|dropped|taken out|cut|gone) [altogether|completely]", "{what} (removed|deleted|dropped|gone|taken out) [altogether|completely|entirely]", "{what} (quit it|quit|take it away|take it out|throw it out|chuck it)", "{what} (must die|has to die|can die|should die|needs to die|must disappear|should disappear|can disappear|must vanish|should vanish|is out|has to go|must go|can go|should go|needs to go|has got to go|have to go|should not be there [at all]|can be removed|go away|is not needed|is not needed any more|are not needed|out)", "(take|throw|cut|kick) {what} (out|away|off) [again]", "{what} (away|delete|remove|weg)", "{what} [:] (delete|remove|delete it|remove it)", "<remove> {what} (from|of|off|out of) {where:what}", "{what} (gone|removed|deleted|dropped|taken out) (from|out of|off) {where:what}", "(take|throw|cut) {what} (out|away|off) (from|of) {where:what}", "(take|strike|cut|knock|cross|scratch|pull) {what} off {where:what}", "without {what}", "no {what}", "{what} (is|are) {why:label} and (should|must|may|can|has to|have to|shall|ought to|is to|are to|needs to) (be removed|be deleted|be dropped|be taken out|be cut|go|disappear)", "{what} <be> no longer (needed|necessary|required|wanted)", "{what} (is|are) (superfluous|redundant|unnecessary)", "(i|we) (will not|do not|wo not) (be needing|need|want) {what} [any more|anymore]", "strike {what} (from|off) [the] (page|screen|design|list)", "(away|out) with {what}", "(can|could|should|may|must) {what} go [away|now|please]", "{what} (may|might|ought to|will have to|had better) go [away|now]"), _remove,
         says=("remove the banner", "get rid of the subtitle", "take the banner out"), never=("remove the border from the card",)),
    Rule("remove all but", "clause", ("<remove> (everything|all|anything) (except|but|except for|apart from|other than|besides) {what} (from|in|of|inside) {where:what}", "<remove> (everything|all|anything) (from|in|of|inside) {where:what} (except|but|except for|apart from|other than|besides) {what}", "<remove> (everything|all) [else] (from|in|of|inside) {where:what} [,] (keep|leave) {what}", "<remove> all [the] [content|contents|things|text|elements] (from|in|of|inside) {where:what} (except|but|except for|apart from|other than|besides) {what}"), _everything_but,
         says=("remove everything in the card except the price", "delete everything from the header except the logo", "remove all in the form but the button")),
    Rule("empty", "clause", ("(empty|clear|clear out) {what}", "<remove> (everything|all|all content|all the content|the content|the contents) (from|in|of|inside|within) {what}"), _emptied,
         says=("empty the card", "remove everything in the header", "delete everything inside the form")),
    Rule("remove words", "clause", ("<remove> [the word|the words|the text] {quote} from {what}",), _words_out,
         says=('remove the word "back" from the title', 'delete "back" from the title', 'take out the text "back" from the title')),
)  # fmt: skip
