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


def frame_hash(design: Design, besides: Collection[str]) -> str:
    """128 bits, in hex, over all nodes that are not named nor below a named one.

    Equal before and after an edit when it changed nothing but the ids it names: types, names, props,
    parents and the relative order of what stays.
    """
    digest = hashlib.blake2b(digest_size=16)
    loose = set(besides)
    stack = [design.root]
    while stack:
        node = design[stack.pop()]
        kept = [child for child in node.children if child not in loose]
        digest.update(canonical_bytes([node.id, node.type, node.name, node.props, kept]))
        stack.extend(reversed(kept))
    return digest.hexdigest()
