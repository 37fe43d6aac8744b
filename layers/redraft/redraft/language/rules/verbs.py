"""Verbs that are looks themselves: hide, show, disable, tick, underline, enlarge, darken, centre, round."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Sequence

from redraft.language.frames import Align, Arrange, Frame, Recolour, Resize, Step, Style
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.rules.describe import wants_of
from redraft.language.rules.looks_box import border, opacity
from redraft.language.rules.on import on_targets
from redraft.language.scene import Scene

_SHOWN = Style(props={"visible": True}, label="visible")


def _hidden_around(scene: Scene, node_id: str) -> str:
    """As in "Show the boil wash again": what is hidden, the element itself or what it stands in."""
    entry = scene.index[node_id]
    hidden = (e.id for e in (entry, *scene.index.above(entry)) if e.node.props.get("visible") is False)
    return next(hidden, node_id)


def _verb(*looks: Frame) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = scene.ids(bound["what"], wants=wants_of(looks)) if bound.has("what") else scene.subject()
        if looks == (_SHOWN,):
            ids = scene.index.ordered([_hidden_around(scene, i) for i in ids])
        return on_targets(scene, looks, ids, bound.get("what"))

    return build


def _sized(dimension: str, direction: int) -> Build:
    """A verb of size, with how much or to what."""

    def build(scene: Scene, bound: Bound) -> list[Frame]:
        looks = _amount(dimension, direction, bound)
        ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
        return on_targets(scene, looks, ids, bound.get("what"))

    return build


def _amount(dimension: str, direction: int, bound: Bound) -> Sequence[Frame]:
    by = bound.has("by")
    factor, length = bound.get("factor"), bound.get("length")
    if by and isinstance(bound["by"], str):
        length = bound["by"]
    elif by:
        length = f"{bound['by']:g}px"
    if length and length.endswith("%") and by:
        factor, length = 1 + direction * float(length[:-1]) / 100, None
    if factor is not None:
        return [Resize(dimension=dimension, direction=direction, factor=factor)]  # type: ignore[arg-type]
    if length and not by:
        return [Resize(dimension=dimension, exact=length)]  # type: ignore[arg-type]
    if length:
        return [Resize(dimension=dimension, direction=direction, by=length)]  # type: ignore[arg-type]
    return [Resize(dimension=dimension, direction=direction, degree=bound.get("degree", "normal"))]  # type: ignore[arg-type]


def _stepped(prop: str, direction: int) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame]:
        ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
        exact = bound.get("length")
        frame = Step(prop=prop, direction=direction, degree=bound.get("degree", "normal"), exact=exact)  # type: ignore[arg-type]
        return on_targets(scene, [frame], ids, bound.get("what"))

    return build


def _corners(scene: Scene, bound: Bound) -> list[Frame]:
    ids = scene.ids(bound["what"]) if bound.has("what") else scene.subject()
    look = Step(prop="borderRadius", direction=1, degree=bound.get("degree", "normal"))
    return on_targets(scene, [look], ids, bound.get("what"))


def _looking(look: Build) -> Build:
    """A verb with the slots of a look."""

    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        looks = look(bound)
        return on_targets(scene, looks, scene.ids(bound["what"]), bound["what"]) if looks else None

    return build


def _content_to(side: str) -> Build:
    return lambda scene, bound: [Align(to=side, what="content", targets=scene.ids(bound["what"]))]  # type: ignore[arg-type]


_IT = "[{what}]"
_MUCH = "[{degree}|by [a|the] {degree}|to {factor} [its|the|their] [size|width|height]|{factor}|by {by:length}|[from {was:length}] to {length}|by {by:number} [px]]"

RULES = (
    Rule("hide", "clause", (f"(hide|conceal|make disappear|turn invisible) {_IT} [completely|for now|away|entirely]", "(do not|never) (show|display) {what} [any more|anymore|for now]", "{what} (hide|hidden) completely", "{what} hide"), _verb(Style(props={"visible": False}, label="hidden")),
         says=("hide the banner", "hide it", "hide the banner for now")),
    Rule("show", "clause", (f"(show|unhide|reveal|make visible|display|bring back) {_IT} [again]", "make {what} visible [again|once more]", "(bring|show|want|have|get) {what} (again|back)", "[let] [me|us|people|them|everyone|users|visitors] see {what} [again|once more]", "(want|like|need) to see {what} [again|once more]"), _verb(_SHOWN),
         says=("show the banner again", "unhide the banner", "reveal the banner")),
    Rule("disable", "clause", (f"(disable|deactivate|grey out|gray out|block|lock) {_IT} [for now|until further notice|for the time being|until further notice]",), _verb(Style(props={"disabled": True}, label="disabled")),
         says=("disable the button", "disable it", "grey out the button")),
    Rule("enable", "clause", (f"(enable|activate|re-enable|reactivate|unlock|reenable) {_IT} [again]",), _verb(Style(props={"disabled": False}, label="enabled")),
         says=("enable the button", "enable it again", "activate the button")),
    Rule("tick", "clause", (f"(tick|check|tick off|check off|switch on|turn on|select|preselect|toggle on|activate) {_IT} [by default|already]", "(switch|turn|toggle) {what} on [by default]", "{what} [<be>] on [by default|now|from the start|from the outset|initially|at first|to start with|to begin with]", "(pre-tick|pre-check|pre-select|precheck|pretick) {what}", "put a (tick|check|checkmark|check mark) (in|on|into|at) {what}"), _verb(Style(props={"checked": True}, label="ticked")),
         says=("tick the checkbox", "check it", "switch the checkbox on")),
    Rule("untick", "clause", (f"(untick|uncheck|deselect|switch off|turn off|unselect|un-tick|toggle off) {_IT} [by default]", "(switch|turn|toggle) {what} off [by default]", "{what} [<be>] off [by default|now|from the start|initially|at first|to start with|to begin with]"), _verb(Style(props={"checked": False}, label="unticked")),
         says=("untick the checkbox", "uncheck it", "switch the checkbox off")),
    Rule("underline", "clause", (f"(underline|put a line under) {_IT}",), _verb(Style(props={"textDecoration": "underline"}, label="underlined")),
         says=("underline the link", "underline it", "underline the title")),
    Rule("strike through", "clause", (f"(strike through|strikethrough|strike out|cross out|strike) {_IT} [through|out]", "[<give>|draw] [a] line (through|thru|across) {what}"), _verb(Style(props={"textDecoration": "line-through"}, label="struck through")),
         says=("strike through the title", "cross out the title", "strike it through")),
    Rule("embolden", "clause", (f"(bold|embolden|bolden) {_IT}",), _verb(Style(props={"fontWeight": 700}, label="bold")),
         says=("bold the title", "embolden the title", "bold it")),
    Rule("unbold", "clause", (f"(unbold|un-bold|debold) {_IT}",), _verb(Style(props={"fontWeight": 400}, label="normal weight")),
         says=("unbold the title", "unbold it", "un-bold the title")),
    Rule("italicise", "clause", (f"(italicise|italicize|slant) {_IT}",), _verb(Style(props={"fontStyle": "italic"}, label="italic")),
         says=("italicise the title", "italicize it", "slant the title")),
    Rule("capitalise", "clause", (f"(uppercase|upper-case) {_IT}",), _verb(Style(props={"textTransform": "uppercase"}, label="in upper case")),
         says=("uppercase the title", "uppercase it", "upper-case the title")),
    Rule("capitalise words", "clause", (f"(capitalise|capitalize) {_IT}",), _verb(Style(props={"textTransform": "capitalize"}, label="capitalised")),
         says=("capitalise the title", "capitalize it", "capitalize the link")),
    Rule("enlarge", "clause", (f"(enlarge|increase|grow|blow up|upscale|magnify|embiggen|expand|scale up|upsize|boost) {_IT} {_MUCH}", f"(increase|enlarge|bump up|raise) [the] [font|text|overall] size of {{what}} {_MUCH}", f"(scale|size) {{what}} up {_MUCH}", "{what} a size up", "<give> {what} [{degree}] more size", "(let|have) {what} grow [{degree}]", "{what} grow", "{what} (must|should|could|can|needs to|has to|ought to) grow [{degree}]", f"(increase|enlarge) {{what}} (size|font size|in size) {_MUCH}", f"(bump|push|crank|blow|scale|take|bring) {{what}} up (in size|a size|in scale) {_MUCH}", "(double) [the size of] {what}"), _sized("size", 1),
         says=("enlarge the logo", "increase the size of the title by 50%", "scale the logo up")),
    Rule("shrink", "clause", (f"(shrink|reduce|decrease|downsize|scale down|minimise|minimize|diminish|cut down|downscale|lessen) {_IT} [down] {_MUCH}", f"(reduce|decrease|shrink|lower) [the] [font|text|overall] size of {{what}} {_MUCH}", f"(scale|size) {{what}} down {_MUCH}", f"(reduce|decrease) {{what}} (size|font size|in size) {_MUCH}", f"(bump|push|scale|take|bring) {{what}} down (in size|a size|in scale) {_MUCH}"), _sized("size", -1),
         says=("shrink the logo", "reduce the size of the title by 50%", "scale the logo down")),
    Rule("to an exact size, by verb", "clause", ("(drop|take|bring|cut|knock|pull|dial|get|turn|push|bump|raise|lower|up|nudge) {what} [down|back|up] to {length}",), _sized("size", 0),
         says=("drop the title to 11 pixels", "bring the title down to 20px", "bump the title up to 40px")),
    Rule("double", "clause", ("(double) [the] [size] [of] {what} [in size]", "(double) {what} size"), lambda scene, bound: [Resize(dimension="size", direction=1, factor=2.0, targets=scene.ids(bound["what"]))],
         says=("double the size of the logo", "double the logo", "double the title in size")),
    Rule("halve", "clause", ("(halve) [the] [size] [of] {what} [in size]",), lambda scene, bound: [Resize(dimension="size", direction=-1, factor=0.5, targets=scene.ids(bound["what"]))],
         says=("halve the size of the logo", "halve the logo", "halve the title in size")),
    Rule("widen", "clause", (f"(widen|broaden|stretch) {_IT} {_MUCH}", f"(increase|raise) [the] width of {{what}} {_MUCH}"), _sized("width", 1),
         says=("widen the field", "increase the width of the field", "widen it a bit")),
    Rule("narrow", "clause", (f"(narrow) {_IT} {_MUCH}", f"(reduce|decrease) [the] width of {{what}} {_MUCH}"), _sized("width", -1),
         says=("narrow the field", "reduce the width of the field", "narrow it a bit")),
    Rule("heighten", "clause", (f"(heighten) {_IT} {_MUCH}", f"(increase|raise) [the] height of {{what}} {_MUCH}"), _sized("height", 1),
         says=("heighten the image", "increase the height of the image", "heighten it a bit")),
    Rule("lower the height", "clause", (f"(reduce|decrease|lower|shorten) [the] height of {{what}} {_MUCH}",), _sized("height", -1),
         says=("reduce the height of the image", "decrease the height of the image", "lower the height of the image")),
    Rule("full width, by verb", "clause", ("(stretch|lengthen|extend|expand|widen) {what} (to|across|over) [the] (full|whole|entire) (width|page|row) [of the page]", "(lengthen|stretch|extend|widen) {what} to fill [the|its] [width|row|container]", "make {what} (fill|span|take|take up|occupy|use) [up] [the] [full|whole|entire|available] (width|row|page)"), _verb(Style(props={"width": "100%"}, label="full width")),
         says=("stretch the button to the full width", "make the button span the full width", "extend the button across the whole page")),
    Rule("darken", "clause", (f"(darken|deepen|dim) {_IT} [{{degree}}]",), _verb(Recolour(role="main", shift=-0.13)),
         says=("darken the card", "darken it a bit", "darken the header")),
    Rule("lighten", "clause", (f"(lighten|brighten) {_IT} [{{degree}}] [up]",), _verb(Recolour(role="main", shift=0.13)),
         says=("lighten the card", "brighten it", "lighten the header a bit")),
    Rule("round", "clause", ("(round|round off|soften|round out) [the] (corners|edges|corner|borders) of {what} [{degree}|off|more|a little] [more]", "(round|round off) {what} (corners|edges) [{degree}|off|more]", "(round) [off] {what} [off] [{degree}] [more] [off]", "(round|round off|soften) (its|their|the) (corners|edges) [more|{degree}] [more]", "[the|its|their] (corners|edges) of {what} [<be>] [{degree}] [rounder|more|more rounded]"), _corners,
         says=("round the corners of the card", "round the card corners", "round off the corners of the card")),
    Rule("square off", "clause", ("(square|sharpen|square off) [the] (corners|edges) of {what}", "(square|square off) {what} [off]"), _verb(Style(props={"borderRadius": "0px"}, label="with square corners")),
         says=("square the corners of the card", "square off the card", "sharpen the edges of the card")),
    Rule("more padding, by verb", "clause", ("(increase|raise|bump up|enlarge) [the] padding (of|in|on|inside) {what} [{degree}|to {length}]", "(increase|raise) {what} padding [{degree}|to {length}]", "add [some|more|a bit of|a little] padding (to|in|inside|on|around) {what}", "(bump|boost|widen) [up] [the] padding (of|in|on|inside) {what} [{degree}]", "let {what} breathe [more] [inside|a bit|a little]", "{what} <be> [more] room to breathe [inside]"), _stepped("padding", 1),
         says=("increase the padding of the card", "increase the padding in the card to 24px", "raise the card padding")),
    Rule("less padding, by verb", "clause", ("(reduce|decrease|lower|cut) [the] padding (of|in|on|inside) {what} [{degree}|to {length}]", "(reduce|decrease|lower) {what} padding [{degree}|to {length}]", "(reduce|decrease|lower) (its|their) padding"), _stepped("padding", -1),
         says=("reduce the padding of the card", "decrease the padding in the card to 8px", "reduce the card padding")),
    Rule("border, by verb", "clause", ("(border|frame|outline|edge|rim|box) {what} (in|with) {colour} [,] [{length}] [wide|thick|strong]", "(border|frame|outline|edge) {what} (in|with) [{length}] {colour}"), _looking(border), weight=0.2,
         says=("border the card in blue, 2px", "frame the card in red", "outline the button in green")),
    Rule("fade out", "clause", ("fade {what} [out] [{degree}]", "fade out {what} [{degree}]"), _verb(Step(prop="opacity", direction=-1)), says=("fade the picture", "fade the logo a bit", "fade out the footer")),
    Rule("fade", "clause", ("(fade|dim) {what} to {length}", "(fade|dim) {what} to {number}"), _looking(opacity), says=("fade the card to 50%", "fade the card to 0.4", "dim the card to 60%")),
    Rule("halve the opacity", "clause", ("(halve|half) the opacity (of|for) {what}",), _verb(Step(prop="opacity", exact="0.5")), says=("halve the opacity of the card", "half the opacity of the banner", "halve the opacity for the logo")),
    Rule("centre", "clause", ("(center-align|centre-align|middle-align|center align|centre align) {what}", "{what} (needs|need) (centering|centring|to be centered)", f"(center|centre|middle|centralise|centralize) {_IT} [horizontally|on the page|in the page|in the row]", "align {what} (in|to|at) [the] (center|centre|middle)", "(put|place|move|bring) {what} (in|into|to) [the] (center|centre|middle) [of the page|of the screen]"), _verb(Align(to="center")),
         says=("center the title", "centre it", "put the title in the middle")),
    Rule("centre the content", "clause", ("(center|centre) [all|everything|the content|the contents|all the content|all the contents|all content|the items|the children|all elements|content|contents|everything that is] [in|inside|of|within|on] {what}", "(center|centre) {what} ['s] (content|contents|items)", "align {what} ['s] (content|contents|items|children) (to|in|at) [the] (center|centre|middle)", "(content|contents|items) (of|in|inside) {what} [<be>] [in|to|at] [the] (center|centre|middle|centered|centred)"), lambda scene, bound: [Align(to="center", what="content", targets=scene.ids(bound["what"]))],
         says=("center everything in the card", "center the content of the hero", "centre the contents of the form"), never=("center the title",)),
    *(Rule(f"align the content {side}", "clause", (f"align [all|everything|the content|the contents|all the content|the items|everything that is] (in|inside|of|within|on) {{what}} [to] [the] {side} [side|edge]", f"align {{what}} ['s] (content|contents|items|children) [to] [the] {side} [side|edge]", f"{side}-align {{what}} ['s] (content|contents|items)", f"{side}-align everything (in|inside|of|within) {{what}}", f"align (everything|all) (in|inside|of|within|on) {{what}} [to] [the] {side}"), _content_to(side),
         says=(f"align the contents of the card {side}", f"align everything in the card to the {side}", f"{side}-align everything in the card")) for side in ("left", "right")),
    Rule("align left", "clause", ("(left-align|left align) {what}", "align {what} [to] [the] left [side|edge]", "align left {what}"), _verb(Align(to="left")),
         says=("left-align the title", "align the title left", "align the title to the left")),
    Rule("align right", "clause", ("(right-align|right align) {what}", "align {what} [to] [the] right [side|edge]", "align right {what}"), _verb(Align(to="right")),
         says=("right-align the title", "align the title right", "align the title to the right")),
    Rule("justify", "clause", ("justify {what}",), _verb(Align(to="justify", what="text")),
         says=("justify the text", "justify the title", "justify the paragraph")),
    Rule("stack", "clause", ("(list|arrange|lay out|show|order|align) {what} vertically", f"(stack|pile) {_IT} [up] [vertically|on top of each other|under each other]"), _verb(Arrange(mode="stack")),
         says=("stack the cards", "stack them", "stack the cards vertically")),
    Rule("line up", "clause", (f"(line up) {_IT} [side by side|in a row|next to each other]", "(arrange|lay out) {what} horizontally"), _verb(Arrange(mode="row")),
         says=("line up the cards", "line up the cards in a row", "arrange the cards horizontally")),
    Rule("pin", "clause", ("(pin|stick|fix|fasten) {what} (to|at) [the] top [of the page|of the screen]", "keep {what} [fixed|stuck|pinned|visible|in place|always] [in place] (at|to|on) [the] top [of the page|of the screen] [when|while|as] [i|you|we|people|users|scrolling] [scroll|scrolling] [down]", "keep {what} (fixed|sticky|in view) [when|while|as] [i|you|we|people|users|scrolling] [scroll|scrolling] [down]", "freeze {what}", "{what} (must|should|shall|has to|needs to|could|can) (stick|stay put|stay visible|remain visible|stay in view|stay on screen|stay on top|remain at the top|stay at the top|follow along|follow|stay up there|stay there) [there] [at the top] [when|while|as|during] [i|you|we|people|users|one|scrolling] [scroll|scrolls|scrolling] [down]"), _verb(Style(props={"position": "sticky", "top": "0"}, label="sticky")),
         says=("pin the header to the top", "keep the header at the top", "keep the header fixed when scrolling")),
)  # fmt: skip
