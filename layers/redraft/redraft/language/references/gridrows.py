"""Rows that no element is: the rows of a grid, "the last card of the lower row"; and counting from a thing on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from redraft.language.references.index import DesignIndex
from redraft.language.references.narrow import ordinal_pick
from redraft.language.references.phrase import Found, Phrase
from redraft.wireframe.node import Node

_ENDS: Final = {"top": 1, "bottom": -1}
_SIDES: Final = {"left": 1, "right": -1}


def takes_many(phrase: Phrase) -> bool:
    """Whether all that fit nearly as well are meant, or counted: "the third box under Format"."""
    if phrase.number == "many" or phrase.det in ("all", "each", "both"):
        return True
    return bool(phrase.ordinals) and any(relation in ("below", "after") for relation, _ in phrase.relations)


def in_grid_row(index: DesignIndex, phrase: Phrase, find: Callable[[Phrase], Found]) -> Found | None:
    """What a phrase means in a row of a grid; None where it speaks of none, or its row is an element."""
    row = next((other for relation, other in phrase.relations if relation in ("in", "of") and _is_row(other)), None)
    if row is None or find(row).ids:
        return None
    bare = Phrase(
        span=phrase.span, det="all", number="many", head=phrase.head, kind=phrase.kind, words=phrase.words,
        texts=phrase.texts, colours=phrase.colours, states=phrase.states,
    )  # fmt: skip
    found = find(bare).ids
    grids = {parent for i in found if (parent := index[i].node.parent) is not None and _columns(index[parent].node)}
    if len(grids) != 1:
        return None
    cells = tuple(i for i in _row_of(index[grids.pop()].node, row) if i in found)
    ordinals = phrase.ordinals or tuple(_SIDES[place] for place in phrase.places if place in _SIDES)
    chosen = ordinal_pick(ordinals, phrase.count, cells) if ordinals else cells
    return Found(chosen, several=phrase.number == "one" and len(chosen) > 1, why="in that row of the grid", near=cells)


def _is_row(phrase: Phrase) -> bool:
    told = phrase.words or phrase.texts or phrase.relations or phrase.pronoun
    return phrase.head == "row" and not told and bool(phrase.ordinals or set(phrase.places) & set(_ENDS))


def _columns(node: Node) -> int:
    """How many columns a grid has; 0 for all else."""
    columns = node.props.get("columns")
    grid = str(node.props.get("layoutMode", "")).upper() == "GRID"
    return columns if grid and isinstance(columns, int) and columns > 1 else 0


def _row_of(grid: Node, row: Phrase) -> tuple[str, ...]:
    columns = _columns(grid)
    rows = [grid.children[at : at + columns] for at in range(0, len(grid.children), columns)]
    ordinal = row.ordinals[0] if row.ordinals else next(_ENDS[place] for place in row.places if place in _ENDS)
    at = ordinal - 1 if ordinal > 0 else len(rows) + ordinal
    return rows[at] if 0 <= at < len(rows) else ()
