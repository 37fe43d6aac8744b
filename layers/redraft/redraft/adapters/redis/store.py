"""`RedisStateStore`: sessions in Valkey or Redis, each operation on one of them one atomic script."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.adapters.redis.expiry_index import ExpiryIndex
from redraft.adapters.redis.remains import mending, remains_of
from redraft.adapters.redis.replies import absent, figures_in, session_from, stretch_from, was_deleted
from redraft.adapters.redis.scripting import Argument, Script, byte_array
from redraft.adapters.redis.user_index import UserIndex
from redraft.errors import SessionCompletedError, SessionCorruptedError, SessionNotFoundError
from redraft.ports.store import Erased, NewSession, Note, SessionEntry, StoredSession, Turn
from redraft.versions.about import pack_about, unpack_about
from redraft.versions.moments import milliseconds, moment
from redraft.versions.remains import Mended, Remains
from redraft.versions.stretch import Stretch

_CREATE: Final = Script("create")
_READ: Final = Script("read")
_COMMIT: Final = Script("commit")
_STRETCH: Final = Script("stretch")
_COMPLETE: Final = Script("complete")
_ERASE: Final = Script("erase")
_EXPIRE: Final = Script("expire")
_FEEDBACK: Final = Script("feedback")
_MEND: Final = Script("mend")
_ADOPT: Final = Script("adopt")


@dataclass(frozen=True, slots=True)
class Lifetimes:
    """How long things are kept, in seconds.

    A session lives `session` after its last turn. Its key stays `grace` longer, so that the clean-up can still
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
        self._expiry = ExpiryIndex(client)

    async def create(self, new: NewSession, now: datetime) -> datetime | None:
        session, now_ms = keys.SessionKeys(new.id), milliseconds(now)
        expires_ms = now_ms + self._lifetimes.session * 1000
        # The indexes first: an entry without a session is swept away, a session without one would never be.
        await asyncio.gather(
            self._users.add(new.about.user_id, new.id, milliseconds(new.about.created_at)),
            self._expiry.watch(new.id, expires_ms),
        )
        stored = await _CREATE(
            self._client,
            (session.state, session.ended),
            (
                byte_array(new.records),
                byte_array(part for field in _fields(new, now_ms, expires_ms).items() for part in field),
                self._key_lifetime_ms,
                int(new.returning),
            ),
        )
        return moment(expires_ms) if stored else None

    async def read(
        self, session_id: str, now: datetime, *, idempotency_key: str | None = None, recent: int = 0
    ) -> StoredSession:
        reply = await self._found(_READ, session_id, now, (recent, idempotency_key or ""))
        return session_from(session_id, reply, now, self._lifetimes.idempotency)

    async def commit(self, turn: Turn, now: datetime) -> bool:
        session, now_ms = keys.SessionKeys(turn.session_id), milliseconds(now)
        outcome = await _COMMIT(
            self._client,
            (session.state,),
            (
                turn.version, turn.revision, turn.operation_id, turn.memo, turn.record or b"", turn.design or b"",
                int(turn.is_snapshot), now_ms, now_ms + self._lifetimes.session * 1000, self._key_lifetime_ms,
                turn.note.key if turn.note else "", turn.note.entry if turn.note else b"",
                self._lifetimes.idempotency * 1000, turn.names or b"",
                *(part for counted in turn.counts.items() for part in counted),
            ),
        )  # fmt: skip
        if outcome == b"completed":
            raise SessionCompletedError("This session was completed; fork it to go on.", session_id=turn.session_id)
        if outcome == b"torn":
            raise SessionCorruptedError("Part of this session is gone from the store.", session_id=turn.session_id)
        if outcome not in (b"stored", b"moved"):
            raise await self._absent(turn.session_id, now)
        return bool(outcome == b"stored")

    async def stretch(
        self, session_id: str, first: int, last: int | None, now: datetime, *, with_design: bool
    ) -> Stretch:
        reply = await self._found(_STRETCH, session_id, now, (first, last or 0, int(with_design)))
        return stretch_from(session_id, reply, now)

    async def complete(self, session_id: str, metrics: bytes, revision: int, now: datetime) -> bool:
        session = keys.SessionKeys(session_id)
        outcome = await _COMPLETE(self._client, (session.state, session.ended), (metrics, milliseconds(now), revision))
        if outcome not in (b"stored", b"completed", b"moved"):
            raise await self._absent(session_id, now)
        return bool(outcome == b"stored")

    async def erase(self, session_id: str, figures: bytes | None, revision: int | None) -> Erased:
        session = keys.SessionKeys(session_id)
        with translated():
            about = await self._plain.hget(session.state, "about")
            ended = await self._plain.get(session.ended)
        forgotten = figures is None and ended is not None and not was_deleted(ended)
        removed: int = await _ERASE(
            self._client,
            (session.state, session.ended, *session.older),
            ("" if revision is None else revision, figures or b"", self._lifetimes.retention * 1000, int(forgotten)),
        )
        if removed < 0:
            return "moved"
        await self._expiry.forget(session_id)
        if about is not None:
            await self._forget_owner(session_id, about)
        # A removal whose reply was lost is sent again, and then finds nothing to remove.
        return "erased" if removed or about is not None else "absent"

    async def add_feedback(self, session_id: str, key: str, entry: bytes) -> bytes:
        kept: bytes | None = await _FEEDBACK(self._client, (keys.SessionKeys(session_id).state,), (key, entry))
        if kept is None:
            raise SessionNotFoundError("There is no such session.", session_id=session_id)
        return kept

    async def feedback(self, session_id: str) -> list[bytes]:
        state = keys.SessionKeys(session_id).state
        found: dict[bytes, bytes] = {}
        cursor: int | None = None
        while cursor != 0:
            with translated():
                cursor, part = await self._plain.hscan(state, cursor or 0, match="f:*", count=1000)
            found.update(part)
        return list(found.values())

    async def metrics(self, session_id: str) -> dict[str, Any] | None:
        session = keys.SessionKeys(session_id)
        with translated():
            kept = await self._plain.hget(session.state, "metrics") or await self._plain.get(session.ended)
            if kept is None or kept.isdigit():
                kept = await self._plain.get(session.older[-1])
        return None if kept is None else figures_in(kept)

    async def remains(self, session_id: str, now: datetime) -> Remains:
        session = keys.SessionKeys(session_id)
        with translated():
            found = await self._plain.hgetall(session.state)
        if not found:
            await self._adopt(session_id)
            with translated():
                found = await self._plain.hgetall(session.state)
        if not found:
            raise await self._absent(session_id, now)
        return remains_of(session_id, found)

    async def mend(self, mended: Mended, now: datetime) -> bool:
        session_id = mended.found.session_id
        expires_ms = milliseconds(now) + self._lifetimes.session * 1000
        await self._expiry.watch(session_id, expires_ms)
        state = keys.SessionKeys(session_id).state
        return bool(await _MEND(self._client, (state,), mending(mended, now, expires_ms, self._key_lifetime_ms)))

    async def scan(self, limit: int) -> Sequence[str]:
        return await self._expiry.scan(limit)

    async def due(self, now: datetime, limit: int) -> Sequence[str]:
        return await self._expiry.due(milliseconds(now), limit)

    async def look_again(self, session_id: str, at: datetime) -> None:
        await self._expiry.watch(session_id, milliseconds(at))

    async def expire(self, session_id: str, metrics: bytes, now: datetime) -> bool:
        session = keys.SessionKeys(session_id)
        with translated():
            about = await self._plain.hget(session.state, "about")
        outcome: int = await _EXPIRE(
            self._client,
            (session.state, session.ended, *session.older),
            (metrics, milliseconds(now), self._lifetimes.retention * 1000),
        )
        if outcome > 0:
            await self._expiry.watch(session_id, outcome)
            return False
        await self._expiry.forget(session_id)
        if about is not None:
            await self._forget_owner(session_id, about)
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

    async def _found(
        self, script: Script, session_id: str, now: datetime, arguments: tuple[Argument, ...]
    ) -> Sequence[Any]:
        """What a reading script finds; raises where there is no session. One of the first layout is brought over."""
        session = keys.SessionKeys(session_id)
        reply: Sequence[Any] = await script(self._client, (session.state,), arguments)
        if reply[0] == b"missing" and await self._is_of_the_first_layout(session):
            await self._adopt(session_id)
            reply = await script(self._client, (session.state,), arguments)
        if reply[0] == b"missing":
            with translated():
                ended = await self._plain.get(session.ended)
            raise absent(session_id, ended, await self._expiry.due_at(session_id), now)
        return reply

    async def _is_of_the_first_layout(self, session: keys.SessionKeys) -> bool:
        with translated():
            return bool(await self._plain.exists(session.older[0]))

    async def _adopt(self, session_id: str) -> None:
        session = keys.SessionKeys(session_id)
        await _ADOPT(self._client, (session.state, *session.older), (self._key_lifetime_ms,))

    async def _absent(self, session_id: str, now: datetime) -> Exception:
        """Why a session that was to be written is not there."""
        with translated():
            ended = await self._plain.get(keys.SessionKeys(session_id).ended)
            expires = await self._plain.hget(keys.SessionKeys(session_id).state, "expires")
        due = moment(int(expires)) if expires else await self._expiry.due_at(session_id)
        return absent(session_id, ended, due, now)

    async def _forget_owner(self, session_id: str, about: bytes) -> None:
        try:
            owner = unpack_about(about).user_id
        except SessionCorruptedError:
            return  # the user's list is swept as it is read
        await self._users.remove(owner, session_id)


def _fields(new: NewSession, now_ms: int, expires_ms: int) -> dict[str, bytes | str]:
    """The fields of a new session's hash but for its versions."""
    optional = {"names": new.names, "metrics": new.metrics}
    return {
        "about": pack_about(new.about),
        "status": "completed" if new.completed else "active",
        "last": str(now_ms),
        "expires": str(expires_ms),
        "memo": new.memo,
        "design": new.design,
        **{f"s:{version}": design for version, design in new.snapshots.items()},
        **{name: str(count) for name, count in new.counters.items()},
        **{f"f:{key}": entry for key, entry in new.feedback.items()},
        **{name: value for name, value in optional.items() if value is not None},
    }
