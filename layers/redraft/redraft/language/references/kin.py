"""Elements by what they are to another: of the kind that is added, or beside what is moved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from redraft.language.references.index import DesignIndex
from redraft.language.references.match import Matcher
from redraft.language.references.phrase import Found, Phrase

NEARBY = 0.3
"""The most that a word may cost to be an element's own or of what it holds."""
_OWN_KIND = 0.2


def kin(index: DesignIndex, matcher: Matcher, noun: str) -> list[str]:
    """All of the kind that a noun says, in document order."""
    costs = ((entry.id, matcher.head(entry, noun)) for entry in index.entries[1:])
    return [i for i, cost in costs if cost is not None and cost <= _OWN_KIND]


def sibling(index: DesignIndex, matcher: Matcher, phrase: Phrase, moved: str) -> str | None:
    """As in "The email before the name", of a page full of names: the one beside what is moved."""
    if phrase.pronoun or phrase.parts or phrase.head in ("", "one"):
        return None
    parent = index.parent(index[moved])
    beside = [i for i in parent.node.children if i != moved] if parent is not None and parent.depth else []
    plain = replace(phrase, words=(*phrase.words, phrase.head))
    costs = {i: [matcher.word(index[i], word) for word in plain.words] for i in beside}
    fits = [i for i, each in costs.items() if all(cost is not None and cost <= NEARBY for cost in each)]
    return fits[0] if len(fits) == 1 else None


def namesakes(index: DesignIndex, matcher: Matcher, noun: str, phrase: Phrase) -> tuple[str, ...]:
    """As in "An email field under the name": the field of that name rather than a title."""
    if phrase.words or phrase.texts or phrase.relations or not phrase.head:
        return ()
    return tuple(i for i in kin(index, matcher, noun) if phrase.head in {*index[i].names, *index[i].words})


def is_layout(phrase: Phrase) -> bool:
    """As in "In two columns": how things shall stand, not where."""
    return phrase.count is not None and not phrase.det and phrase.head in ("column", "row", "line")


def on_one_level(
    index: DesignIndex, find: Callable[..., Found], phrases: Sequence[Phrase], anchors: tuple[str, ...]
) -> tuple[str, ...]:
    """As in "between the decision and the rationale", the one also the name of the form around both: the inner ones."""
    for at, phrase in enumerate(phrases if len(anchors) > 1 else ()):
        outer, other = index[anchors[at]], index[anchors[1 - at]]
        parent = index.parent(other)
        if parent is None or not index.holds(outer, other):
            continue
        inner = find(phrase, among=[i for i in parent.node.children if i != other.id]).ids
        if len(inner) == 1:
            return (inner[0], other.id) if at == 0 else (other.id, inner[0])
    return anchors
