"""What the routes stand on, as they see it; `wiring` is the one that has it all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Protocol, cast

from fastapi import Depends, Request

from redraft.adapters.redis.rate_limiter import RateLimiter
from redraft.ports.clock import Clock
from redraft.sessions.manager import DesignSessionManager
from redraft.settings import Settings

if TYPE_CHECKING:  # the parsers of code load slowly, and few functions need them
    from redraft.sessions.generate_code import CodeGeneration
    from redraft.sessions.one_shot import OneShot


class Services(Protocol):
    """The use cases and what bounds them; each is made when it is first asked for."""

    @property
    def settings(self) -> Settings: ...

    @property
    def sessions(self) -> DesignSessionManager: ...

    @property
    def code(self) -> CodeGeneration: ...

    @property
    def one_shot(self) -> OneShot: ...

    @property
    def clock(self) -> Clock: ...

    @property
    def limiter(self) -> RateLimiter: ...

    async def health(self) -> dict[str, Any]:
        """The body of `GET /health`; never raises."""
        ...


async def _services(request: Request) -> Services:  # a plain function would be sent to a thread
    return cast("Callable[[], Services]", request.app.state.services)()


Wired = Annotated[Services, Depends(_services)]
"""A route's parameter that receives the services."""
