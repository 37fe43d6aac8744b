"""What the routes stand on; `wiring` builds it, on the first request, inside the running loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Protocol, cast

from fastapi import Depends, Request

from redraft.adapters.redis.rate_limiter import RateLimiter
from redraft.sessions.manager import DesignSessionManager
from redraft.settings import Settings


class HealthProbe(Protocol):
    """Asks the parts whether they are there."""

    async def __call__(self) -> dict[str, Any]:
        """The body of `GET /health`; never raises."""
        ...


@dataclass(frozen=True, slots=True)
class Services:
    """The use cases and what bounds them."""

    settings: Settings
    sessions: DesignSessionManager
    limiter: RateLimiter
    probe: HealthProbe


async def _services(request: Request) -> Services:  # a plain function would be sent to a thread
    return cast("Callable[[], Services]", request.app.state.services)()


Wired = Annotated[Services, Depends(_services)]
"""A route's parameter that receives the services."""
