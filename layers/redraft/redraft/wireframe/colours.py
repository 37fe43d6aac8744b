"""CSS colours as numbers: parsing, hue and lightness, darker and lighter, contrast.

Red, green, blue are 0..255; hue is in degrees, saturation and lightness 0..1. Contrast is the ratio of
WCAG 2.2, section 1.4.3, from 1 to 21.
"""

from __future__ import annotations

import colorsys
import re
from functools import lru_cache
from typing import NamedTuple

from redraft.wireframe.colour_names import CSS_COLOURS

_HEX = re.compile(r"#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})")
_RGB = re.compile(r"rgba?\(\s*([\d.]+)[,\s]+([\d.]+)[,\s]+([\d.]+)[^)]*\)")
_HSL = re.compile(r"hsla?\(\s*([\d.]+)(?:deg)?[,\s]+([\d.]+)%[,\s]+([\d.]+)%[^)]*\)")
_ALPHA = re.compile(r"(?:rgb|hsl)a?\((?:[^,/]*,){3}\s*([\d.]+)(%?)\s*\)|.*/\s*([\d.]+)(%?)\s*\)")
TRANSPARENT = frozenset({"transparent", "none", "rgba(0,0,0,0)", "rgba(0, 0, 0, 0)"})


class RGB(NamedTuple):
    """A colour of the screen, each part 0..255."""

    red: float
    green: float
    blue: float


class HSL(NamedTuple):
    """Hue in degrees, saturation and lightness 0..1."""

    hue: float
    saturation: float
    lightness: float


@lru_cache(maxsize=2048)
def parse_colour(value: str) -> RGB | None:
    """The colour that a CSS value means (its transparency aside), or None where it is none."""
    text = value.strip().lower()
    text = CSS_COLOURS.get(text, text)
    if match := _HEX.fullmatch(text):
        digits = match[1] if len(match[1]) > 4 else "".join(char * 2 for char in match[1])
        return RGB(*(int(digits[at : at + 2], 16) for at in (0, 2, 4)))
    if match := _RGB.fullmatch(text):
        return RGB(*(min(255.0, float(part)) for part in match.groups()))
    if match := _HSL.fullmatch(text):
        hue, saturation, lightness = (float(part) for part in match.groups())
        return from_hsl(HSL(hue % 360, min(1.0, saturation / 100), min(1.0, lightness / 100)))
    return None


@lru_cache(maxsize=2048)
def opacity(value: str) -> float:
    """How much a CSS colour covers what is behind it, 0..1; 1 for what is no colour."""
    text = value.strip().lower()
    if text in TRANSPARENT:
        return 0.0
    if match := _HEX.fullmatch(text):
        digits = match[1] if len(match[1]) > 4 else "".join(char * 2 for char in match[1])
        return int(digits[6:8] or "ff", 16) / 255
    if match := _ALPHA.fullmatch(text):
        number, percent = (match[1], match[2]) if match[1] else (match[3], match[4])
        return min(1.0, float(number) / (100 if percent else 1))
    return 1.0


def to_hsl(colour: RGB) -> HSL:
    """Hue, saturation, lightness of a colour."""
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in colour))
    return HSL(hue * 360, saturation, lightness)


def from_hsl(colour: HSL) -> RGB:
    """The colour of a hue, saturation and lightness."""
    return RGB(*(part * 255 for part in colorsys.hls_to_rgb(colour.hue / 360, colour.lightness, colour.saturation)))


def to_hex(colour: RGB) -> str:
    """`#rrggbb`, in lower case."""
    return "#" + "".join(f"{min(255, max(0, round(part))):02x}" for part in colour)


def shade(value: str, by: float) -> str | None:
    """A CSS colour with its lightness moved by `by` (-1..1), as hex; None where the value is no colour."""
    colour = parse_colour(value)
    if colour is None:
        return None
    hue, saturation, lightness = to_hsl(colour)
    return to_hex(from_hsl(HSL(hue, saturation, min(1.0, max(0.0, lightness + by)))))


def luminance(colour: RGB) -> float:
    """Relative luminance 0..1, as WCAG 2.2 defines it."""
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (p / 255 for p in colour)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: RGB, other: RGB) -> float:
    """The contrast ratio of two colours, 1..21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
