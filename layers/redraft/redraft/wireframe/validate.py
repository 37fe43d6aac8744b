"""Whether a flat design keeps its invariants, and whether its values can be stored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from redraft.errors import InvalidDesignError
from redraft.wireframe.node import Design, Node

MAX_VALUE_DEPTH: Final = 64
"""Levels of lists and objects that a prop's value may have: beyond it encoders differ in what they bear."""


def faults(design: Design) -> list[str]:
    """What is unsound, as sentences; empty for a sound design."""
    if design.root not in design.nodes:
        return [f"the root {design.root!r} is not in the design"]
    found = [] if design.nodes[design.root].parent is None else ["the root has a parent"]
    seen: set[str] = set()
    stack = [design.root]
    while stack:
        node_id = stack.pop()
        if node_id in seen:
            found.append(f"{node_id!r} is reached twice")
            continue
        seen.add(node_id)
        for child in design.nodes[node_id].children:
            if child not in design.nodes:
                found.append(f"{node_id!r} has a child {child!r} that is not in the design")
            elif design.nodes[child].parent != node_id:
                found.append(f"{child!r} does not name {node_id!r} as its parent")
            else:
                stack.append(child)
    found += [f"{node_id!r} cannot be reached from the root" for node_id in design.nodes.keys() - seen]
    return found


def ensure_shallow(nodes: Iterable[Node]) -> None:
    """Raise `InvalidDesignError` where a prop's value is nested deeper than `MAX_VALUE_DEPTH`."""
    for node in nodes:
        for name, value in node.props.items():
            if type(value) in (list, dict) and _is_deep(value):
                raise InvalidDesignError(
                    f"The prop {name!r} of {node.id!r} is nested deeper than {MAX_VALUE_DEPTH} levels.",
                    id=node.id,
                    prop=name,
                )


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(MAX_VALUE_DEPTH):
        level = [
            inner
            for item in level
            for inner in (item.values() if isinstance(item, dict) else item)
            if type(inner) in (list, dict)
        ]
        if not level:
            return False
    return True
