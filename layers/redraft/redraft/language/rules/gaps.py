"""Space between things: more of it, less, a factor, exactly so much."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.frames import Frame, Step
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.scene import Scene


def gap_between(direction: int) -> Build:
    """More or less space between: of the parent of what is named, or of it where it holds what it is."""

    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        ids = scene.ids(bound["what"]) if bound.has("what") else scene.salience.them or scene.subject()
        value = bound.get("length")
        frame = Step(prop="gap", direction=direction, degree=bound.get("degree", "normal"), exact=value)  # type: ignore[arg-type]
        return [frame.on(_holders(scene, ids))]

    return build


def _gap_factor(scene: Scene, bound: Bound) -> list[Frame]:
    words = {"double": 2.0, "triple": 3.0, "halve": 0.5}
    ids = scene.ids(bound["what"])
    factor = words[bound["first_word"]]
    return [Step(prop="gap", direction=1 if factor > 1 else -1, factor=factor, targets=_holders(scene, ids))]


def _holders(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    if len(ids) == 1 and len(scene.index[ids[0]].node.children) > 1:
        return ids
    parents = [scene.index[i].node.parent for i in ids]
    crowded = [p for p in dict.fromkeys(parents) if p and parents.count(p) > 1]
    if crowded and len(crowded) < len(set(parents)):
        return scene.index.ordered(crowded)
    if len(set(parents)) > 1 and len(parents) == len(set(parents)):  # one in each: what holds them all
        shared = [{e.id for e in scene.index.above(scene.index[i])} for i in ids]
        common = set.intersection(*shared)
        best = max(common, key=lambda i: scene.index[i].depth, default=None)
        return (best,) if best else ids
    return scene.index.ordered([p for p in parents if p])


_GAP = "(space|spacing|gap|room|distance|air|breathing room|whitespace|white space)"
_APART = "(further apart|farther apart|more spaced out|more spread out|spaced out more|spread out more|wider apart)"
_CLOSER = "(closer together|nearer together|tighter together|nearer to each other|closer to each other|less far apart|less spread out)"
_STAND = "(are|is|stand|sit|lie|feel|look|seem)"
_EACH = "(them|each other|each one|one another)"

RULES = (
    Rule("more space between", "clause", (f"[<make>|<add>|<give>|<be>] [the] [{{degree}}] (more|bigger|larger|extra|some|greater|wider) {_GAP} (between|among|in between) {{what}}", f"[<make>] [the] {_GAP} (between|among) {{what}} [<be>] [{{degree}}] (bigger|larger|wider|greater|more|increased)", f"(increase|enlarge|widen|raise|grow|add) [the] {_GAP} (between|among|in) {{what}}", "(space out|spread out|spread|space apart|separate|space) {what} [out|more|apart|further apart]", f"<be> [{{degree}}] (more|bigger) {_GAP} between {{what}}", f"there <be> [{{degree}}] (more|bigger|some) {_GAP} between {{what}}", f"<give> {{what}} [{{degree}}] more {_GAP}", "<make> {what} [{degree}] (further apart|more spread out|more spaced out)", f"[<add>|<be>] [{{degree}}] {_GAP} (between|in between) {{what}}", f"<make> [{{degree}}] (more|some|extra) {_GAP} (between|in between) {{what}}", f"{{what}} <need> [{{degree}}] (more|some|some more|bigger|extra|a bigger|a larger|a wider) {_GAP} (between|in between) {_EACH}", f"{{what}} <be> [{{degree}}] {_APART}", f"{{what}} {_STAND} [{{degree}}] too close [together|to each other]", f"[the] {_GAP} between {{what}} (is|feels|looks|seems) [{{degree}}] too (small|tight|narrow|little)", f"<give> {{what}} [{{degree}}] more {_GAP} (between|in between) {_EACH}", f"a [{{degree}}] (bigger|larger|wider|greater) {_GAP} (between|in between) {{what}}"), gap_between(1), weight=0.2,
         says=("more space between the cards", "increase the gap between the cards", "there should be more space between the title and the form", "the cards need more space between them", "the cards should be further apart", "the cards are too close together")),
    Rule("twice the space between", "clause", (f"{{first_word:times}} [the] {_GAP} (between|in|of) {{what}}",), _gap_factor,
         says=("double the gap between the email and the password", "halve the gap in the form", "double the space in the header")),
    Rule("less space between", "clause", (f"[<make>|<add>|<give>] [the] [{{degree}}] (less|smaller|tighter|narrower) {_GAP} (between|among) {{what}}", f"[<make>] [the] {_GAP} (between|among) {{what}} [<be>] [{{degree}}] (smaller|tighter|less|narrower|reduced)", f"(reduce|decrease|shrink|tighten|lower) [the] {_GAP} (between|among|in|of) {{what}}", "(tighten|condense|tighten up|squeeze|compress) {what} [up|together]", "[{degree}] tighter {what}", f"<be> [{{degree}}] (less|smaller) {_GAP} between {{what}}", "(bring|move|push|pull) {what} closer together", "<make> {what} [{degree}] (closer together|closer|tighter|denser)", f"{{what}} <be> [{{degree}}] {_CLOSER}", f"{{what}} {_STAND} [{{degree}}] too far (apart|from each other)", f"[the] {_GAP} between {{what}} (is|feels|looks|seems) [{{degree}}] too (big|large|wide|much)", f"a [{{degree}}] (smaller|narrower|tighter) {_GAP} (between|in between) {{what}}"), gap_between(-1), weight=0.2,
         says=("less space between the cards", "reduce the gap between the cards", "tighten the header", "the cards should be closer together", "the cards are too far apart", "the space between the cards is too big")),
    Rule("space between, exactly", "clause", (f"(leave|keep|have|put|allow|with|want|use) [a] [{_GAP} of] {{length}} [of] [{_GAP}] (between|among|in between) {{what}}", f"[a] {_GAP} of {{length}} (between|among|in between) {{what}}", f"[<make>|<add>|<give>|<be>] [the] [a] {{length}} [of] {_GAP} (between|among) {{what}}", f"[<make>] [the] {_GAP} (between|among) {{what}} [<be>|to|:] {{length}}", f"[<make>] {_GAP} between [:|to|<be>] {{length}}", f"a {{length}} {_GAP} between {{what}}", "[<make>|put|place|set] {what} [<be>] {length} apart [from each other]"), gap_between(0),
         says=("8px space between the cards", "set the gap between the cards to 8px", "the space between the cards should be 8px")),
)  # fmt: skip
