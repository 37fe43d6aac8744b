"""The nested tree and the flat design, one into the other, without loss and without recursion."""

from __future__ import annotations

from redraft.errors import InvalidDesignError
from redraft.wireframe.node import Design, Node, NodeTree

KEYS = ("id", "componentName", "type", "props", "children")


def design_of(tree: NodeTree) -> Design:
    """The flat design of a well-formed tree.

    Raises `InvalidDesignError` where an id stands twice or a key is missing; `repair` mends such trees first.
    """
    nodes: dict[str, Node] = {}
    stack: list[tuple[NodeTree, str | None]] = [(tree, None)]
    while stack:
        raw, parent = stack.pop()
        node = _node_of(raw, parent)
        if node.id in nodes:
            raise InvalidDesignError(f"The id {node.id!r} stands twice.", id=node.id)
        nodes[node.id] = node
        stack.extend((child, node.id) for child in reversed(raw["children"]))
    return Design(tree["id"], nodes)


def _node_of(raw: NodeTree, parent: str | None) -> Node:
    try:
        children = tuple(child["id"] for child in raw["children"])
        return Node(raw["id"], raw["type"], raw["componentName"], raw["props"], children, parent)
    except (KeyError, TypeError) as fault:
        raise InvalidDesignError(f"A node lacks what every node has: {fault}.", fault=str(fault)) from fault


def tree_of(design: Design, top: str | None = None) -> NodeTree:
    """The nested tree of a design, or of the subtree under `top`; props are shared, not copied."""
    start = design[design.root if top is None else top]
    out = _shell(start)
    stack = [(start, out)]
    while stack:
        node, tree = stack.pop()
        for child in design.children_of(node.id):
            shell = _shell(child)
            tree["children"].append(shell)
            stack.append((child, shell))
    return out


def _shell(node: Node) -> NodeTree:
    return {"id": node.id, "componentName": node.name, "type": node.type, "props": node.props, "children": []}
