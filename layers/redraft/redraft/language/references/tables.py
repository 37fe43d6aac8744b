"""The cell where a row and a column meet: "Wale's rating", "the status of the red row"."""

from __future__ import annotations

from collections.abc import Callable

from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.index import DesignIndex, Entry
from redraft.language.references.phrase import Found, Phrase


def table_cell(index: DesignIndex, phrase: Phrase, find: Callable[[Phrase], Found]) -> str | None:
    """The id of the cell in the row that the phrase belongs to, under the heading that its noun says."""
    if not phrase.head or phrase.number == "many" or kind_of(phrase.head) is kind_of("row"):
        return None
    for relation, other in phrase.relations:
        found = find(other) if relation in ("of", "in") else Found()
        if len(found.ids) != 1 or found.several:
            continue
        cell = _meeting(index, index[found.ids[0]], phrase)
        if cell:
            return cell
    return None


def _meeting(index: DesignIndex, anchor: Entry, phrase: Phrase) -> str | None:
    for row in (anchor, *index.above(anchor)):
        parent = index.parent(row)
        if parent is None or len(row.node.children) < 2:  # noqa: PLR2004  # a row has cells
            continue
        header = index[parent.node.children[0]]
        if header.id == row.id or len(header.node.children) != len(row.node.children):
            continue
        words = {phrase.head, *phrase.words}
        for at, cell in enumerate(header.node.children):
            if words <= index[cell].words and not index[cell].node.children:
                return row.node.children[at]
    return None
