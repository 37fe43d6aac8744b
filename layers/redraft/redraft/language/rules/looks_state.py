"""States and layout said of an element: hidden, disabled, ticked, sticky, centred, in a row, in a grid."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redraft.language.frames import Align, Arrange, Frame, SetText, Style
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.rules.looks_type import style


def _align(to: Any, what: Any = "self") -> Callable[[Bound], list[Frame]]:
    return lambda _: [Align(to=to, what=what)]


def _arrange(mode: Any) -> Callable[[Bound], list[Frame]]:
    def build(bound: Bound) -> list[Frame]:
        number = bound.get("number")
        return [Arrange(mode=mode, columns=int(number) if number else None)]

    return build


def _columns(bound: Bound) -> list[Frame] | None:
    number = bound["number"]
    return [Arrange(mode="grid", columns=int(number))] if 1 <= number <= 24 else None  # more is no grid


def _at_edge(edge: str) -> Callable[[Bound], list[Frame]]:
    return lambda bound: [Style(props={"position": "fixed", edge: bound["length"]}, label=f"fixed near the {edge}")]


def _value(bound: Bound) -> list[Frame]:
    value = bound.get("length") or bound.get("quote") or f"{bound['number']:g}"
    return [SetText(text=value.removesuffix("%"), field="value")]


def _no_longer(bound: Bound) -> list[Frame] | None:
    """As in "No longer disabled", "not hidden any more": the contrary of a state."""
    out: list[Frame] = []
    for look in bound["look"]:
        props = dict(look.props or {}) if isinstance(look, Style) else {}
        if len(props) != 1 or (contrary := _CONTRARY.get(next(iter(props.items())))) is None:
            return None
        out.append(contrary)
    return out


_CONTRARY: dict[tuple[str, Any], Style] = {
    ("disabled", True): Style(props={"disabled": False}, label="enabled"),
    ("disabled", False): Style(props={"disabled": True}, label="disabled"),
    ("visible", False): Style(props={"visible": True}, label="shown"),
    ("visible", True): Style(props={"visible": False}, label="hidden"),
    ("checked", True): Style(props={"checked": False}, label="unticked"),
    ("checked", False): Style(props={"checked": True}, label="ticked"),
    ("fontWeight", 700): Style(props={"fontWeight": 400}, label="normal weight"),
    ("fontStyle", "italic"): Style(props={"fontStyle": "normal"}, label="upright"),
    ("textDecoration", "underline"): Style(props={"textDecoration": "none"}, label="without underline"),
    ("textDecoration", "line-through"): Style(props={"textDecoration": "none"}, label="not struck through"),
    ("textTransform", "uppercase"): Style(props={"textTransform": "none"}, label="in normal case"),
}

_CENTER = "(centered|centred|center|centre|central|middle|centrally)"

RULES = (
    Rule("hidden", "look", ("(hidden|invisible|not visible|not shown|concealed|not be visible|not be shown)",), style("hidden", visible=False),
         says=("make the banner hidden", "the banner should be hidden", "the banner should not be visible")),
    Rule("visible", "look", ("(visible|shown|unhidden|displayed|back in view) [again]",), style("visible", visible=True),
         says=("make the banner visible", "the banner should be visible again", "the banner should be shown")),
    Rule("disabled", "look", ("(disabled|inactive|greyed out|grayed out|not clickable|deactivated|unclickable|not active|not enabled|locked|unavailable)",), style("disabled", disabled=True),
         says=("make the button disabled", "the button should be disabled", "the button should be greyed out")),
    Rule("enabled", "look", ("(enabled|active|clickable|activated|not disabled|no longer disabled|usable|not greyed out|unlocked) [again]",), style("enabled", disabled=False),
         says=("make the button enabled", "the button should be enabled", "the button should be clickable again")),
    Rule("ticked", "look", ("[already|on|by default] (ticked|checked|selected|switched on|turned on|on by default|picked|chosen|preselected|pre-selected|pre-picked|pre-ticked|pre-checked|toggled on) [already|by default|on|from the start|from the outset|from the beginning|at the start|initially|to start with|to begin with|at first|on load]", "(ticked|checked) already"), style("ticked", checked=True),
         says=("make the checkbox ticked", "the checkbox should be checked by default", "the checkbox should be ticked already")),
    Rule("unticked", "look", ("(unticked|unchecked|not ticked|not checked|not selected|deselected|switched off|turned off|off by default|unselected|toggled off|not be ticked|not be checked) [by default|from the start|from the outset|from the beginning|at the start|initially|to start with|to begin with|at first|on load]",), style("unticked", checked=False),
         says=("make the checkbox unticked", "the checkbox should be unchecked", "the checkbox should not be ticked")),
    Rule("no longer so", "look", ("(no longer|not|never) [be|stay|remain|stand|look|appear|show] {look} [any more|anymore|any longer]",), _no_longer,
         says=("the button should no longer be disabled", "the banner must not stay hidden", "the title should not be bold any more")),
    Rule("sticky", "look", ("[be|stay|remain|stick] (sticky|stuck to the top|pinned to the top|pinned|fixed at the top|fixed in place at the top|fixed in place|stick to the top|at the top while i scroll|fixed to the top|stay at the top|always visible at the top|frozen|up there when i scroll) [of the page|of the screen] [when|while|as] [i|you|we|people|users|one|scrolling] [scroll|scrolls|scrolling|scroll down] [down]",), style("sticky", position="sticky", top="0"),
         says=("make the header sticky", "the header should be sticky", "the header should be pinned to the top")),
    Rule("sticky on scrolling", "look", ("(stick|stay|stay put|stay there|follow|remain|come along|be there|visible) [in place|put|visible|on screen|with me] (when|while|as) (i|you|we|people|users|one|someone|they) (scroll|scrolls|scroll down|scrolls down)", "(stick|stay|follow) (on|when|while) scrolling"), style("sticky", position="sticky", top="0"), weight=0.1,
         says=("make the header stick when I scroll", "the header should follow while scrolling", "let the header stay in place as people scroll")),
    Rule("not sticky", "look", ("(not sticky|no longer sticky|not fixed|unpinned|static|not pinned|not be sticky|scroll with the page|scroll away)",), style("static", position="static"),
         says=("make the header not sticky", "the header should be static", "the header should no longer sticky")),
    *(Rule(f"fixed near the {edge}", "look", (
            f"(position fixed|position : fixed|fixed position|fixed|pinned|stuck|floating) [,|and] [be|sit|floating] [at] {{length}} (from|off|above|below) the {edge} [edge] [of the page|of the screen]",
            f"(position fixed|fixed position|fixed) [,|and] {edge} {{length}}"), _at_edge(edge), weight=0.2,
           says=(f"the button: position fixed, 16px from the {edge}", f"make the button fixed 10px from the {edge}", f"the button should be fixed, {edge} 24px"))
      for edge in ("bottom", "top")),
    Rule("fixed", "look", ("(position fixed|position : fixed|fixed position|fixed on the screen|fixed to the screen)",), style("fixed", position="fixed"),
         says=("make the header fixed position", "header position fixed", "the header should be fixed to the screen")),
    Rule("centred", "look", (f"[in|at|to] [the] [horizontally] {_CENTER} [of the page|of the screen|aligned|horizontally|of the row]", "(centre-aligned|center-aligned|middle aligned|align center|align centre)"), _align("center"),
         says=("make the title centered", "title in the middle", "the title should be centred")),
    Rule("left-aligned", "look", ("(text-align|text align) [:|to|is|=] left", "[aligned] (left-aligned|left aligned|aligned left|aligned to the left|flush left|align left|ranged left|left-align)"), _align("left"),
         says=("make the title left-aligned", "title left aligned", "the title should be aligned left")),
    Rule("right-aligned", "look", ("(text-align|text align) [:|to|is|=] right", "[aligned] (right-aligned|right aligned|aligned right|aligned to the right|flush right|align right|ranged right|right-align)"), _align("right"),
         says=("make the title right-aligned", "title right aligned", "the title should be aligned right")),
    Rule("justified", "look", ("(justified|justify|fully justified)",), _align("justify", "text"),
         says=("make the title justified", "title justified", "the title should be justified")),
    Rule("text aligned", "look", ("[with] (text|label) [align|alignment] [:|to] (centered|centred|center|centre)", "(text-align|text align) [:|to|is] (center|centre|centered)"), _align("center", "text"),
         says=("button text centered", "title text-align center", "title text align: center")),
    Rule("content centred", "look", ("[with] (content|contents|everything|items|children) (centered|centred|in the middle) [inside]", "(align-items|align items|alignitems) [:|to|is|=] center"), _align("center", "content"),
         says=("hero content centered", "hero align-items center", "hero align-items: center")),
    Rule("content at the start", "look", ("(align-items|align items) [:|to|is|=] (flex-start|start|left|top)",), _align("left", "content"),
         says=("hero align-items flex-start", "hero align-items: start", "hero align items left")),
    Rule("content at the end", "look", ("(align-items|align items) [:|to|is|=] (flex-end|end|right|bottom)",), _align("right", "content"),
         says=("hero align-items flex-end", "hero align-items: end", "hero align items right")),
    Rule("spread out", "look", ("(justify-content|justify content) [:|to|is|=] (space-between|space between)", "(spread across|at opposite ends|pushed apart|to opposite sides)"), _align("between", "content"),
         says=("hero justify-content space-between", "hero justify content: space-between", "hero justify content space between")),
    Rule("in a row", "look", ("[placed|shown|displayed|laid out|arranged|set|put|sit|be] (side by side|side-by-side|in line|next to each other|next to one another|beside each other|beside one another|in a row|in one row|in a line|in one line|on one line|on one row|horizontal|horizontally|in a single row|in a single line|on the same row|on the same line|along a row|in a horizontal row|in the same row|alongside each other|in a horizontal line) [,] [in] [a|one] [single] [row]",), _arrange("row"),
         says=("put the title and the subtitle side by side", "the cards should be in a row", "cards next to each other")),
    Rule("stacked", "look", ("[placed|shown|displayed|laid out|arranged|set|put|sit|be] (stacked|stack|under each other|under one another|one under other|one under the other|below each other|below one another|on top of each other|one below the other|one below another|one above the other|one over the other|one over another|one above another|vertical|vertically|in a column|in one column|in a single column|underneath each other|beneath each other|on top of one another|one on top of the other|one under another|stacked vertically|on separate lines|each on its own line|one per line|in a vertical list|in a stack|above each other) [,] [instead] [of|not] [in|side] [a|by] [row|side]",), _arrange("stack"),
         says=("stack the cards", "the cards should be stacked", "the cards under each other")),
    Rule("in a grid", "look", ("[placed|shown|displayed|laid out|arranged|set|put|sit|be|go] [in|as|into|to] [a] grid [of|with] [{number}] [columns|across|wide|per row]", "[side by side|next to each other|beside each other] [in|into|as|to|with] [a] {number} (columns|column|cols|col|across|per row|per line|in a row|in each row|in every row|to a row|to the row|to each row|to a line|a row|abreast) [grid|layout] [[,] (instead of|rather than|not) {was:number}]", "[in|into|as] [a] {number} [-] column grid", "(columns|cols) [:|to|=] {number}", "grid -> {number} columns"), _arrange("grid"),
         says=("the cards in a grid of 3", "cards in 3 columns", "put the cards in a grid")),
    Rule("a value", "look", ("[a] value [:|of|to|is|=] {length}", "[a] value [:|of|to|is|=] {number}", "[a] value [:|of|to|is|=] {quote}"), _value,
         says=("slider value 60", "set the slider to a value of 20", 'slider value "30"')),
)  # fmt: skip
