"""What every request passes first: an id, the body read whole and bounded, JSON only; and last, the common headers."""

from __future__ import annotations

import re
import uuid
from collections.abc import MutableMapping
from typing import Any, Final

from fastapi import Request
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from redraft.adapters.redis.waiting import waiting_at_most
from redraft.analytics.heard import note
from redraft.errors import LimitExceededError, RedraftError
from redraft.security.headers import API
from redraft.web.errors import MediaTypeError
from redraft.web.problems import kind_of, problem, unexpected

_SANE_ID: Final = re.compile(r"[A-Za-z0-9._:-]{8,128}")
_JSON_TYPE: Final = re.compile(r"application/(?:[\w.-]+\+)?json\s*(?:;|$)", re.IGNORECASE)
_WITH_BODY: Final = frozenset({"POST", "PUT", "PATCH"})


class Edge:
    """ASGI middleware; `scope["state"]` holds `request_id`, and `headers` that a route wants sent in any case.

    A request waits for the session store no longer than `max_wait_seconds` in sum, whatever it asks of it.
    """

    def __init__(self, app: ASGIApp, *, max_body_bytes: int, max_wait_seconds: float) -> None:
        self._app = app
        self._max_body_bytes = max_body_bytes
        self._max_wait_seconds = max_wait_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        state = scope.setdefault("state", {})
        state.update(request_id=_request_id(scope), headers={})
        note(correlation_id=state["request_id"])
        outgoing = _Outgoing(send, state)
        try:
            body = await _read(receive, Headers(scope=scope), self._max_body_bytes)
            _check_type(scope, body)
            with waiting_at_most(self._max_wait_seconds):
                await self._app(scope, _Replay(body, receive), outgoing)
        except RedraftError as error:
            await problem(Request(scope), kind_of(error), error.detail, facts=error.facts)(scope, receive, outgoing)
        except Exception as error:
            if outgoing.started:
                raise
            await unexpected(Request(scope), error)(scope, receive, outgoing)


def _request_id(scope: Scope) -> str:
    """The caller's own id where it is a sane one, else API Gateway's, else a new one."""
    given = Headers(scope=scope).get("x-request-id", "")
    if _SANE_ID.fullmatch(given):
        return given
    return str(scope.get("aws.event", {}).get("requestContext", {}).get("requestId") or uuid.uuid4())


async def _read(receive: Receive, headers: Headers, limit: int) -> bytes:
    declared = headers.get("content-length", "")
    if declared.isdecimal() and int(declared) > limit:
        raise _too_large(limit)
    parts: list[bytes] = []
    size, more = 0, True
    while more:
        message = await receive()
        part = message.get("body", b"")
        parts.append(part)
        size += len(part)
        if size > limit:
            raise _too_large(limit)
        more = message.get("more_body", False)
    return b"".join(parts)


def _too_large(limit: int) -> LimitExceededError:
    return LimitExceededError(f"The body is larger than {limit} bytes.", limit_bytes=limit)


def _check_type(scope: Scope, body: bytes) -> None:
    declared = Headers(scope=scope).get("content-type", "")
    if scope["method"] in _WITH_BODY and body and not _JSON_TYPE.match(declared):
        raise MediaTypeError(f"The body is declared as {declared or 'nothing'}, not as application/json.")


class _Replay:
    """A `receive` that gives the body that was read, then what the server says next."""

    def __init__(self, body: bytes, receive: Receive) -> None:
        self._body: bytes | None = body
        self._receive = receive

    async def __call__(self) -> Message:
        if self._body is None:
            return await self._receive()
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}


class _Outgoing:
    """A `send` that adds the common headers; `started` once the first byte may have gone."""

    def __init__(self, send: Send, state: MutableMapping[str, Any]) -> None:
        self._send = send
        self._state = state
        self.started = False

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.started = True
            message = {**message, "headers": self._headers(message.get("headers", []))}
        await self._send(message)

    def _headers(self, given: list[tuple[bytes, bytes]]) -> list[tuple[bytes, bytes]]:
        names = {name.lower() for name, _ in given}
        extra = [(name.encode(), value.encode()) for name, value in self._state["headers"].items()]
        common = [(name, value) for name, value in API if name not in names]
        return [*given, *extra, *common, (b"x-request-id", self._state["request_id"].encode())]
