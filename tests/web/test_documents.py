from __future__ import annotations

import re
from collections.abc import AsyncIterator
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from openapi_spec_validator import validate
from redraft.settings import Settings
from redraft.web.app import create_app
from redraft.web.docs_routes import router as docs
from redraft.web.routers import ALL

from tests.support.no_services import no_services

pytestmark = pytest.mark.anyio

CONTRACT = """
POST /design-sessions
POST /design-sessions/import
GET /design-sessions
GET /design-sessions/{session_id}
DELETE /design-sessions/{session_id}
POST /design-sessions/{session_id}/edit
POST /design-sessions/{session_id}/operations
GET /design-sessions/{session_id}/history
GET /design-sessions/{session_id}/versions/{version}
GET /design-sessions/{session_id}/diff
GET /design-sessions/{session_id}/quality
GET /design-sessions/{session_id}/preview
GET /design-sessions/{session_id}/export
POST /design-sessions/{session_id}/revert
POST /design-sessions/{session_id}/take-back
POST /design-sessions/{session_id}/versions/{version}/name
POST /design-sessions/{session_id}/undo
POST /design-sessions/{session_id}/redo
POST /design-sessions/{session_id}/fork
POST /design-sessions/{session_id}/complete
POST /design-sessions/{session_id}/restore
POST /design-sessions/{session_id}/feedback
POST /design-sessions/{session_id}/generate-code
GET /design-sessions/{session_id}/code-diff
GET /code-targets
GET /status/{task_id}
POST /generate-wireframe
POST /generate-code
POST /generate
GET /analytics/session/{session_id}
GET /health
POST /design-sessions/{session_id}/shares
GET /design-sessions/{session_id}/shares
DELETE /design-sessions/{session_id}/shares/{share_id}
GET /audit
GET /analytics/daily
GET /analytics/trends
GET /analytics/user/{user_id}
GET /analytics/edit-types
GET /users/{user_id}/export
DELETE /users/{user_id}
"""


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(*ALL, settings=Settings(), services=no_services)
    app.include_router(docs)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api") as made:
        yield made


@pytest.fixture
async def document(client: httpx.AsyncClient) -> dict[str, Any]:
    found: dict[str, Any] = (await client.get("/openapi.json")).json()
    return found


async def test_the_document_is_valid_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"] == "3.1.0"
    validate(document)


async def test_the_document_lists_every_route_of_the_contract(document: dict[str, Any]) -> None:
    listed = {
        f"{method.upper()} {path.removeprefix('/api/v1')}"
        for path, item in document["paths"].items()
        for method in item
    }
    assert listed == set(CONTRACT.split("\n")) - {""}


async def test_every_schema_that_is_named_is_there(document: dict[str, Any]) -> None:
    named = set(re.findall(r"#/components/schemas/(\w+)", str(document)))
    assert named <= set(document["components"]["schemas"])


async def test_every_route_says_what_it_answers_and_which_problems_it_may_give(document: dict[str, Any]) -> None:
    for path, item in document["paths"].items():
        for method, operation in item.items():
            statuses = set(operation["responses"])
            assert statuses & {"200", "201", "202", "204"}, path
            assert "503" in statuses or path.endswith("/code-targets"), (method, path)
            assert operation["summary"], path
            assert operation["description"], path


class Page(HTMLParser):
    """Collects what a page would fetch or run, and the anchors in it."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: set[str] = set()
        self.ids: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.add(tag)
        self.links |= {value for name, value in given.items() if name in ("href", "src") and value}
        self.ids |= {value for name, value in given.items() if name == "id" and value}


async def test_the_page_shows_every_route_and_needs_nothing_from_elsewhere(
    client: httpx.AsyncClient, document: dict[str, Any]
) -> None:
    answer = await client.get("/docs")
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert all(path in answer.text for path in document["paths"])
    page = Page()
    page.feed(answer.text)
    assert not page.tags & {"script", "img", "link", "iframe"}
    assert {link for link in page.links if not link.startswith("#")} == {"/openapi.json"}
    assert {link[1:] for link in page.links if link.startswith("#")} <= page.ids
