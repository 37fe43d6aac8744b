"""Damaged sessions: looked through, repaired where that is exact, else brought back to what could be saved."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final, TypeVar

from redraft.errors import (
    NewerSchemaError,
    SessionCorruptedError,
    SessionExpiredError,
    SessionLostError,
    SessionNotFoundError,
    SessionRecoveredError,
)
from redraft.sessions.loading import well_formed
from redraft.sessions.parts import Parts
from redraft.sessions.upkeep import Checkup, Scanned
from redraft.versions.examine import examine
from redraft.versions.moments import milliseconds
from redraft.versions.recover import Recovery, recover
from redraft.versions.remains import Remains

Answer = TypeVar("Answer")
_ATTEMPTS: Final = 5
"""How often a session is looked through again because somebody changed it meanwhile."""


async def kept_sound(parts: Parts, session_id: str, call: Callable[[], Awaitable[Answer]]) -> Answer:
    """What a use case answers; where it finds the session damaged, it is asked again once that is repaired.

    Raises `SessionRecoveredError` where more was lost than can be repaired exactly, and the session goes on from the
    last version that could be saved; `SessionCorruptedError` where none could.
    """
    try:
        return await call()
    except SessionLostError:
        raise
    except SessionCorruptedError as fault:
        found = await check_session(parts, session_id, mend=True)
        if found.outcome == "recovered":
            raise _recovered(found) from fault
        if found.outcome == "hopeless":
            raise _hopeless(found) from fault
        return await call()


async def check_session(parts: Parts, session_id: str, *, mend: bool) -> Checkup:
    """Look through all that is stored of a session and, where told so, mend what is damaged.

    Raises `SessionNotFoundError`, `SessionExpiredError`, `SessionLostError`, `NewerSchemaError`.
    """
    for _ in range(_ATTEMPTS):
        now = parts.clock.now()
        remains = await parts.store.remains(well_formed(session_id), now)
        _ensure_alive(remains, now)
        found = recover(examine(remains), parts.ids.operation_id(), now, parts.after_travel)
        if not mend or found.mended is None or await parts.store.mend(found.mended, now):
            return _checkup(session_id, found)
    raise SessionCorruptedError("This session is being changed while it is damaged; please try again.")


async def scan_sessions(parts: Parts, limit: int, deadline_ms: float) -> Scanned:
    """Look through about `limit` sessions, going on where the last scan stopped; what is damaged is mended.

    Stops early once `deadline_ms` have passed; the sessions left over have their turn in the next round.
    """
    started_ms = parts.clock.stopwatch_ms()
    outcomes = dict.fromkeys(("sound", "repaired", "recovered", "hopeless", "lost"), 0)
    for session_id in await parts.store.scan(limit):
        if parts.clock.stopwatch_ms() - started_ms > deadline_ms:
            break
        try:
            outcomes[(await check_session(parts, session_id, mend=True)).outcome] += 1
        except SessionLostError:
            outcomes["lost"] += 1
        except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError, NewerSchemaError):
            continue  # gone, about to go, in use, or for a newer release to judge
    return Scanned(**outcomes)


def _ensure_alive(remains: Remains, now: datetime) -> None:
    expires = remains.fields.get("expires", b"")
    if expires.isdigit() and int(expires) <= milliseconds(now):
        raise SessionExpiredError("This session has expired.", session_id=remains.session_id)


def _checkup(session_id: str, found: Recovery) -> Checkup:
    return Checkup(session_id, found.outcome, found.version, found.faults, found.shows, found.lost, found.rebuilt)


def _recovered(found: Checkup) -> SessionRecoveredError:
    return SessionRecoveredError(
        f"The session was damaged. Version {found.version} shows it as it was at version {found.shows}.",
        session_id=found.session_id,
        current_version=found.version,
        recovered_version=found.shows,
        lost_versions=list(found.lost),
        rebuilt_versions=list(found.rebuilt),
    )


def _hopeless(found: Checkup) -> SessionCorruptedError:
    return SessionCorruptedError(
        "Too little is left of this session to recover any version of it.",
        session_id=found.session_id,
        faults=list(found.faults[:5]),
    )
