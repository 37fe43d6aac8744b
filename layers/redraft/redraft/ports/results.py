"""Where results of tasks stand that are too large to stand with the task."""

from __future__ import annotations

from typing import Protocol


class ResultShelf(Protocol):
    """Keeps a document under a name for longer than a task lives; raises `ResultsUnavailableError`."""

    async def put(self, name: str, document: bytes) -> None:
        """Keep a document."""

    async def get(self, name: str) -> bytes | None:
        """A document; None where there is none."""

    async def remove(self, name: str) -> None:
        """Forget a document; nothing happens where there is none."""
