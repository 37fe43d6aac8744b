"""A design, indexed for reading: where each word is shown or named, what encloses what, and document order.

An index is made from that of an earlier version where there is one: what did not change is shared. What only some
prompts ask for is worked out when it is asked for.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property

from redraft.language.references.entry import Entry, Said, said_by
from redraft.language.references.handles import Handles
from redraft.language.references.postings import At, Postings
from redraft.wireframe.node import Design, Node


class DesignIndex:
    """Lookup tables over one design; ids come out in document order."""

    def __init__(self, design: Design, like: DesignIndex | None = None) -> None:
        self.design = design
        self.entries: list[Entry] = []
        self.by_id: dict[str, Entry] = {}
        self.postings: Postings
        self.phrases: Handles
        if like is None:
            self._lay_out({})
            self._tell()
        else:
            self._follow(like)
        self.matcher: object = None
        """The costs worked out on this design, kept by `match.py`."""
        self.relater: object = None
        """The same of relations, kept by `relate.py`."""
        self.positions = {i: entry.pos for i, entry in self.by_id.items()}
        self.said = At(self.postings.said, self.positions)
        self.named = At(self.postings.named, self.positions)
        self.phrased = At(self.postings.phrased, self.positions)
        """The positions of the elements by each word of their texts, as `plain_words` spells it."""
        self.typed = At(self.postings.typed, self.positions)
        """The positions of the elements by type, in lower case."""

    def _follow(self, like: DesignIndex) -> None:
        """Take over from the index of another version all that is the same here."""
        old, new = like.by_id, self.design.nodes
        changed = [i for i, node in new.items() if i in old and old[i].node is not node and old[i].node != node]
        come = [i for i in new if i not in old]
        gone = [i for i in old if i not in new]
        shifts = any(old[i].node.children != new[i].children or old[i].node.parent != new[i].parent for i in changed)
        if come or gone or shifts:
            self._lay_out(old)
        else:
            self.entries, self.by_id = list(like.entries), dict(like.by_id)
            for i in changed:
                self._replace(self.by_id[i], new[i])
        before = [old[i] for i in (*gone, *changed)]
        after = [self.by_id[i] for i in (*come, *changed)]
        if len(before) + len(after) > len(new) // 4:  # hardly a version of it
            self._tell()
        elif _words(before) == _words(after):
            self.postings, self.phrases = like.postings, like.phrases.on(self)
        else:
            self.postings = like.postings.changed(_nodes(before), _nodes(after))
            self.phrases = Handles(self)

    def _tell(self) -> None:
        """Note who says what, from scratch."""
        self.postings = Postings((entry.node, entry.said) for entry in self.entries)
        self.phrases = Handles(self)

    def _replace(self, entry: Entry, node: Node) -> None:
        said = said_by(node)
        self.entries[entry.pos] = self.by_id[node.id] = Entry(node, entry.pos, entry.end, entry.depth, said)

    def _lay_out(self, known: dict[str, Entry]) -> None:
        """Put all elements into document order."""
        order = list(_walk(self.design))
        sizes: dict[str, int] = {}
        for node, _ in reversed(order):
            sizes[node.id] = 1 + sum([sizes[child] for child in node.children])
        for pos, (node, depth) in enumerate(order):
            seen = known.get(node.id)
            same = seen is not None and (seen.node is node or seen.node == node)
            said = seen.said if seen is not None and same else said_by(node)
            entry = Entry(node, pos, pos + sizes[node.id], depth, said)
            self.entries.append(entry)
            self.by_id[node.id] = entry

    def __getitem__(self, node_id: str) -> Entry:
        return self.by_id[node_id]

    @property
    def root(self) -> Entry:
        """The whole design."""
        return self.entries[0]

    def knows(self, word: str) -> bool:
        """Whether the design shows or names a word (its stem)."""
        return self.postings.knows(word)

    @property
    def roots(self) -> dict[str, frozenset[str]]:
        """The words of the design by their looser root."""
        return self.postings.roots

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All words that the design shows or names."""
        return frozenset(self.said) | frozenset(self.named)

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


def _any_between(positions: list[int] | None, low: int, high: int) -> bool:
    if not positions:
        return False
    at = bisect_left(positions, low)
    return at < len(positions) and positions[at] < high


def _words(entries: list[Entry]) -> list[tuple[str, str, Said]]:
    """What the tables know of some elements."""
    return [(entry.id, entry.node.type, entry.said) for entry in entries]


def _nodes(entries: list[Entry]) -> Iterator[tuple[Node, Said]]:
    return ((entry.node, entry.said) for entry in entries)
