"""CSS lengths: `"16px"`, `"1.5rem"`, `"50%"`, shorthands such as `"8px 16px"`, and bare numbers (px)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

REM_PX = 16.0
_LENGTH = re.compile(r"\s*(-?\d+(?:\.\d+)?|-?\.\d+)\s*(px|rem|em|%|vh|vw|pt|ch)?\s*", re.IGNORECASE)


class Length(NamedTuple):
    """A number and its unit; an empty unit is a bare number."""

    number: float
    unit: str

    def __str__(self) -> str:
        return f"{number_text(self.number)}{self.unit}"


def parse_length(value: object) -> Length | None:
    """One length, or None for a shorthand, a keyword or nothing."""
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return Length(float(value), "")
    return _parsed(str(value))


def to_px(value: object) -> float | None:
    """A length, or a shorthand's first, in px (rem and em count 16 px); None where it depends on something else."""
    if value is None:
        return None
    return _px(value) if isinstance(value, str) else _in_px(parse_length(value))


# The same few lengths come again and again, in every node of every design.
@lru_cache(maxsize=4096)
def _parsed(text: str) -> Length | None:
    match = _LENGTH.fullmatch(text)
    return Length(float(match[1]), (match[2] or "").lower()) if match else None


@lru_cache(maxsize=4096)
def _px(text: str) -> float | None:
    first, *_ = text.split() or [text]
    return _in_px(_parsed(first))


def _in_px(length: Length | None) -> float | None:
    if length is None or length.unit in ("%", "vh", "vw", "ch"):
        return None
    return length.number * {"rem": REM_PX, "em": REM_PX, "pt": 4 / 3}.get(length.unit, 1.0)


def number_text(number: float) -> str:
    """A number without a needless fraction: 16, 1.5."""
    return f"{number:.4f}".rstrip("0").rstrip(".")
