"""How every session begins: stored in one step, once for each Idempotency-Key."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from redraft.analytics.heard import span, tell
from redraft.errors import LimitExceededError, SessionCorruptedError, SessionNotFoundError
from redraft.language.context import EditContext
from redraft.model.usage import Usage
from redraft.ports.store import NewSession, Note
from redraft.sessions.loading import LAST_ACTIONS, load, version_at
from redraft.sessions.messages import Created, Idempotency, Session
from redraft.sessions.parts import Parts
from redraft.sessions.replies import remembered
from redraft.sessions.spending import spent
from redraft.sessions.telling import session_started
from redraft.versions.about import About
from redraft.versions.change import Step
from redraft.versions.codec import pack
from redraft.versions.record import Record
from redraft.wireframe.node import Design

FIRST_ACTIONS: Final = ("edit", "revert", "fork", "generate_code", "complete")
"""What can be done with every new session."""


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
    usage: Usage | None = None


async def begin_once(
    parts: Parts, scope: str, asked: Idempotency | None, begin: Callable[[], Awaitable[Beginning]]
) -> Created:
    """Store a beginning as version 1 of a new session; raises as `once`, `LimitExceededError`, and as `begin`."""
    started_ms = parts.clock.stopwatch_ms()

    async def store(session_id: str) -> Created | None:
        beginning = await begin()
        _ensure_size(parts, beginning.design)
        step = _first_version(parts, beginning, round(parts.clock.stopwatch_ms() - started_ms, 3))
        new = NewSession(
            id=session_id,
            about=beginning.about,
            records=(step.stored.blob,),
            snapshots={},
            memo=step.memo,
            design=step.design,
            counters=spent(beginning.usage),
        )
        with span("state"):
            expires_at = await parts.store.create(new, parts.clock.now())
        return None if expires_at is None else begun(new, step, expires_at)

    return await once(parts, scope, asked, store)


async def once(
    parts: Parts,
    scope: str,
    asked: Idempotency | None,
    store: Callable[[str], Awaitable[Created | None]],
    version: int = 1,
) -> Created:
    """Have a new session stored under a new id; the same key within a scope gives the same session.

    `store` answers None where the same request was faster elsewhere; `version` is the one that the session begins
    with, 1 but for an import. Raises `IdempotencyConflictError`.
    """
    session_id = await _claimed_id(parts, scope, asked)
    if asked is not None and (earlier := await _made_before(parts, session_id, version)) is not None:
        return earlier
    made = await store(session_id)
    if made is None:
        return await _again(parts, session_id, version)
    tell(session_started(made, scope, parts.clock.now()))
    return made


def begun(new: NewSession, step: Step, expires_at: datetime) -> Created:
    """The answer for a session that has just been stored, with this as its latest version."""
    about = new.about
    session = Session(
        id=new.id,
        user_id=about.user_id,
        title=about.title,
        initial_prompt=about.initial_prompt,
        status="completed" if new.completed else "active",
        current_version=step.head.version,
        total_edits=step.head.version - 1,
        created_at=about.created_at,
        last_activity=about.created_at,
        expires_at=expires_at,
        ancestry=about.ancestry,
    )
    actions = LAST_ACTIONS if new.completed else FIRST_ACTIONS
    return _created(session, step.stored.record, step.head.design, actions)


async def _claimed_id(parts: Parts, scope: str, asked: Idempotency | None) -> str:
    """The id of the session to make: whoever comes first with a key says it for all."""
    proposed = parts.ids.session_id()
    if asked is None:
        return proposed
    entry = pack([asked.fingerprint, {"session_id": proposed}])
    kept = remembered(await parts.store.claim(scope, Note(asked.key, entry)), asked)
    return str(kept["session_id"])


async def _made_before(parts: Parts, session_id: str, version: int) -> Created | None:
    try:
        return await _again(parts, session_id, version)
    except (SessionNotFoundError, SessionCorruptedError):  # not made yet, or being made this moment
        return None


async def _again(parts: Parts, session_id: str, version: int) -> Created:
    """The answer that was given when the session was made, whatever has become of it since; its expiry is today's."""
    loaded = await load(parts, session_id)
    record, design = await version_at(parts, session_id, version)
    session = replace(
        loaded.session,
        current_version=version,
        total_edits=version - 1,
        last_activity=loaded.session.created_at,
    )
    actions = LAST_ACTIONS if loaded.stored.status == "completed" else FIRST_ACTIONS
    return _created(session, record, design, actions, replayed=True)


def _ensure_size(parts: Parts, design: Design) -> None:
    most = parts.limits.max_nodes
    if len(design) > most:
        raise LimitExceededError(f"The design has {len(design)} elements; {most} is the most.", limit=most)


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
        metadata={**beginning.metadata, **({"usage": beginning.usage.to_json()} if beginning.usage else {})},
        about=beginning.about,
    )
    return parts.versions.start(beginning.design, record, parts.ids.operation_id(), beginning.context)


def _created(
    session: Session, record: Record, design: Design, actions: tuple[str, ...], *, replayed: bool = False
) -> Created:
    return Created(
        session=session,
        design=design,
        source=record.source,
        warnings=record.warnings,
        processing_time_ms=record.processing_time_ms,
        replayed=replayed,
        detected_device=record.metadata.get("device"),
        device_preference_used=bool(record.metadata.get("device_preference_used")),
        available_actions=actions,
        usage=Usage.from_json(record.metadata["usage"]) if "usage" in record.metadata else None,
    )
