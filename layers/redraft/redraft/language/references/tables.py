"""The cell where a row and a column meet: "Wale's rating", "the status of the red row"."""

from __future__ import annotations

from collections.abc import Callable

from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.purposes import LIKE
from redraft.language.references.entry import Entry, plain_words
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.shapes import heads_its_group

_CELLS_OF_A_ROW = 2


def table_cells(
    index: DesignIndex, phrase: Phrase, find: Callable[[Phrase], Found], scope: tuple[str, ...]
) -> tuple[str, ...]:
    """The cells in the rows that the phrase belongs to, under the heading that its noun says."""
    if not (phrase.head or phrase.texts) or phrase.head == "one" or kind_of(phrase.head) is kind_of("row"):
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
        if parent is None or len(row.node.children) < _CELLS_OF_A_ROW:
            continue
        header = index[parent.node.children[0]]
        if header.id == row.id or len(header.node.children) != len(row.node.children):
            continue
        words = _column_words(phrase)
        heads = [index[cell] for cell in header.node.children]
        exact = [at for at, head in enumerate(heads) if words and _is_called(head, words)]
        loose = [at for at, head in enumerate(heads) if words and words <= head.words and not head.node.children]
        table = len(words) == 1 and _is_table(index, heads[0])
        like = [at for at, head in enumerate(heads) if table and _is_like(head, words)]
        leaf = [not index[cell].node.children for cell in row.node.children]
        exact = [at for at in exact if leaf[at] or _is_table(index, heads[0])]  # links over cards are no headings
        if at := (exact or [at for at in loose if leaf[at]] or like)[:1]:
            return row.node.children[at[0]]
    return None


def _column_words(phrase: Phrase) -> set[str]:
    """The words that name the column: "the M1 cell", "the sales figure", "the price"."""
    said = {*phrase.words, *(word for text in phrase.texts for word in plain_words(text))}
    return said if phrase.head in _CELLS and said else {phrase.head, *said} - {""}


def _is_like(head: Entry, words: set[str]) -> bool:
    """As in "the price of the X-ray" under a heading "Fee"."""
    said = {word for text in head.texts for word in plain_words(text)}
    return not head.node.children and len(said) == 1 and any(said & LIKE.get(word, frozenset()) for word in words)


def _is_called(head: Entry, words: set[str]) -> bool:
    return not head.node.children and any(set(plain_words(text)) == words for text in head.texts)


_CELLS = frozenset("cell value figure field entry number box amount".split())


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
    return _top_cells(index)


def headed(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """The cells that head the columns of a table, where a phrase speaks of them."""
    return column_names(index, phrase) or _headings(index, phrase)


def _headings(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """As in "nobody can recall the headings": of the only table, where no titles stand about the page."""
    plain = phrase.head in ("heading", "header") and phrase.number == "many" and not phrase.words
    if not plain or phrase.relations or phrase.texts or phrase.ordinals:
        return ()
    cells = _top_cells(index)
    titles = [e for e in index.entries if kind_of(e.head) is kind_of("title") and e.node.type.lower() == "text"]
    titles += [e for e in index.entries if heads_its_group(index, e)]
    return cells if len({e.id for e in titles} - set(cells)) < _SEVERAL else ()


_SEVERAL = 2


def _top_cells(index: DesignIndex) -> tuple[str, ...]:
    """The cells of the first row of the only table."""
    tables = [index.entries[pos] for pos in index.typed.get("table", ())]
    rows = [index[table.node.children[0]] for table in tables if len(table.node.children) > 1]
    return tuple(child for row in rows for child in row.node.children) if len(rows) == 1 else ()


_HEADINGS = frozenset({"name", "title", "heading", "header", "label", "caption"})


def rows_called(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """By the heading of a column: "the 2024-04 cohort" is the row that says so there, "the X-ray fee" the cell.

    "The fee column" is all cells of it, the heading among them.
    """
    said = {*phrase.words, *(word for text in phrase.texts for word in plain_words(text))}
    if not phrase.head or phrase.relations or phrase.ordinals:
        return ()
    if not said:
        return _values(index, phrase) if phrase.number == "many" else ()
    if kind_of(phrase.head) is kind_of("column"):
        return _column(index, said)
    told = bool(phrase.texts) and not phrase.words and phrase.det != ""
    for pos in index.said.get(phrase.head, ()):
        head = index.entries[pos]
        if (
            head.texts
            and plain_words(head.texts[0]) == (phrase.head,)
            and (found := _in_column(index, head, said, told=told))
        ):
            return found
    return ()


def _values(index: DesignIndex, phrase: Phrase) -> tuple[str, ...]:
    """As in "all fees in monospace": the cells of the column that is headed so, where nothing plays that part."""
    for word in (phrase.head, *sorted(LIKE.get(phrase.head, ()))):
        if any(index.entries[pos].head == word for pos in index.named.get(word, ())):
            return ()
        for head in (index.entries[pos] for pos in index.said.get(word, ())):
            called = head.texts and plain_words(head.texts[0]) == (word,)
            rows = rows_below(index, head) if called and _is_table(index, head) else []
            if rows:
                return tuple(row.node.children[_place_of(index, head)] for row in rows)
    return ()


def _in_column(index: DesignIndex, head: Entry, said: set[str], *, told: bool = False) -> tuple[str, ...]:
    """The rows below a heading whose cell there says the words; else that cell of the one row that says them."""
    rows = rows_below(index, head)
    if not rows:
        return ()
    at = _place_of(index, head)
    named = tuple(row.id for row in rows if said <= index[row.node.children[at]].words)
    if told and named:  # "the stone described as leaning" is the cell
        return tuple(index[i].node.children[at] for i in named)
    others = [row for row in rows if any(said <= index[cell].words for cell in row.node.children)]
    return named or ((others[0].node.children[at],) if len(others) == 1 else ())


def rows_below(index: DesignIndex, head: Entry) -> list[Entry]:
    """The rows of the table that a cell of its first row heads; none where it is no such cell."""
    top = index.parent(head)
    table = index.parent(top) if top is not None else None
    if top is None or table is None or table.node.children[0] != top.id or len(top.node.children) < _CELLS_OF_A_ROW:
        return []
    return [index[i] for i in table.node.children[1:] if len(index[i].node.children) == len(top.node.children)]


def _is_table(index: DesignIndex, head: Entry) -> bool:
    """Whether it is a table by its type or name, or its first row is called a head: not cards side by side."""
    top = index.parent(head)
    table = index.parent(top) if top is not None else None
    if top is None or table is None:
        return False
    headed = {"header", "head"} & set(top.names) and {"row", "table", "column"} & set(top.names)
    return table.node.type.lower() == "table" or "table" in table.names or bool(headed)


def _place_of(index: DesignIndex, cell: Entry) -> int:
    parent = index.parent(cell)
    return parent.node.children.index(cell.id) if parent is not None else 0


def _column(index: DesignIndex, said: set[str]) -> tuple[str, ...]:
    heads = {pos for word in said for pos in index.said.get(word, ())}
    for head in (index.entries[pos] for pos in sorted(heads)):
        fits = said <= head.words and not head.node.children and _is_table(index, head)
        if fits and (rows := rows_below(index, head)):
            at = _place_of(index, head)
            return (head.id, *(row.node.children[at] for row in rows))
    return ()


def under(index: DesignIndex, heading: str, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Those of some elements that stand in the column below a heading, or are in its cells."""
    head = index[heading]
    rows = rows_below(index, head)
    at = _place_of(index, head) if rows else 0
    cells = [index[row.node.children[at]] for row in rows]
    return tuple(i for i in ids if any(index.holds(cell, index[i]) for cell in cells))
