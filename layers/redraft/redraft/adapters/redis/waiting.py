"""How long one request may wait for the store in all, however many commands it sends."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from contextvars import ContextVar

from redis import exceptions as vendor


class WaitingTime:
    """Seconds left to wait; several waits at once count once, for a request waits for all of them together."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds
        self._waits = 0
        self._since = 0.0

    def remaining(self) -> float:
        """What is left of it now."""
        return self._left - (time.monotonic() - self._since if self._waits else 0.0)

    @contextmanager
    def spent(self) -> Iterator[None]:
        """Counts the time of the block."""
        if not self._waits:
            self._since = time.monotonic()
        self._waits += 1
        try:
            yield
        finally:
            self._waits -= 1
            if not self._waits:
                self._left -= time.monotonic() - self._since


_current: ContextVar[WaitingTime | None] = ContextVar("waiting_time", default=None)


@contextmanager
def waiting_at_most(seconds: float) -> Iterator[None]:
    """All that this task and those it starts wait for the store within the block takes no longer in sum."""
    token = _current.set(WaitingTime(seconds))
    try:
        yield
    finally:
        _current.reset(token)


@asynccontextmanager
async def within_allowance() -> AsyncIterator[None]:
    """Raises the vendor's `TimeoutError` where the block would outlast what is left; without an allowance, nothing."""
    allowance = _current.get()
    if allowance is None:
        yield
        return
    limit = asyncio.timeout(max(0.0, allowance.remaining()))
    try:
        with allowance.spent():
            async with limit:
                yield
    except TimeoutError as late:
        if not limit.expired():
            raise
        raise vendor.TimeoutError("The time that this request may wait is over.") from late
