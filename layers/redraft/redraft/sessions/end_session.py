"""The ends of a session: completed by its user, erased, or expired."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from redraft.errors import (
    ArchiveUnavailableError,
    NewerSchemaError,
    SessionCorruptedError,
    SessionExpiredError,
    SessionNotFoundError,
)
from redraft.ports.store import Erased
from redraft.sessions.archive_session import archive_session
from redraft.sessions.figures import BEFORE_EVERYTHING, NO_FIGURES, compute_figures, pack_figures
from redraft.sessions.loading import ensure_stands_at, session_of, well_formed
from redraft.sessions.messages import Completed
from redraft.sessions.parts import Parts

_AN_HOUR: Final = timedelta(hours=1)


async def complete_session(parts: Parts, session_id: str, expected_version: int | None = None) -> Completed:
    """End a session and keep its figures; doing it twice is doing it once. Raises `VersionConflictError`.

    The figures count every turn: where one comes between, they are computed anew.
    """
    async with parts.locks.hold(session_id):
        ended = await _completed(parts, well_formed(session_id), expected_version)
    with suppress(ArchiveUnavailableError):  # it has another chance when the session expires
        await archive_session(parts, session_id)
    return ended


async def _completed(parts: Parts, session_id: str, expected: int | None) -> Completed:
    while True:
        now = parts.clock.now()
        stored = await parts.store.read(session_id, now)
        ensure_stands_at(stored, expected)
        figures = await compute_figures(parts, stored, now, "completed")
        if stored.status == "completed":
            return Completed(session_of(stored), figures)
        if await parts.store.complete(session_id, pack_figures(figures), stored.revision, now):
            return Completed(session_of(await parts.store.read(session_id, now)), figures)


async def delete_session(parts: Parts, session_id: str, expected_version: int | None = None) -> None:
    """Erase all of a session but its figures, which name nobody.

    Raises `SessionNotFoundError` where there is none, and `VersionConflictError`.
    """
    outcome: Erased = "moved"
    async with parts.locks.hold(session_id):
        while outcome == "moved":
            last = await _last_of(parts, well_formed(session_id), expected_version)
            if parts.archive is not None:
                await parts.archive.remove(session_id)
            outcome = await parts.store.erase(session_id, *last)
    if outcome == "absent":
        raise SessionNotFoundError("There is no such session.", session_id=session_id)


async def _last_of(parts: Parts, session_id: str, expected: int | None) -> tuple[bytes | None, int | None]:
    """Nameless figures of a session to be erased and the revision they hold for; None where they cannot be told."""
    try:
        stored = await parts.store.read(session_id, BEFORE_EVERYTHING)
        ensure_stands_at(stored, expected)
        figures = await compute_figures(parts, stored, BEFORE_EVERYTHING, "deleted")
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError, NewerSchemaError):
        return None, None
    return pack_figures(replace(figures, user_id="")), stored.revision


async def clean_up(parts: Parts, limit: int) -> int:
    """End up to `limit` sessions whose lifetime is over, their figures kept first; how many there were.

    Safe to run twice at once: each session is ended by one run alone.
    """
    now = parts.clock.now()
    ended = 0
    for session_id in await parts.store.due(now, limit):
        ended += await _expire(parts, session_id, now)
    return ended


async def _expire(parts: Parts, session_id: str, now: datetime) -> bool:
    try:
        figures = await _figures_at_the_end(parts, session_id, now)
    except (ArchiveUnavailableError, NewerSchemaError):
        # The archive may be back, or a newer release be here, in an hour; the store keeps the session for that long.
        await parts.store.look_again(session_id, now + _AN_HOUR)
        return False
    return await parts.store.expire(session_id, figures, now)


async def _figures_at_the_end(parts: Parts, session_id: str, now: datetime) -> bytes:
    """The figures that a session leaves; it goes into the archive, where there is one."""
    try:
        stored = await parts.store.read(session_id, BEFORE_EVERYTHING)
        if stored.expires_at > now:
            return NO_FIGURES  # it was used since; the store will say so
        figures = await compute_figures(parts, stored, BEFORE_EVERYTHING, "expired")
        await archive_session(parts, session_id)
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError):
        return NO_FIGURES
    return pack_figures(figures)
