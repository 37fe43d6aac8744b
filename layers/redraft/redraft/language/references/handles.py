"""The word sequences by which the texts of a design may be called: worked out for the words that a prompt has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from redraft.language.lexicon.words import STOPS
from redraft.language.references.entry import plain_words

if TYPE_CHECKING:
    from redraft.language.references.index import DesignIndex

Handle = tuple[tuple[str, ...], frozenset[str]]
"""A text as a word sequence, with the ids that show it."""

_LONGEST_PHRASE: Final = 14
_PARTED: Final = re.compile(r"\s*[:,(–—|]\s*|\s+-\s+|[.!?]\s+")  # noqa: RUF001  # dashes part texts


class Handles:
    """The handles of a design by their first word, longest first."""

    def __init__(self, index: DesignIndex) -> None:
        self._index = index
        self._known: dict[str, list[Handle]] = {}

    def on(self, index: DesignIndex) -> Handles:
        """The same for another version that shows the same texts."""
        out = Handles(index)
        out._known = self._known
        return out

    def get(self, first: str, default: tuple[Handle, ...] = ()) -> list[Handle] | tuple[Handle, ...]:
        """The handles that begin with a word."""
        found = self._known.get(first)
        if found is None and first in self._index.phrased:
            found = self._known[first] = self._beginning(first)
        return default if found is None else found

    def _beginning(self, first: str) -> list[Handle]:
        out: dict[tuple[str, ...], set[str]] = {}
        for pos in self._index.phrased[first]:
            entry = self._index.entries[pos]
            for text in entry.texts:
                for phrase in handles_of(text):
                    if phrase[0] == first:
                        out.setdefault(phrase, set()).add(entry.id)
        return [(phrase, frozenset(out[phrase])) for phrase in sorted(out, key=lambda phrase: (-len(phrase), phrase))]


@lru_cache(maxsize=8192)
def handles_of(text: str) -> tuple[tuple[str, ...], ...]:
    """All the ways to call a text."""
    return tuple(dict.fromkeys((*_handles(plain_words(text)), *_leading(text))))


def _handles(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """All of it, its beginnings, parts held by small words."""
    words = words[:_LONGEST_PHRASE]
    if not words:
        return
    yield words
    for size in range(2, len(words)):
        if any(word in STOPS for word in words[:size]) and words[size - 1] not in STOPS:
            yield words[:size]
    for start in range(1, len(words) - 1):
        for end in range(start + 3, min(start + 5, len(words)) + 1):
            part = words[start:end]
            if part[0] not in STOPS and part[-1] not in STOPS and any(word in STOPS for word in part):
                yield part


def _leading(text: str) -> Iterator[tuple[str, ...]]:
    """What stands before the first sign that parts a text: the "Box 4" of "Box 4: VAT on purchases"."""
    first = _PARTED.split(text, maxsplit=1)[0]
    if first and first != text and (words := plain_words(first)):
        yield words
