"""Texts called by what they are about: "the thing about never selling data" says "We never sell your data."."""

from __future__ import annotations

from redraft.language.lexicon.stems import root, stem
from redraft.language.lexicon.words import STOPS
from redraft.language.references.entry import plain_words
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase
from redraft.wireframe.lengths import to_px

_HIGH, _SEVERAL = 2, 2
_FEWEST = 3
"""The letters of a word that means something."""


def told_about(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """The elements in whose own words all that a phrase says comes up, in whatever form and order."""
    said = [word for text in phrase.texts for word in text.lower().split()]
    wanted = {root(stem(word)) for word in said if word not in STOPS and len(word) >= _FEWEST}
    if not wanted:
        return ()
    first = min(wanted, key=lambda word: len(index.roots.get(word, ())))
    heard = {word for form in (first, *index.roots.get(first, ())) for word in index.said.get(form, ())}
    found = [index.entries[pos] for pos in sorted(heard)]
    return tuple(entry.id for entry in found if wanted <= {root(word) for word in entry.words})


def shown_by(index: DesignIndex, phrase: Phrase, heads: dict[str, float]) -> dict[str, float]:
    """As in "The one that says 2 baths": each cell that says so, or the only one where no other holds it."""
    words = [plain_words(text) for text in phrase.texts]
    alike = [
        entry
        for said in words[:1]
        if said
        for entry in (index.entries[pos] for pos in sorted(index.phrased.get(said[0], ())))
        if any(plain_words(text) == said for text in entry.texts)
    ]
    held = any(index.holds(index[i], entry) for entry in alike for i in heads)
    return {entry.id: 0.0 for entry in alike} if len(alike) > 1 or not held else {}


def page_title(index: DesignIndex, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """Of several titles, the one of the page: on its own level or in its header, and larger than all others."""
    entries = [index[i] for i in chosen]
    sizes = {entry.id: to_px(entry.node.props.get("fontSize")) or 0.0 for entry in entries}
    largest = max(sizes.values(), default=0.0)
    top = [entry for entry in entries if sizes[entry.id] == largest]
    if len(top) != 1 or top[0].depth > _HIGH or len(entries) < _SEVERAL:
        return ()
    return (top[0].id,) if all(entry.depth > top[0].depth for entry in entries if entry is not top[0]) else ()


def counted_within(index: DesignIndex, chosen: tuple[str, ...], count: int) -> tuple[str, ...]:
    """As in "All three notices" of a panel called Notices: the only row of so many alike in what is called so."""
    rows: set[tuple[str, ...]] = set()
    for entry in (index[i] for i in chosen if index[i].node.children):
        for inner in (entry, *index.below(entry)):
            roles = {index[child].role for child in inner.node.children}
            if len(inner.node.children) == count and len(roles) == 1:
                rows.add(inner.node.children)
    return rows.pop() if len(rows) == 1 else ()


def item_called(index: DesignIndex, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """As in "The umbrella notice" of a NoticesPanel: the one of its items that says so, not all of it."""
    entry = index[chosen[0]] if chosen else None
    if entry is None or not phrase.words or phrase.head not in entry.names[:-1] or not entry.node.children:
        return ()
    leaves = [inner for inner in index.below(entry) if inner.node.type.lower() == "listitem"]
    said = [leaf.id for leaf in leaves if set(phrase.words) <= set(leaf.words)]
    return tuple(said) if len(said) == 1 and len(leaves) > 1 else ()
