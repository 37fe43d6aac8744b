"""Phrases by their first word, so that one look-up says which may stand at a token."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

Words = tuple[str, ...]


def by_first(phrases: Iterable[Words]) -> dict[str, tuple[Words, ...]]:
    """The phrases under their first words, in the order given."""
    out: dict[str, list[Words]] = defaultdict(list)
    for phrase in phrases:
        out[phrase[0]].append(phrase)
    return {first: tuple(all_) for first, all_ in out.items()}
