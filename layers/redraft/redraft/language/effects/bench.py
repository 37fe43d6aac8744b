"""The design in the hands of an effect: primitive changes, without those that change nothing, and notes on them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from redraft.language.effects.effect import Declined
from redraft.language.effects.labels import labels_of
from redraft.language.effects.sayings import Saying
from redraft.wireframe.diff import same_value
from redraft.wireframe.draft import At, Draft
from redraft.wireframe.node import Design, Node, NodeTree
from redraft.wireframe.operations import (
    Duplicate,
    Insert,
    Move,
    Operation,
    Remove,
    Rename,
    Retype,
    Set,
    Wrap,
    place_of,
)


class Bench:
    """Collects operations while it carries them out on a draft.

    `allowed` are the ids that the frame in hand may touch; `touched` and `created` keep the order in which things
    happened; `sayings` become the summary.
    """

    def __init__(self, design: Design, next_id: int) -> None:
        self.draft = Draft(design)
        self.before = design
        self.next_id = next_id
        self.operations: list[Operation] = []
        self.allowed: set[str] = set()
        self.touched: dict[str, None] = {}
        self.created: dict[str, None] = {}
        self.sayings: list[Saying] = []
        self.pending: dict[tuple[str, bool, bool], list[str]] = {}
        self.warnings: list[str] = []

    @property
    def design(self) -> Design:
        """The design as it stands; good until the next change."""
        return self.draft.design()

    def node(self, node_id: str) -> Node:
        """The node of an id, as it stands."""
        return self.draft.node(node_id)

    def parent_of(self, node_id: str) -> str:
        """The id of a node's parent; the root, which has none, cannot be what is asked for."""
        parent = self.node(node_id).parent
        if parent is None:
            raise Declined("The whole page has no place within itself.", id=node_id)
        return parent

    def new_id(self, slug: str) -> str:
        """A fresh id, "button-7"."""
        stem = re.sub(r"[^a-z0-9]+", "-", slug.lower()).strip("-") or "element"
        while True:
            made = f"{stem}-{self.next_id}"
            self.next_id += 1
            if made not in self.draft.nodes:
                self.allowed.add(made)
                return made

    def do(self, operation: Operation) -> None:
        """Carry out an operation and keep it."""
        operation.change(self.draft)
        self.operations.append(operation)
        self.touched.update(dict.fromkeys(operation.touched()))

    def set(self, node_id: str, props: Mapping[str, Any]) -> bool:
        """Set props (None removes one); whether that changed anything."""
        now = self.node(node_id).props
        changes = {name: value for name, value in props.items() if not same_value(now.get(name), value)}
        if changes:
            self.do(Set(id=node_id, props=changes))
        return bool(changes)

    def insert(self, tree: NodeTree, parent: str, at: At = "last", anchor: str | None = None) -> str:
        """Add a new subtree; its top's id."""
        self.do(Insert(node=tree, parent=parent, at=at, anchor=anchor))
        self.created[tree["id"]] = None
        return str(tree["id"])

    def move(self, node_id: str, parent: str, at: At = "last", anchor: str | None = None) -> bool:
        """Give a node another place; whether it was not there already."""
        if anchor == node_id:
            return False
        if self.design.is_within(parent, node_id):
            raise Declined("An element cannot go into itself.", id=node_id)
        was = place_of(self.design, node_id)
        operation = Move(id=node_id, parent=parent, at=at, anchor=anchor)
        operation.change(self.draft)
        if place_of(self.design, node_id) == was:
            return False
        self.operations.append(operation)
        self.touched[node_id] = None
        return True

    def remove(self, node_id: str) -> None:
        """Take a node out with all in it."""
        self.do(Remove(id=node_id))
        self.created.pop(node_id, None)

    def duplicate(self, node_id: str, parent: str, at: At, anchor: str | None) -> str:
        """Copy a subtree to a place; the copy's id."""
        ids = {node.id: self.new_id(_stem(node.id)) for node in self.design.walk(node_id)}
        self.do(Duplicate(id=node_id, new_ids=ids, parent=parent, at=at, anchor=anchor))
        self.created[ids[node_id]] = None
        return ids[node_id]

    def retype(self, node_id: str, kind: str) -> bool:
        """Another type; whether it had a different one."""
        if self.node(node_id).type == kind:
            return False
        self.do(Retype(id=node_id, type=kind))
        return True

    def rename(self, node_id: str, name: str) -> bool:
        """Another componentName; whether it had a different one."""
        if not name or self.node(node_id).name in {"", name}:
            return False
        self.do(Rename(id=node_id, name=name))
        return True

    def wrap(self, ids: Sequence[str], shell: NodeTree) -> str:
        """Put nodes into one new container in the first one's place; its id."""
        self.do(Wrap(ids=list(ids), node=shell))
        self.created[shell["id"]] = None
        return str(shell["id"])

    def made(self, how: str, node_id: str, *, done: bool, verb: bool = False) -> None:
        """Note that an element was made so ("green"), or that this was done to it ("hid")."""
        self.pending.setdefault((how, verb, done), []).append(node_id)

    def flush(self) -> None:
        """Put what was made of which elements into words, each way once, however many elements there are."""
        for (how, verb, done), ids in self.pending.items():
            what = labels_of(self.design, ids)
            self.sayings.append(Saying(how, what, done=done, tail="" if verb else None))
        self.pending.clear()

    def shell(self, slug: str, name: str, props: Mapping[str, Any], kind: str = "Frame") -> NodeTree:
        """An empty new node, not placed yet."""
        return {"id": self.new_id(slug), "componentName": name, "type": kind, "props": dict(props), "children": []}


def _stem(node_id: str) -> str:
    """An id without the number at its end, so that copies of copies keep short ids."""
    return re.sub(r"(?:-\d+)+$", "", node_id) or node_id
