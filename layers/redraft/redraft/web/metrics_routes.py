"""`GET /metrics` of one process, for servers and containers; Lambda's metrics go through its log."""

from __future__ import annotations

from fastapi import APIRouter, Response

from redraft.observability.prometheus import MEDIA_TYPE
from redraft.web.services import Wired

router = APIRouter(tags=["operation"], include_in_schema=False)


@router.get("/metrics", response_class=Response)
async def metrics(services: Wired) -> Response:
    """What this process has seen, in Prometheus' text form."""
    return Response(services.metrics.text(), media_type=MEDIA_TYPE)
