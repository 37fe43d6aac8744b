"""Which sessions a user has: a sorted set by the time of their making, swept of what is gone as it is read."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.errors import NewerSchemaError, SessionCorruptedError, SessionExpiredError, SessionNotFoundError
from redraft.ports.store import SessionEntry, StoredSession

_MARGIN: Final = 16
"""Entries read beyond a page's size: those of the cursor's own millisecond come again and are skipped."""


class UserIndex:
    """The sorted sets `user:{<id>}:sessions`."""

    def __init__(self, client: Client) -> None:
        self._plain: Any = client  # the types leave open whether bytes or text come back: bytes

    async def add(self, user_id: str, session_id: str, created_ms: int) -> None:
        """Note a session that is about to be made."""
        with translated():
            await self._plain.zadd(keys.user_sessions(user_id), {session_id: created_ms})

    async def remove(self, user_id: str, session_id: str) -> None:
        """Forget a session."""
        with translated():
            await self._plain.zrem(keys.user_sessions(user_id), session_id)

    async def page(
        self, user_id: str, limit: int, cursor: str | None, read: Callable[[str], Awaitable[StoredSession]]
    ) -> list[SessionEntry]:
        """Up to `limit` sessions that can still be read, newest first, each with the cursor to go on behind it."""
        found: list[SessionEntry] = []
        while len(found) < limit:
            entries = await self._entries(user_id, limit - len(found), cursor)
            if not entries:
                break
            sessions = await asyncio.gather(*(self._alive(user_id, name, read) for name, _ in entries))
            for (name, score), session in zip(entries, sessions, strict=True):
                cursor = f"{score}:{name}"
                if session is not None:
                    found.append(SessionEntry(session, cursor))
        return found

    async def _entries(self, user_id: str, count: int, cursor: str | None) -> list[tuple[str, int]]:
        behind = _position(cursor)
        highest: float | str = "+inf" if behind is None else behind[0]
        with translated():
            raw = await self._plain.zrevrangebyscore(
                keys.user_sessions(user_id), highest, "-inf", start=0, num=count + _MARGIN, withscores=True
            )
        entries = [(name.decode(), int(score)) for name, score in raw]
        return [entry for entry in entries if behind is None or (entry[1], entry[0]) < behind][:count]

    async def _alive(
        self, user_id: str, session_id: str, read: Callable[[str], Awaitable[StoredSession]]
    ) -> StoredSession | None:
        try:
            return await read(session_id)
        except (SessionNotFoundError, SessionExpiredError):
            await self.remove(user_id, session_id)
            return None
        except (SessionCorruptedError, NewerSchemaError):
            return None


def _position(cursor: str | None) -> tuple[int, str] | None:
    """The time (ms) and id behind which to go on; a cursor that is none starts anew."""
    score, _, name = (cursor or "").partition(":")
    return (int(score), name) if score.isdecimal() else None
