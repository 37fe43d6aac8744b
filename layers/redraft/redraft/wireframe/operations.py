"""The typed changes of which every edit is made: one frozen class each, with an exact inverse.

They name ids and anchors (first, last, before, after), never indexes, so they still mean the same after a
concurrent change elsewhere. `apply` never changes its argument; what an operation does not name cannot change.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from redraft.errors import OperationError
from redraft.wireframe.draft import At, Draft
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.tree import tree_of


class _Operation(BaseModel, ABC):
    model_config = ConfigDict(frozen=True, extra="forbid")

    @abstractmethod
    def change(self, draft: Draft) -> None:
        """Make the change on a draft; raises `OperationError`, `UnknownNodeError`."""

    @abstractmethod
    def invert(self, before: Design) -> tuple[Operation, ...]:
        """The operations that turn the design after this one into `before` again."""

    @abstractmethod
    def touched(self) -> tuple[str, ...]:
        """The ids whose own type, name, props or place this changes, new ones included."""


class _Placed(_Operation):
    parent: str
    at: At = "last"
    anchor: str | None = Field(None, description="The sibling that `before` and `after` speak of.")


class Set(_Operation):
    """Set props of one node; null removes a prop."""

    op: Literal["set"] = "set"
    id: str
    props: dict[str, Any]

    def change(self, draft: Draft) -> None:
        draft.set_props(self.id, self.props)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        old = before[self.id].props
        return (Set(id=self.id, props={name: old.get(name) for name in self.props}),)

    def touched(self) -> tuple[str, ...]:
        return (self.id,)


class Insert(_Placed):
    """Add a new subtree."""

    op: Literal["insert"] = "insert"
    node: NodeTree

    def change(self, draft: Draft) -> None:
        draft.insert(self.node, self.parent, self.at, self.anchor)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        del before
        return (Remove(id=self.node["id"]),)

    def touched(self) -> tuple[str, ...]:
        return (str(self.node["id"]),)


class Remove(_Operation):
    """Take a node and all in it out of the design."""

    op: Literal["remove"] = "remove"
    id: str

    def change(self, draft: Draft) -> None:
        draft.remove(self.id)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        return (Insert(node=tree_of(before, self.id), **place_of(before, self.id)),)

    def touched(self) -> tuple[str, ...]:
        return (self.id,)


class Move(_Placed):
    """Give a node another place, with all in it."""

    op: Literal["move"] = "move"
    id: str

    def change(self, draft: Draft) -> None:
        draft.move(self.id, self.parent, self.at, self.anchor)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        return (Move(id=self.id, **place_of(before, self.id)),)

    def touched(self) -> tuple[str, ...]:
        return (self.id,)


class Retype(_Operation):
    """Turn a node into another type; it keeps its id, place, props and children."""

    op: Literal["retype"] = "retype"
    id: str
    type: str = Field(min_length=1)

    def change(self, draft: Draft) -> None:
        draft.update(self.id, type=self.type)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        return (Retype(id=self.id, type=before[self.id].type),)

    def touched(self) -> tuple[str, ...]:
        return (self.id,)


class Rename(_Operation):
    """Give a node another `componentName`."""

    op: Literal["rename"] = "rename"
    id: str
    name: str = Field(min_length=1)

    def change(self, draft: Draft) -> None:
        draft.update(self.id, name=self.name)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        return (Rename(id=self.id, name=before[self.id].name),)

    def touched(self) -> tuple[str, ...]:
        return (self.id,)


class Duplicate(_Placed):
    """Copy a subtree; `new_ids` gives the copy's id for each id in it."""

    op: Literal["duplicate"] = "duplicate"
    id: str
    new_ids: dict[str, str]

    def change(self, draft: Draft) -> None:
        tree = tree_of(draft.design(), self.id)
        stack = [tree]
        while stack:
            node = stack.pop()
            if node["id"] not in self.new_ids:
                raise OperationError(f"The copy of {node['id']!r} has no id.", id=node["id"])
            node["id"] = self.new_ids[node["id"]]
            stack.extend(node["children"])
        draft.insert(tree, self.parent, self.at, self.anchor)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        del before
        return (Remove(id=self.new_ids[self.id]),)

    def touched(self) -> tuple[str, ...]:
        return (self.new_ids[self.id],)


class Wrap(_Operation):
    """Put nodes, in the order given, into one new container that takes the first one's place."""

    op: Literal["wrap"] = "wrap"
    ids: list[str] = Field(min_length=1)
    node: NodeTree

    def change(self, draft: Draft) -> None:
        first = draft.node(self.ids[0])
        if first.parent is None:
            raise OperationError("The root of a design cannot be wrapped.", id=first.id)
        draft.insert({**self.node, "children": []}, first.parent, "before", first.id)
        for node_id in self.ids:
            draft.move(node_id, self.node["id"], "last", None)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        # Back in document order, each place being named by a sibling that is home already.
        position = {node.id: index for index, node in enumerate(before.walk())}
        homes = sorted(self.ids, key=position.__getitem__)
        moves = [Move(id=node_id, **place_of(before, node_id)) for node_id in homes]
        return (*moves, Remove(id=self.node["id"]))

    def touched(self) -> tuple[str, ...]:
        return (str(self.node["id"]), *self.ids)


class Restore(_Operation):
    """Go back to an earlier version: the changes that lead there, or the whole tree where the root is another."""

    op: Literal["restore"] = "restore"
    version: int | None = Field(None, ge=1)
    operations: list[Operation] = Field(default_factory=list)
    tree: NodeTree | None = None

    def change(self, draft: Draft) -> None:
        if self.tree is not None:
            draft.replace_all(self.tree)
        for operation in self.operations:
            operation.change(draft)

    def invert(self, before: Design) -> tuple[Operation, ...]:
        if self.tree is not None:
            return (Restore(tree=tree_of(before)),)
        return (Restore(operations=list(invert(self.operations, before))),)

    def touched(self) -> tuple[str, ...]:
        return touched(self.operations)


Operation = Annotated[
    Set | Insert | Remove | Move | Retype | Rename | Duplicate | Wrap | Restore, Field(discriminator="op")
]
Restore.model_rebuild()
_OPERATIONS: TypeAdapter[list[Operation]] = TypeAdapter(list[Operation])


def parse_operations(value: object) -> list[Operation]:
    """Operations from their JSON form; raises `OperationError` naming the first fault."""
    try:
        return _OPERATIONS.validate_python(value)
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise OperationError(f"Not an operation: {where}: {first['msg']}.", where=where) from fault


def dump_operations(operations: Sequence[Operation]) -> list[dict[str, Any]]:
    """The JSON form of operations, without the fields that say nothing."""
    return [_dump(operation) for operation in operations]


def _dump(operation: Operation) -> dict[str, Any]:
    if isinstance(operation, Set):  # nulls in `props` mean "remove" and must stay
        return {"op": "set", "id": operation.id, "props": operation.props}
    out: dict[str, Any] = {"op": operation.op}
    for name in type(operation).model_fields:
        value = getattr(operation, name)
        if value is not None and value != []:
            out[name] = dump_operations(value) if name == "operations" else value
    return out


def apply(design: Design, operations: Iterable[Operation]) -> Design:
    """The design after the operations; raises `OperationError` or `UnknownNodeError`, and then nothing happened."""
    draft = Draft(design)
    for operation in operations:
        operation.change(draft)
    return draft.design()


def invert(operations: Sequence[Operation], before: Design) -> tuple[Operation, ...]:
    """The operations that take `operations` back, in the order in which they must be applied."""
    draft = Draft(before)
    inverses: list[tuple[Operation, ...]] = []
    for operation in operations:
        inverses.append(operation.invert(draft.design()))
        operation.change(draft)
    return tuple(operation for inverse in reversed(inverses) for operation in inverse)


def touched(operations: Iterable[Operation]) -> tuple[str, ...]:
    """The ids that operations touch, each once, in their order."""
    return tuple(dict.fromkeys(node_id for operation in operations for node_id in operation.touched()))


def place_of(design: Design, node_id: str) -> dict[str, Any]:
    """Where a node stands, as the `parent`, `at` and `anchor` of an operation."""
    parent = design[node_id].parent
    if parent is None:
        raise OperationError("The root of a design has no place in it.", id=node_id)
    siblings = design[parent].children
    index = siblings.index(node_id)
    if index == 0:
        return {"parent": parent, "at": "first"}
    return {"parent": parent, "at": "after", "anchor": siblings[index - 1]}
