"""One request, task or run, as it is seen from outside once it is over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from redraft.analytics.heard import Heard


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """`name` is the route or the kind of work, never with an id in it; `began` in seconds since the epoch.

    `waited_ms` is how long it was on its way here. `status` is HTTP's; for work 200, or 500 where it failed.
    """

    kind: Literal["request", "task", "run"]
    name: str
    status: int
    began: float
    milliseconds: float
    waited_ms: float = 0.0
    error_code: str | None = None
    correlation_id: str | None = None
    session_id: str | None = None
    is_cold_start: bool = False

    @property
    def failed(self) -> bool:
        """Whether it failed for a cause on this side."""
        return self.status >= 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """What the process knows of itself: whether the breaker before the store is closed, and figures it missed."""

    is_circuit_closed: bool = True
    missed_figures: int = 0


Witness = Callable[[Exchange, Heard, Health], None]
"""Is told of every exchange; it must not fail, nor take long."""
