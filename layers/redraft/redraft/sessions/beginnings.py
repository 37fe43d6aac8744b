"""How every session begins: its first version stored, once for each Idempotency-Key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from redraft.errors import LimitExceededError, SessionNotFoundError
from redraft.language.context import EditContext
from redraft.ports.store import About, NewSession, Note
from redraft.sessions.loading import load, session_of, version_at
from redraft.sessions.messages import Created, Idempotency, Session
from redraft.sessions.parts import Parts
from redraft.sessions.replies import remembered
from redraft.versions.change import Step
from redraft.versions.codec import pack
from redraft.versions.record import Record
from redraft.wireframe.node import Design


@dataclass(frozen=True, slots=True, kw_only=True)
class Beginning:
    """What a session begins with; `metadata` is kept with version 1."""

    about: About
    design: Design
    source: str
    summary: str
    warnings: tuple[str, ...] = ()
    metadata: dict[str, Any] = field(default_factory=dict)
    context: EditContext | None = None
    next_id: int = 1


Begin = Callable[[], Awaitable[Beginning]]


async def begin_once(parts: Parts, scope: str, asked: Idempotency | None, begin: Begin) -> Created:
    """Store a beginning as a new session; the same Idempotency-Key within a scope gives the same session.

    Raises `IdempotencyConflictError`, `LimitExceededError`, and what `begin` raises.
    """
    started_ms = parts.clock.stopwatch_ms()
    session_id = await _claimed_id(parts, scope, asked)
    if asked is not None and (earlier := await _made_before(parts, session_id)) is not None:
        return earlier
    beginning = await begin()
    _ensure_size(parts, beginning.design)
    step = _first_version(parts, beginning, round(parts.clock.stopwatch_ms() - started_ms, 3))
    expires_at = await parts.store.create(_new(session_id, beginning, step), parts.clock.now())
    if expires_at is None:  # the same request was faster elsewhere
        session = session_of((await load(parts, session_id)).stored)
        return await _replayed(parts, session)
    session = _session(session_id, beginning.about, expires_at)
    return _created(session, step.stored.record, step.head.design, replayed=False)


async def _claimed_id(parts: Parts, scope: str, asked: Idempotency | None) -> str:
    """The id of the session to make: whoever comes first with a key says it for all."""
    proposed = parts.ids.session_id()
    if asked is None:
        return proposed
    entry = pack([asked.fingerprint, {"session_id": proposed}])
    kept = remembered(await parts.store.claim(scope, Note(asked.key, entry)), asked)
    return str(kept["session_id"])


async def _made_before(parts: Parts, session_id: str) -> Created | None:
    try:
        loaded = await load(parts, session_id)
    except SessionNotFoundError:
        return None
    return await _replayed(parts, session_of(loaded.stored))


async def _replayed(parts: Parts, session: Session) -> Created:
    record, design = await version_at(parts, session.id, 1)
    first = replace(session, status="active", current_version=1, total_edits=0, last_activity=session.created_at)
    return _created(first, record, design, replayed=True)


def _ensure_size(parts: Parts, design: Design) -> None:
    if len(design) > parts.limits.max_nodes:
        raise LimitExceededError(
            f"The design has {len(design)} elements; {parts.limits.max_nodes} is the most.",
            limit=parts.limits.max_nodes,
        )


def _first_version(parts: Parts, beginning: Beginning, spent_ms: float) -> Step:
    record = Record(
        version=1,
        created_at=beginning.about.created_at,
        prompt=beginning.about.initial_prompt,
        summary=beginning.summary,
        source=beginning.source,
        warnings=beginning.warnings,
        processing_time_ms=spent_ms,
        next_id=beginning.next_id,
        metadata=beginning.metadata,
    )
    return parts.versions.start(beginning.design, record, parts.ids.operation_id(), beginning.context)


def _new(session_id: str, beginning: Beginning, step: Step) -> NewSession:
    return NewSession(
        id=session_id,
        about=beginning.about,
        records=(step.stored.blob,),
        snapshots={1: step.design},
        memo=step.memo,
        design=step.design,
    )


def _session(session_id: str, about: About, expires_at: datetime) -> Session:
    return Session(
        id=session_id,
        user_id=about.user_id,
        title=about.title,
        initial_prompt=about.initial_prompt,
        status="active",
        current_version=1,
        total_edits=0,
        created_at=about.created_at,
        last_activity=about.created_at,
        expires_at=expires_at,
        forked_from=about.forked_from,
    )


def _created(session: Session, record: Record, design: Design, *, replayed: bool) -> Created:
    return Created(
        session=session,
        design=design,
        source=record.source,
        warnings=record.warnings,
        processing_time_ms=record.processing_time_ms,
        replayed=replayed,
        detected_device=record.metadata.get("device"),
        device_preference_used=bool(record.metadata.get("device_preference_used")),
    )
