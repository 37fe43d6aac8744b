"""All patterns of one sort as one automaton, so that a word is looked up once however many rules wait for it.

Patterns become states joined by words and slots; sets of states that are reached together are one `State`, made when
first needed and kept for the process. What is read is the same as trying every rule by itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from redraft.language.grammar.pattern import Choice, Piece, Sequence_, Slot, Word, compile_pattern
from redraft.language.grammar.rule import Rule

SlotKey = tuple[str, str]


class State:
    """A set of places in patterns: what may come next, and which rules are complete here."""

    __slots__ = ("_machine", "_slot_ids", "_word_ids", "_words", "accepts", "slots")

    def __init__(self, machine: Automaton, ids: frozenset[int]) -> None:
        self._machine = machine
        words: dict[str, set[int]] = defaultdict(set)
        slots: dict[SlotKey, set[int]] = defaultdict(set)
        for at in ids:
            for word, after in machine.words[at]:
                words[word].add(after)
            for key, after in machine.slot_edges[at]:
                slots[key].add(after)
        self._word_ids = words
        self._slot_ids = slots
        self._words: dict[str, State] = {}
        self.slots: tuple[SlotKey, ...] = tuple(slots)
        self.accepts: tuple[Rule, ...] = tuple(rule for at in sorted(ids) for rule in machine.accepts[at])

    def on_word(self, word: str) -> State | None:
        """The state after a word, where one waits for it."""
        known = self._words.get(word)
        if known is None and word in self._word_ids:
            known = self._words[word] = self._machine.state(self._word_ids[word])
        return known

    def on_slot(self, key: SlotKey) -> State:
        """The state after a slot."""
        return self._machine.state(self._slot_ids[key])


class Automaton:
    """The patterns of some rules."""

    def __init__(self, rules: Iterable[Rule], sets: Mapping[str, frozenset[tuple[str, ...]]]) -> None:
        self.words: list[list[tuple[str, int]]] = []
        self.slot_edges: list[list[tuple[SlotKey, int]]] = []
        self.empty: list[list[int]] = []
        self.accepts: list[list[Rule]] = []
        self._sets = sets
        self._states: dict[frozenset[int], State] = {}
        begin = self._new()
        for rule in rules:
            for pattern in rule.patterns:
                start = self._new()
                self.empty[begin].append(start)
                end = self._sequence(compile_pattern(pattern), start)
                if rule not in self.accepts[end]:
                    self.accepts[end].append(rule)
        self.start = self.state({begin})

    def state(self, ids: set[int]) -> State:
        """The one state for some places and all that can be reached from them for nothing."""
        seen = set(ids)
        stack = list(ids)
        while stack:
            for after in self.empty[stack.pop()]:
                if after not in seen:
                    seen.add(after)
                    stack.append(after)
        key = frozenset(seen)
        if key not in self._states:
            self._states[key] = State(self, key)
        return self._states[key]

    def _new(self) -> int:
        self.words.append([])
        self.slot_edges.append([])
        self.empty.append([])
        self.accepts.append([])
        return len(self.words) - 1

    def _sequence(self, sequence: Sequence_, at: int) -> int:
        for piece in sequence:
            at = self._piece(piece, at)
        return at

    def _piece(self, piece: Piece, at: int) -> int:
        after = self._new()
        if isinstance(piece, Word):
            self.words[at].append((piece.text, after))
        elif isinstance(piece, Slot):
            self.slot_edges[at].append(((piece.name, piece.symbol), after))
        elif isinstance(piece, Choice):
            for option in piece.options:
                self.empty[self._sequence(option, at) if option else at].append(after)
        else:
            for phrase in sorted(self._sets[piece.name]):
                self._phrase(phrase, at, after)
        return after

    def _phrase(self, phrase: tuple[str, ...], at: int, after: int) -> None:
        for word in phrase[:-1]:
            step = next((end for said, end in self.words[at] if said == word and end > after), None)
            if step is None:
                step = self._new()
                self.words[at].append((word, step))
            at = step
        self.words[at].append((phrase[-1], after))
