"""Taking one version back and keeping those after it: its own changes are undone, where nothing was built on them.

What a version did is the difference to the one before. Each of its parts is undone in the design of today where it
still stands as that version left it; where a later version changed it, or put something in it, that is a conflict.
What later versions have removed, or brought back themselves, needs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from redraft.errors import OperationError, UnknownNodeError
from redraft.wireframe.diff import diff, same_value
from redraft.wireframe.draft import Draft
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Move, Operation, Remove, Rename, Restore, Retype, Set

Reason = Literal["changed", "moved", "built_on", "came_back", "place_gone", "whole_design"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """An element on which later versions build, and how.

    `changed`: its `props` were set again; `moved`: it stands elsewhere; `built_on`: something was put into what would
    go; `came_back`: what was removed exists again; `place_gone`: there is no place left to put it back to;
    `whole_design`: the version replaced the whole design.
    """

    id: str
    reason: Reason
    props: tuple[str, ...] = ()


@dataclass(slots=True)
class _Work:
    """The three designs, the draft in which things are undone, and what came of it."""

    before: Design
    made: Design
    now: Design
    draft: Draft
    done: list[Operation] = field(default_factory=list)
    conflicts: list[Conflict] = field(default_factory=list)

    def do(self, operation: Operation) -> None:
        try:
            operation.change(self.draft)
        except (OperationError, UnknownNodeError) as fault:
            self.conflicts.append(Conflict(str(fault.facts.get("id", "")), "place_gone"))
        else:
            self.done.append(operation)


def take_back(before: Design, made: Design, now: Design) -> tuple[tuple[Operation, ...], tuple[Conflict, ...]]:
    """The operations that undo in `now` what led from `before` to `made`, or the conflicts that forbid it.

    With conflicts there are no operations; with neither, nothing of the version is left to take back.
    """
    work = _Work(before, made, now, Draft(now))
    for operation in diff(made, before):
        match operation:
            case Insert():
                _insert(work, operation)
            case Move():
                _move(work, operation)
            case Remove():
                _remove(work, operation)
            case Set():
                _set(work, operation)
            case Retype():
                _field(work, operation, "type", work.before[operation.id].type)
            case Rename():
                _field(work, operation, "name", work.before[operation.id].name)
            case Restore():
                work.conflicts.append(Conflict(made.root, "whole_design"))
    found = tuple(dict.fromkeys(work.conflicts))
    return ((), found) if found else (tuple(work.done), ())


def _insert(work: _Work, operation: Insert) -> None:
    """Bring back what was removed."""
    top = str(operation.node["id"])
    if top in work.draft.nodes:
        return  # a later version brought it back
    taken = [node_id for node_id in _ids_in(operation.node) if node_id in work.draft.nodes]
    if taken:
        work.conflicts.extend(Conflict(node_id, "came_back") for node_id in taken)
    elif operation.parent not in work.draft.nodes:
        work.conflicts.append(Conflict(top, "place_gone"))
    else:
        work.do(Insert(node=operation.node, **_place(work, operation)))


def _move(work: _Work, operation: Move) -> None:
    """Put back what was moved."""
    if operation.id not in work.draft.nodes or _stands_as_in(work.before, work.now, operation.id):
        return
    if not _stands_as_in(work.made, work.now, operation.id):
        work.conflicts.append(Conflict(operation.id, "moved"))
    elif operation.parent not in work.draft.nodes:
        work.conflicts.append(Conflict(operation.id, "place_gone"))
    else:
        work.do(Move(id=operation.id, **_place(work, operation)))


def _remove(work: _Work, operation: Remove) -> None:
    """Take out what was added, unless somebody has worked on it since."""
    if operation.id not in work.draft.nodes:
        return
    for node in work.draft.design().walk(operation.id):
        if node.id in work.before or node.id not in work.made:
            work.conflicts.append(Conflict(node.id, "built_on"))
            continue
        then = work.made[node.id]
        props = _changed_props(then.props, node.props)
        if props or (then.type, then.name) != (node.type, node.name):
            work.conflicts.append(Conflict(node.id, "changed", props))
        elif node.id in work.now and not _stands_as_in(work.made, work.now, node.id):
            work.conflicts.append(Conflict(node.id, "moved"))
    if not work.conflicts:
        work.do(operation)


def _set(work: _Work, operation: Set) -> None:
    """Give props their old values back, where they still have those that the version gave them."""
    node = work.draft.nodes.get(operation.id)
    if node is None:
        return
    open_props = {name: old for name, old in operation.props.items() if not same_value(node.props.get(name), old)}
    made = work.made[operation.id]
    set_again = [name for name in open_props if not same_value(node.props.get(name), made.props.get(name))]
    if set_again:
        work.conflicts.append(Conflict(operation.id, "changed", tuple(set_again)))
    elif open_props:
        work.do(Set(id=operation.id, props=open_props))


def _field(work: _Work, operation: Retype | Rename, name: Literal["type", "name"], old: str) -> None:
    node = work.draft.nodes.get(operation.id)
    if node is None or getattr(node, name) == old:
        return
    if getattr(node, name) != getattr(work.made[operation.id], name):
        work.conflicts.append(Conflict(operation.id, "changed", ("type" if name == "type" else "componentName",)))
    else:
        work.do(operation)


def _changed_props(then: Any, now: Any) -> tuple[str, ...]:
    names = dict.fromkeys([*then, *now])
    return tuple(name for name in names if not same_value(then.get(name), now.get(name)))


def _place(work: _Work, operation: Insert | Move) -> dict[str, Any]:
    """The place of an operation; where its anchor is gone, behind the nearest one before it that is still there."""
    children = work.draft.nodes[operation.parent].children
    if operation.at == "first" or operation.anchor in children:
        return {"parent": operation.parent, "at": operation.at, "anchor": operation.anchor}
    before = work.before[operation.parent].children
    behind = before[: before.index(operation.anchor)] if operation.anchor in before else ()
    for sibling in reversed(behind):
        if sibling in children:
            return {"parent": operation.parent, "at": "after", "anchor": sibling}
    return {"parent": operation.parent, "at": "first"}


def _stands_as_in(then: Design, now: Design, node_id: str) -> bool:
    """Whether an element has the parent that it had, and the same place among the siblings that are still there."""
    old, new = then[node_id], now[node_id]
    if old.parent != new.parent:
        return False
    old_row, new_row = then.siblings(node_id), now.siblings(node_id)
    ahead_then = {sibling for sibling in old_row[: old_row.index(node_id)] if sibling in new_row}
    ahead_now = {sibling for sibling in new_row[: new_row.index(node_id)] if sibling in old_row}
    return ahead_then == ahead_now


def _ids_in(tree: dict[str, Any]) -> Iterator[str]:
    stack = [tree]
    while stack:
        node = stack.pop()
        yield str(node["id"])
        stack.extend(node["children"])
