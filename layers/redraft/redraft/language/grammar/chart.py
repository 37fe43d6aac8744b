"""Where patterns fit in a row of tokens: a memoised matcher that keeps every way, so that order never decides.

An `Item` is one way to read a stretch: where it ends, its value, how many words it explains, and a cost for what it
had to pass over.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from redraft.language.grammar.pattern import Choice, Piece, Sequence_, Slot, Word, Words, compile_pattern
from redraft.language.grammar.rule import Bound, Rule, Yields
from redraft.language.tokens import Token

_MOST = 60


@dataclass(frozen=True, slots=True)
class Item:
    """One reading of the tokens up to `end`: `weight` words explained, `literal` of them named by the rule itself."""

    end: int
    value: Any
    weight: float
    literal: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A rule that fits, with its slots."""

    rule: Rule
    bound: Bound
    weight: float
    literal: int


SlotParser = Callable[["Chart", int], Iterator[Item]]


class Chart:
    """All readings of one row of tokens."""

    def __init__(
        self,
        tokens: Sequence[Token],
        rules: dict[Yields, tuple[tuple[Rule, Sequence_], ...]],
        slots: dict[str, SlotParser],
        sets: dict[str, frozenset[tuple[str, ...]]],
    ) -> None:
        self.tokens = list(tokens)
        self.rules = rules
        self.slots = slots
        self.sets = {name: _by_first(phrases) for name, phrases in sets.items()}
        self._memo: dict[tuple[str, int], list[Item]] = {}
        self._busy: set[tuple[str, int]] = set()

    def text(self, at: int) -> str:
        """The word at a position; empty at the end and for quotes."""
        if at >= len(self.tokens) or self.tokens[at].kind == "quote":
            return ""
        return self.tokens[at].text

    def slot(self, symbol: str, at: int) -> list[Item]:
        """What a slot reads at a position, every end."""
        key = (symbol, at)
        if key not in self._memo:
            if key in self._busy:
                return []
            self._busy.add(key)
            self._memo[key] = list(self.slots[symbol](self, at))[:_MOST]
            self._busy.discard(key)
        return self._memo[key]

    def matches(self, yields: Yields, at: int) -> Iterator[tuple[int, Match]]:
        """The rules of one sort that fit at a position."""
        first = self.tokens[at] if at < len(self.tokens) else None
        if first is None:
            return
        for rule, sequence in self.rules[yields]:
            if not self._may_start(sequence, at):
                continue
            for item in self._sequence(sequence, 0, at, {}, 0.0, 0):
                if item.end > at:
                    bound = Bound(item.value, at, item.end)
                    yield item.end, Match(rule, bound, item.weight + rule.weight, item.literal)

    def _may_start(self, sequence: Sequence_, at: int) -> bool:
        piece = sequence[0]
        if isinstance(piece, Word):
            return self._is(piece, at)
        if isinstance(piece, Words):
            return self.text(at) in self.sets[piece.name]
        return True

    def _is(self, piece: Word, at: int) -> bool:
        token = self.tokens[at] if at < len(self.tokens) else None
        return token is not None and token.kind != "quote" and piece.text == token.text

    def _sequence(
        self, sequence: Sequence_, index: int, at: int, values: dict[str, Any], weight: float, literal: int
    ) -> Iterator[Item]:
        if index == len(sequence):
            yield Item(at, values, weight, literal)
            return
        for end, more, gained, said in self._piece(sequence[index], at):
            merged = {**values, **more} if more else values
            yield from self._sequence(sequence, index + 1, end, merged, weight + gained, literal + said)

    def _piece(self, piece: Piece, at: int) -> Iterator[tuple[int, dict[str, Any], float, int]]:
        if isinstance(piece, Word):
            if self._is(piece, at):
                yield at + 1, {}, 1.0, 1
        elif isinstance(piece, Words):
            yield from self._set(piece.name, at)
        elif isinstance(piece, Slot):
            for item in self.slot(piece.symbol, at):
                yield item.end, {piece.name: item.value}, item.weight, item.literal
        else:
            yield from self._choice(piece, at)

    def _choice(self, piece: Choice, at: int) -> Iterator[tuple[int, dict[str, Any], float, int]]:
        for option in piece.options:
            for item in self._sequence(option, 0, at, {}, 0.0, 0):
                yield item.end, item.value, item.weight, item.literal

    def _set(self, name: str, at: int) -> Iterator[tuple[int, dict[str, Any], float, int]]:
        for phrase in self.sets[name].get(self.text(at), ()):
            if all(self.text(at + i) == word for i, word in enumerate(phrase)):
                yield at + len(phrase), {name: " ".join(phrase)}, float(len(phrase)), len(phrase)


def _by_first(phrases: frozenset[tuple[str, ...]]) -> dict[str, list[tuple[str, ...]]]:
    out: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for phrase in sorted(phrases, key=lambda words: (-len(words), words)):
        out[phrase[0]].append(phrase)
    return dict(out)


def compiled(rules: Sequence[Rule]) -> dict[Yields, tuple[tuple[Rule, Sequence_], ...]]:
    """The rules by what they yield, each pattern compiled."""
    out: dict[Yields, list[tuple[Rule, Sequence_]]] = {"look": [], "clause": [], "place": [], "whole": []}
    for rule in rules:
        for pattern in rule.patterns:
            out[rule.yields].append((rule, compile_pattern(pattern)))
    return {yields: tuple(found) for yields, found in out.items()}
