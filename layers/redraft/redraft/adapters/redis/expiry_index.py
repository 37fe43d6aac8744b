"""When to look whether sessions have expired: sorted sets of session ids, split over shards.

They hold every living session, so the scan of all sessions goes through them as well. They have no lifetime, so a
full server does not evict them: a session that is in here and nowhere else was dropped.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.versions.moments import moment


class ExpiryIndex:
    """The sorted sets `expiry:{<shard>}:sessions`."""

    def __init__(self, client: Client) -> None:
        self._plain: Any = client  # the types leave open whether bytes or text come back: bytes

    async def watch(self, session_id: str, at_ms: int) -> None:
        """Look at a session at a time."""
        with translated():
            await self._plain.zadd(_shard(session_id), {session_id: at_ms})

    async def forget(self, session_id: str) -> None:
        """Never look at a session again."""
        with translated():
            await self._plain.zrem(_shard(session_id), session_id)

    async def due_at(self, session_id: str) -> datetime | None:
        """When a session will be looked at; None where there are no such plans."""
        with translated():
            score = await self._plain.zscore(_shard(session_id), session_id)
        return None if score is None else moment(int(score))

    async def due(self, now_ms: int, limit: int) -> list[str]:
        """At most `limit` ids whose time has come."""
        found: list[str] = []
        for shard in range(keys.EXPIRY_SHARDS):
            with translated():
                ids = await self._plain.zrangebyscore(
                    keys.expiry_shard(shard), "-inf", now_ms, start=0, num=limit - len(found)
                )
            found.extend(session_id.decode() for session_id in ids)
            if len(found) >= limit:
                break
        return found

    async def scan(self, limit: int) -> list[str]:
        """About `limit` ids, going on where the last call stopped, and at the end from the start.

        Two at once may give the same ids; one that is cut off gives some again, none is passed over for good.
        """
        with translated():
            kept = await self._plain.get(keys.SCAN_CURSOR) or b"0:0"
        shard, cursor = (int(part) for part in kept.split(b":"))
        found: list[str] = []
        for _ in range(limit + keys.EXPIRY_SHARDS):
            with translated():
                cursor, part = await self._plain.zscan(keys.expiry_shard(shard), cursor, count=limit)
            found.extend(session_id.decode() for session_id, _ in part)
            shard = shard if cursor else (shard + 1) % keys.EXPIRY_SHARDS
            if len(found) >= limit or (shard, cursor) == (0, 0):
                break
        with translated():
            await self._plain.set(keys.SCAN_CURSOR, f"{shard}:{cursor}")
        return found


def _shard(session_id: str) -> str:
    return keys.expiry_shard(keys.shard_of(session_id))
