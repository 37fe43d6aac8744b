"""One turn of a session, whoever decides it: read, decide, commit, and again when another turn came first."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from typing import Any

from redraft.analytics.heard import span, tell
from redraft.errors import LimitExceededError, VersionConflictError
from redraft.language.context import Pending
from redraft.model.usage import Usage
from redraft.ports.store import Counter, Turn
from redraft.sessions.loading import Loaded, ensure_active, ensure_version, load, version_at
from redraft.sessions.messages import EditReply, EditStatus, Idempotency
from redraft.sessions.parts import Parts
from redraft.sessions.replies import applied, note_of, remembered, replayed
from redraft.sessions.spending import spent
from redraft.sessions.telling import turn_taken
from redraft.versions.change import Change, Step
from redraft.versions.head import pack_memo
from redraft.versions.record import Record


@dataclass(frozen=True, slots=True)
class Asked:
    """What every request for a turn says beside its subject; `recent` records are read along with the session."""

    session_id: str
    expected_version: int | None = None
    idempotency: Idempotency | None = None
    dry_run: bool = False
    recent: int = 0


@dataclass(frozen=True, slots=True)
class Decided:
    """A turn that changes the design."""

    change: Change
    explanation: tuple[dict[str, Any], ...] = ()
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class Paused:
    """A turn that leaves the design alone: a question, or nothing to do."""

    status: EditStatus
    summary: str
    targets: tuple[str, ...] = ()
    pending: Pending | None = None
    confidence: float = 1.0
    source: str = "rules"
    explanation: tuple[dict[str, Any], ...] = ()
    usage: Usage | None = None


Decide = Callable[[Loaded], Awaitable[Decided | Paused]]
"""Decides a turn on a session as it stands; it may be asked again, after another turn came first."""


async def take_turn(parts: Parts, asked: Asked, decide: Decide) -> EditReply:
    """Take a turn; raises what the store and `decide` raise, and `VersionConflictError`.

    Without `expected_version`, a turn that lost a race is decided anew on what the winner left.
    """
    started_ms = parts.clock.stopwatch_ms()
    async with _own_turn(parts, asked.session_id):
        while True:
            loaded = await _read(parts, asked)
            if asked.idempotency and loaded.stored.remembered is not None:
                return await _again(parts, loaded, loaded.stored.remembered, asked.idempotency)
            _ensure_current(loaded, asked.expected_version)
            with span("reading"):
                decided = await decide(loaded)
            spent_ms = round(parts.clock.stopwatch_ms() - started_ms, 3)
            reply, turn, record = _prepared(parts, asked, loaded, decided, spent_ms)
            if asked.dry_run:
                return replace(reply, version=loaded.head.version, dry_run=True)
            if await _committed(parts, turn):
                tell(turn_taken(loaded, reply, record, parts.clock.now()))
                return reply
            waited_ms = decided.usage.milliseconds if decided.usage else 0.0  # the model has a deadline of its own
            if parts.clock.stopwatch_ms() - started_ms - waited_ms > parts.limits.edit_deadline_ms:
                raise _conflict(loaded, "Other changes kept coming first; please try again.")


@asynccontextmanager
async def _own_turn(parts: Parts, session_id: str) -> AsyncIterator[None]:
    """The block is the session's only turn in this process."""
    with ExitStack() as waiting:
        waiting.enter_context(span("queueing"))
        async with parts.locks.hold(session_id):
            waiting.close()
            yield


async def _committed(parts: Parts, turn: Turn) -> bool:
    with span("state"):
        return await parts.store.commit(turn, parts.clock.now())


async def _read(parts: Parts, asked: Asked) -> Loaded:
    key = asked.idempotency.key if asked.idempotency else None
    return await load(parts, asked.session_id, idempotency_key=key, recent=asked.recent)


def _ensure_current(loaded: Loaded, expected: int | None) -> None:
    ensure_active(loaded.stored)
    ensure_version(loaded, expected)


def _conflict(loaded: Loaded, detail: str) -> VersionConflictError:
    return VersionConflictError(detail, current_version=loaded.head.version, session_id=loaded.stored.id)


async def _again(parts: Parts, loaded: Loaded, entry: bytes, asked: Idempotency) -> EditReply:
    kept = remembered(entry, asked)
    if kept["version"] == loaded.head.version:
        return replayed(kept, loaded.head.design)
    _, design = await version_at(parts, loaded.stored.id, kept["version"])
    return replayed(kept, design)


def _prepared(
    parts: Parts, asked: Asked, loaded: Loaded, decided: Decided | Paused, spent_ms: float
) -> tuple[EditReply, Turn, Record | None]:
    if isinstance(decided, Paused):
        return *_pause(parts, asked, loaded, decided, spent_ms), None
    change = replace(decided.change, processing_time_ms=spent_ms)
    step = parts.versions.advance(loaded.head, change, parts.ids.operation_id(), parts.clock.now())
    _ensure_size(parts, loaded, step)
    reply = applied(asked.session_id, step, decided.explanation, decided.usage)
    answered: dict[Counter, int] = {"answers": 1} if loaded.head.context.pending else {}
    turn = Turn(
        session_id=asked.session_id,
        version=loaded.head.version,
        revision=loaded.stored.revision,
        operation_id=step.stored.operation_id,
        memo=step.memo,
        record=step.stored.blob,
        design=step.design,
        is_snapshot=step.is_snapshot,
        note=note_of(reply, asked.idempotency),
        counts={**answered, **spent(decided.usage)},
    )
    return reply, turn, step.stored.record


def _ensure_size(parts: Parts, loaded: Loaded, step: Step) -> None:
    count = step.stored.record.element_count
    if count > max(parts.limits.max_nodes, len(loaded.head.design)):
        raise LimitExceededError(
            f"The design would have {count} elements; {parts.limits.max_nodes} is the most.",
            limit=parts.limits.max_nodes,
        )


def _pause(parts: Parts, asked: Asked, loaded: Loaded, paused: Paused, spent_ms: float) -> tuple[EditReply, Turn]:
    # Only what changed something is a turn that "it" and "again" may mean; a question stays open for one prompt.
    head = loaded.head.remembering(replace(loaded.head.context, pending=paused.pending))
    reply = EditReply(
        session_id=asked.session_id,
        version=head.version,
        status=paused.status,
        design=head.design,
        changes_summary=paused.summary,
        edit_type=None,
        target_elements=paused.targets,
        operations=(),
        clarification=paused.pending.clarification if paused.pending else None,
        source=paused.source,
        confidence=paused.confidence,
        warnings=(),
        processing_time_ms=spent_ms,
        available_actions=head.actions,
        explanation=paused.explanation,
        usage=paused.usage,
    )
    counted: Counter = "questions" if paused.status == "needs_clarification" else "unchanged"
    return reply, Turn(
        session_id=asked.session_id,
        version=head.version,
        revision=loaded.stored.revision,
        operation_id=parts.ids.operation_id(),
        memo=pack_memo(head),
        note=note_of(reply, asked.idempotency),
        counts={counted: 1, **spent(paused.usage)},
    )
