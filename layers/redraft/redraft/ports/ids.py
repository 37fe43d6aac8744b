"""Where new names come from."""

from __future__ import annotations

from typing import Protocol


class IdSource(Protocol):
    """Makes ids that nobody can guess and nobody else makes."""

    def session_id(self) -> str:
        """At least 144 random bits, in characters that may stand in a path."""

    def operation_id(self) -> bytes:
        """8 random bytes that name one turn."""
