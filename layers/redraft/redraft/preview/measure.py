"""How wide a text is, estimated: the widths of a usual sans-serif face, in parts of the font's size."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_NARROW = frozenset("iljtfrI.,:;|!'`()[]{}/\\-")
_WIDE = frozenset("mwMW@%")
_BOLD_FACTOR = 1.07
_MONOSPACE = 0.602


@dataclass(frozen=True, slots=True)
class Font:
    """What a text is set in; `line` is the height of a line in px."""

    size_px: float = 16.0
    line_px: float = 24.0
    bold: bool = False
    monospace: bool = False


@lru_cache(maxsize=4096)
def _char_width(char: str) -> float:
    if char in _NARROW:
        return 0.32
    if char in _WIDE:
        return 0.88
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn"):
        return 0.0
    if unicodedata.east_asian_width(char) in ("W", "F"):
        return 1.0
    if char == " ":
        return 0.28
    return 0.67 if char.isupper() else 0.54


def text_width(text: str, font: Font) -> float:
    """The width of one line in px."""
    if font.monospace:
        return len(text) * _MONOSPACE * font.size_px
    return sum(map(_char_width, text)) * font.size_px * (_BOLD_FACTOR if font.bold else 1.0)


def widest_word(text: str, font: Font) -> float:
    """The width below which a text cannot be set without breaking words, in px."""
    return max((text_width(word, font) for word in text.split()), default=0.0)


def wrap(text: str, font: Font, width_px: float) -> list[str]:
    """The lines of a text in a width: broken at blanks, never within a word."""
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines.extend(_wrapped(paragraph.split(), font, width_px))
    return lines


def _wrapped(words: Sequence[str], font: Font, width_px: float) -> list[str]:
    lines: list[str] = []
    line, used = "", 0.0
    blank = text_width(" ", font)
    for word in words:
        wide = text_width(word, font)
        if line and used + blank + wide > width_px + 0.5:
            lines.append(line)
            line, used = word, wide
        else:
            used += wide + (blank if line else 0.0)
            line = f"{line} {word}" if line else word
    return [*lines, line]
