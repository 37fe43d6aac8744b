"""The audit trail, for admins."""

from __future__ import annotations

from datetime import UTC
from typing import Annotated

from fastapi import APIRouter, Query, Response

from redraft.web.documents import answers
from redraft.web.render import respond
from redraft.web.services import Wired

router = APIRouter(tags=["operation"])


@router.get("/audit", response_class=Response, responses=answers(200, "AuditPage", 422, 500, 503, when="A page of it."))
async def read_audit(
    services: Wired,
    limit: Annotated[int, Query(ge=1, le=1_000)] = 100,
    cursor: Annotated[str | None, Query(max_length=100, description="the last answer's next_cursor")] = None,
) -> Response:
    """Who did what, when, from where and with what outcome, newest first; a service that asks nobody keeps none."""
    today = services.clock.now().astimezone(UTC).date()
    events, following = await services.audit.page(today, limit, cursor)
    return respond({"events": events, "next_cursor": following})
