"""Which elements of a design say, are named by, or are of what: tables by word, which an edit changes only in part.

The tables hold ids, so that they stay true when elements move; `At` gives an index's positions for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from redraft.language.lexicon.stems import root
from redraft.language.references.entry import Said
from redraft.wireframe.node import Node

Table = dict[str, frozenset[str]]
_NONE: Final[frozenset[str]] = frozenset()


class Postings:
    """The ids by each word shown (`said`), in names (`named`), of texts as spelt (`phrased`), and by type (`typed`).

    `roots` are the words of the design by their looser root. Never changed once made: `changed` gives another.
    """

    __slots__ = ("named", "phrased", "roots", "said", "typed")

    def __init__(self, nodes: Iterable[tuple[Node, Said]]) -> None:
        self.said: Table = {}
        self.named: Table = {}
        self.phrased: Table = {}
        self.typed: Table = {}
        self.roots: Table = {}
        tables: tuple[dict[str, list[str]], ...] = ({}, {}, {}, {})
        for node, said in nodes:
            for table, words in zip(tables, _words(node, said), strict=True):
                for word in words:
                    table.setdefault(word, []).append(node.id)
        self.said, self.named, self.phrased, self.typed = (
            {word: frozenset(ids) for word, ids in table.items()} for table in tables
        )
        roots: dict[str, set[str]] = {}
        for word in self.said.keys() | self.named.keys():
            roots.setdefault(root(word), set()).add(word)
        self.roots = {loose: frozenset(words) for loose, words in roots.items()}

    def changed(self, gone: Iterable[tuple[Node, Said]], come: Iterable[tuple[Node, Said]]) -> Postings:
        """The same without some nodes as they were, and with some as they are."""
        out = Postings(())
        out.said, out.named, out.phrased, out.typed = (
            dict(table) for table in (self.said, self.named, self.phrased, self.typed)
        )
        touched: set[str] = set()
        for nodes, comes in ((gone, False), (come, True)):
            for node, said in nodes:
                every = _words(node, said)
                touched.update(every[0], every[1])
                for table, words in zip((out.said, out.named, out.phrased, out.typed), every, strict=True):
                    for word in words:
                        _put(table, word, node.id, comes=comes)
        out.roots = self._roots_after(out, touched)
        return out

    def _roots_after(self, after: Postings, touched: set[str]) -> Table:
        now = {word for word in touched if word in after.said or word in after.named}
        new = {word for word in now if word not in self.said and word not in self.named}
        lost = {word for word in touched - now if word in self.said or word in self.named}
        roots = dict(self.roots) if new or lost else self.roots
        for words, comes in ((new, True), (lost, False)):
            for word in words:
                _put(roots, root(word), word, comes=comes)
        return roots

    def knows(self, word: str) -> bool:
        """Whether some element shows a word (its stem) or has it in its name."""
        return word in self.said or word in self.named


class At(Mapping[str, list[int]]):
    """One table with the positions that its ids have in one design, in document order."""

    __slots__ = ("_known", "_positions", "_table")

    def __init__(self, table: Table, positions: Mapping[str, int]) -> None:
        self._table = table
        self._positions = positions
        self._known: dict[str, list[int]] = {}

    def __getitem__(self, word: str) -> list[int]:
        found = self._known.get(word)
        if found is None:
            found = self._known[word] = sorted(self._positions[i] for i in self._table[word])
        return found

    def __contains__(self, word: object) -> bool:
        return word in self._table

    def __iter__(self) -> Iterator[str]:
        return iter(self._table)

    def __len__(self) -> int:
        return len(self._table)


def _words(node: Node, said: Said) -> tuple[Iterable[str], Iterable[str], Iterable[str], Iterable[str]]:
    return said.words, frozenset(said.names), said.spelt, (node.type.lower(),)


def _put(table: Table, word: str, value: str, *, comes: bool) -> None:
    """Add a value to a word's, or take it out; a word without any goes."""
    before = table.get(word, _NONE)
    after = before | {value} if comes else before - {value}
    if after:
        table[word] = after
    else:
        table.pop(word, None)
