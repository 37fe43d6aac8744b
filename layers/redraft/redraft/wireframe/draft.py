"""A design under change: the few primitive moves that every operation is made of.

A draft copies the map of nodes once, however many operations follow; nodes that are not touched stay shared.
All methods raise `OperationError` or `UnknownNodeError` and then leave the draft unusable.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from redraft.errors import OperationError, UnknownNodeError
from redraft.wireframe.node import Design, Node, NodeTree
from redraft.wireframe.tree import design_of

At = Literal["first", "last", "before", "after"]


class Draft:
    """A mutable copy of a design."""

    def __init__(self, design: Design) -> None:
        self.root = design.root
        self.nodes: dict[str, Node] = dict(design.nodes)

    def design(self) -> Design:
        """The design as it now stands; a view, which the draft's next change makes stale."""
        return Design(self.root, self.nodes)

    def node(self, node_id: str) -> Node:
        """The node of an id; raises `UnknownNodeError`."""
        try:
            return self.nodes[node_id]
        except KeyError:
            raise UnknownNodeError(node_id) from None

    def update(self, node_id: str, **fields: Any) -> None:
        """Replace fields of a node (type, name, props, children, parent)."""
        self.nodes[node_id] = replace(self.node(node_id), **fields)

    def set_props(self, node_id: str, props: Mapping[str, Any]) -> None:
        """Set props; None removes one."""
        merged = {**self.node(node_id).props, **props}
        self.update(node_id, props={name: value for name, value in merged.items() if value is not None})

    def attach(self, node_id: str, parent: str, at: At, anchor: str | None) -> None:
        """Make a node that stands nowhere a child of `parent`."""
        children = list(self.node(parent).children)
        children.insert(_index(children, at, anchor, parent), node_id)
        self.update(parent, children=tuple(children))
        self.update(node_id, parent=parent)

    def detach(self, node_id: str) -> None:
        """Take a node from its parent; it and all below it stay in the map."""
        parent = self.node(node_id).parent
        if parent is None:
            raise OperationError("The root of a design can be neither removed nor moved.", id=node_id)
        self.update(parent, children=tuple(child for child in self.node(parent).children if child != node_id))

    def insert(self, tree: NodeTree, parent: str, at: At, anchor: str | None) -> None:
        """Add a whole new subtree; none of its ids may be in use."""
        part = design_of(tree)
        taken = [node_id for node_id in part.nodes if node_id in self.nodes]
        if taken:
            raise OperationError(f"The id {taken[0]!r} is in use already.", id=taken[0])
        self.nodes.update(part.nodes)
        self.attach(part.root, parent, at, anchor)

    def remove(self, node_id: str) -> None:
        """Take a node and all below it out of the design."""
        self.detach(node_id)
        stack = [node_id]
        while stack:
            stack.extend(self.nodes.pop(stack.pop()).children)

    def replace_all(self, tree: NodeTree) -> None:
        """Become another design altogether."""
        other = design_of(tree)
        self.root, self.nodes = other.root, dict(other.nodes)

    def move(self, node_id: str, parent: str, at: At, anchor: str | None) -> None:
        """Give a node another place; it may not go below itself."""
        above: str | None = parent
        while above is not None:
            if above == node_id:
                raise OperationError("An element cannot be moved into itself.", id=node_id, parent=parent)
            above = self.node(above).parent
        self.detach(node_id)
        self.attach(node_id, parent, at, anchor)


def _index(children: list[str], at: At, anchor: str | None, parent: str) -> int:
    if at == "first":
        return 0
    if at == "last":
        return len(children)
    if anchor not in children:
        raise OperationError(f"{anchor!r} is not a child of {parent!r}.", id=anchor, parent=parent)
    return children.index(anchor) + (at == "after")
