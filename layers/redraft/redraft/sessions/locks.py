"""One turn at a time for each session within this process.

Between processes the store's compare-and-set decides, and the loser reads again; within one process waiting in line
is cheaper than losing races.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field


@dataclass(slots=True)
class _Queue:
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0


class SessionLocks:
    """A lock for each session that is being worked on; those nobody waits for are forgotten."""

    def __init__(self) -> None:
        self._queues: dict[str, _Queue] = {}

    @asynccontextmanager
    async def hold(self, session_id: str) -> AsyncIterator[None]:
        """Wait for the session's turn, and keep it for the time of the block."""
        queue = self._queues.setdefault(session_id, _Queue())
        queue.waiting += 1
        try:
            async with queue.lock:
                yield
        finally:
            queue.waiting -= 1
            if not queue.waiting:
                self._queues.pop(session_id, None)
