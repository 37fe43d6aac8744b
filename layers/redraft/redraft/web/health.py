"""Asks the parts whether they are there, without ever failing itself."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Any, Final, Literal, Protocol

from redraft import __version__
from redraft.errors import UnavailableError

Check = Callable[[], Awaitable[None]]
"""Asks one part; raises `UnavailableError` where it is not there."""


Circuit = Literal["closed", "open", "half_open"]
"""The breaker around the session store: open after faults in a row, until a probe finds it back."""


class Remembered:
    """A check whose good outcome stands for some seconds; callers at the same time share one. A bad one is not kept."""

    def __init__(self, check: Check, seconds: float) -> None:
        self._check = check
        self._seconds = seconds
        self._good_until = float("-inf")
        self._asking = asyncio.Lock()

    async def __call__(self) -> None:
        async with self._asking:
            if time.monotonic() >= self._good_until:
                await self._check()
                self._good_until = time.monotonic() + self._seconds


class Model(Protocol):
    """What is known of the language model, without a call that somebody pays."""

    @property
    def name(self) -> str: ...

    @property
    def circuit(self) -> Circuit:
        """The breaker around it, in this process."""
        ...


async def report(
    redis: Check, queue: Check | None, circuit: Callable[[], Circuit], model: Model | None = None
) -> dict[str, Any]:
    """`{status, version, redis, circuit, queue, model, notes}`; a part that is not configured is `ok`, with a note.

    `status` is `down` without the session store, `degraded` without another part.
    """
    known, note = _model_state(model)
    notes = {"model": note}
    found = await _state(redis, "redis", notes)
    if queue is None:
        notes["queue"] = "No queue is configured; code is generated in the request."
    queued = "ok" if queue is None else await _state(queue, "queue", notes)
    status = "down" if found == "down" else "degraded" if "down" in (queued, known) else "ok"
    return {
        "status": status,
        "version": __version__,
        "redis": found,
        "circuit": circuit(),
        "queue": queued,
        "model": known,
        "notes": notes,
    }


_OF_CIRCUIT: Final = {"closed": "ok", "half_open": "degraded", "open": "down"}


def _model_state(model: Model | None) -> tuple[str, str]:
    if model is None:
        return "ok", "No model is configured; the rules are the whole engine."
    state = _OF_CIRCUIT[model.circuit]
    lately = "" if state == "ok" else "; it has failed lately, and what the rules read goes on"
    return state, f"{model.name}{lately}"


async def _state(check: Check, name: str, notes: dict[str, str]) -> str:
    try:
        await check()
    except UnavailableError as error:
        notes[name] = error.detail
        return "down"
    return "ok"
