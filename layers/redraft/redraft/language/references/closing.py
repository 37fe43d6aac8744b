"""A noun phrase brought to its end: the last word is its head, and its form settles its number."""

from __future__ import annotations

from dataclasses import replace

from redraft.language.references.phrase import Phrase

_ANYTHING = frozenset("piece element thing bit component object widget stuff".split())


def closed(phrase: Phrase, start: int, end: int, *, kind: str = "", plural: bool = False) -> Phrase:
    """The phrase with its last word as its head, and its number settled by form."""
    head, words = "", phrase.words
    if words:
        head, words = words[-1], words[:-1]
    if head == "ones":
        head = "one"
    if head in _ANYTHING and (words or phrase.texts):
        head, words = (words[-1], words[:-1]) if words else ("", words)
    number = phrase.number
    if number == "any":
        number = "many" if plural else ("one" if head or phrase.ordinals else "any")
    one_of_many = (phrase.count or 0) > 1 and bool(head) and not plural and head != "one"  # "the 15 badge" is no count
    unknown = phrase.unknown + one_of_many
    return replace(phrase, span=(start, end), head=head, kind=kind, words=words, number=number, unknown=unknown)
