"""Where elements stand on the screen, roughly: enough for "the left column" and "the one at the bottom".

Boxes are in fractions of the page: a vertical parent shares its height among its children, a horizontal one its width,
a grid both. That keeps every order that a real layout would have.
"""

from __future__ import annotations

from dataclasses import dataclass

from redraft.language.references.index import DesignIndex
from redraft.wireframe.node import Node

_EPSILON = 1e-6


@dataclass(frozen=True, slots=True)
class Box:
    """Left, top, right, bottom, each 0..1."""

    left: float
    top: float
    right: float
    bottom: float


def boxes(index: DesignIndex) -> dict[str, Box]:
    """The box of every element."""
    out = {index.root.id: Box(0.0, 0.0, 1.0, 1.0)}
    for entry in index.entries:
        children = entry.node.children
        for at, child in enumerate(children):
            out[child] = _part(out[entry.id], entry.node, at, len(children))
    return out


def _part(box: Box, parent: Node, at: int, count: int) -> Box:
    mode = str(parent.props.get("layoutMode", "VERTICAL")).upper()
    columns = _columns(parent, count) if mode == "GRID" else (count if mode == "HORIZONTAL" else 1)
    rows = max(1, -(-count // columns))
    width, height = (box.right - box.left) / columns, (box.bottom - box.top) / rows
    left, top = box.left + width * (at % columns), box.top + height * (at // columns)
    return Box(left, top, left + width, top + height)


def _columns(parent: Node, count: int) -> int:
    columns = parent.props.get("columns")
    if isinstance(columns, int) and not isinstance(columns, bool) and columns > 0:
        return columns
    return max(1, min(3, count))


def _distance(box: Box, side: str) -> float:
    """How far a box is from a side of the page, less is nearer."""
    return {"top": box.top, "bottom": -box.bottom, "left": box.left, "right": -box.right}[side]


def outermost(ids: tuple[str, ...], place: str, placed: dict[str, Box]) -> tuple[str, ...]:
    """Those of some elements that stand farthest to a side: top, bottom, left, right."""
    if not ids:
        return ids
    values = {i: _distance(placed[i], place) for i in ids}
    best = min(values.values())
    return tuple(i for i in ids if values[i] <= best + _EPSILON)
