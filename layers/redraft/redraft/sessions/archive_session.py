"""Ended sessions in the archive, and back from there under their own id."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from redraft.errors import (
    SessionCorruptedError,
    SessionExpiredError,
    SessionLostError,
    SessionNotFoundError,
)
from redraft.ports.clock import Clock
from redraft.sessions.beginnings import begun
from redraft.sessions.document import read_document
from redraft.sessions.figures import BEFORE_EVERYTHING
from redraft.sessions.loading import Loaded, load, recent_of, well_formed
from redraft.sessions.messages import Created
from redraft.sessions.parts import Parts
from redraft.sessions.transfer_session import export_session, new_session, steps_of
from redraft.versions.stretch import records_of


@dataclass(frozen=True, slots=True)
class _Stopped:
    """A clock for which nothing has expired yet."""

    clock: Clock

    def now(self) -> datetime:
        return BEFORE_EVERYTHING

    def stopwatch_ms(self) -> float:
        return self.clock.stopwatch_ms()


async def archive_session(parts: Parts, session_id: str) -> None:
    """Put a session into the archive, where there is one; raises `ArchiveUnavailableError`, and what reading it raises.

    It may have expired already.
    """
    if parts.archive is None:
        return
    document = await export_session(replace(parts, clock=_Stopped(parts.clock)), session_id)
    await parts.archive.put(session_id, msgspec.json.encode(document))


async def restore_session(parts: Parts, session_id: str) -> Created:
    """Bring a session back from the archive, with all its versions, under its own id; one that lives stays as it is.

    Raises `SessionNotFoundError`, `SessionExpiredError` or `SessionLostError` where the archive does not have it, and
    `ArchiveUnavailableError`.
    """
    try:
        return await _as_it_is(parts, session_id)
    except (SessionNotFoundError, SessionExpiredError, SessionLostError):
        kept = None if parts.archive is None else await parts.archive.get(well_formed(session_id))
        if kept is None:
            raise
    document = read_document(_json(kept))
    steps = steps_of(parts, document)
    new = replace(new_session(session_id, document, steps), returning=True)
    expires_at = await parts.store.create(new, parts.clock.now())
    return await _as_it_is(parts, session_id) if expires_at is None else begun(new, steps[-1], expires_at)


async def archived_owner(parts: Parts, session_id: str) -> str | None:
    """Whose session the archive keeps; None where it keeps none. Raises `ArchiveUnavailableError`."""
    kept = None if parts.archive is None else await parts.archive.get(well_formed(session_id))
    return None if kept is None else read_document(_json(kept)).user_id


async def _as_it_is(parts: Parts, session_id: str) -> Created:
    loaded: Loaded = await load(parts, session_id, recent=1)
    record = records_of(recent_of(loaded))[0]
    return Created(
        session=loaded.session,
        design=loaded.head.design,
        source=record.source,
        processing_time_ms=record.processing_time_ms,
        replayed=True,
        available_actions=loaded.actions,
    )


def _json(raw: bytes) -> object:
    try:
        return msgspec.json.decode(raw)
    except msgspec.DecodeError as fault:
        raise SessionCorruptedError("What the archive keeps of this session cannot be read.") from fault
