"""The circuit breaker before a Redis server."""

from __future__ import annotations

from redraft.adapters.breaker import Admission, Breaker, Patience, State
from redraft.errors import StoreUnavailableError

__all__ = ["Admission", "CircuitBreaker", "CircuitOpenError", "Patience", "State"]


class CircuitOpenError(StoreUnavailableError):
    """The server failed a moment ago and is left in peace; nothing was sent to it."""


class CircuitBreaker(Breaker):
    """Refuses with `CircuitOpenError`."""

    def refusal(self, wait_seconds: float) -> CircuitOpenError:
        return CircuitOpenError(
            "The session store failed a moment ago and is given time to recover.",
            retry_after_seconds=wait_seconds,
            circuit="open",
        )
