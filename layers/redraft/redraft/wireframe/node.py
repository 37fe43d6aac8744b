"""A design: a flat map of id to node, in which a change shares all that it does not touch.

The nested tree `{id, componentName, type, props, children}` is the form at the edge (`tree.py`).
Invariants: every child names its parent, every node but the root has one, ids are unique,
no prop is None (unset and absent are one thing). A `Design` and its nodes are never mutated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from redraft.errors import UnknownNodeError

Props = Mapping[str, Any]
"""JSON values by prop name, as the wireframe format lists them; lengths are CSS strings."""

NodeTree = dict[str, Any]
"""A node and all below it, nested: `{id, componentName, type, props, children}`."""


@dataclass(frozen=True, slots=True)
class Node:
    """One element of a design; `children` are ids in document order."""

    id: str
    type: str
    name: str
    props: Props
    children: tuple[str, ...] = ()
    parent: str | None = None

    def prop(self, name: str) -> Any:
        """The value of a prop, or None where it is not set."""
        return self.props.get(name)


@dataclass(frozen=True, slots=True, eq=False)
class Design:
    """A whole wireframe: the root's id and the nodes by id."""

    root: str
    nodes: Mapping[str, Node]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Design) and self.root == other.root and self.nodes == other.nodes

    __hash__ = None  # type: ignore[assignment]  # compared by content, which is mutable in principle

    def __contains__(self, node_id: object) -> bool:
        return node_id in self.nodes

    def __len__(self) -> int:
        return len(self.nodes)

    def __getitem__(self, node_id: str) -> Node:
        """The node of an id; raises `UnknownNodeError`."""
        try:
            return self.nodes[node_id]
        except KeyError:
            raise UnknownNodeError(node_id) from None

    def walk(self, start: str | None = None) -> Iterator[Node]:
        """The nodes of a subtree (default: all) in document order, parents first."""
        stack = [self.root if start is None else start]
        while stack:
            node = self[stack.pop()]
            yield node
            stack.extend(reversed(node.children))

    def ancestors(self, node_id: str) -> Iterator[Node]:
        """Parent, grandparent, … up to the root."""
        parent = self[node_id].parent
        while parent is not None:
            node = self[parent]
            yield node
            parent = node.parent

    def is_within(self, node_id: str, ancestor: str) -> bool:
        """Whether a node is the ancestor itself or stands anywhere below it."""
        return node_id == ancestor or any(above.id == ancestor for above in self.ancestors(node_id))

    def siblings(self, node_id: str) -> tuple[str, ...]:
        """The ids of the node's parent's children, the node among them."""
        parent = self[node_id].parent
        return (node_id,) if parent is None else self[parent].children

    def children_of(self, node_id: str) -> list[Node]:
        """The child nodes in document order."""
        return [self.nodes[child] for child in self[node_id].children]
