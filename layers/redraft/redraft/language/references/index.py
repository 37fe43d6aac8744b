"""A design, indexed once per read: where each word is shown or named, what encloses what, and document order."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from redraft.language.lexicon.stems import root
from redraft.language.lexicon.words import STOPS
from redraft.language.references.entry import Entry, plain_words, said_by
from redraft.wireframe.node import Design, Node

_LONGEST_PHRASE = 14
_CONTROLS = frozenset("button link badge checkbox radio toggle listitem tab input select textarea".split())


class DesignIndex:
    """Lookup tables over one design; ids come out in document order."""

    def __init__(self, design: Design, like: DesignIndex | None = None) -> None:
        self.design = design
        self.entries: list[Entry] = []
        self.by_id: dict[str, Entry] = {}
        self.said: dict[str, list[int]] = defaultdict(list)
        self.named: dict[str, list[int]] = defaultdict(list)
        self._collect(like.by_id if like else {})

    def _collect(self, known: dict[str, Entry]) -> None:
        order = [(node, depth) for node, depth in _walk(self.design)]
        sizes: dict[str, int] = {}
        for node, _ in reversed(order):
            sizes[node.id] = 1 + sum(sizes[child] for child in node.children)
        for pos, (node, depth) in enumerate(order):
            seen = known.get(node.id)  # most nodes were seen before, in the design that this one was made of
            said = seen.said if seen is not None and seen.node is node else said_by(node)
            entry = Entry(node, pos, pos + sizes[node.id], depth, said, *said)
            self.entries.append(entry)
            self.by_id[node.id] = entry
            for word in entry.words:
                self.said[word].append(pos)
            for word in set(entry.names):
                self.named[word].append(pos)

    def __getitem__(self, node_id: str) -> Entry:
        return self.by_id[node_id]

    @property
    def root(self) -> Entry:
        """The whole design."""
        return self.entries[0]

    def knows(self, word: str) -> bool:
        """Whether the design shows or names a word (its stem)."""
        return word in self.said or word in self.named

    @cached_property
    def roots(self) -> dict[str, frozenset[str]]:
        """The words of the design by their looser root."""
        out: dict[str, set[str]] = defaultdict(set)
        for word in (*self.said, *self.named):
            out[root(word)].add(word)
        return {key: frozenset(words) for key, words in out.items()}

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words that the design shows or names."""
        return frozenset(self.said) | frozenset(self.named)

    @cached_property
    def phrases(self) -> dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]:
        """The shown texts as word sequences by their first word, longest first, with the ids that show them."""
        found: dict[tuple[str, ...], set[str]] = defaultdict(set)
        for entry in self.entries:
            for text in entry.texts:
                for phrase in _handles(plain_words(text)):
                    found[phrase].add(entry.id)
        out: dict[str, list[tuple[tuple[str, ...], frozenset[str]]]] = defaultdict(list)
        for phrase, ids in sorted(found.items(), key=lambda item: (-len(item[0]), item[0])):
            out[phrase[0]].append((phrase, frozenset(ids)))
        return out

    @cached_property
    def phrased(self) -> dict[str, list[int]]:
        """The positions of the elements by each word of their texts, as `plain_words` spells it."""
        out: dict[str, list[int]] = defaultdict(list)
        for entry in self.entries:
            for word in {word for text in entry.texts for word in plain_words(text)}:
                out[word].append(entry.pos)
        return out

    @cached_property
    def typed(self) -> dict[str, list[int]]:
        """The positions of the elements by type, in lower case."""
        out: dict[str, list[int]] = defaultdict(list)
        for entry in self.entries:
            out[entry.node.type.lower()].append(entry.pos)
        return out

    def spoken_at(self, word: str) -> Iterator[int]:
        """The positions of the elements that show a word or have it in their name."""
        yield from self.said.get(word, ())
        yield from self.named.get(word, ())

    def says_within(self, entry: Entry, word: str) -> bool:
        """Whether a subtree (its top included) shows a word."""
        return _any_between(self.said.get(word), entry.pos, entry.end)

    def names_within(self, entry: Entry, word: str) -> bool:
        """Whether something strictly below has a word in its name."""
        return _any_between(self.named.get(word), entry.pos + 1, entry.end)

    def parent(self, entry: Entry) -> Entry | None:
        """The enclosing element."""
        return self.by_id[entry.node.parent] if entry.node.parent is not None else None

    def above(self, entry: Entry) -> Iterator[Entry]:
        """The enclosing elements, nearest first."""
        parent = self.parent(entry)
        while parent is not None:
            yield parent
            parent = self.parent(parent)

    def below(self, entry: Entry) -> list[Entry]:
        """All elements inside, in document order."""
        return self.entries[entry.pos + 1 : entry.end]

    def holds(self, outer: Entry, inner: Entry) -> bool:
        """Whether one is the other or encloses it."""
        return outer.pos <= inner.pos < outer.end

    def meeting(self, one: Entry, other: Entry) -> tuple[Entry, int]:
        """The smallest element around both, and how far up it is from the first."""
        levels, at = 0, one
        while not self.holds(at, other):
            parent = self.parent(at)
            assert parent is not None, "the root holds everything"
            at, levels = parent, levels + 1
        return at, levels

    def ordered(self, ids: set[str] | frozenset[str] | tuple[str, ...] | list[str]) -> tuple[str, ...]:
        """Ids of this design in document order, each once."""
        return tuple(sorted({i for i in ids if i in self.by_id}, key=lambda i: self.by_id[i].pos))


def _walk(design: Design) -> Iterator[tuple[Node, int]]:
    stack = [(design.root, 0)]
    while stack:
        node_id, depth = stack.pop()
        node = design[node_id]
        yield node, depth
        stack.extend((child, depth + 1) for child in reversed(node.children))


def _handles(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The word sequences by which a text may be called: all of it, its beginnings, parts held by small words."""
    if not 1 <= len(words) <= _LONGEST_PHRASE:
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


def _any_between(positions: list[int] | None, low: int, high: int) -> bool:
    if not positions:
        return False
    at = bisect_left(positions, low)
    return at < len(positions) and positions[at] < high
