"""The last look over a design: what the prompt said no to is taken out, and a flood of nodes is cut."""

from __future__ import annotations

import re

from redraft.generation.parts.catalogue import fold
from redraft.generation.reading.brief import Brief
from redraft.wireframe.node import NodeTree

MAX_NODES = 1000
_CONTAINERS = frozenset({"Frame", "List", "Table"})


def pruned(root: NodeTree, brief: Brief) -> tuple[NodeTree, list[str]]:
    """The tree without refused things and empty frames, and warnings where it had to be cut."""
    refused = [word.split() for word in sorted(brief.negatives) if "-" not in word]
    left = [MAX_NODES]
    kept = _kept(root, refused, left) or {**root, "children": []}
    return kept, [f"The design was cut at {MAX_NODES} elements."] if left[0] <= 0 else []


def _kept(node: NodeTree, refused: list[list[str]], left: list[int], *, top: bool = True) -> NodeTree | None:
    if left[0] <= 0 or (not top and _is_refused(node, refused)):
        return None
    left[0] -= 1
    children = [kept for child in node["children"] if (kept := _kept(child, refused, left, top=False))]
    if not children and node["children"] and not top:
        left[0] += 1
        return None
    return {**node, "children": children}


def _is_refused(node: NodeTree, refused: list[list[str]]) -> bool:
    if not refused:
        return False
    split = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", f"{node['componentName']}")
    words = {fold(word) for word in re.findall(r"\w+", f"{split} {node['type']}")}
    return any(set(phrase) <= words for phrase in refused)
