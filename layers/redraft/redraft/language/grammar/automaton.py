"""All patterns of one sort as one automaton, so that a word is looked up once however many rules wait for it.

Patterns become places joined by words and slots; a phrase set is one trie, shared by all that name it. Sets of places
that are reached together are one `State`, made when first needed. What is read is the same as trying every rule by
itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from redraft.language.grammar.pattern import Choice, Piece, Sequence_, Slot, Word, compile_pattern
from redraft.language.grammar.rule import Rule

SlotKey = tuple[str, str]
_MOST_STATES: Final = 20_000
"""Above this the states are made anew: what people type reaches a few thousand."""


class Trie:
    """The phrases of a set, word by word."""

    __slots__ = ("ends", "words")

    def __init__(self, phrases: Iterable[tuple[str, ...]] = ()) -> None:
        self.words: dict[str, Trie] = {}
        self.ends = False
        for phrase in phrases:
            at = self
            for word in phrase:
                at = at.words.setdefault(word, Trie())
            at.ends = True


Place = int | tuple[Trie, int]
"""A place in a pattern, or within a phrase of a set with the place after it."""


class State:
    """A set of places in patterns: what may come next, and which rules are complete here."""

    __slots__ = ("_after_slot", "_after_word", "_machine", "_slot_places", "_tries", "_words", "accepts", "slots")

    def __init__(self, machine: Automaton, places: frozenset[Place]) -> None:
        self._machine = machine
        self._words: dict[str, list[int]] = defaultdict(list)
        self._slot_places: dict[SlotKey, list[int]] = defaultdict(list)
        self._tries: dict[Trie, list[int]] = defaultdict(list)
        numbered = sorted(at for at in places if isinstance(at, int))
        for at in numbered:
            for word, after in machine.words[at]:
                self._words[word].append(after)
            for key, after in machine.slots[at]:
                self._slot_places[key].append(after)
            for trie, after in machine.sets[at]:
                self._tries[trie].append(after)
        for place in places:
            if not isinstance(place, int):
                self._tries[place[0]].append(place[1])
        self._after_word: dict[str, State | None] = {}
        self._after_slot: dict[SlotKey, State] = {}
        self.slots: tuple[SlotKey, ...] = tuple(self._slot_places)
        self.accepts: tuple[Rule, ...] = tuple(rule for at in numbered for rule in machine.accepts[at])

    def on_word(self, word: str) -> State | None:
        """The state after a word, where one waits for it."""
        if word not in self._after_word:
            if word not in self._machine.vocabulary:
                return None
            places = self._places_after(word)
            self._after_word[word] = self._machine.state(places) if places else None
        return self._after_word[word]

    def _places_after(self, word: str) -> set[Place]:
        places: set[Place] = set(self._words.get(word, ()))
        for trie, afters in self._tries.items():
            inner = trie.words.get(word)
            if inner is None:
                continue
            if inner.ends:
                places.update(afters)
            if inner.words:
                places.update((inner, after) for after in afters)
        return places

    def on_slot(self, key: SlotKey) -> State:
        """The state after a slot."""
        known = self._after_slot.get(key)
        if known is None:
            known = self._after_slot[key] = self._machine.state(self._slot_places[key])
        return known

    def forget(self) -> None:
        """Drop the states known to follow."""
        self._after_word.clear()
        self._after_slot.clear()


class Automaton:
    """The patterns of some rules."""

    def __init__(self, rules: Iterable[Rule], sets: Mapping[str, frozenset[tuple[str, ...]]]) -> None:
        self.words: list[list[tuple[str, int]]] = []
        self.slots: list[list[tuple[SlotKey, int]]] = []
        self.sets: list[list[tuple[Trie, int]]] = []
        self.empty: list[list[int]] = []
        self.accepts: list[list[Rule]] = []
        self._phrases = sets
        self._tries: dict[str, Trie] = {}
        self._states: dict[frozenset[Place], State] = {}
        begin = self._new()
        for rule in rules:
            for pattern in rule.patterns:
                start = self._new()
                self.empty[begin].append(start)
                end = self._sequence(compile_pattern(pattern), start)
                if rule not in self.accepts[end]:
                    self.accepts[end].append(rule)
        self.vocabulary = self._vocabulary()
        """All words that some pattern waits for."""
        self.start = self.state({begin})

    def state(self, places: Iterable[Place]) -> State:
        """The one state for some places and all that can be reached from them for nothing."""
        seen = set(places)
        stack = [at for at in seen if isinstance(at, int)]
        while stack:
            for after in self.empty[stack.pop()]:
                if after not in seen:
                    seen.add(after)
                    stack.append(after)
        key = frozenset(seen)
        found = self._states.get(key)
        if found is None:
            if len(self._states) >= _MOST_STATES:
                self._states.clear()
                self.start.forget()
            found = self._states[key] = State(self, key)
        return found

    def _new(self) -> int:
        for edges in (self.words, self.slots, self.sets, self.empty, self.accepts):
            edges.append([])
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
            self.slots[at].append(((piece.name, piece.symbol), after))
        elif isinstance(piece, Choice):
            for option in piece.options:
                self.empty[self._sequence(option, at) if option else at].append(after)
        else:
            self.sets[at].append((self._trie(piece.name), after))
        return after

    def _vocabulary(self) -> frozenset[str]:
        words = {word for edges in self.words for word, _ in edges}
        return frozenset(words.union(word for name in self._tries for phrase in self._phrases[name] for word in phrase))

    def _trie(self, name: str) -> Trie:
        if name not in self._tries:
            self._tries[name] = Trie(self._phrases[name])
        return self._tries[name]
