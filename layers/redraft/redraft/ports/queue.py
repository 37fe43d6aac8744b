"""Where work goes that is done outside the request."""

from __future__ import annotations

from typing import Protocol


class JobQueue(Protocol):
    """Hands a task to a worker, at least once."""

    async def send(self, task_id: str) -> None:
        """Ask for a stored task to be done; raises `QueueUnavailableError`."""
