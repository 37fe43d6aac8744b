"""The app factory: the functions' apps, the local server and the OpenAPI document are made of the same routers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from fastapi import APIRouter, FastAPI
from mangum import Mangum
from starlette.middleware.cors import CORSMiddleware

from redraft import __version__
from redraft.settings import Settings
from redraft.web import openapi, problems
from redraft.web.audit import Audited
from redraft.web.auth import API, Admitted
from redraft.web.edge import Edge
from redraft.web.observed import Observed
from redraft.web.services import Services

_TEXT: Final = ["text/", "application/json", "application/problem+json", "image/svg+xml"]
_EXPOSED: Final = (
    "ETag", "Location", "Retry-After", "RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit-Policy",
    "X-Request-Id",
)  # fmt: skip


def create_app(*routers: APIRouter, settings: Settings, services: Callable[[], Services]) -> FastAPI:
    """An app that serves the routers under `/api/v1`; `services` is called inside the running loop, per request."""
    app = FastAPI(
        title="Redraft", version=__version__, description="User interfaces designed by conversation.",
        openapi_url=None, docs_url=None, redoc_url=None, redirect_slashes=False,
    )  # fmt: skip
    app.state.services = services
    app.state.settings = settings
    for router in routers:
        app.include_router(router, prefix=API, dependencies=[Admitted])
    app.openapi = lambda: openapi.document(app)  # type: ignore[method-assign]  # FastAPI's own way to extend it
    problems.install(app)
    app.add_middleware(Audited, services=services, prompts=settings.audit_prompts)
    app.add_middleware(Edge, max_body_bytes=settings.max_body_bytes, max_wait_seconds=settings.redis_deadline_ms / 1000)
    app.add_middleware(
        CORSMiddleware, allow_origins=settings.cors_origins, allow_methods=["GET", "POST", "DELETE", "OPTIONS"],
        allow_headers=["*"], expose_headers=_EXPOSED, max_age=600,
    )  # fmt: skip
    app.add_middleware(Observed, observer=lambda: services().observer)
    return app


def lambda_handler(app: FastAPI) -> Mangum:
    """The entry of a Lambda function behind API Gateway.

    No lifespan: it would run, and with it every client be made anew, on each invocation. Text types are listed,
    since all else would be sent as base64.
    """
    return Mangum(app, lifespan="off", text_mime_types=_TEXT)
