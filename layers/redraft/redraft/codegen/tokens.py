"""Design tokens: the colours, sizes, radii, shadows and fonts of a design under names that their values alone decide.

A name never depends on what else is in the design, so that an edit elsewhere renames nothing: `color-blue-600` where
the value is in the common palette, `color-blue-2b61e9` where it is not, `text-14`, `radius-8`, `font-open-sans`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from redraft.codegen.names import short_hash
from redraft.codegen.palette import PALETTE
from redraft.codegen.view import Look
from redraft.wireframe.colours import parse_colour, to_hex, to_hsl

COLOURED: Final = frozenset({"color", "background-color", "border-color", "accent-color"})
FOCUS: Final = ("color-focus", "#2563eb")
_ALPHA = re.compile(r"(?:rgb|hsl)a?\([^)]*[,/]\s*(\d*\.?\d+%?)\s*\)")
_PX = re.compile(r"(\d+(?:\.\d+)?)(px|rem|em)")
_GROUPS = ("color", "font", "text", "radius", "shadow")
_HUES = (
    (15, "red"), (40, "orange"), (52, "amber"), (68, "yellow"), (95, "lime"), (160, "green"), (178, "teal"),
    (198, "cyan"), (248, "blue"), (270, "violet"), (300, "purple"), (345, "pink"), (361, "red"),
)  # fmt: skip
_FOUR = 4


def tokens_in(looks: Iterable[Look]) -> dict[str, str]:
    """All tokens of some looks, value by name, in the order of their groups and names."""
    found = {FOCUS[0]: FOCUS[1]}
    for look in dict.fromkeys(looks):
        for prop, value in (*look.base, *look.medium, *look.small):
            token = token_of(prop, value)
            if token is not None:
                found[token[0]] = token[1]
    return dict(sorted(found.items(), key=_place))


def _place(item: tuple[str, str]) -> tuple[int, list[tuple[int, str]]]:
    """Groups in their order, and numbers within names by their size."""
    parts = re.findall(r"\d+|\D+", item[0])
    return _GROUPS.index(item[0].split("-")[0]), [(int(p), "") if p.isdigit() else (-1, p) for p in parts]


@lru_cache(maxsize=8192)
def token_of(prop: str, value: str) -> tuple[str, str] | None:
    """The token that a declaration uses, by name and value; None where its value is not one."""
    if prop in COLOURED:
        return _colour(value)
    if prop == "font-family":
        return f"font-{re.sub(r'[^a-z0-9]+', '-', value.lower()).strip('-')}", value
    if prop == "box-shadow":
        return None if value == "none" or value.startswith("inset") else (f"shadow-{short_hash(value)}", value)
    group = {"font-size": "text", "border-radius": "radius"}.get(prop)
    match = _PX.fullmatch(value) if group else None
    return (f"{group}-{_number(match)}", value) if match else None


def _number(match: re.Match[str]) -> str:
    unit = "" if match[2] == "px" else match[2]
    return match[1].replace(".", "_") + unit


def _colour(value: str) -> tuple[str, str] | None:
    colour = parse_colour(value)
    if colour is None:
        return None
    solid, alpha = to_hex(colour), _alpha(value.strip().lower())
    name = PALETTE.get(solid) or f"{_hue(solid)}-{solid[1:]}"
    if alpha is None:
        return f"color-{name}", solid
    return f"color-{name}-a{alpha:g}".replace(".", "_"), f"{solid}{int(alpha * 255 / 100 + 0.5):02x}"


def _alpha(value: str) -> float | None:
    """How opaque a colour is in per cent; None where it is wholly so."""
    if value.startswith("#"):
        digits = value[1:]
        given = digits[3] * 2 if len(digits) == _FOUR else digits[6:]
        share = int(given, 16) / 2.55 if given else 100.0
    else:
        match = _ALPHA.fullmatch(value)
        share = 100.0 if match is None or not _has_alpha(value) else _share(match[1])
    return None if share >= 100 else round(share, 1)


def _has_alpha(value: str) -> bool:
    """Whether a call has a fourth part."""
    return "/" in value or value.count(",") == _FOUR - 1


def _share(text: str) -> float:
    return float(text[:-1]) if text.endswith("%") else float(text) * 100


def _hue(solid: str) -> str:
    parsed = parse_colour(solid)
    assert parsed is not None
    hue, saturation, lightness = to_hsl(parsed)
    if saturation < 0.1 or lightness < 0.04 or lightness > 0.98:
        return "gray"
    return next(name for end, name in _HUES if hue < end)
