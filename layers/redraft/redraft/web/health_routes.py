"""Whether the parts are there."""

from __future__ import annotations

from fastapi import APIRouter, Response

from redraft.web.documents import answers
from redraft.web.render import respond
from redraft.web.services import Wired

router = APIRouter(tags=["operation"])
_ANSWERS = {
    **answers(200, "Health", when="State can be kept; `status` says whether all else is there."),
    **answers(503, "Health", when="State cannot be kept."),
}


@router.get("/health", response_class=Response, responses=_ANSWERS)
async def health(services: Wired) -> Response:
    """Each part `ok`, `degraded` or `down`."""
    found = await services.health()
    return respond(found, 503 if found["status"] == "down" else 200)
