"""How well an element fits words that it, or what is in or around it, shows; the tiers are those of `match.py`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from redraft.language.references.entry import Entry, plain_words
from redraft.language.references.index import DesignIndex

OWN, LOOSE, INSIDE, AROUND, BESIDE, STEP = 0.0, 0.2, 0.3, 0.5, 1.0, 0.4
MOST_KEPT: Final = 64
MOST_COSTS: Final = 50_000
"""What is worked out for later is thrown away above so many words, and so many costs of elements."""

_FAR: Final = 5


class ShownTexts:
    """Costs of texts over one design."""

    def __init__(self, index: DesignIndex) -> None:
        self.index = index
        self._showing: dict[tuple[str, ...], dict[int, float]] = {}
        self._least: dict[tuple[tuple[str, ...], int, int], float | None] = {}
        self._around: dict[tuple[str, ...], frozenset[str]] = {}

    def text(self, entry: Entry, text: str, *, own_only: bool) -> float | None:
        """How well a quoted or whole text fits: shown in full, as a part, inside, beside."""
        wanted = plain_words(text)
        if not wanted:
            return None
        shown = self._shown(wanted)
        own = shown.get(entry.pos)
        if own is not None or own_only:
            return own
        inner = self._best_between(wanted, entry.pos + 1, entry.end)
        if inner is not None:
            return INSIDE + inner
        if tuple(wanted) == entry.names:
            return AROUND
        return self._text_beside(entry, wanted)

    def _shown(self, wanted: tuple[str, ...]) -> dict[int, float]:
        """How well each element shows the words itself, by position; worked out once for all elements."""
        costs = self._showing.get(wanted)
        if costs is None:
            if len(self._showing) > MOST_KEPT:
                self._showing.clear()
            costs = self._showing[wanted] = {}
            for pos in self.index.phrased.get(wanted[0], ()):
                cost = min(self._texts(self.index.entries[pos], wanted), default=None)
                if cost is not None:
                    costs[pos] = cost
        return costs

    def _best_between(self, wanted: tuple[str, ...], low: int, high: int) -> float | None:
        key = (wanted, low, high)
        if key not in self._least:
            if len(self._least) > MOST_COSTS:
                self._least.clear()
            shown = self._shown(wanted)
            self._least[key] = min((cost for pos, cost in shown.items() if low <= pos < high), default=None)
        return self._least[key]

    def around(self, text: str) -> frozenset[str]:
        """What shows a text, and what is around that."""
        wanted = plain_words(text)
        if wanted not in self._around:
            if len(self._around) > MOST_KEPT:
                self._around.clear()
            own = [self.index.entries[pos] for pos in self._shown(wanted)] if wanted else []
            self._around[wanted] = frozenset(e.id for entry in own for e in (entry, *self.index.above(entry)))
        return self._around[wanted]

    def showing(self, text: str) -> list[Entry]:
        """The elements that show a text themselves, whole or as a part, in document order."""
        return [self.index.entries[pos] for pos in sorted(self._shown(plain_words(text)))] if plain_words(text) else []

    def _texts(self, entry: Entry, wanted: tuple[str, ...]) -> Iterator[float]:
        if wanted[0] not in entry.words and len(wanted) == 1:
            return
        for text in entry.texts:
            cost = _text_cost(plain_words(text), wanted)
            if cost is not None:
                yield cost + 0.1 if text == entry.node.props.get("alt") else cost

    def _text_beside(self, entry: Entry, wanted: tuple[str, ...]) -> float | None:
        if not self._shown(wanted):
            return None
        for level, outer in enumerate(self.index.above(entry), start=1):
            if level > _FAR:
                break
            best = self._best_between(wanted, outer.pos + 1, outer.end)
            if best is not None:
                return BESIDE + STEP * level + best
        return None


def _text_cost(shown: tuple[str, ...], wanted: tuple[str, ...]) -> float | None:
    if shown == wanted:
        return -0.3
    if shown[: len(wanted)] == wanted:
        return 0.2
    size = len(wanted)
    for at in range(1, len(shown) - size + 1):
        if shown[at : at + size] == wanted:
            return 0.4
    return None
