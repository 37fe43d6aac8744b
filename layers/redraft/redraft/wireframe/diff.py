"""What lies between two designs: as operations (`diff`), and as a report for a person (`compare`).

`apply(a, diff(a, b)) == b` for any two designs; what they share is not named.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from redraft.wireframe.draft import Draft
from redraft.wireframe.node import Design, Node, NodeTree
from redraft.wireframe.operations import (
    Insert,
    Move,
    Operation,
    Remove,
    Rename,
    Restore,
    Retype,
    Set,
)
from redraft.wireframe.tree import tree_of


def diff(before: Design, after: Design) -> tuple[Operation, ...]:
    """The operations that turn one design into the other: inserts and moves top down, then removes, then fields."""
    if before.root != after.root:
        return (Restore(tree=tree_of(after)),)
    draft = Draft(before)
    return (*_places(draft, before, after), *_removes(draft, after), *_fields(before, after))


def _places(draft: Draft, before: Design, after: Design) -> Iterator[Operation]:
    whole = _all_new(before, after)
    stack = [after.root]
    while stack:
        parent = after[stack.pop()]
        settled = _settled(draft, parent)
        previous: str | None = None
        for child in parent.children:
            if child not in settled:
                operation = _put(draft, after, child, parent.id, previous, child in whole)
                operation.change(draft)
                yield operation
            previous = child
        stack.extend(child for child in reversed(parent.children) if child not in whole)


def _put(draft: Draft, after: Design, child: str, parent: str, previous: str | None, whole: bool) -> Operation:
    place: dict[str, Any] = (
        {"parent": parent, "at": "first"} if previous is None else {"parent": parent, "at": "after", "anchor": previous}
    )
    if child in draft.nodes:
        return Move(id=child, **place)
    tree: NodeTree = tree_of(after, child)
    return Insert(node=tree if whole else {**tree, "children": []}, **place)


def _all_new(before: Design, after: Design) -> set[str]:
    """The ids whose whole subtree in `after` is new: they go in as one insert."""
    mixed: set[str] = set()
    for node_id in after.nodes:
        if node_id in before and node_id not in mixed:
            mixed.add(node_id)
            mixed.update(above.id for above in after.ancestors(node_id))
    return after.nodes.keys() - mixed


def _settled(draft: Draft, parent: Node) -> set[str]:
    """The children that stand in this parent in the right relative order already: the most of them that can stay."""
    now = {child: index for index, child in enumerate(draft.node(parent.id).children)}
    stay = [child for child in parent.children if child in now]
    tails: list[int] = []
    ends: list[str] = []
    link: dict[str, str | None] = {}
    for child in stay:
        at = bisect_left(tails, now[child])
        tails[at:], ends[at:] = [now[child], *tails[at + 1 :]], [child, *ends[at + 1 :]]
        link[child] = ends[at - 1] if at else None
    out: set[str] = set()
    last = ends[-1] if ends else None
    while last is not None:
        out.add(last)
        last = link[last]
    return out


def _removes(draft: Draft, after: Design) -> Iterator[Operation]:
    """What is left over once all that stays has its place: whole subtrees, nothing below them survives."""
    stack = [draft.root]
    while stack:
        for child in draft.node(stack.pop()).children:
            if child in after:
                stack.append(child)
            else:
                yield Remove(id=child)


def _fields(before: Design, after: Design) -> Iterator[Operation]:
    for new in after.walk():
        old = before.nodes.get(new.id)
        if old is None or old is new:
            continue
        changes = _prop_changes(old, new)
        if changes:
            yield Set(id=new.id, props={name: value for name, (_, value) in changes.items()})
        if old.type != new.type:
            yield Retype(id=new.id, type=new.type)
        if old.name != new.name:
            yield Rename(id=new.id, name=new.name)


def _prop_changes(old: Node, new: Node) -> dict[str, tuple[Any, Any]]:
    if old.props is new.props:
        return {}
    names = [*old.props, *(name for name in new.props if name not in old.props)]
    # `is not` first, then type: in JSON true is not 1, and 1 is not 1.0.
    return {
        name: (old.props.get(name), new.props.get(name))
        for name in names
        if not same_value(old.props.get(name), new.props.get(name))
    }


def same_value(a: object, b: object) -> bool:
    """Whether two JSON values are the same: equal, and of one kind all through (true is not 1)."""
    if type(a) is not type(b):
        return False
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(same_value(a[key], b[key]) for key in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same_value, a, b))
    return a == b


@dataclass(frozen=True, slots=True)
class Comparison:
    """What a person wants to know of two designs; ids in document order."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    modified: dict[str, dict[str, tuple[Any, Any]]]
    moved: tuple[str, ...]
    operations: tuple[Operation, ...]

    @property
    def is_empty(self) -> bool:
        """Whether the two designs are equal."""
        return not self.operations


def compare(before: Design, after: Design) -> Comparison:
    """The report on two designs; `modified` holds `[old, new]` by prop, with `type` and `componentName` among them."""
    operations = diff(before, after)
    return Comparison(
        added=tuple(node.id for node in after.walk() if node.id not in before),
        removed=tuple(node.id for node in before.walk() if node.id not in after),
        modified={node.id: changes for node in after.walk() if (changes := _changes(before, node))},
        moved=tuple(operation.id for operation in operations if isinstance(operation, Move)),
        operations=operations,
    )


def _changes(before: Design, new: Node) -> dict[str, tuple[Any, Any]]:
    old = before.nodes.get(new.id)
    if old is None:
        return {}
    changes = _prop_changes(old, new)
    if old.type != new.type:
        changes["type"] = (old.type, new.type)
    if old.name != new.name:
        changes["componentName"] = (old.name, new.name)
    return changes
