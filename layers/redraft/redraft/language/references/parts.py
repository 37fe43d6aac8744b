"""Phrases made of phrases: what the parts of a coordination share, and a noun that gives way to its description."""

from __future__ import annotations

from dataclasses import replace

from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase, Relation


def shared_place(last: Phrase) -> tuple[tuple[Relation, Phrase], ...]:
    """As in "The text and the links in the footer": where the last part is, the others are, if such are there."""
    there = [(relation, other) for relation, other in last.relations if other.pronoun in ("", "there", "it")]
    return tuple((relation, other) for relation, other in there if relation in ("in", "of"))


def by_last_word(phrase: Phrase) -> Phrase:
    """As in "the horn one" where nothing of a kind is in mind: what shows or is named the word before."""
    words = phrase.words
    return replace(phrase, head=words[-1] if words else "", words=words[:-1])


def may_hold(index: DesignIndex, entry: Entry, phrase: Phrase) -> bool:
    """Whether it has children at all, for a list several alike."""
    roles = [index[child].role for child in entry.node.children]
    return len(roles) > (1 if phrase.head != "list" else len(set(roles)))


def called_by(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """As in "The animal names", of texts that are called Animal: what shows the name has no other word for it."""
    if phrase.head not in _NAMES or not phrase.words or phrase.texts or phrase.relations:
        return ()
    entries = (index.entries[pos] for pos in index.named.get(phrase.words[-1], ()))
    fits = [e.id for e in entries if e.names == (phrase.words[-1],) and e.node.type.lower() == "text"]
    return tuple(fits)


_NAMES = frozenset({"name", "title", "text", "label"})


def without_noun(phrase: Phrase) -> Phrase | None:
    """As in "the blood group question", of a field labelled so: the words that are shown, where the noun is no kind."""
    plain = phrase.texts and phrase.head and not phrase.kind and kind_of(phrase.head) is None and not phrase.words
    return replace(phrase, head="") if plain and not phrase.relations and phrase.head != "one" else None


def of_each(phrase: Phrase) -> Phrase:
    """As in "The title of each card", "every card's button": one of each is many."""
    each = any(relation in ("of", "in", "on") and other.det == "each" for relation, other in phrase.relations)
    return replace(phrase, number="many") if each and phrase.number == "one" and not phrase.ordinals else phrase
