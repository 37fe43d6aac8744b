"""The cell where a row and a column meet: "Wale's rating", "the status of the red row"."""

from __future__ import annotations

from collections.abc import Callable

from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found, Phrase


def table_cells(
    index: DesignIndex, phrase: Phrase, find: Callable[[Phrase], Found], scope: tuple[str, ...]
) -> tuple[str, ...]:
    """The cells in the rows that the phrase belongs to, under the heading that its noun says."""
    if not phrase.head or phrase.head == "one" or kind_of(phrase.head) is kind_of("row"):
        return ()
    anchors = scope if not phrase.relations else ()
    for relation, other in phrase.relations:
        found = find(other) if relation in ("of", "in") else Found()
        if found.ids and not found.several:
            anchors = found.ids
    cells = [_meeting(index, index[i], phrase) for i in anchors if i in index.by_id]
    return index.ordered([cell for cell in cells if cell]) if all(cells) else ()


def _meeting(index: DesignIndex, anchor: Entry, phrase: Phrase) -> str | None:
    for row in (anchor, *index.above(anchor)):
        parent = index.parent(row)
        if parent is None or len(row.node.children) < 2:  # a row has cells
            continue
        header = index[parent.node.children[0]]
        if header.id == row.id or len(header.node.children) != len(row.node.children):
            continue
        words = {phrase.head, *phrase.words}
        for at, cell in enumerate(header.node.children):
            if words <= index[cell].words and not index[cell].node.children:
                return row.node.children[at]
    return None
