"""The latest indexes, so that a design that was read before, or made of one, is not indexed from scratch.

Designs are never mutated, so a design that was read is known by identity; one that was decoded anew is told to be a
version of one by what is equal in it. What is kept changes no reading, only its cost.
"""

from __future__ import annotations

from collections import deque
from typing import Final

from redraft.language.references.index import DesignIndex
from redraft.wireframe.node import Design

_KEPT: Final = 8
_LOOKED_AT: Final = 12
_RECENT: Final[deque[DesignIndex]] = deque(maxlen=_KEPT)


def index_of(design: Design) -> DesignIndex:
    """The index of a design."""
    known = list(_RECENT)
    for index in known:
        if index.design is design:
            return index
    like = next((index for index in known if _related(index.design, design)), None)
    made = DesignIndex(design, like)
    _RECENT.appendleft(made)
    return made


def _related(one: Design, other: Design) -> bool:
    """Whether two designs are likely versions of one: the root is equal in both, or one of its first children."""
    if one.root != other.root:
        return False
    root = other.nodes[other.root]
    return any(one.nodes.get(i) == other.nodes[i] for i in (root.id, *root.children[:_LOOKED_AT]))
