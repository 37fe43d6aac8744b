"""`RedisStateStore`: sessions in Valkey or Redis, each operation on one of them one atomic script."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.adapters.redis.replies import about_from, absent, pack_about, session_from, stretch_from
from redraft.adapters.redis.scripting import Script, byte_array
from redraft.adapters.redis.user_index import UserIndex
from redraft.errors import SessionCompletedError, SessionNotFoundError
from redraft.ports.store import NewSession, Note, SessionEntry, StoredSession, Turn
from redraft.versions.record import milliseconds, moment
from redraft.versions.stretch import Stretch

_CREATE: Final = Script("create")
_READ: Final = Script("read")
_COMMIT: Final = Script("commit")
_STRETCH: Final = Script("stretch")
_COMPLETE: Final = Script("complete")
_EXPIRE: Final = Script("expire")
_FEEDBACK: Final = Script("feedback")


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """How long things are kept, in seconds.

    A session lives `session` after its last turn. Its keys stay `grace` longer, so that the clean-up can still
    compute its figures; these, and the memory that it existed, are kept for `retention`.
    """

    session: int = 604_800
    grace: int = 172_800
    idempotency: int = 86_400
    retention: int = 7_776_000


class RedisStateStore:
    """Implements `ports.store.SessionStore`."""

    def __init__(self, client: Client, lifetimes: Lifetimes | None = None) -> None:
        self._client = client
        self._plain: Any = client  # the types of plain commands leave open whether bytes or text come back: bytes
        self._lifetimes = lifetimes or Lifetimes()
        self._users = UserIndex(client)

    async def create(self, new: NewSession, now: datetime) -> datetime | None:
        session, now_ms = keys.SessionKeys(new.id), milliseconds(now)
        expires_ms = now_ms + self._lifetimes.session * 1000
        # The indexes first: an entry without a session is swept away, a session without one would never be.
        await asyncio.gather(
            self._users.add(new.about.user_id, new.id, milliseconds(new.about.created_at)),
            self._watch_expiry(new.id, expires_ms),
        )
        stored = await _CREATE(
            self._client,
            (session.metadata, session.head, session.versions, session.snapshots, session.ended),
            (
                pack_about(new.about),
                byte_array(new.records),
                byte_array(part for version, design in new.snapshots.items() for part in (str(version), design)),
                new.memo,
                new.design,
                now_ms,
                expires_ms,
                self._key_lifetime_ms,
                "completed" if new.completed else "active",
                byte_array(part for name, count in new.counters.items() for part in (name, str(count))),
            ),
        )
        return moment(expires_ms) if stored else None

    async def read(
        self, session_id: str, now: datetime, *, idempotency_key: str | None = None, recent: int = 0
    ) -> StoredSession:
        session = keys.SessionKeys(session_id)
        reply = await _READ(
            self._client,
            (session.metadata, session.head, session.versions, session.ended, session.idempotency),
            (recent, idempotency_key or ""),
        )
        if reply[0] == b"missing":
            raise absent(session_id, reply, await self._due_at(session_id), now)
        return session_from(session_id, reply, now, self._lifetimes.idempotency)

    async def commit(self, turn: Turn, now: datetime) -> bool:
        session, now_ms = keys.SessionKeys(turn.session_id), milliseconds(now)
        outcome = await _COMMIT(
            self._client,
            (
                session.metadata, session.head, session.versions, session.snapshots, session.idempotency,
                session.feedback,
            ),
            (
                turn.version, turn.revision, turn.operation_id, turn.memo, turn.record or b"", turn.design or b"",
                int(turn.is_snapshot), now_ms, now_ms + self._lifetimes.session * 1000, self._key_lifetime_ms,
                turn.note.key if turn.note else "", turn.note.entry if turn.note else b"",
                self._lifetimes.idempotency * 1000, *turn.counts,
            ),
        )  # fmt: skip
        if outcome == b"completed":
            raise SessionCompletedError("This session was completed; fork it to go on.", session_id=turn.session_id)
        if outcome not in (b"stored", b"moved"):
            due = await self._due_at(turn.session_id) if outcome == b"missing" else None
            raise absent(turn.session_id, [outcome, outcome == b"expired", outcome == b"torn"], due, now)
        return bool(outcome == b"stored")

    async def stretch(
        self, session_id: str, first: int, last: int | None, now: datetime, *, with_design: bool
    ) -> Stretch:
        session = keys.SessionKeys(session_id)
        reply = await _STRETCH(
            self._client,
            (session.metadata, session.head, session.versions, session.snapshots, session.ended),
            (first, last or 0, int(with_design)),
        )
        if reply[0] == b"missing":
            raise absent(session_id, reply, await self._due_at(session_id), now)
        return stretch_from(session_id, reply, now)

    async def complete(self, session_id: str, metrics: bytes, now: datetime) -> bool:
        session = keys.SessionKeys(session_id)
        outcome = await _COMPLETE(
            self._client,
            (session.metadata, session.metrics, session.ended),
            (metrics, milliseconds(now), self._lifetimes.retention * 1000),
        )
        if outcome not in (b"stored", b"completed"):
            raise absent(session_id, [outcome, outcome == b"expired", False], None, now)
        return bool(outcome == b"stored")

    async def erase(self, session_id: str) -> bool:
        session = keys.SessionKeys(session_id)
        with translated():
            about = await self._plain.hget(session.metadata, "about")
            removed = await self._plain.delete(*session.living, session.metrics, session.ended)
            await self._plain.zrem(keys.expiry_shard(keys.shard_of(session_id)), session_id)
        if about is not None:
            await self._users.remove(about_from(about).user_id, session_id)
        return bool(removed)

    async def add_feedback(self, session_id: str, key: str, entry: bytes) -> bytes:
        session = keys.SessionKeys(session_id)
        kept: bytes | None = await _FEEDBACK(self._client, (session.metadata, session.feedback), (key, entry))
        if kept is None:
            raise SessionNotFoundError("There is no such session.", session_id=session_id)
        return kept

    async def feedback(self, session_id: str) -> list[bytes]:
        with translated():
            kept = await self._plain.hgetall(keys.SessionKeys(session_id).feedback)
        return list(kept.values())

    async def metrics(self, session_id: str) -> bytes | None:
        with translated():
            kept: bytes | None = await self._plain.get(keys.SessionKeys(session_id).metrics)
        return kept

    async def due(self, now: datetime, limit: int) -> Sequence[str]:
        found: list[str] = []
        for shard in range(keys.EXPIRY_SHARDS):
            with translated():
                ids = await self._plain.zrangebyscore(
                    keys.expiry_shard(shard), "-inf", milliseconds(now), start=0, num=limit - len(found)
                )
            found.extend(session_id.decode() for session_id in ids)
            if len(found) >= limit:
                break
        return found

    async def expire(self, session_id: str, metrics: bytes | None, now: datetime) -> bool:
        session = keys.SessionKeys(session_id)
        with translated():
            about = await self._plain.hget(session.metadata, "about")
        outcome: int = await _EXPIRE(
            self._client,
            (*session.living, session.metrics, session.ended),
            (metrics or b"", milliseconds(now), self._lifetimes.retention * 1000),
        )
        if outcome > 0:
            await self._watch_expiry(session_id, outcome)
            return False
        with translated():
            await self._plain.zrem(keys.expiry_shard(keys.shard_of(session_id)), session_id)
        if about is not None:
            await self._users.remove(about_from(about).user_id, session_id)
        return outcome < 0

    async def of_user(self, user_id: str, now: datetime, limit: int, cursor: str | None) -> list[SessionEntry]:
        return await self._users.page(user_id, limit, cursor, lambda session_id: self.read(session_id, now))

    async def claim(self, scope: str, note: Note) -> bytes:
        name = keys.claim(scope, note.key)
        with translated():
            # SET NX GET would do it in one command, but a retry after a lost reply must find its own entry.
            await self._plain.set(name, note.entry, nx=True, px=self._lifetimes.idempotency * 1000)
            kept: bytes | None = await self._plain.get(name)
        return note.entry if kept is None else kept

    @property
    def _key_lifetime_ms(self) -> int:
        return (self._lifetimes.session + self._lifetimes.grace) * 1000

    async def _watch_expiry(self, session_id: str, at_ms: int) -> None:
        with translated():
            await self._plain.zadd(keys.expiry_shard(keys.shard_of(session_id)), {session_id: at_ms})

    async def _due_at(self, session_id: str) -> datetime | None:
        """When the clean-up would look at a session; None where it has no such plans."""
        with translated():
            score = await self._plain.zscore(keys.expiry_shard(keys.shard_of(session_id)), session_id)
        return None if score is None else moment(int(score))
