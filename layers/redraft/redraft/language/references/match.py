"""How well an element fits a description: a cost, 0 for its own words, more the farther away they stand.

The tiers are: the element's own name, text, type and colour; what it contains; what encloses it; what stands beside
it in the smallest common enclosure ("the badge in Ben's row" is near the text "Ben"). None means that it does not fit.
"""

from __future__ import annotations

from collections import Counter

from redraft.language.effects.values.families import colour_matches, is_called
from redraft.language.lexicon.icons import goes_by
from redraft.language.lexicon.kinds import COMPOUNDS, GENERIC_NAME_ENDS, KINDS, ThingKind, kind_of
from redraft.language.lexicon.stems import is_plural, root
from redraft.language.lexicon.words import EMPTY_ADJECTIVES
from redraft.language.references.entry import Entry, plain_words, shown_words
from redraft.language.references.index import DesignIndex
from redraft.language.references.shapes import (
    is_group,
    is_leaf_of,
    is_one_of,
    is_plain_word,
    labels_one,
    shape_cost,
    shaped,
    titled,
)
from redraft.language.references.shown import (
    AROUND,
    BESIDE,
    INSIDE,
    LOOSE,
    MOST_COSTS,
    MOST_KEPT,
    OWN,
    STEP,
    ShownTexts,
)

SYNONYM = 0.08

_WHOLES = frozenset("card row item tile entry block box panel section".split())
_STRUCTURAL = frozenset({"row", "card", "column", "item", "option", "sidebar"})
_WORDINGS = frozenset("title subtitle price name number timestamp description note text quote".split())
"""Kinds that are shown in words, so that what holds others is none of them."""
_TEXT_LIKE = frozenset({"text", "link", "icon"})


def main_colour(entry: Entry) -> str | None:
    """The colour by which people call an element: `color` of Text, Link and Icon, else the background."""
    prop = "color" if entry.node.type.lower() in _TEXT_LIKE else "backgroundColor"
    value = entry.node.props.get(prop)
    return value if isinstance(value, str) else None


def colour_cost(entry: Entry, words: tuple[str, ...]) -> float | None:
    """How well a colour describes an element."""
    value = main_colour(entry)
    if value and colour_matches(value, words):
        return OWN if is_called(value, words) else LOOSE
    for prop in ("backgroundColor", "color", "borderColor"):
        other = entry.node.props.get(prop)
        if isinstance(other, str) and colour_matches(other, words) and (prop != "color" or value is None):
            return BESIDE
    return None


class Matcher(ShownTexts):
    """Costs over one design; what many elements or phrases ask for is worked out once."""

    def __init__(self, index: DesignIndex) -> None:
        super().__init__(index)
        self._heads: dict[tuple[str, str, bool], dict[str, float]] = {}
        self._describing: dict[tuple[str, int], float | None] = {}
        self._roles: dict[str, Counter[str]] = {}

    @staticmethod
    def of(index: DesignIndex) -> Matcher:
        """The one matcher of an index."""
        if not isinstance(index.matcher, Matcher):
            index.matcher = Matcher(index)
        return index.matcher

    def heads(self, head: str, kind_key: str, *, plural: bool) -> dict[str, float]:
        """The elements that a noun may mean, in document order, with its cost."""
        key = (head, kind_key, plural)
        found = self._heads.get(key)
        if found is None:
            if len(self._heads) > MOST_KEPT:
                self._heads.clear()
            each = ((e.id, self.head(e, head, kind_key, plural=plural)) for e in self.may_be(head, kind_key))
            found = self._heads[key] = {i: cost for i, cost in each if cost is not None}
        return found

    def head(self, entry: Entry, head: str, kind_key: str = "", *, plural: bool = False) -> float | None:
        """How well the noun itself fits: by type or name it is one, by text it is only called so."""
        kind = KINDS.get(kind_key) or kind_of(head)
        costs = [
            cost for cost in (self._kind(entry, kind), self._named(entry, head, plural=plural)) if cost is not None
        ]
        best = min(costs, default=None)
        if best is not None and is_plain_word(self.index, entry, head):
            best += 0.2
        if best is not None and plural and is_one_of(entry, head):
            best += 0.95
        many = entry.plural and not (kind is not None and kind.key in _STRUCTURAL and self._tells_no_kind(entry, kind))
        return best + (0.9 if plural else 1.3) if best is not None and many else best

    @staticmethod
    def _tells_no_kind(entry: Entry, kind: ThingKind) -> bool:
        """As in the right column of a page, called Notes: many notes, and one column."""
        return not (kind.names | {kind.key}).intersection(entry.names)

    def may_be(self, head: str, kind_key: str) -> list[Entry]:
        """The elements for which `head` can have a cost at all, in document order."""
        index, kind = self.index, KINDS.get(kind_key) or kind_of(head)
        found = {pos for word in (head, *index.roots.get(root(head), ())) for pos in index.spoken_at(word)}
        for pos in (*index.named.get(head, ()), *index.said.get(head, ())):
            parent = index.parent(index.entries[pos])
            found.update([parent.pos] if parent else [])
        if kind is not None:
            found.update(pos for type_ in (*kind.types, *kind.near) for pos in index.typed.get(type_, ()))
            ends = {pair[1] for pair, compound in COMPOUNDS.items() if compound is kind}
            found.update(pos for word in (*kind.names, *ends) for pos in index.named.get(word, ()))
            found.update(shaped(index, kind.key))
            titles = KINDS["title"].names if kind is KINDS["header"] else ()
            found.update(pos for word in titles for pos in index.named.get(word, ()))
        return [index.entries[pos] for pos in sorted(found)]

    def _kind(self, entry: Entry, kind: ThingKind | None) -> float | None:
        type_ = entry.node.type.lower()
        if kind is None or type_ in kind.types:
            return None if kind is None else OWN
        for rank, word in enumerate(entry.heads):
            if rank and is_leaf_of(entry, kind.key):
                continue
            if rank and entry.node.children and kind.key in _WORDINGS:
                continue  # a MetricBox is no number
            if word in kind.names and not self._is_other_type(type_, kind):
                return SYNONYM + 0.7 * rank + (0.8 if rank and labels_one(self.index, entry) else 0.0)
        if type_ in kind.near:
            return 1.2
        if kind is KINDS["header"] and self._heads_one(entry):
            return 1.0
        if COMPOUNDS.get(entry.names[-2:]) is kind:
            return OWN
        return 0.9 if self._is_one_of_many(entry, kind.key) else shape_cost(self.index, entry, kind.key)

    def _heads_one(self, entry: Entry) -> bool:
        """Whether it is the title of what it stands in: "the header of the form", where that has no other."""
        return entry.node.type.lower() == "text" and bool(set(entry.heads) & KINDS["title"].names) and entry.depth > 1

    def _is_one_of_many(self, entry: Entry, key: str) -> bool:
        """Whether it is a row, card or column by how it stands: a container among its like, or in a table."""
        parent = self.index.parent(entry)
        if key not in _STRUCTURAL or parent is None or not entry.node.children:
            return False
        mode = str(entry.node.props.get("layoutMode", "VERTICAL")).upper()
        if key == "row" and parent.node.type.lower() == "table":
            return True
        if key == "sidebar":
            sides = (parent.node.children[0], parent.node.children[-1])
            beside = (
                str(parent.node.props.get("layoutMode", "")).upper() == "HORIZONTAL" and parent.depth < 2
            )  # of the page
            return beside and entry.id in sides and "width" in entry.node.props
        if key == "column":
            return str(parent.node.props.get("layoutMode", "")).upper() == "HORIZONTAL" and mode != "HORIZONTAL"
        alike = self._roles_in(parent)[entry.role] > 1 or self._is_built_like(parent, entry)
        return alike and (key != "row" or mode == "HORIZONTAL")

    def _is_built_like(self, parent: Entry, entry: Entry) -> bool:
        """Whether what stands beside it holds the same parts: a copied row that was called something else."""
        at = parent.node.children.index(entry.id)
        beside = [self.index[i] for i in parent.node.children[max(0, at - 1) : at + 2] if i != entry.id]
        own = [self.index[child].role for child in entry.node.children]
        return any(own == [self.index[child].role for child in other.node.children] for other in beside)

    def _roles_in(self, parent: Entry) -> Counter[str]:
        if parent.id not in self._roles:
            self._roles[parent.id] = Counter(self.index[child].role for child in parent.node.children)
        return self._roles[parent.id]

    def _is_other_type(self, type_: str, kind: ThingKind) -> bool:
        """Whether a typed thing only has the kind's word in its name: a Text named LinkLabel is no link."""
        return bool(kind.types) and type_ not in ("frame", "list", "table", "rectangle") and type_ not in kind.types

    def _named(self, entry: Entry, head: str, *, plural: bool) -> float | None:
        container = entry.node.type.lower() in ("frame", "list", "table")
        if head in entry.heads:
            return OWN if head == entry.heads[0] else self._second(entry, container=container)
        whole = self._whole(entry, head, plural=plural) if entry.node.children else None
        if whole is not None:
            return whole
        if head in entry.names:
            called = self._called(entry, head, plural=plural) or 1.25
            return 0.8 if container else min(1.25, called)
        if any(root(word) == root(head) for word in entry.names):
            return 1.1 if container else 1.35
        return self._called(entry, head, plural=plural)

    def _whole(self, entry: Entry, head: str, *, plural: bool) -> float | None:
        """The cost of a noun for what holds others: by the middle of its name, its title, or what it holds."""
        if entry.names[-2:-1] == (head,) and entry.names[-1] in _WHOLES:
            return 0.65
        if not plural and titled(self.index, entry, head):
            return 0.5
        return 0.7 if is_group(self.index, entry, head) else None

    def _second(self, entry: Entry, *, container: bool) -> float:
        """The cost of a noun that is not the last word of a name: a BookCard is a book rather than a BookInfo is."""
        if not container:
            return 0.75 if entry.names[-1] in GENERIC_NAME_ENDS else 0.95
        return 0.7 if entry.names[-1] in _WHOLES else 0.85

    def _called(self, entry: Entry, head: str, *, plural: bool) -> float | None:
        """How well a text that it shows makes the noun its name."""
        alt = entry.node.props.get("alt")
        whole = [text for text in entry.texts if plain_words(text) == (head,) and is_plural(text.lower()) is plural]
        if head in entry.words and whole:
            items = entry.node.props.get("items")
            offered = isinstance(items, list) and all(text in items for text in whole)
            return 0.55 if whole == [alt] or offered else 0.45  # rather what says it than its picture, or a choice
        if head in entry.words:
            called = 0.1 if isinstance(alt, str) and head in shown_words(alt) else 0.0
            return called + (1.3 if len(entry.words) == 1 else 1.4)
        return 1.6 if any(root(word) == root(head) for word in entry.words) else None

    def word(self, entry: Entry, word: str) -> float | None:
        """How well one describing word fits, own words first."""
        key = (word, entry.pos)
        if key not in self._describing:
            if len(self._describing) > MOST_COSTS:
                self._describing.clear()
            self._describing[key] = self._word(entry, word)
        return self._describing[key]

    def _word(self, entry: Entry, word: str) -> float | None:
        own = self._own_word(entry, word)
        if own is not None:
            return own
        if self.index.says_within(entry, word):
            return INSIDE
        if self._kind_around(entry, word):
            return AROUND
        if self.index.names_within(entry, word):
            return AROUND + 0.1
        near = self._beside(entry, word)
        if near is None and word in EMPTY_ADJECTIVES and not self.index.knows(word):
            return OWN
        return near

    def _own_word(self, entry: Entry, word: str) -> float | None:
        if word in entry.names:
            return OWN
        if goes_by(entry.node.props.get("iconName"), word):
            return LOOSE
        if word in entry.words:
            alt = entry.node.props.get("alt")
            return 0.06 if isinstance(alt, str) and word in shown_words(alt) else OWN
        kind = kind_of(word)
        if kind is not None and (entry.node.type.lower() in kind.types or set(entry.names) & kind.names):
            return OWN
        loose = root(word)
        if any(root(own) == loose for own in (*entry.names, *entry.words)):
            return LOOSE
        return None

    def _kind_around(self, entry: Entry, word: str) -> bool:
        kind, loose = kind_of(word), root(word)
        for outer in self.index.above(entry):
            if not outer.depth:  # the name of the page tells nothing apart
                break
            if word in outer.names or any(root(name) == loose for name in outer.names):
                return True
            if kind is not None and (outer.node.type.lower() in kind.types or set(outer.heads) & kind.names):
                return True
        return False

    def _beside(self, entry: Entry, word: str) -> float | None:
        """The smallest enclosure that says or names the word, by how far up it is."""
        forms = (word, *sorted(self.index.roots.get(root(word), ())))
        for level, outer in enumerate(self.index.above(entry), start=1):
            if outer.depth == 0 and level > 1 and len(self.index.entries) > 12:  # a small design is one group
                break
            for form in forms:
                far = BESIDE + STEP * level + (0.0 if outer.depth else 0.2)
                if self.index.says_within(outer, form):
                    return far
                if self.index.names_within(outer, form):
                    return far + 0.3
        return None
