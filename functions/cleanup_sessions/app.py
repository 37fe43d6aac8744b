"""Every 15 minutes: ends what has outlived its time, and looks through some of what lives for damage.

Returns a report: how many sessions were ended, postponed or found alive, in how many batches, whether any are left,
and how many of those looked through were sound, repaired, recovered, hopeless, or lost to the store's want of room.
Errors: `StoreUnavailableError` leaves the run to the schedule's retries and then to the dead-letter queue.
Side effects: stores the figures of sessions that expired and takes them off the indexes; mends what is damaged; two
runs at once do it once.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from redraft.wiring import Wiring

# One runner, so that the Redis client of an invocation still has its loop in the next one.
RUNNER: Final = asyncio.Runner()
WIRING: Final = Wiring.from_environment()


def handler(_event: dict[str, Any], _context: object) -> dict[str, Any]:
    """One run."""
    return RUNNER.run(WIRING.clean_up())
