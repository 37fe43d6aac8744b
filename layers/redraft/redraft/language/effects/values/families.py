"""Whether a colour is what people call "green", "dark blue", "grey", and what they would call it."""

from __future__ import annotations

import math
from collections.abc import Sequence

from redraft.language.effects.values.colour_lexicon import MODIFIERS
from redraft.language.effects.values.colours import parse_colour_words
from redraft.wireframe.colours import HSL, RGB, TRANSPARENT, parse_colour, to_hsl

_HUES: dict[str, tuple[tuple[float, float], ...]] = {
    "red": ((345, 360), (0, 14)), "crimson": ((335, 360), (0, 10)), "coral": ((4, 28),), "salmon": ((0, 25),),
    "orange": ((15, 45),), "gold": ((36, 56),), "yellow": ((44, 68),), "lime": ((68, 140),), "green": ((75, 170),),
    "teal": ((160, 195),), "turquoise": ((160, 190),), "cyan": ((175, 200),), "blue": ((190, 255),),
    "navy": ((205, 250),), "indigo": ((225, 285),), "purple": ((255, 310),), "violet": ((250, 305),),
    "magenta": ((290, 330),), "pink": ((300, 360), (0, 5)), "brown": ((0, 45),), "maroon": ((340, 360), (0, 12)),
    "beige": ((30, 65),),
}  # fmt: skip
"""The hues, in degrees, that a name covers; they overlap, as names do."""

_GRAYS = frozenset({"gray", "grey", "silver"})
_DARK = frozenset({"dark", "deep"})
_LIGHT = frozenset({"light", "pale", "soft"})
_NEAR = 0.22
"""How far apart two colours may be (in the cube of side 1) to go by the same uncommon name."""


def colour_matches(css_value: str, words: Sequence[str]) -> bool:
    """Whether people would call this colour that: "green", "dark blue", "burgundy", "#fff" (exactly it)."""
    named = [word for word in (word.lower().strip(".,;") for word in words) if word]
    if named and named[-1] == "transparent":
        return css_value.strip().lower() in TRANSPARENT
    colour = parse_colour(css_value)
    if colour is None or not named:
        return False
    mods = {MODIFIERS.get(word, word) for word in named[:-1]}
    name = named[-1]
    if name in _HUES or name in _GRAYS or name in {"black", "white"}:
        known = mods <= _DARK | _LIGHT | {"bright", "muted", "medium"}
        return in_family(colour, name, mods) if known else _near(colour, named)
    return _near(colour, named)


def is_called(css_value: str, words: Sequence[str]) -> bool:
    """Whether a colour that matches goes by that name first: a bluish black is rather called black than blue."""
    name = words[-1].lower() if len(words) == 1 else ""
    return name not in _FIRST_NAMES or colour_family(css_value) == name


def _near(colour: RGB, words: list[str]) -> bool:
    parsed = parse_colour_words(words)
    other = parse_colour(parsed[0]) if parsed and parsed[1] == len(words) else None
    return other is not None and distance(colour, other) <= (0 if words[0].startswith("#") else _NEAR)


def distance(one: RGB, other: RGB) -> float:
    """How far apart two colours are, 0..1.73 (the cube's diagonal)."""
    return math.dist(one, other) / 255


def in_family(colour: RGB, name: str, mods: set[str] | frozenset[str] = frozenset()) -> bool:
    """Whether a colour belongs to a family of `colour_matches`: hue, then what the name and its modifiers ask."""
    shade = to_hsl(colour)
    if name == "black":
        return shade.lightness <= 0.2 and (shade.saturation <= 0.5 or shade.lightness <= 0.08)
    if name == "white":
        return shade.lightness >= 0.94
    fits = _is_gray(colour, shade) if name in _GRAYS else _has_hue(colour, shade, name, mods)
    dark_enough = not mods & _DARK or shade.lightness <= 0.42
    light_enough = not mods & _LIGHT or shade.lightness >= 0.58
    return fits and dark_enough and light_enough


def _chroma(colour: RGB) -> float:
    return (max(colour) - min(colour)) / 255


def _is_gray(colour: RGB, shade: HSL) -> bool:
    pale = _chroma(colour) <= 0.14 and shade.lightness >= 0.85
    return (shade.saturation <= 0.25 or pale) and 0.08 < shade.lightness < 0.985


def _has_hue(colour: RGB, shade: HSL, name: str, mods: set[str] | frozenset[str]) -> bool:
    if shade.saturation < 0.15 or _chroma(colour) < 0.05:
        return False
    if not any(low <= shade.hue <= high for low, high in _HUES[name]):
        return False
    if name not in {"beige", "yellow", "pink"} and not mods & _LIGHT and shade.lightness > 0.93:
        return False
    return _has_lightness(shade, name)


def _has_lightness(shade: HSL, name: str) -> bool:
    most = {"navy": 0.35, "maroon": 0.4, "brown": 0.5}.get(name, 1.0)
    least = 0.75 if name == "beige" else 0.0
    if name == "pink":
        least = 0.4 if 300 <= shade.hue <= 350 else 0.7
    return least <= shade.lightness <= most


def colour_family(css_value: str) -> str | None:
    """What most people call a colour, in one word; None where it is no colour, "transparent" where it has none."""
    if css_value.strip().lower() in TRANSPARENT:
        return "transparent"
    colour = parse_colour(css_value)
    if colour is None:
        return None
    shade = to_hsl(colour)
    if shade.lightness >= 0.97 or shade.lightness <= 0.06 or (shade.lightness <= 0.15 and _chroma(colour) < 0.1):
        return "white" if shade.lightness > 0.5 else "black"
    if shade.saturation <= 0.25 or _chroma(colour) < (0.08 if shade.lightness > 0.85 else 0.05):
        return "gray"
    return _hue_name(shade)


_LIMITS = (
    (14, "red"), (44, "orange"), (68, "yellow"), (165, "green"), (190, "teal"), (252, "blue"), (305, "purple"),
    (344, "pink"), (361, "red"),
)  # fmt: skip


_FIRST_NAMES = frozenset(name for _, name in _LIMITS)
"""The names that `colour_family` gives to hues."""


def _hue_name(shade: HSL) -> str:
    if 10 <= shade.hue < 46 and shade.lightness <= 0.36:
        return "brown"
    if (shade.hue >= 335 or shade.hue < 8) and shade.lightness >= 0.8:
        return "pink"
    return next(name for limit, name in _LIMITS if shade.hue < limit)


def is_already(css_value: str, wanted: str) -> bool:
    """Whether a colour needs no change to be `wanted`: the same, or by name what it is called at about its lightness.

    `wanted` is a CSS value as `parse_colour_words` gives it; a hex is met by that hex alone.
    """
    if css_value.strip().lower() == wanted.strip().lower():
        return True
    if wanted in TRANSPARENT:
        return css_value.strip().lower() in TRANSPARENT
    colour, goal = parse_colour(css_value), parse_colour(wanted)
    if colour is None or goal is None or "rgba" in css_value or "hsla" in css_value:
        return False
    if colour == goal:
        return True
    return wanted in _TYPICAL and _is_typical(colour, wanted)


_TYPICAL: dict[str, tuple[str, float, float]] = {
    "red": ("red", 0.36, 0.56), "orange": ("orange", 0.4, 0.62), "yellow": ("yellow", 0.4, 0.65),
    "green": ("green", 0.2, 0.48), "teal": ("teal", 0.18, 0.42), "blue": ("blue", 0.38, 0.65),
    "purple": ("purple", 0.25, 0.62), "pink": ("pink", 0.58, 0.9), "brown": ("brown", 0.15, 0.45),
    "navy": ("navy", 0.1, 0.35), "gray": ("gray", 0.35, 0.78), "maroon": ("maroon", 0.1, 0.35),
    "indigo": ("indigo", 0.2, 0.62), "violet": ("violet", 0.4, 0.8), "darkblue": ("blue", 0.1, 0.36),
    "darkgreen": ("green", 0.08, 0.28), "darkred": ("red", 0.1, 0.36), "lightblue": ("blue", 0.7, 0.93),
    "lightgreen": ("green", 0.7, 0.93), "lightgray": ("gray", 0.8, 0.94), "lightyellow": ("yellow", 0.8, 0.97),
    "lightpink": ("pink", 0.8, 0.95),
}  # fmt: skip
"""A name, its family, and the lightness at which people say just that name."""

_COLOURED = 0.4
"""The least saturation of a colour that goes by its plain name."""


def _is_typical(colour: RGB, name: str) -> bool:
    family, low, high = _TYPICAL[name]
    shade = to_hsl(colour)
    coloured = family == "gray" or shade.saturation >= _COLOURED
    return low <= shade.lightness <= high and coloured and in_family(colour, family)
