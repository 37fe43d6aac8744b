"""What the scripts answer, as the values and the errors of the port."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, get_args

from redraft.errors import (
    RedraftError,
    SessionCorruptedError,
    SessionExpiredError,
    SessionLostError,
    SessionNotFoundError,
)
from redraft.ports.store import Counter, StoredSession
from redraft.versions.about import unpack_about
from redraft.versions.codec import unpack
from redraft.versions.moments import milliseconds, moment
from redraft.versions.stretch import Stretch

COUNTERS: Final[tuple[Counter, ...]] = get_args(Counter)
_STATUSES: Final = frozenset({b"active", b"completed"})


def session_from(session_id: str, reply: Sequence[Any], now: datetime, idempotency_seconds: int) -> StoredSession:
    """The answer of `read.lua`; raises where the session has expired or lacks a part."""
    _, fields, remembered, tail, before, recent = reply
    about, status, last, expires, *counts, version, revision, memo, design, names = fields
    if None in (about, last, expires, version, revision, memo, design, tail, *recent) or status not in _STATUSES:
        raise _torn(session_id)
    expires_at = moment(_number(session_id, expires))
    if expires_at <= now:
        raise expired(session_id)
    return StoredSession(
        id=session_id,
        about=unpack_about(about),
        status="active" if status == b"active" else "completed",
        last_activity=moment(_number(session_id, last)),
        expires_at=expires_at,
        counters=_counters(session_id, counts),
        version=_number(session_id, version),
        revision=_number(session_id, revision),
        memo=memo,
        design=design,
        tail=tail,
        recent=tuple(recent),
        before=before,
        names=names,
        remembered=_still_valid(remembered, now, idempotency_seconds),
    )


def _counters(session_id: str, counts: Sequence[bytes | None]) -> Mapping[str, int]:
    counted = zip(COUNTERS, counts, strict=True)
    return {name: _number(session_id, count) for name, count in counted if count is not None}


def stretch_from(session_id: str, reply: Sequence[Any], now: datetime) -> Stretch:
    """The answer of `stretch.lua`; raises where the session has expired or lacks a part."""
    _, expires, total, first, design, before, records, names = reply
    if None in (expires, total, *records):
        raise _torn(session_id)
    if moment(_number(session_id, expires)) <= now:
        raise expired(session_id)
    return Stretch(first, tuple(records), design, _number(session_id, total), before, names)


def absent(session_id: str, ended: bytes | None, due: datetime | None, now: datetime) -> RedraftError:
    """The error for a session that is not there; `ended` are the figures that it left, if it did.

    `due` is when the expiry index wants to look at it, where the index still knows it: then it went by itself, after
    its lifetime or, before it, because the server ran out of memory.
    """
    if ended is not None:
        return SessionNotFoundError("There is no such session.") if was_deleted(ended) else expired(session_id)
    if due is not None:
        return expired(session_id) if due <= now else lost(session_id)
    return SessionNotFoundError("There is no such session.", session_id=session_id)


def figures_in(blob: bytes) -> dict[str, Any] | None:
    """The figures that an ended session left; None where it left none, as in the first layout."""
    if blob.isdigit():
        return None
    found: dict[str, Any] = unpack(blob)
    return found


def was_deleted(ended: bytes) -> bool:
    """Whether a session was erased, by the figures that it left."""
    return (figures_in(ended) or {}).get("status") == "deleted"


def expired(session_id: str) -> SessionExpiredError:
    """The error for a session whose lifetime has ended."""
    return SessionExpiredError("This session has expired.", session_id=session_id)


def lost(session_id: str) -> SessionLostError:
    """The error for a session that the server dropped before its time."""
    return SessionLostError("The store dropped this session before its time, for want of room.", session_id=session_id)


def _still_valid(remembered: bytes | None, now: datetime, seconds: int) -> bytes | None:
    if remembered is None:
        return None
    at_ms, _, entry = remembered.partition(b":")
    return entry if at_ms.isdigit() and int(at_ms) >= milliseconds(now) - seconds * 1000 else None


def _number(session_id: str, raw: bytes) -> int:
    """A number from its stored form; times reach to the year 5138."""
    if not raw.isdigit() or len(raw) > 14:
        raise _torn(session_id)
    return int(raw)


def _torn(session_id: str) -> SessionCorruptedError:
    return SessionCorruptedError("Part of this session is gone from the store, or damaged.", session_id=session_id)
