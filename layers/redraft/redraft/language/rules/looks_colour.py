"""Colour: of the element, its text, its background, its border; and lighter or darker."""

from __future__ import annotations

from redraft.language.frames import Frame, Recolour, Style
from redraft.language.grammar.rule import Bound, Build, Rule

_STEPS = {"slight": 0.07, "normal": 0.13, "strong": 0.24}


def _main(bound: Bound) -> list[Frame]:
    if bound["colour"] == "transparent":
        return [Style(props={"backgroundColor": "transparent"}, label="transparent")]
    return [Recolour(role="main", colour=bound["colour"])]


def _background(bound: Bound) -> list[Frame]:
    return [Recolour(role="background", colour=bound["colour"])]


def _text(bound: Bound) -> list[Frame]:
    return [Recolour(role="text", colour=bound["colour"])]


def _shift(role: str, sign: int) -> Build:
    def build(bound: Bound) -> list[Frame]:
        by = sign * _STEPS[bound.get("degree", "normal")]
        return [Recolour(role=role, shift=by)]  # type: ignore[arg-type]  # the roles below are Recolour's

    return build


def _bare(bound: Bound) -> list[Frame]:
    del bound
    return [Style(props={"backgroundColor": "transparent"}, label="without background")]


_TEXT = "(text|font|letters|lettering|writing|letter|label|words|type|copy|caption|characters)"
_GROUND = "(background|bg|fill|backdrop|back ground|background fill)"
_COLOUR = "(colour|color|coloured|colored|tone|shade)"
_DARK = "(darker|more dark|less light|less bright|less pale|deeper|dimmer|more deep|more black)"
_LIGHT = "(lighter|more light|paler|brighter|less dark|more bright|more pale|softer in colour|fainter)"

RULES = (
    Rule(
        "a colour",
        "look",
        (
            f"[in] [a|the] {{colour}} [{_COLOUR}|one]",
            f"[of] [the] {_COLOUR} [:|to|is|=|of] [a] {{colour}}",
            "to [a] {colour}",
            "instead {colour}",
        ),
        _main,
        says=("make the button green", "title #DC2626", "the link should be dark blue", "the button in a pale red"),
        never=("add a green button",),
    ),
    Rule(
        "a background colour",
        "look",
        (
            f"[with|on] [a|an|the] [solid|full|plain] {{colour}} {_GROUND} [{_COLOUR}]",
            f"[a] {_GROUND} [{_COLOUR}] [:|to|is|=|of|in|should be|has to be|must be] [a] {{colour}}",
            "on [a|an] {colour}",
            "filled with {colour}",
        ),
        _background,
        says=("give the card a light yellow background", "header background: #111827", "button bg black"),
    ),
    Rule(
        "a text colour",
        "look",
        (
            f"[with|in] [a|an|the] {{colour}} {_TEXT} [{_COLOUR}]",
            f"[its|the] {_TEXT} [{_COLOUR}] [:|to|is|=|in|should be|has to be|must be] [a] {{colour}}",
        ),
        _text,
        says=("give the button white text", "button text colour black", "badge with white letters"),
    ),
    Rule(
        "no background",
        "look",
        (
            f"(no|without [a|any]|transparent) {_GROUND} [{_COLOUR}]",
            f"{_GROUND} [:|to] (none|transparent)",
            "see-through",
        ),
        _bare,
        says=("give the button no background", "transparent background on the card", "button with no background"),
    ),
    Rule(
        "darker",
        "look",
        (
            f"[in] [a] [{{degree}}] {_DARK} [{{shade:colour}}|{_COLOUR}|one]",
            "[{degree}] (too light|too pale|too bright)",
        ),
        _shift("main", -1),
        says=("make the button darker", "the card a bit darker", "the badge should be a shade darker"),
    ),
    Rule(
        "lighter",
        "look",
        (f"[in] [a] [{{degree}}] {_LIGHT} [{{shade:colour}}|{_COLOUR}|one]", "[{degree}] too dark"),
        _shift("main", 1),
        says=("make the button lighter", "the header much brighter", "title slightly paler"),
    ),
    Rule(
        "a darker background",
        "look",
        (f"[a] [{{degree}}] {_DARK} {_GROUND}", f"{_GROUND} [{{degree}}] {_DARK}"),
        _shift("background", -1),
        says=("give the card a darker background", "card background darker", "header background a bit darker"),
    ),
    Rule(
        "a lighter background",
        "look",
        (f"[a] [{{degree}}] {_LIGHT} {_GROUND}", f"{_GROUND} [{{degree}}] {_LIGHT}"),
        _shift("background", 1),
        says=("give the card a lighter background", "card background lighter", "header background much lighter"),
    ),
    Rule(
        "darker text",
        "look",
        (f"[a] [{{degree}}] {_DARK} {_TEXT}", f"{_TEXT} [{_COLOUR}] [{{degree}}] {_DARK}"),
        _shift("text", -1),
        says=("give the button darker text", "button text darker", "link text a bit darker"),
    ),
    Rule(
        "lighter text",
        "look",
        (f"[a] [{{degree}}] {_LIGHT} {_TEXT}", f"{_TEXT} [{_COLOUR}] [{{degree}}] {_LIGHT}"),
        _shift("text", 1),
        says=("give the button lighter text", "button text lighter", "link text a bit lighter"),
    ),
)
