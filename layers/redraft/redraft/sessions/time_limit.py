"""A limit on work that only computes, and so can neither wait nor be cancelled."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from redraft.errors import LimitExceededError


@contextmanager
def time_limit(seconds: float) -> Iterator[None]:
    """Ends the block by `LimitExceededError` after `seconds` of this process's time on the processor.

    The main thread alone can be interrupted, which is the one that Lambda calls a handler in; elsewhere there is no
    limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handler = signal.signal(signal.SIGPROF, _over)
    timer = signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, *timer)
        signal.signal(signal.SIGPROF, handler)


def _over(*_: object) -> None:
    raise LimitExceededError("The design takes too long to turn into code; split it into smaller ones.")
