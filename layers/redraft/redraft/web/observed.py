"""The outermost of the app: hears what each request tells, and sees to it that it is told once it is answered.

Nothing of it is on the way of an answer in a server, where the answer has gone out by then. In Lambda nothing runs
after the answer, so there it is waited for: one round trip, and no longer than the recorder's deadline.
"""

from __future__ import annotations

import time
from collections.abc import Callable, MutableMapping
from typing import Any, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from redraft.analytics.heard import Heard, listening
from redraft.observability.exchange import Exchange
from redraft.observability.observer import Observer, sane_wait

_LONGEST_WAIT_MS: Final = 30_000.0
"""API Gateway waits no longer for an answer."""


class Observed:
    """ASGI middleware; `observer` is called inside the running loop."""

    def __init__(self, app: ASGIApp, *, observer: Callable[[], Observer]) -> None:
        self._app = app
        self._observer = observer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began, watch, outgoing = time.time(), time.perf_counter(), _Outgoing(send)
        with listening() as heard:
            try:
                await self._app(scope, receive, outgoing)
            finally:
                spent_ms = (time.perf_counter() - watch) * 1000
                await self._observer().tell(_exchange(scope, heard, outgoing.status, began, spent_ms), heard)


def _exchange(scope: Scope, heard: Heard, status: int, began: float, spent_ms: float) -> Exchange:
    route = getattr(scope.get("route"), "path", "no route")
    context: MutableMapping[str, Any] = scope.get("aws.event", {}).get("requestContext", {})
    sent_ms = context.get("requestTimeEpoch")
    return Exchange(
        kind="request",
        name=f"{scope['method']} {route}",
        status=status,
        began=began,
        milliseconds=spent_ms,
        waited_ms=sane_wait(began * 1000 - sent_ms, _LONGEST_WAIT_MS) if sent_ms else 0.0,
        error_code=heard.fields.get("error_code"),
        correlation_id=scope.get("state", {}).get("request_id"),
        session_id=scope.get("path_params", {}).get("session_id"),
    )


class _Outgoing:
    """A `send` that remembers the status; 500 until there is one."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 500

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)
