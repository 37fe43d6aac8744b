"""Values run together ("omeprazole 20 mg 18:00"), parted by the look of the values that stand in such a row."""

from __future__ import annotations

import re
from collections.abc import Sequence


def aligned(text: str, present: Sequence[str]) -> list[str] | None:
    """The words of a text as one value per present value, so that the looks agree best; None where none does.

    "omeprazole 20 mg 18:00" beside "furosemide", "40 mg", "08:00" becomes "omeprazole", "20 mg", "18:00".
    """
    words = text.split()
    if not 1 < len(present) <= len(words) or len(words) > 40:
        return None
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(0, 0): (0.0, ())}
    for place, value in enumerate(present):
        for end in range(place + 1, len(words) - (len(present) - place - 1) + 1):
            options = [
                (best[place, start][0] + _likeness(words[start:end], value), (*best[place, start][1], end))
                for start in range(place, end)
                if (place, start) in best
            ]
            if options:
                best[place + 1, end] = max(options)
    score, ends = best[len(present), len(words)]
    starts = (0, *ends[:-1])
    if score < len(present) * 0.75:
        return None
    return [" ".join(words[start:end]) for start, end in zip(starts, ends, strict=True)]


def _likeness(words: Sequence[str], value: str) -> float:
    """How much some words look like a value: their signs, and how many there are; 1 where both agree."""
    theirs = value.split()
    if len(words) != len(theirs) and all(_shape(word) == "a" for word in (*words, *theirs)):
        return 0.8 - 0.05 * abs(len(words) - len(theirs))  # names are of one word or three
    same = sum(_shape(one) == _shape(other) for one, other in zip(words, theirs, strict=False))
    return same / max(len(words), len(theirs), 1) - 0.1 * abs(len(words) - len(theirs))


def _shape(word: str) -> str:
    """A word as kinds of signs: "08:00" is "9:9", "mg" is "a", "£3.50" is "£9.9"."""
    letters = re.sub(r"[^\W\d_]+", "a", word)
    return re.sub(r"\d+", "9", letters)
