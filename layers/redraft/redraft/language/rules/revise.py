"""What was just said, said better: another value instead, this and not that, the next one in a row of values."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from dataclasses import replace

from redraft.language.frames import Add, Arrange, Frame, Recolour, Resize, SetText, Step
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.references.entry import shown_words
from redraft.language.references.phrase import Phrase
from redraft.language.rules.on import on_targets, showing
from redraft.language.rules.saying import is_request
from redraft.language.scene import Scene


def _said_instead(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Sorry, 1780": other words in place of those that the last change put there."""
    last = scene.last_frames[-1] if scene.last_frames else None
    if not scene.done and isinstance(last, Add):
        return _added_instead(scene, bound["text"])
    if scene.done or not isinstance(last, SetText) or not all(i in scene.index.by_id for i in last.targets):
        return None
    shown = last.text if last.find else None
    return [replace(last, text=bound["text"], find=shown)]


def _added_instead(scene: Scene, text: str) -> list[Frame] | None:
    """As in "Sorry, I mean 3 lemons" after "add 2 lemons": what was added says so, where it said nearly that."""
    made = [scene.index[i] for i in scene.salience.focus if i in scene.index.by_id]
    words = frozenset(shown_words(text))
    near = [e.id for outer in made for e in (outer, *scene.index.below(outer)) if words & e.words and e.texts]
    return [SetText(text=text, targets=(near[0],))] if near else None


def _looks_instead(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "No, light yellow", after the text was made white: the same aspect of the same element."""
    if scene.done:
        return _looks_after_all(scene, bound)
    last = scene.last_frames[-1] if scene.last_frames else None
    if scene.salience.selection or last is None or not last.targets:
        return on_targets(scene, bound["looks"], scene.subject(), None)
    if not all(i in scene.index.by_id for i in last.targets):
        return on_targets(scene, bound["looks"], scene.subject(), None)
    looks = [_same_aspect(look, last) for look in bound["looks"]]
    if all(looks):
        return [look.on(last.targets) for look in looks if look is not None]
    return on_targets(scene, bound["looks"], scene.subject(), None)


def _looks_after_all(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Make it red, no wait, navy": the same aspect of what this prompt has just changed."""
    last = scene.done[-1]
    if not last.targets or not all(i in scene.index.by_id for i in last.targets):
        return None
    looks = [_same_aspect(look, last) or look for look in bound["looks"]]
    return on_targets(scene, looks, last.targets, None)


def _same_aspect(look: Frame, last: Frame) -> Frame | None:
    if isinstance(look, Recolour) and isinstance(last, Recolour) and look.role == "main" and last.role != "main":
        return replace(look, role=last.role)
    if isinstance(look, Resize) and isinstance(last, Resize) and look.dimension == "size" != last.dimension:
        return replace(look, dimension=last.dimension)
    return None


def _and_that(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Points should be 20 and goals +4": the next of several texts in one prompt."""
    if not scene.done or not isinstance(scene.done[-1], SetText):
        return None
    phrase: Phrase = bound["what"]
    return (
        None if phrase.pronoun else [replace(scene.done[-1], text=bound["text"], find=None, targets=scene.ids(phrase))]
    )


def _this_not_that(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Drivetime at 17:00 not 16:00": the old words, in or near what is named."""
    if is_request(bound["text"]):
        return None
    ids = showing(scene, bound["old"], bound.get("what"))
    node = scene.index[ids[0]].node
    shown = next((str(node.props[p]) for p in ("text", "label", "placeholder", "value") if node.props.get(p)), "")
    find = bound["old"] if bound["old"] != shown and bound["old"] in shown else None
    return [SetText(text=bound["text"], find=find, targets=ids)]


def _selected(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "Text: The old mint", said of what is selected."""
    return [SetText(text=bound["text"], targets=scene.salience.selection)] if scene.salience.selection else None


def _text_and_look(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "The button: Stop firing, red": what it says, then how it looks."""
    if is_request(bound["text"]):
        return None
    ids = scene.ids(bound["what"])
    return [SetText(text=bound["text"], targets=ids), *on_targets(scene, bound["looks"], ids, bound["what"])]


def _changed(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "The hour of The Goat change to 19:45"."""
    phrase: Phrase = bound["what"]
    return None if phrase.pronoun == "everything" else [SetText(text=bound["text"], targets=scene.ids(phrase))]


def _number_instead(scene: Scene, bound: Bound) -> list[Frame] | None:
    """As in "60 I mean", after 50px: the same measure of the same element."""
    last = scene.last_frames[-1] if scene.last_frames else None
    if not scene.done and isinstance(last, Arrange) and last.columns:
        return [replace(last, columns=int(bound["number"]))]
    if scene.done or not isinstance(last, Resize | Step) or not last.exact or not last.targets:
        return None
    if not all(i in scene.index.by_id for i in last.targets):
        return None
    unit = last.exact.lstrip("-+.0123456789")
    return [replace(last, exact=f"{bound['number']:g}{unit}")]


_NO = "<correction> [,|.|:] [<correction>] [,] [make it|make that|it should be|that should be|should be|should say|it is|to|at]"

RULES = (
    Rule("these words instead", "clause", (f"{_NO} {{text:label}} [instead|then|rather]", "make that {text:label}", "(better|rather) {text:label}"), _said_instead, weight=-0.8, says=()),
    Rule("words changed to others", "clause", ("{what} (change|changes|please change|to change|be changed) (to|into) {text:label}",), _changed, weight=-0.2, says=()),
    Rule("this number instead", "clause", (f"{_NO} {{number}} [i mean|i meant|instead|then|rather|of course]", "{number} (i mean|i meant|instead|rather|again|after all|as before)", "[back] to {number} [again]", "make (that|it) {number} [instead|then|rather]"), _number_instead, says=()),
    Rule("this look instead", "clause", (f"{_NO} {{looks}} [instead|then|rather]", "(better|rather|or) {looks}", "{looks} (instead|rather|after all)"), _looks_instead, weight=-0.1, says=()),
    Rule("and the next says", "clause", ("(and|n|but|&) {what} [to|at|->|:|be|as|now|reads|says|is] {text:label}",), _and_that, weight=-0.4, stands="later", says=()),
    Rule("this, not that", "clause", ("{what} [<be>] [now] [at|for|on|from|to|says|say|:] {text:label} [,] (not|instead of|rather than|and not) [at|for|on|from|to|the] {old:label}", "{text:label} [,] instead of {old:label} (for|in|on|at) {what}"), _this_not_that, weight=-0.5, says=()),
    Rule("the selected one says", "clause", ("[the|its] (text|label|caption|copy|wording|words|title) (:|should be|should say|should read|to|->|=) {text}",), _selected, weight=0.1, stands="first", says=()),
    Rule("says that, looks so", "clause", ("{what} : {text} , {looks}", "{what} : {text} and {looks}", "{what} (should say|should read|says) {text} (,|and) [<be>] [<make>] [in] {looks}", "(set|change|switch|turn|update) {what} to {text} (,|and|in) [in|make it] {looks}"), _text_and_look, weight=-0.4, says=()),
)  # fmt: skip
