"""All routers together: the local server and the whole OpenAPI document are made of the same parts as the functions."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from redraft.web import (
    access_control_routes,
    analytics_routes,
    create_session_routes,
    edit_session_routes,
    generate_code_routes,
    health_routes,
    one_shot_routes,
    session_history_routes,
    session_lifecycle_routes,
)

ALL: Final[tuple[APIRouter, ...]] = (
    create_session_routes.router,
    edit_session_routes.router,
    session_history_routes.router,
    session_lifecycle_routes.router,
    generate_code_routes.router,
    one_shot_routes.router,
    analytics_routes.router,
    access_control_routes.router,
    health_routes.router,
)
