"""How something shall be beside another, or as before: "bigger than the others", "back to green"."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.frames import Frame, Recolour, Resize, Step
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.rules.on import on_targets
from redraft.language.scene import Scene

_THAN = "than ([the|all|all the|its|their] (other|others|rest|other one|other ones|other two|other three|neighbours|neighbors|siblings|remaining ones)|everything else|anything else|all else|now|before|it is|it is now|they are|they are now|it was|at present|{other:what})"


def _compared(scene: Scene, bound: Bound) -> list[Frame] | None:
    """What is said to be more than another grows, darkens or rounds: how the other is stays as it is."""
    looks: tuple[Frame, ...] = bound["looks"]
    if not all(_is_relative(look) for look in looks):
        return None
    ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
    return on_targets(scene, looks, ids, bound.get("what"))


def _is_relative(look: Frame) -> bool:
    if isinstance(look, Recolour):
        return look.shift is not None
    return isinstance(look, Resize | Step) and look.direction != 0 and look.exact is None


def _again(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
    return on_targets(scene, bound["looks"], ids, bound.get("what"))


RULES = (
    Rule("more than another", "clause", (f"<make> {{what}} [<be>] [a] {{looks}} {_THAN}", f"{{what}} [<be>] {{looks}} {_THAN}", f"(have|let) {{what}} be {{looks}} {_THAN}", f"[<make>|<be>] {{looks}} {_THAN}"), _compared, weight=0.2,
         says=("make the button bigger than the title", "the title should be larger than the others", "make the card darker than now")),
    Rule("back to a look", "clause", ("{what} [should go|goes|go|can go|could go|may go|must go|has to go|should be] back (to|in) [being|a|the] [normal|plain|usual|old] {looks}", "(put|set|turn|change|switch|make|bring|take|have|get|want|move|go) {what} back (to|in|into) [being|a|the] {looks}", "(put|set|turn|change|switch|make|bring|take|have|get|want|go|go back|back) [it|that|this|them|those] [back] to [being] {looks} again", "(put|set|turn|change|switch|make|bring|take|have|get|want) (it|that|this|them|those) back to [being] {looks}", "back to [being] {looks}", "<make> {what} {looks} (again|once more|as before|like before|after all)"), _again, weight=0.1,
         says=("the button back to green", "set the title back to 16px", "make the card white again")),
)  # fmt: skip
