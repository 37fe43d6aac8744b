"""What a request has to tell once it is answered: what happened in it, and where its time went.

The use cases tell it to whoever listens to the request they run in; where nobody does, nothing is kept.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Final, Literal

from redraft.analytics.events import Event

Step = Literal["queueing", "reading", "model", "state"]
"""Waiting for its turn, reading the words, the language model, the session store; the rest of a request is its own."""

_MOST_SPANS: Final = 64
"""Of how many steps the times are kept; their sum is kept of all."""


@dataclass(frozen=True, slots=True)
class Span:
    """One step, in seconds since the epoch."""

    step: Step
    began: float
    ended: float


@dataclass(slots=True)
class Heard:
    """`spent_ms` is the time by step, an inner step's taken off the one around it; `spans` are the steps as they were.

    `fields` are said in the log line of the request.
    """

    events: list[Event] = field(default_factory=list)
    spent_ms: dict[Step, float] = field(default_factory=dict)
    spans: list[Span] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)
    inner_ms: float = 0.0

    def add(self, step: Step, own_ms: float, whole_ms: float) -> None:
        """Count a step that has just ended."""
        self.spent_ms[step] = self.spent_ms.get(step, 0.0) + own_ms
        if len(self.spans) < _MOST_SPANS:
            now = time.time()
            self.spans.append(Span(step, now - whole_ms / 1000, now))


_heard: ContextVar[Heard | None] = ContextVar("heard", default=None)


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear what this task, and those it starts, tell within the block."""
    heard = Heard()
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def tell(event: Event) -> None:
    """Something has happened; call it once that is certain."""
    if (heard := _heard.get()) is not None:
        heard.events.append(event)


def note(**fields: str) -> None:
    """Something for the log line of the request; never words of a user."""
    if (heard := _heard.get()) is not None:
        heard.fields.update(fields)


@contextmanager
def span(step: Step) -> Iterator[None]:
    """The block is this step; steps within it count for themselves. Not for steps at the same time."""
    heard = _heard.get()
    if heard is None:
        yield
        return
    around, heard.inner_ms = heard.inner_ms, 0.0
    began = time.perf_counter()
    try:
        yield
    finally:
        whole_ms = (time.perf_counter() - began) * 1000
        heard.add(step, whole_ms - heard.inner_ms, whole_ms)
        heard.inner_ms = around + whole_ms


def noted() -> dict[str, str]:
    """What was noted of the request so far; empty where nobody listens."""
    heard = _heard.get()
    return {} if heard is None else heard.fields
