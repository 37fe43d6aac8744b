"""The proof that an edit changed what it named and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Collection

from redraft.errors import OperationError
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation, touched
from redraft.wireframe.tree import canonical_bytes


def ensure_within(operations: Collection[Operation], scope: Collection[str]) -> None:
    """Raise `OperationError` when an operation touches an id that was not resolved as a target."""
    outside = [node_id for node_id in touched(operations) if node_id not in scope]
    if outside:
        raise OperationError(f"The change reaches {outside[0]!r}, which nobody asked for.", ids=outside)


def frame_of(before: Design, after: Design, besides: Collection[str]) -> frozenset[str]:
    """The ids that an edit must leave alone: all that both designs have, besides those it names."""
    return frozenset((before.nodes.keys() & after.nodes.keys()).difference(besides))


def frame_hash(design: Design, frame: Collection[str]) -> str:
    """128 bits, in hex, over the nodes of the frame: types, names, props, parents, and their order among themselves.

    Equal before and after an edit that changed nothing but what it names.
    """
    digest = hashlib.blake2b(digest_size=16)
    for node_id in sorted(frame):
        node = design[node_id]
        kept = [child for child in node.children if child in frame]
        digest.update(canonical_bytes([node.id, node.type, node.name, node.props, node.parent, kept]))
    return digest.hexdigest()
