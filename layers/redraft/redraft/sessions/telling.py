"""What the use cases tell the figures of use."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from redraft.analytics.events import SessionStarted, TurnKind, TurnTaken
from redraft.analytics.session_figures import corrects
from redraft.sessions.loading import Loaded
from redraft.sessions.messages import Created, EditReply
from redraft.versions.record import Record


def session_started(made: Created, scope: str, at: datetime) -> SessionStarted:
    """A session that was just made; `scope` is that of its Idempotency-Key: `create:…`, `fork:…`, `import:…`."""
    how = scope.partition(":")[0]
    return SessionStarted(
        at=at,
        session_id=made.session.id,
        user_id=made.session.user_id,
        source=made.source if how == "create" else how,
        usage=made.usage if how == "create" else None,
    )


def turn_taken(loaded: Loaded, reply: EditReply, record: Record | None, at: datetime) -> TurnTaken:
    """A turn that was just stored on top of `loaded`; it counts for the day that its version says, if it made one."""
    about = loaded.stored.about
    told = TurnTaken(
        at=at if record is None else record.created_at,
        session_id=reply.session_id,
        user_id=about.user_id,
        status=reply.status,
        source=reply.source,
        processing_ms=reply.processing_time_ms,
        answers=loaded.head.context.pending is not None,
        usage=reply.usage,
    )
    return told if record is None else _with_version(told, loaded, record)


def _with_version(told: TurnTaken, loaded: Loaded, record: Record) -> TurnTaken:
    last = loaded.head.context.last
    before = last.inverse if last is not None and last.version == loaded.head.version else ()
    return replace(
        told,
        kind=_kind_of(record),
        edit_type=record.edit_type,
        targets=len(record.targets),
        corrects=corrects(record.operations, before),
    )


def _kind_of(record: Record) -> TurnKind:
    if record.kind in ("undo", "redo", "revert"):
        return record.kind
    return "take_back" if "took_back" in record.metadata else "edit"
