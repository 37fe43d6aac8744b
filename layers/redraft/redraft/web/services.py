"""What the routes stand on, as they see it; `wiring` is the one that has it all."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, Protocol, cast

from fastapi import Depends, Request

from redraft.adapters.redis.audit_trail import AuditTrail
from redraft.adapters.redis.rate_limiter import RateLimiter
from redraft.adapters.redis.session_access import SessionAccess
from redraft.analytics.reports import Reports
from redraft.observability.observer import Observer
from redraft.observability.prometheus import ProcessMetrics
from redraft.ports.clock import Clock
from redraft.ports.figures import FigureStore
from redraft.ports.ids import IdSource
from redraft.security.identity import Identity
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
    def ids(self) -> IdSource: ...

    @property
    def limiter(self) -> RateLimiter: ...

    @property
    def figures(self) -> FigureStore: ...

    @property
    def reports(self) -> Reports: ...

    @property
    def metrics(self) -> ProcessMetrics: ...

    @property
    def observer(self) -> Observer: ...

    @property
    def identity(self) -> Identity: ...

    @property
    def access(self) -> SessionAccess: ...

    @property
    def audit(self) -> AuditTrail: ...

    async def health(self) -> dict[str, Any]:
        """The body of `GET /health`; never raises."""
        ...


def services_of(request: Request) -> Services:
    """The services of the app that a request came to."""
    return cast("Callable[[], Services]", request.app.state.services)()


async def _services(request: Request) -> Services:  # a plain function would be sent to a thread
    return services_of(request)


Wired = Annotated[Services, Depends(_services)]
"""A route's parameter that receives the services."""
