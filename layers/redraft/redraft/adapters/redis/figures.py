"""Figures in Redis: one hash of counters for each day and each person, and for a day HyperLogLogs beside it.

All keys of a day share a slot, as those of a person do. One slot takes some ten thousand additions a second.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.adapters.redis.scripting import Argument, Script
from redraft.ports.figures import Addition, Counts, DayCounts

_TALLY: Final = Script("tally")
SETS: Final = ("users", "sessions")
"""What is counted once a day, however often it comes; the error is 0.8 %."""


class RedisFigureStore:
    """A `FigureStore`; counters live `retention_days` after the last addition to them.

    The client is one that tries nothing twice: an addition whose reply was lost may have been made.
    """

    def __init__(self, client: Client, *, retention_days: int) -> None:
        self._client = client
        self._plain: Any = client  # the types of plain commands leave open whether bytes or text come back: bytes
        self._lifetime = retention_days * 86_400

    async def add(self, additions: Sequence[Addition]) -> None:
        # Their servers may differ, so each subject is one command, and all are on their way at once.
        done = await asyncio.gather(*(self._add(addition) for addition in additions), return_exceptions=True)
        for fault in done:
            if isinstance(fault, BaseException):
                raise fault

    async def _add(self, addition: Addition) -> None:
        names = [_hash_of(addition.subject)]
        if addition.distinct and isinstance(addition.subject, date):
            names += [keys.figures_set(addition.subject, name) for name in SETS]
        counts = [part for pair in addition.counts.items() for part in pair]
        members = [part for name, member in addition.distinct for part in (SETS.index(name) + 2, member)]
        arguments: tuple[Argument, ...] = (self._lifetime, len(addition.counts), *counts, *members)
        await _TALLY(self._client, names, arguments)

    async def days(self, days: Sequence[date]) -> list[DayCounts]:
        return await asyncio.gather(*(self._day(day) for day in days))

    async def _day(self, day: date) -> DayCounts:
        with translated():
            counted, *sizes = await asyncio.gather(
                self._plain.hgetall(_hash_of(day)), *(self._plain.pfcount(keys.figures_set(day, name)) for name in SETS)
            )
        return DayCounts(day, _counts(counted), dict(zip(SETS, sizes, strict=True)))

    async def person(self, user_id: str) -> Counts:
        with translated():
            return _counts(await self._plain.hgetall(_hash_of(user_id)))

    async def forget(self, user_id: str) -> bool:
        with translated():
            return bool(await self._plain.delete(_hash_of(user_id)))


def _hash_of(subject: date | str) -> str:
    return keys.figures_of_day(subject) if isinstance(subject, date) else keys.figures_of_user(subject)


def _counts(raw: dict[bytes, bytes]) -> Counts:
    return {name.decode(): int(count) for name, count in raw.items()}
