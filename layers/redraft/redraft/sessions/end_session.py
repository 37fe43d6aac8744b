"""The ends of a session: completed by its user, erased, or expired."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final, Literal

from redraft.analytics.events import End, SessionEnded
from redraft.analytics.heard import tell
from redraft.analytics.session_figures import SessionFigures
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
from redraft.sessions.upkeep import CleanedUp

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
            _tell_end(session_id, "completed", figures, now)
            return Completed(session_of(await parts.store.read(session_id, now)), figures)


async def delete_session(parts: Parts, session_id: str, expected_version: int | None = None) -> None:
    """Erase all of a session but its figures, which name nobody.

    Raises `SessionNotFoundError` where there is none, and `VersionConflictError`.
    """
    outcome: Erased = "moved"
    last = _Last()
    async with parts.locks.hold(session_id):
        while outcome == "moved":
            last = await _last_of(parts, well_formed(session_id), expected_version)
            await _erase_around(parts, session_id)
            figures = None if last.figures is None else pack_figures(last.figures)
            outcome = await parts.store.erase(session_id, figures, last.revision)
    if outcome == "absent":
        raise SessionNotFoundError("There is no such session.", session_id=session_id)
    if last.is_first_end:
        _tell_end(session_id, "deleted", last.figures, parts.clock.now())


async def _erase_around(parts: Parts, session_id: str) -> None:
    """What there is of a session beside itself."""
    if parts.archive is not None:
        await parts.archive.remove(session_id)
    if parts.tasks is not None:
        await parts.tasks.erase_of(session_id)


@dataclass(frozen=True, slots=True)
class _Last:
    """What a session leaves: figures, the revision they hold for, and whether it had not come to an end before."""

    figures: SessionFigures | None = None
    revision: int | None = None
    is_first_end: bool = False


def _tell_end(session_id: str, how: End, figures: SessionFigures | None, at: datetime) -> None:
    edits, minutes = (figures.total_edits, figures.session_duration_minutes) if figures else (0, 0.0)
    tell(SessionEnded(at=at, session_id=session_id, how=how, edits=edits, minutes=minutes))


async def _last_of(parts: Parts, session_id: str, expected: int | None) -> _Last:
    """Nameless figures of a session to be erased; none where they cannot be told."""
    try:
        stored = await parts.store.read(session_id, BEFORE_EVERYTHING)
        ensure_stands_at(stored, expected)
        figures = await compute_figures(parts, stored, BEFORE_EVERYTHING, "deleted")
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError, NewerSchemaError):
        return _Last()
    return _Last(replace(figures, user_id=""), stored.revision, is_first_end=stored.status == "active")


async def clean_up(parts: Parts, limit: int) -> CleanedUp:
    """End up to `limit` sessions whose lifetime is over, their figures kept first.

    Safe to run twice at once: each session is ended by one run alone. A run that is cut off leaves the rest to the
    next one.
    """
    now = parts.clock.now()
    outcomes = [await _expire(parts, session_id, now) for session_id in await parts.store.due(now, limit)]
    return CleanedUp(
        looked_at=len(outcomes),
        ended=outcomes.count("ended"),
        postponed=outcomes.count("postponed"),
        alive=outcomes.count("alive"),
    )


async def _expire(parts: Parts, session_id: str, now: datetime) -> Literal["ended", "postponed", "alive"]:
    try:
        last = await _last_at_expiry(parts, session_id, now)
    except (ArchiveUnavailableError, NewerSchemaError):
        # The archive may be back, or a newer release be here, in an hour; the store keeps the session for that long.
        await parts.store.look_again(session_id, now + _AN_HOUR)
        return "postponed"
    figures = NO_FIGURES if last.figures is None else pack_figures(last.figures)
    if not await parts.store.expire(session_id, figures, now):
        return "alive"
    if last.is_first_end:
        _tell_end(session_id, "expired", last.figures, now)
    return "ended"


async def _last_at_expiry(parts: Parts, session_id: str, now: datetime) -> _Last:
    """What a session leaves that has outlived its time; it goes into the archive, where there is one."""
    try:
        stored = await parts.store.read(session_id, BEFORE_EVERYTHING)
        if stored.expires_at > now:
            return _Last()  # it was used since; the store will say so
        figures = await compute_figures(parts, stored, BEFORE_EVERYTHING, "expired")
        await archive_session(parts, session_id)
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError):
        return _Last(is_first_end=True)
    return _Last(figures, stored.revision, is_first_end=stored.status == "active")
