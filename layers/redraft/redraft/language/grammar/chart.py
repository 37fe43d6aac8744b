"""Where patterns fit in a row of tokens: a memoised matcher that keeps every way, so that order never decides.

An `Item` is one way to read a stretch: where it ends, its value, how many words it explains, and how many of them the
rules name themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from redraft.language.grammar.automaton import Automaton, State
from redraft.language.grammar.rule import Bound, Rule, Yields
from redraft.language.tokens import Token

_STATES = frozenset("is are was were has looks lacks lack misses".split())
_ASKS = frozenset("should must to could can please make set now shall may might be".split())
_MOST = 60
_MOST_MATCHES = 400


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
    stated: bool = False


SlotParser = Callable[["Chart", int], Iterator[Item]]


class Chart:
    """All readings of one row of tokens."""

    def __init__(
        self, tokens: Sequence[Token], machines: Mapping[Yields, Automaton], slots: dict[str, SlotParser]
    ) -> None:
        self.tokens = list(tokens)
        self.machines = machines
        self.slots = slots
        self.texts = ["" if token.kind == "quote" else token.text for token in self.tokens]
        self._memo: dict[tuple[str, int], list[Item]] = {}
        self._matches: dict[tuple[Yields, int], list[tuple[int, Match]]] = {}
        self._busy: set[tuple[str, int]] = set()

    def text(self, at: int) -> str:
        """The word at a position; empty at the end and for quotes."""
        return self.texts[at] if at < len(self.texts) else ""

    def slot(self, symbol: str, at: int) -> list[Item]:
        """What a slot reads at a position, every end."""
        key = (symbol, at)
        found = self._memo.get(key)
        if found is None:
            if key in self._busy or at >= len(self.tokens):
                return []
            self._busy.add(key)
            found = self._memo[key] = list(islice(self.slots[symbol](self, at), _MOST))
            self._busy.discard(key)
        return found

    def matches(self, yields: Yields, at: int) -> list[tuple[int, Match]]:
        """The rules of one sort that fit at a position."""
        found = self._matches.get((yields, at))
        if found is None:
            found = self._matches[yields, at] = []
            self._walk(self.machines[yields].start, at, at, {}, 0.0, 0, found)
        return found

    def _is_stated(self, begin: int, end: int, values: dict[str, Any]) -> bool:
        """Whether the verb says how things are: "is", "has", with no "should" about it."""
        if not ({"what", "where"} & values.keys()) or "was" in values:  # "is 5, not 3" asks for it
            return False
        words = self.texts[begin:end]
        return any(word in _STATES for word in words) and not any(word in _ASKS for word in words)

    def _walk(
        self, state: State, begin: int, at: int, values: dict[str, Any], weight: float, literal: int,
        out: list[tuple[int, Match]],
    ) -> None:  # fmt: skip
        if state.accepts and at > begin:
            stated = self._is_stated(begin, at, values)
            bound = Bound(values, begin, at)
            out.extend((at, Match(rule, bound, weight + rule.weight, literal, stated)) for rule in state.accepts)
        if at >= len(self.texts) or len(out) > _MOST_MATCHES:
            return
        text = self.texts[at]
        if text and (after := state.on_word(text)) is not None:
            self._walk(
                after, begin, at + 1, values, weight + (0.0 if self.tokens[at].is_mark else 1.0), literal + 1, out
            )
        for key in state.slots:
            items = self.slot(key[1], at)
            if items:
                after = state.on_slot(key)
                for item in items:
                    more = {**values, key[0]: item.value}
                    self._walk(after, begin, item.end, more, weight + item.weight, literal + item.literal, out)
