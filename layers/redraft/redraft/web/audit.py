"""The audit trail: who did what, when, from where, and how it ended. A line in the log, and an event in the store.

Told are requests that change something, those that only admins or a person themselves may make, and all that were
refused for who sent them. Nothing that was typed is in it, unless the settings say so; then it is masked.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, MutableMapping
from datetime import datetime
from typing import Any, Final

from fastapi import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from redraft.errors import StoreUnavailableError
from redraft.security.access import rule_of
from redraft.security.caller import Caller
from redraft.text.masking import masked
from redraft.web.auth import path_of
from redraft.web.limits import address_of
from redraft.web.render import stamp
from redraft.web.services import Services

_logger: Final = logging.getLogger("redraft.audit")
_QUIET: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_REFUSED: Final = frozenset({401, 403, 429})
_PROMPTS: Final = ("prompt", "edit_prompt", "comment")

Json = dict[str, Any]


class Audited:
    """ASGI middleware, the innermost; `services` is called inside the running loop."""

    def __init__(self, app: ASGIApp, *, services: Callable[[], Services], prompts: bool) -> None:
        self._app = app
        self._services = services
        self._prompts = prompts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        seen = _Seen(receive, send)
        try:
            await self._app(scope, seen.receive, seen.send)
        finally:
            if _is_told(scope, seen.status):
                await self._tell(Request(scope), seen)

    async def _tell(self, request: Request, seen: _Seen) -> None:
        services = self._services()
        now = services.clock.now()
        event = _event(request, seen.status, now)
        if self._prompts:
            event.update(_typed(seen.body))
        _logger.info("audit %s", event["action"], extra={"audit": event})
        if services.settings.auth_mode == "none" or not services.settings.audit_events_per_day:
            return
        try:
            await services.audit.add(event, now)
        except StoreUnavailableError:
            _logger.warning("the audit trail cannot be reached; the event stands in the log alone")


class _Seen:
    """What passes by: the body, and the status of the answer; 500 until there is one."""

    def __init__(self, receive: Receive, send: Send) -> None:
        self._receive = receive
        self._send = send
        self.body = b""
        self.status = 500

    async def receive(self) -> Message:
        message = await self._receive()
        self.body += message.get("body", b"")
        return message

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


def _is_told(scope: Scope, status: int) -> bool:
    if "route" not in scope:
        return False
    request = Request(scope)
    need = rule_of(scope["method"], path_of(request)).need
    return scope["method"] not in _QUIET or status in _REFUSED or need in ("admin", "person")


def _event(request: Request, status: int, now: datetime) -> Json:
    state: MutableMapping[str, Any] = request.scope.get("state", {})
    caller: Caller | None = state.get("caller")
    return {
        "at": stamp(now),
        "who": caller.name if caller is not None else "unknown",
        "admin": caller is not None and caller.is_admin and not caller.is_anybody,
        "action": f"{request.method} {path_of(request)}",
        "subject": {name: str(value)[:200] for name, value in request.path_params.items()},
        "from": address_of(request),
        "status": status,
        "outcome": _outcome(status),
        "request_id": state.get("request_id"),
    }


def _outcome(status: int) -> str:
    if status < 400:
        return "done"
    return "refused" if status in _REFUSED else "failed" if status >= 500 else "rejected"


def _typed(body: bytes) -> Json:
    """What was typed, without personal data."""
    try:
        sent = json.loads(body)
    except ValueError:
        return {}
    given = {name: sent.get(name) for name in _PROMPTS} if isinstance(sent, dict) else {}
    return {name: masked(text)[:3_000] for name, text in given.items() if isinstance(text, str) and text}
