"""Keeps what was heard, within a deadline, and never fails: what cannot be kept is counted, and said later."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from redraft.analytics.events import Event
from redraft.analytics.tally import MISSED, additions_of
from redraft.errors import RedraftError
from redraft.ports.figures import Addition, FigureStore

_logger: Final = logging.getLogger("redraft.analytics")


class Recorder:
    """Adds events to the figures, at most once and in one round trip; `missed` counts those that were not kept.

    What was missed is added to the next day that can be written to, so that the figures say what they lack.
    """

    def __init__(self, store: FigureStore, *, deadline_ms: float) -> None:
        self._store = store
        self._deadline_seconds = deadline_ms / 1000
        self._unsaid = 0
        self._adding: set[asyncio.Task[None]] = set()
        self.missed = 0

    async def record(self, events: Sequence[Event], spent_ms: Mapping[str, float]) -> bool:
        """Keep the events of one request; False where that failed or took too long."""
        if not events:
            return True
        unsaid, self._unsaid = self._unsaid, 0
        try:
            await self._in_time(_with_missed(additions_of(events, spent_ms), unsaid))
        except (RedraftError, TimeoutError) as fault:
            self._unsaid += unsaid + len(events)
            self.missed += len(events)
            if not unsaid:  # once for each time that the store goes away, not for each request
                _logger.warning("figures are not kept: %s", str(fault) or type(fault).__name__)
            return False
        return True

    async def _in_time(self, additions: Sequence[Addition]) -> None:
        """Raises `TimeoutError` at the deadline, whatever the client does; it may swallow being cancelled."""
        adding = asyncio.create_task(self._store.add(additions))
        self._adding.add(adding)
        adding.add_done_callback(self._over)
        done, _ = await asyncio.wait({adding}, timeout=self._deadline_seconds)
        if not done:
            adding.cancel()
            raise TimeoutError
        adding.result()

    def _over(self, adding: asyncio.Task[None]) -> None:
        self._adding.discard(adding)
        if not adding.cancelled():
            adding.exception()  # looked at, so that nobody is warned of a fault that was told already


def _with_missed(additions: Sequence[Addition], unsaid: int) -> list[Addition]:
    out = list(additions)
    first = next((at for at, addition in enumerate(out) if isinstance(addition.subject, date)), None)
    if unsaid and first is not None:
        out[first] = replace(out[first], counts={**out[first].counts, MISSED: unsaid})
    return out
