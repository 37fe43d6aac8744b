"""Elements called by what they are for, where nothing is called so: "the one for logging by hand"."""

from __future__ import annotations

from collections.abc import Iterator

from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.purposes import LIKE
from redraft.language.lexicon.stems import root
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase

_OWN = frozenset({"of", "with"})


def by_purpose(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """The element, or for a plural the elements of one role, whose own words say what the phrase is about."""
    if phrase.texts or phrase.pronoun or phrase.ordinals or phrase.label_numbers:
        return ()
    about = list(_said(phrase))
    if phrase.head and phrase.head != "one" and kind_of(phrase.head) is None:
        about.append(phrase.head)
    if not about or any(relation not in _OWN for relation, _ in phrase.relations):
        return ()
    fits = [
        e for e in _candidates(index, about[0]) if _is_of_kind(e, phrase.head) and all(_says(e, word) for word in about)
    ]
    plain = [e for e in fits if not e.node.children] or fits
    if phrase.number == "many":
        types = {e.node.type for e in plain}
        counted = phrase.count is None or len(plain) == phrase.count
        return tuple(e.id for e in plain) if counted and len(plain) > 1 and len(types) == 1 else ()
    return (plain[0].id,) if len(plain) == 1 else ()


def _said(phrase: Phrase) -> Iterator[str]:
    """The words that describe it, those of what it is "for" among them."""
    yield from phrase.words
    for _, other in phrase.relations:
        yield from _said(other)
        if other.head and other.head != "one" and not other.pronoun:
            yield other.head


def _candidates(index: DesignIndex, word: str) -> list[Entry]:
    forms = {form for like in (word, *LIKE.get(word, ())) for form in (like, *index.roots.get(root(like), ()))}
    positions = {pos for form in forms for pos in index.spoken_at(form)}
    return [index.entries[pos] for pos in sorted(positions) if pos]


def _says(entry: Entry, word: str) -> bool:
    own = {*entry.words, *entry.names}
    roots = {root(other) for other in own}
    return root(word) in roots or bool(LIKE.get(word, frozenset()) & own)


def _is_of_kind(entry: Entry, head: str) -> bool:
    """Whether it may be of the kind that the noun says; "the one" may be anything to press, fill in or read."""
    kind = kind_of(head) if head and head != "one" else None
    if kind is None:
        return entry.node.type.lower() != "frame"
    return entry.node.type.lower() in kind.types or bool(set(entry.heads) & kind.names)
