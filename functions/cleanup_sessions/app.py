"""Every 15 minutes: ends what has outlived its time.

Returns how many sessions were looked at and ended, and how many bounded batches that took.
Errors: `StoreUnavailableError` leaves the run to the schedule's retries and then to the dead-letter queue.
Side effects: stores the figures of sessions that expired and takes them off the indexes; two runs at once do it once.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from redraft.wiring import Wiring

# One runner, so that the Redis client of an invocation still has its loop in the next one.
RUNNER: Final = asyncio.Runner()
WIRING: Final = Wiring.from_environment()


def handler(_event: dict[str, Any], _context: object) -> dict[str, int]:
    """One run."""
    return RUNNER.run(WIRING.clean_up())
