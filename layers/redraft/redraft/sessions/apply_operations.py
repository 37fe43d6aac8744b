"""Typed changes from a client, applied as one version."""

from __future__ import annotations

from redraft.sessions.loading import Loaded
from redraft.sessions.messages import EditReply, OperationsRequest
from redraft.sessions.parts import Parts
from redraft.sessions.turns import Asked, Decided, Paused, take_turn
from redraft.versions.change import Change
from redraft.versions.describe import edit_type_of, summary_of
from redraft.wireframe.diff import compare
from redraft.wireframe.mended import ensure_mended
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation, apply, parse_operations, touched


async def apply_operations(parts: Parts, request: OperationsRequest) -> EditReply:
    """Apply them all or none; raises `OperationError`, `UnknownNodeError`, `InvalidDesignError`."""
    operations = tuple(parse_operations(request.operations))

    async def decide(loaded: Loaded) -> Decided | Paused:
        return _decided(loaded.head.design, operations)

    asked = Asked(request.session_id, request.expected_version, request.idempotency, request.dry_run)
    return await take_turn(parts, asked, decide)


def _decided(before: Design, operations: tuple[Operation, ...]) -> Decided | Paused:
    after = apply(before, operations)
    ensure_mended(before, after)
    difference = compare(before, after)
    if difference.is_empty:
        return Paused("unchanged", "The design is so already", source="client")
    ids = touched(operations)
    change = Change(
        operations=operations,
        prompt=None,
        summary=summary_of(difference, before, after),
        edit_type=edit_type_of(difference),
        targets=ids,
        created=tuple(node_id for node_id in ids if node_id not in before and node_id in after),
        changed=tuple(node_id for node_id in ids if node_id in before and node_id in after),
        source="client",
    )
    return Decided(change)
