"""A user's sessions, newest first."""

from __future__ import annotations

from redraft.sessions.loading import session_of
from redraft.sessions.messages import SessionList
from redraft.sessions.parts import Parts


async def list_sessions(parts: Parts, user_id: str, limit: int, cursor: str | None) -> SessionList:
    """Up to `limit` sessions behind the cursor; one more is looked for, to know whether to go on."""
    found = await parts.store.of_user(user_id, parts.clock.now(), limit + 1, cursor)
    page = found[:limit]
    return SessionList(
        tuple(session_of(entry.session) for entry in page),
        page[-1].cursor if len(found) > limit else None,
    )
