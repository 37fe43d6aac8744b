"""A circuit breaker: after a few faults in a row nothing is asked for a while, then one call tries again.

Ours, because none fits. `purgatory` (last release 2024) lets every waiting caller through when it half-opens and
counts cancelled calls as faults; `aiobreaker` has stood still since 2021; `pybreaker` knows Tornado's coroutines only;
Powertools' own keeps its state in DynamoDB. What is needed is less than any of them: the state of one process.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from redraft.errors import UnavailableError

State = Literal["closed", "open", "half_open"]


@dataclass(frozen=True, slots=True)
class Patience:
    """After how many faults in a row a breaker opens, and for how long, in seconds.

    Each probe that fails doubles the time, up to `longest_rest`. A caller that gave up after `suspicion` seconds
    without an answer has met a fault; one that went away before says nothing.
    """

    faults: int = 3
    rest: float = 0.5
    longest_rest: float = 2.0
    suspicion: float = 0.75


@dataclass(frozen=True, slots=True)
class Admission:
    """A call that may pass: when it began, and whether it is the one that finds out for all."""

    began: float
    is_probe: bool = False


class Breaker(ABC):
    """Closed: calls pass. Open: calls are refused. Half open: one call is on its way to find out.

    Faults of calls that were under way together count as one: a reset tears all connections, and says as much as one.
    """

    def __init__(self, patience: Patience | None = None, watch: Callable[[], float] = time.monotonic) -> None:
        self._patience = patience or Patience()
        self._watch = watch
        self._faults = 0
        self._last_fault = float("-inf")
        self._rest = self._patience.rest
        self._open_until: float | None = None
        self._probing = False

    @abstractmethod
    def refusal(self, wait_seconds: float) -> UnavailableError:
        """What a call meets while the breaker is open: the server is left in peace, nothing is sent to it."""

    @property
    def state(self) -> State:
        """What the next call would meet."""
        if self._open_until is None:
            return "closed"
        return "half_open" if self._probing or self._watch() >= self._open_until else "open"

    def admit(self) -> Admission:
        """Let a call pass, which then reports how it went; raises the `refusal`."""
        now = self._watch()
        if self._open_until is None:
            return Admission(now)
        wait = self._open_until - now
        if wait > 0 or self._probing:
            raise self.refusal(max(wait, self._patience.rest))
        self._probing = True
        return Admission(now, is_probe=True)

    def succeeded(self) -> bool:
        """The server has answered: whatever was before, it is there. True where that closed the breaker."""
        was_open = self._open_until is not None
        self._faults = 0
        self._rest = self._patience.rest
        self._open_until = None
        self._probing = False
        return was_open

    def failed(self, call: Admission) -> bool:
        """The server could not be reached, or did not answer in time. True where that opened a closed breaker."""
        if call.is_probe:
            self._rest = min(self._rest * 2, self._patience.longest_rest)
            self._open()
        elif self._open_until is None and call.began >= self._last_fault:
            self._last_fault = self._watch()
            self._faults += 1
            if self._faults >= self._patience.faults:
                self._open()
                return True
        return False

    def abandoned(self, call: Admission) -> bool:
        """The caller went away before there was an answer. True where that opened a closed breaker."""
        if self._watch() - call.began >= self._patience.suspicion:
            return self.failed(call)
        if call.is_probe:
            self._probing = False
        return False

    def _open(self) -> None:
        self._open_until = self._watch() + self._rest
        self._probing = False
