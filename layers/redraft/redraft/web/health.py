"""Asks the parts whether they are there, without ever failing itself."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, Final

from redraft import __version__
from redraft.errors import UnavailableError

Check = Callable[[], Awaitable[None]]
"""Asks one part; raises `UnavailableError` where it is not there."""


class HealthReport:
    """The body of `GET /health`: `down` without the session store, `degraded` without another part."""

    def __init__(self, redis: Check, queue: Check | None) -> None:
        self._redis = redis
        self._queue = queue

    async def __call__(self) -> dict[str, Any]:
        """`{status, version, redis, queue, model, notes}`; a part that is not configured is `ok`, with a note."""
        notes = dict(_UNUSED_MODEL)
        redis = await _state(self._redis, "redis", notes)
        if self._queue is None:
            notes["queue"] = "No queue is configured; code is generated in the request."
        queue = "ok" if self._queue is None else await _state(self._queue, "queue", notes)
        status = "down" if redis == "down" else "degraded" if queue == "down" else "ok"
        return {
            "status": status, "version": __version__, "redis": redis, "queue": queue, "model": "ok", "notes": notes,
        }  # fmt: skip


_UNUSED_MODEL: Final = {"model": "No model is configured; the rules are the whole engine."}


async def _state(check: Check, name: str, notes: dict[str, str]) -> str:
    try:
        await check()
    except UnavailableError as error:
        notes[name] = error.detail
        return "down"
    return "ok"
