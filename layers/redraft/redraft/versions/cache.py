"""Designs that this process has just made or read, so that the next turn need not decode them again.

Designs never change, and a hash of 128 bits names one for good: what is kept here is what the store would give.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

from redraft.wireframe.node import Design

_NODES: Final = 50_000


class DesignCache:
    """Designs by their content hash, the least recently used dropped first; bounded by the nodes in it (~1 kB each)."""

    def __init__(self, max_nodes: int = _NODES) -> None:
        self._max_nodes = max_nodes
        self._nodes = 0
        self._designs: OrderedDict[str, Design] = OrderedDict()

    def __len__(self) -> int:
        return len(self._designs)

    def get(self, content_hash: str) -> Design | None:
        """The design of a hash, where it is known."""
        design = self._designs.get(content_hash)
        if design is not None:
            self._designs.move_to_end(content_hash)
        return design

    def keep(self, content_hash: str, design: Design) -> None:
        """Remember a design, unless it is known or larger than all that may be kept."""
        if content_hash in self._designs or len(design) > self._max_nodes:
            return
        self._designs[content_hash] = design
        self._nodes += len(design)
        while self._nodes > self._max_nodes:
            self._nodes -= len(self._designs.popitem(last=False)[1])
