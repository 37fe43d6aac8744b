"""The proof that a change reached what it names and nothing else: a hash over the rest, the same before and after."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

import msgspec

from redraft.errors import OperationError
from redraft.wireframe.diff import same_value
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.operations import Duplicate, Insert, Operation, Restore, touched

_CANONICAL: Final = msgspec.json.Encoder(order="deterministic")


@dataclass(frozen=True, slots=True)
class Untouched:
    """What a change left alone: how many elements, and 128 bits, in hex, over all that they say.

    The hash goes over types, names, props, parents, and the order of these elements among themselves.
    """

    elements: int
    content_hash: str

    def to_json(self) -> dict[str, Any]:
        """The form that clients see."""
        return {"elements": self.elements, "content_hash": self.content_hash}


def prove(before: Design, after: Design, operations: Sequence[Operation]) -> Untouched:
    """What operations left alone; raises `OperationError` where something changed that they do not name."""
    named = _named(before, operations)
    reached = strays(before, after, named)
    if reached:
        raise OperationError(f"The change reaches {reached[0]!r}, which it does not name.", ids=reached)
    frame = _frame(before, after, named)
    rows = [_row(after, frame, node_id) for node_id in sorted(frame)]
    return Untouched(len(rows), hashlib.blake2b(_CANONICAL.encode(rows), digest_size=16).hexdigest())


def strays(before: Design, after: Design, named: Collection[str]) -> list[str]:
    """The ids that both designs have and that changed, besides those that are named."""
    frame = _frame(before, after, named)
    return [
        node_id
        for node_id in sorted(frame)
        if before.nodes[node_id] is not after.nodes[node_id]
        and not same_value(_row(before, frame, node_id), _row(after, frame, node_id))
    ]


def _frame(before: Design, after: Design, named: Collection[str]) -> frozenset[str]:
    return frozenset((before.nodes.keys() & after.nodes.keys()).difference(named))


def _named(before: Design, operations: Sequence[Operation]) -> set[str]:
    """The ids that operations name, all of them where they bring a whole design along."""
    named = {*touched(operations)}
    for tree in _trees(operations):
        if tree is None:
            return set(before.nodes)
        named.update(_ids_in(tree))
    return named


def _trees(operations: Sequence[Operation]) -> Iterator[NodeTree | None]:
    """The trees that operations bring in, which may bring an id back with other content; None for a whole design."""
    for operation in operations:
        match operation:
            case Insert():
                yield operation.node
            case Duplicate():
                yield from ({"id": made, "children": []} for made in operation.new_ids.values())
            case Restore():
                if operation.tree is not None:
                    yield None
                yield from _trees(operation.operations)


def _ids_in(tree: NodeTree) -> Iterator[str]:
    stack = [tree]
    while stack:
        node = stack.pop()
        yield str(node["id"])
        stack.extend(node["children"])


def _row(design: Design, frame: Collection[str], node_id: str) -> list[Any]:
    node = design.nodes[node_id]
    kept = [child for child in node.children if child in frame]
    return [node_id, node.type, node.name, dict(node.props), node.parent, kept]
