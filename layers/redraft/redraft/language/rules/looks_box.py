"""The box around things: corners, borders, shadows, padding, gaps, opacity, columns."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from redraft.language.frames import Frame, Recolour, Step, Style
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.rules.looks_type import exact, step, style

_CORNERS = "[the|its|their] (corners|corner|edges|border radius|border-radius|radius|rounding)"
_LINE = "(border|outline|stroke|frame|edge|borders|rim)"


def border(bound: Bound) -> list[Frame]:
    """Width, style and colour, as far as they were said."""
    frames: list[Frame] = []
    width = bound.get("length") or (f"{bound['number']:g}px" if bound.has("number") else None)
    if width:
        frames.append(Step(prop="borderWidth", exact=width))
    if bound.has("line"):
        frames.append(Style(props={"borderStyle": bound["line"]}, label=f"{bound['line']} border"))
    if bound.has("colour"):
        frames.append(Recolour(role="border", colour=bound["colour"]))
    return frames or [Style(props={"borderWidth": "1px"}, label="with a border")]


def _dashed(bound: Bound) -> list[Frame]:
    """A border's style alone, as it is said of one that is there."""
    line = bound["line"]
    return [Style(props={"borderStyle": line}, label=f"{line} border")]


def _padding(bound: Bound) -> list[Frame]:
    value = f"{bound['length']} {bound['across']}"
    return [Style(props={"padding": value}, label=f"padding {value}")]


def _thin(width: str, label: str) -> Build:
    def build(bound: Bound) -> list[Frame]:
        frames: list[Frame] = [Style(props={"borderWidth": width}, label=label)]
        if bound.has("colour"):
            frames.append(Recolour(role="border", colour=bound["colour"]))
        return frames

    return build


def opacity(bound: Bound) -> list[Frame] | None:
    """A share, in per cent or as a number up to 1 or 100; None for any other length."""
    if bound.has("length"):
        value = bound["length"]
        if not value.endswith("%"):
            return None
        return [Step(prop="opacity", exact=f"{float(value[:-1]) / 100:g}")]
    number = bound["number"]
    return [Step(prop="opacity", exact=f"{number / 100 if number > 1 else number:g}")]


def _transparency(bound: Bound) -> list[Frame] | None:
    value = bound["length"]
    return [Step(prop="opacity", exact=f"{1 - float(value[:-1]) / 100:g}")] if value.endswith("%") else None


def _pill(bound: Bound) -> list[Frame]:
    round_: Frame = Style(props={"borderRadius": "999px"}, label="fully rounded")
    return [Recolour(role="main", colour=bound["colour"]), round_]


def _thickness(direction: int) -> Build:
    def build(bound: Bound) -> list[Frame]:
        if bound.has("length"):
            return [Step(prop="borderWidth", exact=bound["length"])]
        return [Step(prop="borderWidth", direction=direction, degree=bound.get("degree", "normal"))]  # type: ignore[arg-type]

    return build


RULES = (
    Rule("a border", "look", (
            f"[with] [a|an|the] [{{length}}] [{{line}}] [{{colour}}] {_LINE} [,] [{{line}}] [,] [in] [{{colour}}]",
            f"[a] [{{colour}}] [{{length}}] [{{line}}] {_LINE}",
            f"[a] {{colour}} {_LINE} [,|of|in] {{length}}",
            f"[with] [a|an] {_LINE} [colour|color|width|style] [:|of|to|is|=|in|should be] {{length}} [,|and] [{{line}}] [,|in|and|and in] [{{colour}}]",
            f"{_LINE} [colour|color|width|style] [:|of|to|is|=|in|should be] {{colour}} [,] [{{length}}] [,] [{{line}}]",
            f"{_LINE} [style] [:|of|to|is|=|in|should be] {{line}} [,] [{{length}}] [,] [{{colour}}]",
            "(bordered|outlined|framed|edged) [in] [{colour}] [,] [{length}] [wide|thick|strong]", f"[a] {{colour}} {_LINE} [,] {{length}} (thick|wide|strong)", f"{{length}} [{{line}}] {{colour}} {_LINE}",
         ), border,
         says=("give the card a 2px red border", "card border: 1px, solid", "a border around the card")),
    Rule("a thin border", "look", (f"[a] (thin|fine|hairline|slim) [{{colour}}] {_LINE}",), _thin("1px", "with a thin border"),
         says=("give the card a thin border", "a thin grey border on the card", "card with a fine border")),
    Rule("a thick border", "look", (f"[a] (thick|bold|heavy|strong) [{{colour}}] {_LINE}",), _thin("3px", "with a thick border"),
         says=("give the card a thick border", "a thick red border on the card", "card with a heavy border")),
    Rule("a thicker border", "look", (f"[a] [{{degree}}] (thicker|wider|bigger|stronger|heavier) {_LINE}", f"{_LINE} [{{degree}}] (thicker|wider|bigger|stronger)"), step("borderWidth", 1),
         says=("give the card a thicker border", "card border thicker", "card border a bit wider")),
    Rule("thicker", "look", ("[{degree}] (thicker|fatter|less thin)", "[with] [a] thickness [of|:] {length}", "{length} (thick|strong)"), _thickness(1), says=("make the divider thicker", "divider 4px thick", "the divider should be a bit thicker")),
    Rule("thinner", "look", ("[{degree}] (thinner|less thick|slimmer)",), _thickness(-1), weight=-0.1, says=("make the divider thinner", "divider a bit thinner", "the divider should be less thick")),
    Rule("a thinner border", "look", (f"[a] [{{degree}}] (thinner|narrower|smaller|finer) {_LINE}", f"{_LINE} [{{degree}}] (thinner|narrower|smaller)"), step("borderWidth", -1),
         says=("give the card a thinner border", "card border thinner", "card border a bit narrower")),
    Rule("a line style", "look", ("[a] {line} [line|lines]",), _dashed, weight=-0.2, says=("card border dashed", "the card border should be a dotted line", "give the card a dashed line")),
    Rule("no border", "look", (f"(no|without [a|any|the]|zero) {_LINE}", f"{_LINE} (none|off|0)", "borderless"), style("without border", borderWidth="0px"),
         says=("card with no border", "the card without a border", "give the card no border")),
    Rule("rounder", "look", (f"[{{degree}}] (rounder|more rounded|more round|softer|rounded more) [,] [rounder] [{_CORNERS}]", f"{_CORNERS} [be|to be|should be] [{{degree}}] (rounder|more rounded|more round|softer|bigger|larger)", f"[with] [{{degree}}] (rounded|round|soft|curved) {_CORNERS}", "[{degree}] (rounded|roundish|curved|round)", f"{_CORNERS} [{{degree}}] (rounded|round)", "[{degree}] (more|larger|bigger) (border radius|border-radius|radius|rounding)"),
         step("borderRadius", 1),
         says=("make the card rounder", "give the card rounded corners", "card corners more rounded")),
    Rule("less round", "look", (f"[{{degree}}] (less rounded|less round|sharper|squarer|rounded less) [{_CORNERS}]", f"{_CORNERS} [{{degree}}] (less rounded|less round|sharper|squarer)", "[{degree}] less (radius|border radius|rounding)"), step("borderRadius", -1),
         says=("make the card less round", "give the card sharper corners", "card corners less rounded")),
    Rule("square corners", "look", (f"[with] (square|sharp|straight|hard|no rounded|not rounded|pointed|right-angled) {_CORNERS}", f"{_CORNERS} (square|sharp|straight)", "(square|squared|not rounded|not pill shaped|not pill-shaped|not a pill|no pill|not fully rounded|unrounded|not round|squared off|angular)", "(no|without [any]) (border radius|border-radius|radius|rounding|rounded corners)"), style("with square corners", borderRadius="0px"),
         says=("make the card square", "give the card square corners", "card with sharp corners")),
    Rule("pill", "look", (f"(fully|completely|totally|full) (rounded|round) [{_CORNERS}]", "a (fully|completely|totally) (rounded|round) (shape|form|outline)", "[a|like a|in|{degree}] [a] (pill|pill-shaped|capsule|pill shape|pill shaped|capsule-shaped|pillshaped) [shape|shaped]", "(all|completely|fully) rounded [corners]"), style("fully rounded", borderRadius="999px"),
         says=("make the button a pill", "give the button fully rounded corners", "the button should be pill shaped")),
    Rule("a coloured pill", "look", ("[a|in a] {colour} (pill|capsule|pill shape|lozenge)",), _pill,
         says=("make the button a yellow pill", "the button as a #FF0000 pill", "button a dark green pill")),
    Rule("circular", "look", ("[a|in a|into a|like a|as|into|{degree}] (circular|circles|round circles|perfect circles|circle|round circle|perfect circle|circle shape|circle-shaped)",), style("circular", borderRadius="50%"),
         says=("make the avatar circular", "avatar in a circle", "the avatar should be a circle")),
    Rule("corners of a size", "look", (f"[with] [a] {{length}} [rounded|round] {_CORNERS}", f"{_CORNERS} [:|of|to|is|=] {{length}}", f"{_CORNERS} [:|of|to|is|=] {{number}}", "rounded {length}"), exact("borderRadius"),
         says=("card corners 16px", "give the card 16px corners", "card border-radius: 4px")),
    Rule("a shadow", "look", ("[with] [a|some|an] [{degree}|soft|subtle|light|small|nice|gentle|faint|slight] (shadow|drop shadow|drop-shadow|box shadow|shadows|dropshadow|box-shadow)", "[some] elevation"), style("with a shadow", boxShadow="0 4px 12px rgba(0, 0, 0, 0.15)"),
         says=("give the card a shadow", "a soft shadow on the card", "card with a drop shadow")),
    Rule("a stronger shadow", "look", ("[a] [{degree}] (stronger|bigger|deeper|larger|heavier|more|darker) (shadow|drop shadow)",), step("boxShadow", 1),
         says=("give the card a stronger shadow", "card a bigger shadow", "more shadow on the card")),
    Rule("a weaker shadow", "look", ("[a] [{degree}] (weaker|smaller|softer|lighter|less|subtler) (shadow|drop shadow)",), step("boxShadow", -1),
         says=("give the card a weaker shadow", "card a smaller shadow", "less shadow on the card")),
    Rule("no shadow", "look", ("(no|without [a|any|the]) (shadow|drop shadow|shadows|box shadow|elevation)", "(shadow|drop shadow) (none|off)"), style("without shadow", boxShadow="none"),
         says=("card with no shadow", "the card without a shadow", "no shadow on the card")),
    Rule("more padding", "look", ("[{degree}] (more|bigger|larger|extra|greater|some) (padding|inner space|inside space|room inside|breathing room|room|air|breathing space|space inside|space around it|inner padding|white space|whitespace)", "[{degree}] (roomier|airier|more spacious)", "padding [{degree}] (bigger|larger|more)"), step("padding", 1),
         says=("give the card more padding", "more breathing room in the card", "card padding bigger")),
    Rule("less padding", "look", ("[{degree}] (less|smaller|reduced) (padding|inner space|room|room inside|space inside|breathing room|white space|whitespace|air)", "padding [{degree}] (smaller|less|reduced|tighter)", "[{degree}] (tighter padding|more compact)"), step("padding", -1),
         says=("give the card less padding", "less padding in the card", "card padding smaller")),
    Rule("a padding", "look", ("[a] padding [:|of|to|is|=] {length}", "[a] padding [:|of|to|is|=] {number}", "{length} [of] (padding|inner space)"), exact("padding"),
         says=("card padding 24px", "card: padding 24px", "give the card 24px of padding")),
    Rule("a padding of two", "look", ("[with] [a|the] padding [:|of|to|is|=] {length} [by|x|and|/|,] {across:length}",), _padding, weight=0.1,
         says=("card padding 8px 16px", "give the card a padding of 14px 28px", "the card: padding 8px by 24px")),
    Rule("no padding", "look", ("(no|without [any]|zero) padding", "padding (none|0)"), style("without padding", padding="0px"),
         says=("card with no padding", "the card without padding", "give the card no padding")),
    Rule("a margin", "look", ("[a] margin [:|of|to|is|=] {length}", "[a] margin [:|of|to|is|=] {number}", "{length} [of] margin"), exact("margin"),
         says=("card margin 24px", "card: margin 24px", "give the card 24px of margin")),
    Rule("more margin", "look", ("[{degree}] (more|bigger|larger|extra) (margin|space around|outer space|space outside)",), step("margin", 1),
         says=("give the card more margin", "more margin on the card", "card a bit more margin")),
    Rule("less margin", "look", ("[{degree}] (less|smaller) (margin|space around|outer space)",), step("margin", -1),
         says=("give the card less margin", "less margin on the card", "card a bit less margin")),
    Rule("a gap", "look", ("[a] (gap|spacing|space) [:|of|to|is|=] {length}", "[a] (gap|spacing) [:|of|to|is|=] {number}", "[a] {length} [of] (gap|spacing|space)", "space between [:] {length}"), exact("gap"),
         says=("card gap 8px", "card: gap 8px", "give the card a gap of 8px")),
    Rule("no gap", "look", ("(no|without [a|any]|zero) (gap|gaps|spacing|space|distance) [at all|whatsoever]", "(gap|spacing) (none|0)"), style("without gap", gap="0px"),
         says=("header with no gap", "give the header no gap at all", "the header without any spacing")),
    Rule("more gap", "look", ("[{degree}] (more|bigger|larger|wider|greater) (gap|spacing|distance)", "[{degree}] (looser|more spaced out|more spread out|further apart|farther apart|spaced out|more airy|spread out)", "(gap|spacing) [{degree}] (bigger|larger|wider|more)"), step("gap", 1),
         says=("give the header more gap", "header a bigger gap", "the header should be more spaced out")),
    Rule("less gap", "look", ("[{degree}] (less|smaller|tighter|narrower|reduced) (gap|spacing|distance)", "[{degree}] (tighter|closer together|denser|closer|more tight|more dense|tighter together|less spaced out)", "(gap|spacing) [{degree}] (smaller|less|tighter)"), step("gap", -1),
         says=("give the header less gap", "header a smaller gap", "make the header tighter")),
    Rule("an opacity", "look", ("[with|at|an] opacity [:|of|to|is|=|at] {number}", "[with|at|an] opacity [:|of|to|is|=|at] {length}", "[at] {length} (opacity|opaque|visible)", "{number} opacity"), opacity,
         says=("card opacity 0.5", "card at 80% opacity", "set the card to opacity: 0.85")),
    Rule("half transparent", "look", ("(half transparent|half-transparent|half see-through|half see through|half-see-through|half faded)", "[at|with] half [the] opacity"), style("half transparent", opacity=0.5),
         says=("make the card half transparent", "the card should be half see-through", "the card at half opacity")),
    Rule("a transparency", "look", ("{length} (transparent|see-through|transparency)",), _transparency,
         says=("card 50% transparent", "make the card 20% transparent", "card with 50% transparency")),
    Rule("opaque", "look", ("[at] (full opacity|fully opaque|opaque|completely opaque|100% opacity)", "(not|no longer) transparent", "opacity [:|to|at|=] (full|max|maximum|whole)"), style("opaque", opacity=1),
         says=("make the card opaque", "card at full opacity", "the card should be fully opaque")),
    Rule("more transparent", "look", ("[{degree}] (more transparent|more see-through|less opaque|fainter|more faded|faded|semi-transparent|see-through|see through|semitransparent|translucent)",), step("opacity", -1),
         says=("make the card more transparent", "card semi-transparent", "the card should be less opaque")),
    Rule("less transparent", "look", ("[{degree}] (less transparent|less see-through|more opaque|less faded)",), step("opacity", 1),
         says=("make the card less transparent", "card more opaque", "the card should be a bit less transparent")),
)  # fmt: skip
