"""What stands around an element."""

from __future__ import annotations

from redraft.language.lexicon.nouns import CONTROLS
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex


def outside(index: DesignIndex, entry: Entry, words: tuple[str, ...]) -> bool:
    """As in "the button text", of a text beside a button: it is in no such thing."""
    named = any(word in CONTROLS for word in words)
    return named and not any(outer.node.type.lower() in CONTROLS for outer in index.above(entry))


def is_within(index: DesignIndex, entry: Entry, outer: tuple[str, ...]) -> bool:
    """Whether an element stands inside one of some others."""
    return any(i in index.by_id and index.holds(index[i], entry) for i in outer)
