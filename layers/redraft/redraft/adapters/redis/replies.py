"""What the scripts answer, as the values and the errors of the port."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from redraft.errors import RedraftError, SessionCorruptedError, SessionExpiredError, SessionNotFoundError
from redraft.ports.store import About, StoredSession
from redraft.versions.codec import pack, unpack
from redraft.versions.record import milliseconds, moment
from redraft.versions.stretch import Stretch

_OWN_FIELDS: Final = frozenset({"about", "status", "last", "expires"})


def pack_about(about: About) -> bytes:
    """The stored form of what is said of a session."""
    return pack([about.user_id, about.title, about.initial_prompt, milliseconds(about.created_at), about.forked_from])


def about_from(blob: bytes) -> About:
    """What is said of a session, from its stored form."""
    user_id, title, prompt, created_ms, forked_from = unpack(blob)
    return About(user_id, title, prompt, moment(created_ms), tuple(forked_from) if forked_from else None)


def session_from(session_id: str, reply: Sequence[Any], now: datetime, idempotency_seconds: int) -> StoredSession:
    """The answer of `read.lua`; raises where the session has expired or lacks a part."""
    _, flat, version, revision, memo, design, recent, remembered = reply
    fields = {name.decode(): value for name, value in zip(flat[::2], flat[1::2], strict=True)}
    if not {"about", "status", "last", "expires"} <= fields.keys() or None in (revision, memo, design) or not version:
        raise _torn(session_id)
    expires_at = moment(int(fields["expires"]))
    if expires_at <= now:
        raise _expired(session_id)
    return StoredSession(
        id=session_id,
        about=about_from(fields["about"]),
        status="active" if fields["status"] == b"active" else "completed",
        last_activity=moment(int(fields["last"])),
        expires_at=expires_at,
        counters={name: int(value) for name, value in fields.items() if name not in _OWN_FIELDS},
        version=version,
        revision=int(revision),
        memo=memo,
        design=design,
        recent=tuple(recent),
        remembered=_still_valid(remembered, now, idempotency_seconds),
    )


def stretch_from(session_id: str, reply: Sequence[Any], now: datetime) -> Stretch:
    """The answer of `stretch.lua`; raises where the session has expired."""
    _, expires, total, first, design, records = reply
    if moment(int(expires)) <= now:
        raise _expired(session_id)
    if not total:
        raise _torn(session_id)
    return Stretch(first, tuple(records), design, total)


def absent(session_id: str, reply: Sequence[Any], due: datetime | None, now: datetime) -> RedraftError:
    """The error for a session that has no metadata: `reply` is {…, 1 if expired, 1 if parts of it are left}.

    `due` is when the expiry index wants to look at it, where the index still knows it: then its keys went by
    themselves, after their lifetime or, before it, because the server ran out of memory.
    """
    if reply[1] or (due is not None and due <= now):
        return _expired(session_id)
    if reply[2] or due is not None:
        return _torn(session_id)
    return SessionNotFoundError("There is no such session.", session_id=session_id)


def _still_valid(remembered: bytes | None, now: datetime, seconds: int) -> bytes | None:
    if remembered is None:
        return None
    at_ms, _, entry = remembered.partition(b":")
    return entry if int(at_ms) >= milliseconds(now) - seconds * 1000 else None


def _expired(session_id: str) -> SessionExpiredError:
    return SessionExpiredError("This session has expired.", session_id=session_id)


def _torn(session_id: str) -> SessionCorruptedError:
    return SessionCorruptedError("Part of this session is gone from the store.", session_id=session_id)
