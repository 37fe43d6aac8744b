"""Whether a change leaves a design as sound as it was."""

from __future__ import annotations

from typing import Any

from redraft.errors import InvalidDesignError
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair
from redraft.wireframe.tree import tree_of


def ensure_mended(before: Design, after: Design) -> None:
    """What somebody sends is held to what `repair` makes of any wireframe: it must have nothing new to mend.

    Raises `InvalidDesignError` naming what would have to be mended.
    """
    mended = repair(tree_of(after))
    if mended.design == after:
        return
    known = set(repair(tree_of(before)).warnings)
    faults: list[Any] = [warning for warning in mended.warnings if warning not in known]
    if faults:
        raise InvalidDesignError(f"The changes leave an unsound design: {faults[0]}", faults=faults)
