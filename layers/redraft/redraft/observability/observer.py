"""Tells of each request, task and run once it is over: first its figures are kept, then the witnesses hear of it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Final

from redraft.analytics.heard import Heard, listening, note
from redraft.analytics.recorder import Recorder
from redraft.observability.exchange import Exchange, Health, Witness

LONGEST_TASK_WAIT_MS: Final = 86_400_000.0
"""How long a queue keeps a message."""


class Observer:
    """One for a process. In a server what it does comes after the answer, in Lambda it is waited for.

    `is_circuit_closed` asks the breaker before the session store. The first exchange in Lambda is a cold start.
    """

    def __init__(
        self,
        recorder: Recorder,
        witnesses: Sequence[Witness],
        *,
        is_circuit_closed: Callable[[], bool],
        starts_cold: bool = False,
    ) -> None:
        self._recorder = recorder
        self._witnesses = witnesses
        self._is_circuit_closed = is_circuit_closed
        self._starts_cold = starts_cold

    async def tell(self, exchange: Exchange, heard: Heard) -> None:
        """Keep the figures of an exchange, and tell the witnesses of it."""
        cold, self._starts_cold = self._starts_cold, False
        seen = replace(exchange, is_cold_start=cold)
        missed = self._recorder.missed
        await self._recorder.record(heard.events, times_of(seen, heard))
        health = Health(is_circuit_closed=self._is_circuit_closed(), missed_figures=self._recorder.missed - missed)
        for witness in self._witnesses:
            witness(seen, heard, health)

    @asynccontextmanager
    async def work(
        self, name: str, *, correlation_id: str | None = None, waited_ms: float = 0.0
    ) -> AsyncIterator[Heard]:
        """The block is one task of a kind; whatever it raises goes on."""
        began, watch, status = time.time(), time.perf_counter(), 500
        with listening() as heard:
            note(correlation_id=correlation_id or "")
            try:
                yield heard
                status = 200
            finally:
                await self.tell(
                    Exchange(
                        kind="task",
                        name=name,
                        status=status,
                        began=began,
                        milliseconds=(time.perf_counter() - watch) * 1000,
                        waited_ms=sane_wait(waited_ms, LONGEST_TASK_WAIT_MS),
                        correlation_id=correlation_id,
                    ),
                    heard,
                )


def times_of(exchange: Exchange, heard: Heard) -> dict[str, float]:
    """Milliseconds by step; the way here counts as queueing, and `total` is all of it."""
    queueing = heard.spent_ms.get("queueing", 0.0) + exchange.waited_ms
    spent: dict[str, float] = dict(heard.spent_ms.items())
    return {**spent, "queueing": queueing, "total": exchange.waited_ms + exchange.milliseconds}


def sane_wait(milliseconds: float, most_ms: float) -> float:
    """A wait as two clocks tell it; none where it cannot be, because the clocks differ or an event is played again."""
    return milliseconds if 0.0 <= milliseconds <= most_ms else 0.0
