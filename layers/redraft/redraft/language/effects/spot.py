"""A place for an element: a parent, and a position among its children."""

from __future__ import annotations

from typing import NamedTuple

from redraft.wireframe.draft import At


class Spot(NamedTuple):
    """A parent, and where among its children; `anchor` is the sibling that "before" and "after" speak of."""

    parent: str
    at: At
    anchor: str | None = None
