"""A design, indexed once per read: where each word is shown or named, what encloses what, and document order."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from redraft.language.lexicon.kinds import GENERIC_NAME_ENDS
from redraft.language.lexicon.stems import is_plural, root, stem
from redraft.language.lexicon.words import STOPS
from redraft.language.tokens import tokenize
from redraft.wireframe.node import Design, Node

SHOWN = ("text", "label", "placeholder", "value", "alt")
"""Props whose words an element shows, or would be called by."""

_CAMEL = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|\d+")
_LONGEST_PHRASE = 14
_WRITTEN_OUT = {
    "txt": "text", "btn": "button", "img": "image", "pic": "picture", "lbl": "label", "hdr": "header", "ftr": "footer",
    "ttl": "title", "desc": "description", "cb": "checkbox", "chk": "checkbox", "sel": "select", "inp": "input",
    "nav": "nav", "hd": "header", "bdg": "badge", "lnk": "link", "sec": "section", "col": "column",
}  # fmt: skip


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The stems of a componentName: `ProductCards` is product, card; numbers and short forms aside."""
    words = [word.lower() for word in _CAMEL.findall(role_name(name))]
    return tuple(_WRITTEN_OUT.get(word, stem(word)) for word in words if not word.isdigit())


@lru_cache(maxsize=4096)
def role_name(name: str) -> str:
    """A componentName without the number that tells it from its like: `Row3` and `Txt1a` play the parts Row and Txt."""
    return re.sub(r"[-_ ]?\d+[a-z]?$", "", name) or name


@lru_cache(maxsize=8192)
def shown_words(text: str) -> tuple[str, ...]:
    """The stems of a shown text, compounds whole and in their parts."""
    out: list[str] = []
    previous = ""
    for token in tokenize(text):
        if token.is_mark:
            continue
        words = token.text.split() if token.kind == "quote" else [token.text]
        if previous and previous.isalpha() and words[0].isalpha() and len(out) < _LONGEST_PHRASE:
            out.append(stem((previous + words[0]).lower()))
        previous = words[-1]
        for word in words:
            out.append(stem(word.lower()))
            parts = re.findall(r"\w+", word.lower())
            if len(parts) > 1:
                out.extend(stem(part) for part in parts)
    return tuple(out)


@lru_cache(maxsize=8192)
def plain_words(text: str) -> tuple[str, ...]:
    """The stems of a text in order, without signs: for phrase comparison."""
    return tuple(token.stem or token.text.lower() for token in tokenize(text) if not token.is_mark)


@dataclass(frozen=True, slots=True)
class Entry:
    """A node as references see it; `pos` and `end` bound its subtree in document order."""

    node: Node
    pos: int
    end: int
    depth: int
    names: tuple[str, ...]
    words: frozenset[str]
    plural: bool = False

    @property
    def id(self) -> str:
        """The node's id."""
        return self.node.id

    @property
    def role(self) -> str:
        """Its name without a number: what it is among its like."""
        return role_name(self.node.name)

    @property
    def parent_id(self) -> str | None:
        """The id of what encloses it."""
        return self.node.parent

    @property
    def head(self) -> str:
        """The last word of its name: a `PriceCard` is a card."""
        return self.names[-1] if self.names else ""

    @property
    def heads(self) -> tuple[str, ...]:
        """The words of its name that say what it is, best first."""
        if len(self.names) > 1 and self.names[-1] in GENERIC_NAME_ENDS:
            return (self.names[-1], self.names[-2])
        if len(self.names) > 1 and self.names[-1] == self.node.type.lower() != "frame":
            return (self.names[-1], self.names[-2])
        return self.names[-1:]


class DesignIndex:
    """Lookup tables over one design; ids come out in document order."""

    def __init__(self, design: Design, like: DesignIndex | None = None) -> None:
        self.design = design
        self._like = like.by_id if like else {}
        self.entries: list[Entry] = []
        self.by_id: dict[str, Entry] = {}
        self.said: dict[str, list[int]] = defaultdict(list)
        self.named: dict[str, list[int]] = defaultdict(list)
        self._collect()

    def _collect(self) -> None:
        order = [(node, depth) for node, depth in _walk(self.design)]
        sizes: dict[str, int] = {}
        for node, _ in reversed(order):
            sizes[node.id] = 1 + sum(sizes[child] for child in node.children)
        for pos, (node, depth) in enumerate(order):
            entry = Entry(node, pos, pos + sizes[node.id], depth, *self._words_of(node))
            self.entries.append(entry)
            self.by_id[node.id] = entry
            for word in entry.words:
                self.said[word].append(pos)
            for word in set(entry.names):
                self.named[word].append(pos)

    def _words_of(self, node: Node) -> tuple[tuple[str, ...], frozenset[str], bool]:
        """The words of a node's name and texts, and whether it is named a collection; most nodes were seen before."""
        seen = self._like.get(node.id)
        if seen is not None and seen.node is node:
            return seen.names, seen.words, seen.plural
        words = frozenset(word for text in texts_of(node) for word in shown_words(text))
        return name_words(node.name), words, len(node.children) > 1 and _is_plural_name(node.name)

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
            for text in texts_of(entry.node):
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
            for word in {word for text in texts_of(entry.node) for word in plain_words(text)}:
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


def texts_of(node: Node) -> Iterator[str]:
    """What a node shows or would be called by, as texts."""
    for prop in SHOWN:
        value = node.props.get(prop)
        if isinstance(value, str) and value:
            yield value
        elif isinstance(value, int | float) and not isinstance(value, bool):
            yield str(value)
    icon = node.props.get("iconName")
    if isinstance(icon, str):
        yield icon
    items = node.props.get("items")
    if isinstance(items, list):
        yield from (str(item) for item in items if isinstance(item, str | int | float))


@lru_cache(maxsize=4096)
def _is_plural_name(name: str) -> bool:
    """Whether a name is of many: `Amenities` holds what is called an amenity."""
    words = _CAMEL.findall(name)
    return bool(words) and is_plural(words[-1].lower())


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
