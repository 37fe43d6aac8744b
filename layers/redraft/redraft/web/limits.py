"""How often things may be asked for: by session, by caller and by address, counted in Redis over all instances."""

from __future__ import annotations

import math
from typing import Any, Final, Literal

from fastapi import Depends, Request

from redraft.adapters.redis.rate_limiter import Allowance, Window
from redraft.errors import StoreUnavailableError
from redraft.security.caller import Caller
from redraft.settings import Settings
from redraft.web.services import Services, Wired, services_of

Action = Literal["edits", "sessions", "model", "failures"]


def windows_of(request: Request, caller: Caller, action: Action) -> list[Window]:
    """The windows that one event of a request falls into."""
    settings: Settings = request.app.state.settings
    address = address_of(request)
    # Of callers who are not asked who they are, nothing is known but where they call from.
    who = f"address:{address}" if caller.is_anybody else caller.name
    subjects = {"session": request.path_params.get("session_id"), "caller": who, "address": address}
    return [
        Window(f"{action}-{by}", subject, limit)
        for by, subject in subjects.items()
        if subject is not None and (limit := _limit(settings, action, by))
    ]


def _limit(settings: Settings, action: Action, by: str) -> int:
    name = _NAMES.get((action, by), f"rate_limit_{action}_per_{by}")
    return int(getattr(settings, name, 0))


_NAMES: Final = {
    ("edits", "session"): "rate_limit_edits_per_minute",
    ("sessions", "caller"): "rate_limit_sessions_per_minute",
}
"""Settings that are older than the rest."""


def address_of(request: Request) -> str:
    """Where a request comes from; behind API Gateway, what it saw itself."""
    return request.client.host if request.client and request.client.host else "unknown"


async def count(request: Request, services: Services, windows: list[Window]) -> None:
    """Counts an event and says what is left; raises `RateLimitedError` for one too many.

    While it cannot be counted, it is let through or refused (`StoreUnavailableError`), as the settings say.
    """
    try:
        allowance = await services.limiter.admit_all(windows)
    except StoreUnavailableError:
        if services.settings.rate_limit_when_down == "closed":
            raise
        return
    _tell(request, allowance)


def _tell(request: Request, allowance: Allowance | None) -> None:
    """Sends what is left of a limit along with the answer, and refuses what is over it."""
    if allowance is None:
        return
    headers: dict[str, Any] = {
        "RateLimit-Limit": allowance.limit,
        "RateLimit-Remaining": allowance.remaining,
        "RateLimit-Reset": math.ceil(allowance.reset_seconds),
        "RateLimit-Policy": f"{allowance.limit};w=60",
    }
    request.state.headers.update({name: str(value) for name, value in headers.items()})
    allowance.insist()


async def _limit_edits(request: Request, services: Wired) -> None:
    await count(request, services, windows_of(request, request.state.caller, "edits"))


async def _limit_creations(request: Request, services: Wired) -> None:
    await count(request, services, windows_of(request, request.state.caller, "sessions"))


async def count_failure(request: Request) -> None:
    """Counts a caller who did not prove who they are, so that guessing has an end."""
    await count(request, services_of(request), windows_of(request, Caller(), "failures"))


EditLimit = Depends(_limit_edits)
"""For routes that change a session."""

CreationLimit = Depends(_limit_creations)
"""For routes that make one."""
