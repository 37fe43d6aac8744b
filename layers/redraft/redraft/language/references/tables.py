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
    if not all(cells) and (column := _of_each(index, phrase)):
        return column
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


def _of_each(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """As in "the points of every team": the cells of a column, where the rows are called so."""
    if len(phrase.relations) != 1 or phrase.number != "many":
        return ()
    relation, other = phrase.relations[0]
    rows = [index.entries[pos] for pos in index.named.get(other.head, ()) if index.entries[pos].node.children]
    if relation != "of" or other.number != "many" or other.words or other.texts or other.ordinals:
        return ()
    return index.ordered([cell for row in rows if (cell := _meeting(index, row, phrase))])


def column_names(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """As in "the column names", "the table headings": the cells of the first row of a table that has rows like it."""
    if phrase.head not in _HEADINGS or phrase.number != "many" or not {"column", "table"} & set(phrase.words):
        return ()
    tables = [index.entries[pos] for pos in index.typed.get("table", ())]
    rows = [index[table.node.children[0]] for table in tables if len(table.node.children) > 1]
    return tuple(child for row in rows for child in row.node.children) if len(rows) == 1 else ()


_HEADINGS = frozenset({"name", "title", "heading", "header", "label", "caption"})
