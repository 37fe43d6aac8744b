"""Every route behind one ASGI app, for a container or a server of one's own: `uvicorn --factory redraft.server:served`.

The functions of a deployment serve the same routers one by one; what they read from the environment, this reads too.
"""

from __future__ import annotations

from fastapi import FastAPI

from redraft.web.docs_routes import router as docs
from redraft.web.metrics_routes import router as metrics
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app


def served() -> FastAPI:
    """The app of this process's environment; raises pydantic's `ValidationError` for a setting that is wrong."""
    return build_app(Wiring.from_environment())


def build_app(wiring: Wiring) -> FastAPI:
    """Every function's routes, the documents and the metrics."""
    app = http_app(*ALL, wiring=wiring)
    app.include_router(docs)
    app.include_router(metrics)
    return app
