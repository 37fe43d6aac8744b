"""One of the things that a list holds, named by what the list is of: "the song" of a SongList whose items are songs."""

from __future__ import annotations

from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.match import Matcher
from redraft.language.references.phrase import Phrase

_COLLECTIONS = frozenset(
    """
    list grid row group set stack collection table feed gallery strip bar section nav menu tabs pager rail toolbar
    container wrap box panel
    """.split()
)
_FEWEST = 2


def members(index: DesignIndex, matcher: Matcher, phrase: Phrase, chosen: tuple[str, ...]) -> tuple[str, ...]:
    """The things that are meant where a collection of them was found; what was found where it is none."""
    if len(chosen) != 1 or (phrase.number != "one" and not phrase.ordinals) or kind_of(phrase.head) is not None:
        return chosen
    inside = _held(index, index[chosen[0]], phrase.head)
    fits = [e.id for e in inside if _fits(matcher, e, phrase)]
    return tuple(fits) or chosen


def _fits(matcher: Matcher, entry: Entry, phrase: Phrase) -> bool:
    """Whether an element says itself all that a phrase says of it."""
    shown = all(matcher.text(entry, text, own_only=True) is not None for text in phrase.texts)
    return shown and all(matcher.word(entry, word) == 0.0 for word in phrase.words)


def _held(index: DesignIndex, outer: Entry, head: str) -> list[Entry]:
    """The children of one type, where the name says what they are and that it is a collection."""
    named = outer.names[-2:-1] == (head,) and outer.names[-1] in _COLLECTIONS
    named = named or (outer.plural and outer.names[-1:] == (head,))
    children = [index[child] for child in outer.node.children]
    alike = len(children) >= _FEWEST and len({child.node.type for child in children}) == 1
    return children if named and alike else []
