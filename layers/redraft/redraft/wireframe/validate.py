"""Whether a flat design keeps its invariants: the check behind every stored version."""

from __future__ import annotations

from redraft.errors import InvalidDesignError
from redraft.wireframe.node import Design


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


def ensure_sound(design: Design) -> None:
    """Raise `InvalidDesignError` unless the design keeps its invariants."""
    found = faults(design)
    if found:
        raise InvalidDesignError(f"The design is unsound: {found[0]}.", faults=found)
