"""Where sessions go that have ended, for those who keep them longer than the store does."""

from __future__ import annotations

from typing import Protocol


class SessionArchive(Protocol):
    """Keeps one document a session; every method raises `ArchiveUnavailableError`."""

    async def put(self, session_id: str, document: bytes) -> None:
        """Keep a document; it takes the place of an earlier one."""

    async def get(self, session_id: str) -> bytes | None:
        """The document of a session; None where there is none."""

    async def remove(self, session_id: str) -> None:
        """Forget a session; nothing happens where there is none."""
