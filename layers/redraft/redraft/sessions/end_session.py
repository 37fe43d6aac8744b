"""The ends of a session: completed by its user, erased, or expired."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from redraft.errors import (
    NewerSchemaError,
    SessionCorruptedError,
    SessionExpiredError,
    SessionNotFoundError,
)
from redraft.sessions.figures import BEFORE_EVERYTHING, NO_FIGURES, compute_figures, pack_figures
from redraft.sessions.loading import session_of, well_formed
from redraft.sessions.messages import Completed
from redraft.sessions.parts import Parts


async def complete_session(parts: Parts, session_id: str) -> Completed:
    """End a session and keep its figures; doing it twice is doing it once."""
    now = parts.clock.now()
    stored = await parts.store.read(well_formed(session_id), now)
    figures = await compute_figures(parts, stored, now, "completed")
    await parts.store.complete(session_id, pack_figures(figures), now)
    return Completed(session_of(await parts.store.read(session_id, now)), figures)


async def delete_session(parts: Parts, session_id: str) -> None:
    """Erase all of a session but its figures, which name nobody; raises `SessionNotFoundError` where there is none."""
    if not await parts.store.erase(well_formed(session_id), await _nameless_figures(parts, session_id)):
        raise SessionNotFoundError("There is no such session.", session_id=session_id)


async def _nameless_figures(parts: Parts, session_id: str) -> bytes | None:
    """The figures of a session that is about to be erased; None where it has none that can be told any more."""
    try:
        stored = await parts.store.read(session_id, BEFORE_EVERYTHING)
        figures = await compute_figures(parts, stored, BEFORE_EVERYTHING, "deleted")
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError, NewerSchemaError):
        return None
    return pack_figures(replace(figures, user_id=""))


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
        stored = await parts.store.read(session_id, BEFORE_EVERYTHING)
        figures = NO_FIGURES
        if stored.expires_at <= now:
            figures = pack_figures(await compute_figures(parts, stored, BEFORE_EVERYTHING, "expired"))
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError):
        figures = NO_FIGURES
    except NewerSchemaError:
        return False  # a newer release will know how
    return await parts.store.expire(session_id, figures, now)
