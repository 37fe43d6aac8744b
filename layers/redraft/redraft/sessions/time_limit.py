"""A limit on work that only computes, and so can neither wait nor be cancelled."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from redraft.errors import LimitExceededError


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Ends the block by `LimitExceededError` after `seconds`.

    The main thread alone can be interrupted, which is the one that Lambda calls a handler in; elsewhere there is no
    limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.signal(signal.SIGALRM, _over)
    timer = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, *timer)
        signal.signal(signal.SIGALRM, handler)


def _over(*_: object) -> None:
    raise LimitExceededError("The design takes too long to turn into code; split it into smaller ones.")
