"""Texts called by what they are about: "the thing about never selling data" says "We never sell your data."."""

from __future__ import annotations

from redraft.language.lexicon.stems import root, stem
from redraft.language.lexicon.words import STOPS
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase

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
