"""The time, as an argument."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol


class Clock(Protocol):
    """Where the time comes from."""

    def now(self) -> datetime:
        """The present time, aware, in UTC."""

    def stopwatch_ms(self) -> float:
        """Milliseconds on a watch that never goes back; only differences mean something."""
