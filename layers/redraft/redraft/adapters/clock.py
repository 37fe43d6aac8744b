"""The computer's own clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime


class SystemClock:
    """Implements `ports.clock.Clock`."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def stopwatch_ms(self) -> float:
        return time.perf_counter() * 1000
