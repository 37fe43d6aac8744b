"""What "that" points at: "that box may go", said of what is in mind, where it may be called so at all."""

from __future__ import annotations

from typing import Final

from redraft.language.references.index import DesignIndex
from redraft.language.references.match import Matcher
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.salience import Salience

_MAY_BE: Final = 1.25
"""The cost of a noun for what is only near to being one: a text field for "box"."""


def in_mind(index: DesignIndex, matcher: Matcher, salience: Salience, phrase: Phrase) -> Found | None:
    """What a phrase points at without describing it, where it does."""
    ids = _named_in_remark(index, salience, phrase) or _pointed_at(index, matcher, salience, phrase)
    return Found(ids, why="what is in mind", near=ids) if ids else None


def _pointed_at(index: DesignIndex, matcher: Matcher, salience: Salience, phrase: Phrase) -> tuple[str, ...]:
    """The one element in mind, where the phrase says no more than its kind."""
    told = phrase.words or phrase.texts or phrase.colours or phrase.states or phrase.places or phrase.relations
    ids = salience.it
    if phrase.det != "that" or told or phrase.ordinals or phrase.number == "many" or len(ids) != 1:
        return ()
    entry = index.by_id.get(ids[0])
    if entry is None or not phrase.head or phrase.head == "one" or ids in salience.open_ids:
        return ()
    cost = matcher.head(entry, phrase.head, phrase.kind)
    return ids if cost is not None and cost <= _MAY_BE else ()


def _named_in_remark(index: DesignIndex, salience: Salience, phrase: Phrase) -> tuple[str, ...]:
    """As in "Birch Lane is under contract, so make the name red": the very text that the remark spoke of."""
    ids = salience.about[0] if salience.about else ()
    said = phrase.words or phrase.texts or phrase.colours or phrase.ordinals or phrase.relations
    if phrase.head != "name" or phrase.det != "the" or said or phrase.number == "many" or len(ids) != 1:
        return ()
    entry = index.by_id.get(ids[0])
    return ids if entry is not None and entry.node.type.lower() == "text" else ()


def answered(bound: dict[str, tuple[str, ...]], phrase: Phrase, found: Found) -> Found:
    """An answer given for the same words, read another way: "slider value" settled what "slider" is."""
    for key, ids in bound.items():
        begin, _, end = key.partition(":")
        overlaps = bool(end) and int(begin) < phrase.span[1] and phrase.span[0] < int(end)
        if overlaps and ids and set(ids) <= set(found.ids):
            return Found(tuple(i for i in found.ids if i in ids), why="answered", near=found.near)
    return found
