"""Who may see what: the routes of the function `access_control`, from the modules that hold them."""

from __future__ import annotations

from fastapi import APIRouter

from redraft.web import share_routes

router = APIRouter()
for part in (share_routes.router,):
    router.routes.extend(part.routes)
