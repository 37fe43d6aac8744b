"""One version taken back, and those after it kept; or a report on what was built on it since."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redraft.errors import NothingToUndoError, TakeBackConflictError
from redraft.sessions.loading import Loaded
from redraft.sessions.messages import EditReply, TakeBackRequest
from redraft.sessions.parts import Parts
from redraft.sessions.past import READ_AHEAD, Past
from redraft.sessions.turns import Asked, Decided, Paused, take_turn
from redraft.versions.change import Change
from redraft.versions.describe import edit_type_of, label
from redraft.versions.record import Record
from redraft.versions.take_back import Conflict, take_back
from redraft.wireframe.diff import compare
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation, apply, parse_operations, touched


async def take_version_back(parts: Parts, request: TakeBackRequest) -> EditReply:
    """Undo what one version did, as a new version; raises `TakeBackConflictError`, `VersionNotFoundError`."""

    async def decide(loaded: Loaded) -> Decided | Paused:
        past = Past(parts, loaded)
        record, made = await past.state(request.version)
        if record.version == 1:
            raise NothingToUndoError("Version 1 is the beginning; there is nothing to take it back to.")
        _, before = await past.state(request.version - 1)
        now = loaded.head.design
        operations, conflicts = take_back(before, made, now)
        if conflicts:
            later = [await past.record(number) for number in range(record.version + 1, loaded.head.version + 1)]
            raise _refused(record, [_told(conflict, now, before, later) for conflict in conflicts])
        return _decided(record, operations, now)

    asked = Asked(request.session_id, request.expected_version, request.idempotency, request.dry_run, READ_AHEAD)
    return await take_turn(parts, asked, decide)


def _decided(record: Record, operations: tuple[Operation, ...], now: Design) -> Decided | Paused:
    if not operations:
        return Paused("unchanged", f"Nothing of version {record.version} is left to take back", source="client")
    difference = compare(now, apply(now, operations))
    ids = touched(operations)
    return Decided(
        Change(
            operations=operations,
            prompt=None,
            summary=f"Took back version {record.version}: {record.summary}",
            edit_type=edit_type_of(difference),
            targets=ids,
            created=difference.added,
            changed=tuple(node_id for node_id in ids if node_id in now and node_id not in difference.removed),
            source="client",
            metadata={"took_back": record.version},
        )
    )


def _told(conflict: Conflict, now: Design, before: Design, later: Sequence[Record]) -> dict[str, Any]:
    """A conflict as clients see it: the element, what happened to it, and the versions that did it."""
    shown = next((design for design in (now, before) if conflict.id in design), None)
    return {
        "id": conflict.id,
        "label": label(shown, conflict.id) if shown is not None else conflict.id,
        "reason": conflict.reason,
        "props": list(conflict.props),
        "versions": [record.version for record in later if conflict.id in _reached(record)],
    }


def _reached(record: Record) -> set[str]:
    named = touched(parse_operations(list(record.operations)))
    return {*named, *record.targets, *record.created, *record.changed}


def _refused(record: Record, conflicts: list[dict[str, Any]]) -> TakeBackConflictError:
    names = ", ".join(str(conflict["label"]) for conflict in conflicts[:3])
    return TakeBackConflictError(
        f"Version {record.version} cannot be taken back alone: later versions build on {names}.",
        version=record.version,
        conflicts=conflicts,
    )
