"""The audit trail in Redis: one stream a UTC day, bounded in length and in time."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final

import msgspec

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated

_PLACE: Final = re.compile(r"(\d{4}-\d{2}-\d{2}):(\d{1,20}-\d{1,20})")
_EVENT: Final = b"event"

Json = dict[str, Any]


class AuditTrail:
    """Keeps up to about `per_day` events of each of the last `days` days; raises `StoreUnavailableError`."""

    def __init__(self, client: Client, *, per_day: int, days: int) -> None:
        self._plain: Any = client  # the types leave open whether bytes or text come back: bytes
        self._per_day = per_day
        self._days = days

    async def add(self, event: Json, at: datetime) -> None:
        """Keep one event."""
        name = keys.audit_of_day(at.astimezone(UTC).date())
        with translated():
            await self._plain.xadd(name, {_EVENT: msgspec.json.encode(event)}, maxlen=self._per_day, approximate=True)
            await self._plain.expire(name, self._days * 86_400)

    async def page(self, today: date, limit: int, cursor: str | None) -> tuple[list[Json], str | None]:
        """Up to `limit` events, newest first, and where to go on; a cursor that is none starts anew."""
        day, behind = _place(cursor) or (today, None)
        found: list[Json] = []
        last: str | None = None
        while len(found) <= limit and day > today - timedelta(days=self._days):
            with translated():
                entries = await self._plain.xrevrange(
                    keys.audit_of_day(day), f"({behind}" if behind else "+", "-", count=limit + 1 - len(found)
                )
            for place, fields in entries:
                if len(found) == limit:
                    return found, last
                found.append(msgspec.json.decode(fields[_EVENT]))
                last = f"{day.isoformat()}:{place.decode()}"
            day, behind = day - timedelta(days=1), None
        return found, None


def _place(cursor: str | None) -> tuple[date, str] | None:
    known = _PLACE.fullmatch(cursor or "")
    try:
        return None if known is None else (date.fromisoformat(known[1]), known[2])
    except ValueError:
        return None
