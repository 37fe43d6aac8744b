"""`/openapi.json`, and `/docs`: the same as one readable page, without scripts and without anything from elsewhere."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from redraft.security.headers import DOCS_POLICY
from redraft.web.docs_page import render
from redraft.web.render import respond

router = APIRouter(include_in_schema=False)


def _document(request: Request) -> dict[str, Any]:
    found: dict[str, Any] = request.app.openapi()
    return found


@router.get("/openapi.json")
async def openapi_document(request: Request) -> Response:
    """The OpenAPI 3.1 document."""
    return respond(_document(request))


@router.get("/docs")
async def docs(request: Request) -> Response:
    """The readable page."""
    headers = {"Content-Security-Policy": DOCS_POLICY}
    return Response(render(_document(request)), headers=headers, media_type="text/html")
