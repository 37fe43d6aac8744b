"""Phrases made of phrases: what the parts of a coordination share, and a noun that gives way to its description."""

from __future__ import annotations

from dataclasses import replace

from redraft.language.references.phrase import Phrase, Relation


def shared_place(last: Phrase) -> tuple[tuple[Relation, Phrase], ...]:
    """As in "The text and the links in the footer": where the last part is, the others are, if such are there."""
    there = [(relation, other) for relation, other in last.relations if other.pronoun in ("", "there")]
    return tuple((relation, other) for relation, other in there if relation == "in")


def by_last_word(phrase: Phrase) -> Phrase:
    """As in "the horn one" where nothing of a kind is in mind: what shows or is named the word before."""
    words = phrase.words
    return replace(phrase, head=words[-1] if words else "", words=words[:-1])
