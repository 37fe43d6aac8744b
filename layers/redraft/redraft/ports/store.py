"""Where sessions are kept: what a store must do, in values that know nothing of Redis.

Every method that touches a session raises `SessionNotFoundError`, `SessionExpiredError`, `SessionCorruptedError`
(part of it is gone, or contradicts the rest), `SessionLostError` (all of it is, before its time) and
`StoreUnavailableError`; an outage is never told as an absence. All times are aware UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal, Protocol

from redraft.versions.about import About
from redraft.versions.remains import Mended, Remains
from redraft.versions.stretch import Stretch

Counter = Literal[
    "questions", "unchanged", "answers", "failed", "model_calls", "prompt_tokens", "cached_tokens", "output_tokens",
    "cost_micros",
]  # fmt: skip
"""What is counted in a session: turns that leave no version, and what the model took (the cost in micro-dollars)."""


@dataclass(frozen=True, slots=True)
class NewSession:
    """A session to be stored: packed records from version 1 on, packed designs by version, and its packed head.

    `returning` where a session that has ended comes back; `feedback` are packed answers of people by their keys.
    """

    id: str
    about: About
    records: tuple[bytes, ...]
    snapshots: Mapping[int, bytes]
    memo: bytes
    design: bytes
    counters: Mapping[Counter, int] = field(default_factory=dict)
    completed: bool = False
    names: bytes | None = None
    feedback: Mapping[str, bytes] = field(default_factory=dict)
    metrics: bytes | None = None
    returning: bool = False


@dataclass(frozen=True, slots=True)
class StoredSession:
    """A session as one read finds it; `revision` counts every turn, `recent` are its latest packed records.

    `tail` is the beginning of the latest record, with its chain, `before` that of the record before the first of
    `recent`; `names` are the packed names of versions.
    """

    id: str
    about: About
    status: Literal["active", "completed"]
    last_activity: datetime
    expires_at: datetime
    counters: Mapping[str, int]
    version: int
    revision: int
    memo: bytes
    design: bytes
    tail: bytes
    recent: tuple[bytes, ...] = ()
    before: bytes | None = None
    names: bytes | None = None
    remembered: bytes | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """An answer to remember under a client's Idempotency-Key."""

    key: str
    entry: bytes


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn to be stored on top of `revision`; with a record it makes a version, without one it does not.

    `operation_id` makes it safe to store it twice: the second time changes nothing and answers as the first.
    """

    session_id: str
    version: int
    revision: int
    operation_id: bytes
    memo: bytes
    record: bytes | None = None
    design: bytes | None = None
    is_snapshot: bool = False
    note: Note | None = None
    counts: Mapping[Counter, int] = field(default_factory=dict)
    names: bytes | None = None


@dataclass(frozen=True, slots=True)
class SessionEntry:
    """One line of a user's list of sessions."""

    session: StoredSession
    cursor: str


Erased = Literal["erased", "moved", "absent"]


class SessionStore(Protocol):
    """Keeps sessions; every method is one atomic step on one session, but for the lists over many."""

    async def create(self, new: NewSession, now: datetime) -> datetime | None:
        """Store a new session; when it will expire, or None where this id is taken, and then nothing changed."""

    async def read(
        self, session_id: str, now: datetime, *, idempotency_key: str | None = None, recent: int = 0
    ) -> StoredSession:
        """A session with its head and its `recent` last records, in one round trip."""

    async def commit(self, turn: Turn, now: datetime) -> bool:
        """Store a turn and move the session's expiry; False where another turn came first.

        Raises `SessionCompletedError` for a session that was ended.
        """

    async def stretch(
        self, session_id: str, first: int, last: int | None, now: datetime, *, with_design: bool
    ) -> Stretch:
        """The records of versions first..last (None: the newest), in one round trip.

        With a design, the stretch begins at or before `first`, at the nearest version that is kept in full.
        """

    async def complete(self, session_id: str, metrics: bytes, revision: int, now: datetime) -> bool:
        """End a session, and keep figures that hold for `revision`; False where it moved on or was ended before."""

    async def erase(self, session_id: str, figures: bytes | None, revision: int | None) -> Erased:
        """Remove all that is kept of a session, but for figures that name nobody and hold for `revision` (None: any).

        "moved" where a turn came after that revision, and then nothing is removed; "absent" where there was nothing.
        """

    async def add_feedback(self, session_id: str, key: str, entry: bytes) -> bytes:
        """Keep one answer of a person under a key, unless there is one already; the answer that is kept."""

    async def feedback(self, session_id: str) -> list[bytes]:
        """All such answers, in no order; empty for an unknown session."""

    async def metrics(self, session_id: str) -> dict[str, Any] | None:
        """The figures of a session that has ended; kept longer than the session."""

    async def remains(self, session_id: str, now: datetime) -> Remains:
        """All that is stored of a session, sound or not, expired or not; raises where there is nothing."""

    async def mend(self, mended: Mended, now: datetime) -> bool:
        """Put what could be saved of a damaged session in its place; False where it changed since it was read."""

    async def scan(self, limit: int) -> Sequence[str]:
        """About `limit` session ids, going on where the last call stopped, and round and round."""

    async def due(self, now: datetime, limit: int) -> Sequence[str]:
        """Ids of sessions whose lifetime may have ended, at most `limit`."""

    async def look_again(self, session_id: str, at: datetime) -> None:
        """Let nobody find a session due before a time."""

    async def expire(self, session_id: str, metrics: bytes, now: datetime) -> bool:
        """Remove a session whose lifetime has ended, keep its figures, and remember that it existed.

        False where it is alive, or somebody else was first.
        """

    async def of_user(self, user_id: str, now: datetime, limit: int, cursor: str | None) -> list[SessionEntry]:
        """A user's sessions, newest first, without designs."""

    async def claim(self, scope: str, note: Note) -> bytes:
        """Remember an entry under a scope and key unless there is one; the entry that counts."""
