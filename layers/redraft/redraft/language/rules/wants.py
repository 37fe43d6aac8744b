"""Requests turned round: what something needs, what the page begins with, one more of something."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.effects.values.amount_lexicon import LARGER, SMALLER
from redraft.language.frames import Copy, Frame, Relocate
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.grammar.values import PlaceSpec
from redraft.language.rules.add import add
from redraft.language.rules.describe import gap_between
from redraft.language.scene import Scene


def _needs(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "the header needs a search field": a new thing inside what is named."""
    first = bound["thing"].phrase.split()[:1]
    if not bound["thing"].known or (first and first[0].lower() in LARGER | SMALLER):  # "deserves a taller box"
        return None
    values = {"thing": bound["thing"], "place": PlaceSpec("last", (bound["what"],))}
    return add(scene, Bound(values, bound.start, bound.end))


def _copied(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"])
    place = scene.place(bound["place"], ids) if bound.has("place") else None
    return [Copy(targets=ids, place=place)]


def _at_page(relation: str) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = scene.ids(bound["what"])
        return [Relocate(place=scene.place(PlaceSpec(relation), ids), targets=ids)]  # type: ignore[arg-type]

    return build


_PAGE = "[the|this|our|my] (page|screen|whole page|app)"
_SHALL = "(should|must|could|has to|shall|ought to|can|may|needs to)"
_NEED = (
    "(needs|need|lacks|lack|misses|is missing|are missing|should have|must have|has to have|could have|can have|should get|gets|get|"
    "should contain|should include|should also have|could use|could do with|deserves|wants|contains|contain|requires|ought to have|must get|"
    "should hold|shall have|may have|might have|must contain|must include|should show|have)"
)
_AIR = "(space|spacing|gap|room|distance|air|breathing room|white space)"
_APART = "(further apart|farther apart|more spaced out|more spread out|spaced out more|spread out more|wider apart)"
_CLOSER = "(closer together|nearer together|tighter together|nearer to each other|closer to each other|less far apart|less spread out)"

RULES = (
    Rule("it needs one", "clause", (f"[could|can|should|must|may] {{what}} {_NEED} {{thing:newthing}}", "<give> {what} {thing:newthing}", "(equip|furnish|provide|fit|complete|supply|extend) {what} with {thing:newthing}",
            "{what} (:|,|-) <add> {thing:newthing}"), _needs, weight=-1.3,
         says=("the header needs a search field", "give the header an icon", "the footer should have a link")),
    Rule("it goes into", "clause", ("{thing:newthing} (should|must|could|has to|shall|needs to|ought to|can) (go|come|be|stand|appear|sit|be added|be put|be placed) {place}",), add, weight=-0.3,
         says=("a search field should go into the header", "a divider must come after the form", "a link could go in the footer")),
    Rule("one more of it", "clause", ("(<add>|<make_new>|[give] [me|us]) (a|another|a second|one more|a further) (copy|duplicate|clone) of {what} [{place}]", "one more of {what} [{place}]", "<make_new> (a|another|a second|one more) (copy|duplicate|clone) of {what} [{place}]"), _copied, weight=0.2,
         says=("add a copy of the card", "create a duplicate of the card", "I want a second copy of the card")),
    Rule("the page begins with", "clause", (f"(start|begin|open) {_PAGE} with {{what}}", f"{_PAGE} {_SHALL} (start|begin|open) with {{what}}", f"{{what}} {_SHALL} (come|be|stand|go) first (on|in|of) {_PAGE}", f"{{what}} first (on|in) {_PAGE}", f"{{what}} : [the] top of {_PAGE}"), _at_page("page_top"), weight=0.3,
         says=("start the page with the form", "the page should begin with the form", "the form first on the page")),
    Rule("the page ends with", "clause", (f"(end|close|finish) {_PAGE} with {{what}}", f"{_PAGE} {_SHALL} (end|close|finish) with {{what}}", f"{{what}} {_SHALL} (come|be|stand|go) last (on|in|of) {_PAGE}", f"{{what}} last (on|in) {_PAGE}"), _at_page("page_bottom"), weight=0.3,
         says=("end the page with the form", "the page should close with the form", "the form last on the page")),
    Rule("they need space between", "clause", (f"{{what}} {_NEED} [{{degree}}] (more|some|some more|bigger|extra|a bigger|a larger|a wider) {_AIR} (between|in between) (them|each other|each one|one another)", f"{{what}} <be> [{{degree}}] {_APART}", "{what} (are|is|stand|sit|lie|feel|look|seem) [{degree}] too close [together|to each other]",
            f"[the] {_AIR} between {{what}} (is|feels|looks|seems) [{{degree}}] too (small|tight|narrow|little)", f"<give> {{what}} [{{degree}}] more {_AIR} (between|in between) (them|each other|one another)", f"a [{{degree}}] (bigger|larger|wider|greater) {_AIR} (between|in between) {{what}}"), gap_between(1), weight=0.2,
         says=("the cards need more space between them", "the cards should be further apart", "the cards are too close together")),
    Rule("they are too far apart", "clause", (f"{{what}} <be> [{{degree}}] {_CLOSER}", "{what} (are|is|stand|sit|lie|feel|look|seem) [{degree}] too far (apart|from each other)", f"[the] {_AIR} between {{what}} (is|feels|looks|seems) [{{degree}}] too (big|large|wide|much)", f"a [{{degree}}] (smaller|narrower|tighter) {_AIR} (between|in between) {{what}}"), gap_between(-1), weight=0.2,
         says=("the cards should be closer together", "the cards are too far apart", "the space between the cards is too big")),
)  # fmt: skip
