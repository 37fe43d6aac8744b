"""Who may see what: the routes of the function `access_control`, from the modules that hold them."""

from __future__ import annotations

from fastapi import APIRouter

from redraft.web import audit_routes, person_routes, share_routes

router = APIRouter()
for part in (share_routes.router, audit_routes.router, person_routes.router):
    router.routes.extend(part.routes)
