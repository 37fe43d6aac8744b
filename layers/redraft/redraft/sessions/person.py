"""All that belongs to a person: handed out, or erased; both in steps that end in time, however much there is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from redraft.errors import SessionCorruptedError, SessionExpiredError, SessionNotFoundError
from redraft.sessions.end_session import delete_session
from redraft.sessions.parts import Parts
from redraft.sessions.transfer_session import export_session

_AT_ONCE: Final = 20
_DEADLINE_MS: Final = 8_000.0


@dataclass(frozen=True, slots=True)
class Belongings:
    """Documents of sessions, those of them that cannot be read, and the cursor to go on with; None at the end."""

    documents: tuple[dict[str, Any], ...]
    unreadable: tuple[str, ...]
    next_cursor: str | None


@dataclass(frozen=True, slots=True)
class Erasure:
    """How many sessions were erased, and whether some are left for another call."""

    erased: int
    remaining: bool


async def export_person(parts: Parts, user_id: str, cursor: str | None, limit: int) -> Belongings:
    """The documents of a person's next sessions, newest first."""
    entries = await parts.store.of_user(user_id, parts.clock.now(), limit + 1, cursor)
    documents: list[dict[str, Any]] = []
    unreadable: list[str] = []
    for entry in entries[:limit]:
        try:
            documents.append({"session_id": entry.session.id, **await export_session(parts, entry.session.id)})
        except (SessionCorruptedError, SessionExpiredError, SessionNotFoundError):
            unreadable.append(entry.session.id)
    following = entries[limit - 1].cursor if len(entries) > limit else None
    return Belongings(tuple(documents), tuple(unreadable), following)


async def erase_person(parts: Parts, user_id: str) -> Erasure:
    """Erase a person's sessions, with all that belongs to them, until none is left or the time is up."""
    started_ms, erased = parts.clock.stopwatch_ms(), 0
    while parts.clock.stopwatch_ms() - started_ms < _DEADLINE_MS:
        entries = await parts.store.of_user(user_id, parts.clock.now(), _AT_ONCE, None)
        if not entries:
            return Erasure(erased, remaining=False)
        for entry in entries:
            erased += await _is_erased(parts, entry.session.id)
    return Erasure(erased, remaining=True)


async def _is_erased(parts: Parts, session_id: str) -> bool:
    try:
        await delete_session(parts, session_id)
    except SessionNotFoundError:  # somebody else was faster
        return False
    return True
