"""One run of the scheduled clean-up: batch after batch, the figures of each batch kept in one go, and a report."""

from __future__ import annotations

import logging
from dataclasses import asdict
from typing import Any, Final

from redraft.analytics.heard import listening
from redraft.analytics.recorder import Recorder
from redraft.ports.clock import Clock
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.upkeep import CleanedUp
from redraft.settings import Settings

_logger: Final = logging.getLogger("redraft.cleanup")


class CleanUpRun:
    """Ends what has outlived its time, then looks through some of what lives for damage.

    It goes on until nothing is left or its time is up; what is left is the next run's. Two runs at once do it once,
    and a run that is cut off has ended what it has ended.
    """

    def __init__(self, sessions: DesignSessionManager, clock: Clock, settings: Settings, recorder: Recorder) -> None:
        self._sessions = sessions
        self._clock = clock
        self._settings = settings
        self._recorder = recorder

    async def run(self) -> dict[str, Any]:
        """`{looked_at, ended, postponed, alive, batches, is_complete, seconds, sound, repaired, …}`.

        Raises `StoreUnavailableError`; what was ended before that stays ended, and its figures kept.
        """
        started_ms = self._clock.stopwatch_ms()
        report = {**await self._end(), **await self._scan()}
        report["seconds"] = round((self._clock.stopwatch_ms() - started_ms) / 1000, 3)
        _logger.info("clean-up", extra={"report": report})
        return report

    async def _end(self) -> dict[str, Any]:
        started_ms = self._clock.stopwatch_ms()
        total, batches, is_complete = CleanedUp(), 0, False
        while not is_complete and self._clock.stopwatch_ms() - started_ms < self._settings.cleanup_deadline_ms:
            batch = await self._batch()
            total, batches = total + batch, batches + 1
            is_complete = batch.looked_at < self._settings.cleanup_batch
        return {**asdict(total), "batches": batches, "is_complete": is_complete}

    async def _batch(self) -> CleanedUp:
        with listening() as heard:
            try:
                return await self._sessions.clean_up(self._settings.cleanup_batch)
            finally:
                await self._recorder.record(heard.events, {})

    async def _scan(self) -> dict[str, int]:
        if not self._settings.scan_batch:
            return {}
        return asdict(await self._sessions.scan(self._settings.scan_batch, self._settings.cleanup_deadline_ms))
