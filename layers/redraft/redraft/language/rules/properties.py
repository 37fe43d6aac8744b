"""Properties by name: "the width of the sidebar: 260px", "its text: red", "increase the padding of the card"."""
# ruff: noqa: E501  # a pattern or a phrase set reads best as it is said, on one line

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

from redraft.language.frames import Align, Arrange, Frame, Recolour, Resize, SetText, Step, Style
from redraft.language.grammar.chart import Chart, Item
from redraft.language.grammar.rule import Bound, Build, Rule
from redraft.language.references.phrase import Phrase
from redraft.language.rules.on import on_targets, texts_in
from redraft.language.scene import Scene

_NAMES = {
    "width": "width", "height": "height", "size": "size", "font size": "size", "text size": "size", "fontsize": "size",
    "font-size": "size", "padding": "padding", "inner padding": "padding", "margin": "margin", "gap": "gap",
    "spacing": "gap", "background": "background", "bg": "background", "background colour": "background",
    "background color": "background", "fill": "background", "backdrop": "background", "colour": "colour", "color": "colour",
    "text colour": "text", "text color": "text", "font colour": "text", "font color": "text", "text": "text",
    "label colour": "text", "label color": "text", "font": "text", "letters": "text", "writing": "text", "lettering": "text",
    "border": "border", "borders": "border", "outline": "border", "border colour": "border", "border color": "border",
    "border width": "border", "thickness": "thickness", "line thickness": "thickness", "border thickness": "border", "border style": "border", "frame colour": "border", "border radius": "radius",
    "border-radius": "radius", "radius": "radius", "corner radius": "radius", "corners": "radius", "rounding": "radius",
    "corner": "radius", "weight": "weight", "font weight": "weight", "opacity": "opacity", "transparency": "opacity",
    "letter spacing": "letterSpacing", "letter-spacing": "letterSpacing", "line height": "lineHeight",
    "line-height": "lineHeight", "line spacing": "lineHeight", "shadow": "shadow", "value": "value",
    "columns": "columns", "alignment": "align", "font family": "face", "typeface": "face", "row gap": "gap", "column gap": "gap",
    **{f"{size}{gap}{side}": f"{size[:3]}{side.title()}" for size in ("max", "min", "maximum", "minimum") for gap in (" ", "-") for side in ("width", "height")},
}  # fmt: skip
_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _name, _key in sorted(_NAMES.items(), key=lambda item: -len(item[0].split())):
    _BY_FIRST.setdefault(_name.split()[0], []).append((tuple(_name.split()), _key))
_DIMENSIONS = {"width": "width", "height": "height", "size": "size"}
_STEPS = {"padding": "padding", "margin": "margin", "gap": "gap", "radius": "borderRadius", "opacity": "opacity",
          "letterSpacing": "letterSpacing", "lineHeight": "lineHeight", "weight": "fontWeight", "shadow": "boxShadow",
          "border": "borderWidth", "columns": "columns"}  # fmt: skip
_ROLES = {"background": "background", "text": "text", "border": "border", "colour": "main"}
_VALUED = frozenset({"slider", "progress", "input", "textarea", "select"})
Value = tuple[str, Any]


def prop_slot(chart: Chart, at: int) -> Iterator[Item]:
    """A property's name."""
    for words, key in _BY_FIRST.get(chart.text(at), ()):
        if all(chart.text(at + i) == word for i, word in enumerate(words)):
            yield Item(at + len(words), key, float(len(words)), len(words))


def values_slot(chart: Chart, at: int) -> Iterator[Item]:
    """One or more values: colours, lengths, numbers, border styles; "from 20 to 30" and "30, not 20" are 30."""
    yield from _from_to(chart, at)
    for item in _value(chart, at):
        first: tuple[Value, ...] = (item.value,)
        yield Item(item.end, first, item.weight)
        for words in _RATHER:
            if tuple(chart.texts[item.end : item.end + len(words)]) == words:
                for was in _value(chart, item.end + len(words)):
                    yield Item(was.end, first, item.weight + len(words) + was.weight)
        for after in _next(chart, item.end):
            for rest in chart.slot("values", after):
                yield Item(rest.end, (*first, *rest.value), item.weight + rest.weight)


def _from_to(chart: Chart, at: int) -> Iterator[Item]:
    for was in _value(chart, at + 1) if chart.text(at) == "from" else ():
        if chart.text(was.end) == "to":
            for item in chart.slot("values", was.end + 1):
                yield Item(item.end, item.value, was.weight + item.weight + 2)


_RATHER = (("instead", "of"), ("rather", "than"), ("not",), (",", "not"), ("and", "not"), ("in", "place", "of"))


def _value(chart: Chart, at: int) -> Iterator[Item]:
    for kind in ("colour", "length", "number", "line"):
        for item in chart.slot(kind, at):
            yield Item(item.end, (kind, item.value), item.weight)


def _next(chart: Chart, at: int) -> Iterator[int]:
    yield at
    if chart.text(at) in (",", "and", "/"):
        yield at + 1


def frames_for(prop: str, values: tuple[Value, ...]) -> list[Frame] | None:
    """The frames that give a property its values; None where one does not suit it."""
    out: list[Frame] = []
    if prop in ("padding", "margin") and len(values) > 1 and all(kind == "length" for kind, _ in values):
        shorthand = " ".join(value for _, value in values)
        return [Style(props={prop: shorthand}, label=f"{prop} {shorthand}")]
    for kind, value in values:
        frame = _frame(prop, kind, value)
        if frame is None:
            return None
        out.append(frame)
    return out


def _frame(prop: str, kind: str, value: Any) -> Frame | None:
    if kind == "colour":
        return _coloured(prop, value)
    if kind == "line":
        return Style(props={"borderStyle": value}, label=f"{value} border") if prop == "border" else None
    return _measured(prop, kind, value)


def _coloured(prop: str, value: str) -> Frame | None:
    if prop not in _ROLES:
        return None
    if value == "transparent" and prop in ("background", "colour"):
        return Style(props={"backgroundColor": "transparent"}, label="transparent")
    return Recolour(role=_ROLES[prop], colour=value)  # type: ignore[arg-type]  # the roles above are Recolour's


def _measured(prop: str, kind: str, value: Any) -> Frame | None:
    amount = value if kind == "length" else f"{value:g}"
    if prop in ("size", "text") and kind == "number":
        amount += "px"
    if prop in _DIMENSIONS:
        amount = amount if kind == "length" else amount.removesuffix("px") + "px"
        return Resize(dimension=_DIMENSIONS[prop], exact=amount)  # type: ignore[arg-type]
    if prop == "text":
        return Resize(dimension="text", exact=amount)
    if prop == "weight":
        return Style(props={"fontWeight": int(value)}, label=f"weight {value:g}") if kind == "number" else None
    if prop == "value":
        return SetText(text=amount.removesuffix("%"), field="value")
    return _stepped(prop, kind, amount)


def _stepped(prop: str, kind: str, amount: str) -> Frame | None:
    if prop == "thickness":  # of a line its height, see `on_targets`
        return Step(prop="borderWidth", exact=amount if kind == "length" else f"{amount}px")
    if prop[:3] in ("max", "min"):
        return Style(props={prop: amount}, label=f"{prop} {amount}")
    if prop not in _STEPS:
        return None
    unitless = prop in ("opacity", "lineHeight", "columns")
    return Step(prop=_STEPS[prop], exact=amount if kind == "length" or unitless else f"{amount}px")


def _shown_values(scene: Scene, bound: Bound) -> tuple[str, ...]:
    """The texts that show the values of what has none itself: "Tank B's value is 58"."""
    ids = _ids(scene, bound)
    if any(scene.index[i].node.type.lower() in _VALUED for i in ids):
        return ()
    near = (
        Phrase(det="the", head="value", number="one", relations=(("of", bound["what"]),)) if bound.has("what") else None
    )
    found = scene.resolver.find(near) if near is not None else None
    return found.ids if found is not None and not found.several else ()


def _ids(scene: Scene, bound: Bound) -> tuple[str, ...]:
    return scene.ids(bound["what"]) if bound.has("what") else scene.subject()


def _set(scene: Scene, bound: Bound) -> list[Frame] | None:
    frames = frames_for(bound["prop"], bound["values"])
    if bound["prop"] == "value" and frames and (shown := _shown_values(scene, bound)):
        return [SetText(text=look.text, targets=shown) for look in frames if isinstance(look, SetText)]
    return on_targets(scene, frames, _ids(scene, bound), bound.get("what")) if frames else None


def _shade(sign: int) -> Build:
    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        role = _ROLES.get(bound["prop"])
        by = sign * {"slight": 0.07, "normal": 0.13, "strong": 0.24}[bound.get("degree", "normal")]
        return [Recolour(role=role, shift=by, targets=_ids(scene, bound))] if role else None  # type: ignore[arg-type]

    return build


def _more(direction: int) -> Build:
    """More or less of a property, by a degree, by a share, or to a value."""

    def build(scene: Scene, bound: Bound) -> list[Frame] | None:
        prop = bound["prop"]
        if bound.has("values"):
            return _set(scene, bound)
        factor = bound.get("times", bound.get("factor"))
        share = bound.get("by")
        if factor is not None and direction < 0 and factor > 1:  # "by a quarter" says nothing of which way
            factor = max(0.0, 2 - factor)
        if isinstance(share, str) and share.endswith("%"):
            factor, share = 1 + direction * float(share[:-1]) / 100, None
        share = share if isinstance(share, str) else None
        degree = bound.get("degree", "normal")
        frame: Frame
        if prop in _DIMENSIONS or prop == "text":
            dimension: Any = _DIMENSIONS.get(prop, "text")
            frame = Resize(dimension=dimension, direction=direction, degree=degree, factor=factor, by=share)  # type: ignore[arg-type]
        elif prop in _STEPS:
            frame = Step(prop=_STEPS[prop], direction=direction, degree=degree, factor=factor, by=share)  # type: ignore[arg-type]
        else:
            return None
        return on_targets(scene, [frame], _ids(scene, bound), bound.get("what"))

    return build


def _by_length(sign: int) -> Callable[[Bound], list[Frame] | None]:
    """As in "4px more padding", "4px rounder"."""

    def build(bound: Bound) -> list[Frame] | None:
        prop, by = bound.get("prop", "radius"), bound["length"]
        if prop in _DIMENSIONS or prop == "text":
            return [Resize(dimension=_DIMENSIONS.get(prop, "text"), direction=sign, by=by)]  # type: ignore[arg-type]
        return [Step(prop=_STEPS[prop], direction=sign, by=by)] if prop in _STEPS else None  # type: ignore[arg-type]

    return build


def _worded(scene: Scene, bound: Bound) -> list[Frame] | None:
    """Looks of the words alone: of a container, of the texts in it."""
    looks = [
        replace(look, role="text") if isinstance(look, Recolour) and look.role == "main" else look
        for look in bound["looks"]
    ]
    looks = [
        replace(look, dimension="text") if isinstance(look, Resize) and look.dimension == "size" else look
        for look in looks
    ]
    if any(isinstance(look, SetText | Arrange) for look in looks):
        return None
    ids = texts_in(scene, _ids(scene, bound))
    return [look.on(ids) for look in looks]


def _aligned(scene: Scene, bound: Bound) -> list[Frame] | None:
    return [Align(to="center", what="text", targets=_ids(scene, bound))] if bound["prop"] in ("align", "text") else None


_OF = "(of|in|on|for|around|behind|inside|under|from)"
_TO = "[back] [to|at|as|into|=|:|->|,|<be>] [to|a]"
_DOWN = "(smaller|less|lower|narrower|thinner|tighter|reduced|decreased|weaker)"
_UP = "(bigger|larger|more|higher|wider|thicker|increased|greater|stronger|longer)"

RULES = (
    Rule("a property of it", "clause", (
            f"[<make>|<give>] [the|a] {{prop}} {_OF} {{what}} {_TO} {{values}}",
            f"[<make>|<give>] {{what}} ['s] {{prop}} {_TO} {{values}}",
            f"[<make>|<give>] (its|their) {{prop}} {_TO} {{values}}",
            f"[<make>] [the|a] {{prop}} {_TO} {{values}} {_OF} {{what}}",
            f"[<make>] [the] {{prop}} {_TO} {{values}}",
            "{what} (<be>|<need>) (a|an|the) {prop} [of] {values}",
            "(<give>|<make>) {what} [to|at|of|have] (the same|equal|an equal|a uniform|the identical|one) {prop} [,|:|of|-] {values}",
         ), _set,
         says=("set the width of the form to 260px", "the background of the card: #F8D7DA", "the border of the card: 1px, solid")),
    Rule("its letters apart", "clause", ("[<make>|put] [the] (letters|characters) (of|in|on) {what} {length} apart", "[<make>|put] {what} ['s] (letters|characters) {length} apart", "[put] {length} between the (letters|characters) (of|in) {what}"), lambda scene, bound: [Step(prop="letterSpacing", exact=bound["length"], targets=_ids(scene, bound))],
         says=("the letters of the title 2px apart", "put 1px between the letters of the title", "title letters 3px apart")),
    Rule("a darker property", "clause", (f"[<make>] [the] {{prop}} {_OF} {{what}} [<be>] [{{degree}}] (darker|more dark|deeper)", "[<make>] {what} ['s] {prop} [<be>] [{degree}] (darker|more dark|deeper)", "[<make>] (its|their|the) {prop} [<be>] [{degree}] (darker|more dark|deeper)", f"darken [the] {{prop}} {_OF} {{what}}"), _shade(-1),
         says=("make the background of the card darker", "the text of the button should be darker", "darken the background of the header")),
    Rule("a lighter property", "clause", (f"[<make>] [the] {{prop}} {_OF} {{what}} [<be>] [{{degree}}] (lighter|more light|brighter|paler)", "[<make>] {what} ['s] {prop} [<be>] [{degree}] (lighter|more light|brighter|paler)", "[<make>] (its|their|the) {prop} [<be>] [{degree}] (lighter|more light|brighter|paler)", f"lighten [the] {{prop}} {_OF} {{what}}"), _shade(1),
         says=("make the background of the card lighter", "the text of the button should be lighter", "lighten the background of the header")),
    Rule("more of a property", "clause", (
            f"(multiply|scale) [the] {{prop}} {_OF} {{what}} by {{times:number}}", "(multiply|scale) {what} ['s] {prop} by {times:number}",
            f"(increase|raise|enlarge|grow|widen|boost|bump up|expand|extend) [the] {{prop}} {_OF} {{what}} [{{degree}}|by {{by:length}}|to {{values}}|{{factor}}|by [a] {{degree}}]",
            "(increase|raise|enlarge|grow|widen|boost|bump up|expand) {what} ['s] {prop} [{degree}|by {by:length}|to {values}|{factor}]",
            "(increase|raise|enlarge|grow|widen|boost|bump up|expand) (its|their|the) {prop} [{degree}|by {by:length}|to {values}|{factor}]",
            f"[<make>] [the] {{prop}} {_OF} {{what}} [<be>] [{{degree}}] {_UP}",
            f"[<make>] {{what}} ['s] {{prop}} [<be>] [{{degree}}] {_UP}", f"[<make>] (its|their|the) {{prop}} [<be>] [{{degree}}] {_UP}",
         ), _more(1),
         says=("increase the padding of the card", "make the font size of the title bigger", "the width of the field should be larger")),
    Rule("less of a property", "clause", (
            f"(reduce|decrease|lower|shrink|cut|lessen|narrow|tighten|cut down) [the] {{prop}} {_OF} {{what}} [{{degree}}|by {{by:length}}|to {{values}}|{{factor}}|by [a] {{degree}}]",
            "(reduce|decrease|lower|shrink|cut|lessen|narrow|tighten|cut down) {what} ['s] {prop} [{degree}|by {by:length}|to {values}|{factor}]",
            "(reduce|decrease|lower|shrink|cut|lessen|narrow|tighten|cut down) (its|their|the) {prop} [{degree}|by {by:length}|to {values}|{factor}]",
            f"[<make>] [the] {{prop}} {_OF} {{what}} [<be>] [{{degree}}] {_DOWN}",
            f"[<make>] {{what}} ['s] {{prop}} [<be>] [{{degree}}] {_DOWN}", f"[<make>] (its|their|the) {{prop}} [<be>] [{{degree}}] {_DOWN}",
         ), _more(-1),
         says=("reduce the padding of the card", "make the font size of the title smaller", "the width of the field should be smaller")),
    *(Rule(f"so much {more} of a property", "look", (f"[by] {{length}} ({more}|{extra}) {{prop}}", f"{{prop}} ({way}|{more}) by {{length}}", f"{{prop}} {{length}} ({more}|{bigger})", f"[by] {{length}} {rounder}"), _by_length(sign),
           says=(f"the card with 4px {more} padding", f"give the card 8px {more} gap", f"the card: padding {way} by 4px"))
      for more, extra, way, bigger, rounder, sign in (("more", "extra|additional|of extra|of additional", "up", "bigger|larger|higher", "(rounder|more rounded|rounder corners)", 1), ("less", "smaller|of less", "down", "smaller|lower|tighter", "(less round|less rounded|sharper corners)", -1))),
    Rule("a property up", "clause", (f"(bump|push|crank|turn|put|bring|nudge|move|take) [the] {{prop}} {_OF} {{what}} up [by {{by:length}}|{{degree}}|to {{values}}]", "(bump|push|crank|turn|put|bring|nudge) {what} ['s] {prop} up [by {by:length}|{degree}|to {values}]", "(bump|push|crank|turn|put|bring|nudge) (its|their|the) {prop} up [by {by:length}|{degree}|to {values}]", "{what} ['s] {prop} up (by {by:length}|to {values})", f"[the] {{prop}} {_OF} {{what}} up (by {{by:length}}|to {{values}})", f"add {{by:length}} to [the] {{prop}} {_OF} {{what}}", "add {by:length} to {what} ['s] {prop}"), _more(1),
         says=("bump the padding of the card up by 4px", "add 8px to the padding of the card", "bump the card's padding up a bit")),
    Rule("a property down", "clause", (f"(bump|push|crank|turn|put|bring|nudge|move|take) [the] {{prop}} {_OF} {{what}} down [by {{by:length}}|{{degree}}|to {{values}}]", "(bump|push|crank|turn|put|bring|nudge) {what} ['s] {prop} down [by {by:length}|{degree}|to {values}]", "(bump|push|crank|turn|put|bring|nudge) (its|their|the) {prop} down [by {by:length}|{degree}|to {values}]", "{what} ['s] {prop} down (by {by:length}|to {values})", f"[the] {{prop}} {_OF} {{what}} down (by {{by:length}}|to {{values}})", f"(take|knock|shave|cut) {{by:length}} (off|from|off of) [the] {{prop}} {_OF} {{what}}", "(take|knock|shave|cut) {by:length} (off|from|off of) {what} ['s] {prop}"), _more(-1),
         says=("bring the padding of the card down by 4px", "take 4px off the padding of the card", "bring the card's padding down to 8px")),
    Rule("its text so", "clause", ("[<make>] {what} ['s] (text|label|font|copy|wording|caption|letters|writing) [<be>|:|to|in] {looks}", "[<make>] [the] (text|label|font|copy|wording|caption|letters|writing) (of|in|on|inside) {what} [<be>|:|to|in] {looks}", "[<make>] (its|their|the) (text|label|font|copy|wording) [<be>|:|to|in] {looks}"), _worded,
         says=("button text bold", "make the text of the button italic", "the label of the button should be bigger")),
    Rule("centred text of it", "clause", (f"[<make>] [the] {{prop}} {_OF} {{what}} [<be>|to] [in the] (centered|centred|center|centre|middle)", "[<make>] {what} ['s] {prop} [<be>] (centered|centred|center|in the middle)"), _aligned,
         says=("the text of the button should be centered", "the text in the card centered", "button text centered")),
)  # fmt: skip
