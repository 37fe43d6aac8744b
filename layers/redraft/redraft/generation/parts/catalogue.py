"""All parts, and the index of their names; the families are gathered here and nowhere else."""

from __future__ import annotations

from functools import cache, lru_cache

from redraft.generation.parts.cards import CARDS
from redraft.generation.parts.controls import CONTROLS
from redraft.generation.parts.display import DISPLAY
from redraft.generation.parts.fields import FIELDS
from redraft.generation.parts.model import Part
from redraft.generation.parts.regions import REGIONS

CATALOGUE: tuple[Part, ...] = (*CONTROLS, *DISPLAY, *CARDS, *REGIONS, *FIELDS)
"""Every part; the order means nothing, for no name stands twice in the index but by the rule of `names_index`."""

_SAME_IN_PLURAL = frozenset({"news", "tabs", "faqs", "gps", "canvas", "atlas", "bonus", "plus", "series", "notes"})


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """A word in lower case and in the singular, as far as spelling tells."""
    low = word.lower().strip(".,;:!?\"'()")
    if len(low) < 4 or low in _SAME_IN_PLURAL or low.endswith(("ss", "us", "is")):
        return low
    if low.endswith("ies") and len(low) > 4 and low not in {"movies", "cookies"}:
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes")):
        return low[:-2]
    return low.removesuffix("s")


@cache
def names_index() -> dict[tuple[str, ...], Part]:
    """The parts by the folded words of their names; what is said in one family first, fields last."""
    index: dict[tuple[str, ...], Part] = {}
    for part in CATALOGUE:
        for name in part.names:
            index.setdefault(tuple(fold(word) for word in name.split()), part)
    return index


@cache
def longest_name() -> int:
    """How many words the longest name has."""
    return max(len(name) for name in names_index())


def part_of(key: str) -> Part:
    """The part of a key; raises `KeyError` for a key that is none."""
    return _by_key()[key]


@cache
def _by_key() -> dict[str, Part]:
    return {part.key: part for part in CATALOGUE}
