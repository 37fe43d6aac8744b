"""What holds for every route, whatever it does: ids, sizes, types, headers, errors that nobody foresaw."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Annotated, Any

import httpx
import pytest
from fastapi import APIRouter, Body, Request, Response
from redraft import errors
from redraft.errors import RateLimitedError, RedraftError, StoreUnavailableError
from redraft.settings import Settings
from redraft.web.app import create_app
from redraft.web.problems import TABLE, kind_of

from tests.support.no_services import no_services

pytestmark = pytest.mark.anyio

router = APIRouter()


@router.post("/echo")
async def echo(body: Annotated[Any, Body()]) -> Response:
    return Response(json.dumps(body), media_type="application/json")


@router.get("/fail/{name}")
async def fail(name: str) -> Response:
    if name == "RateLimitedError":
        raise RateLimitedError("Too many.", retry_after_seconds=1.2)
    if name == "unforeseen":
        raise ZeroDivisionError("secret trace")
    raise getattr(errors, name)("It failed.", current_version=7)


@router.get("/own-headers")
async def own_headers(request: Request) -> Response:
    request.state.headers["RateLimit-Limit"] = "3"
    return Response(headers={"Cache-Control": "max-age=60"})


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = create_app(router, settings=Settings(max_body_bytes=200), services=no_services)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api/api/v1") as made:
        yield made


async def test_every_answer_carries_its_request_id_and_the_security_headers(client: httpx.AsyncClient) -> None:
    answer = await client.post("/echo", json={})
    assert len(answer.headers["x-request-id"]) >= 32
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")


async def test_a_sane_request_id_of_the_caller_is_kept_and_another_is_not(client: httpx.AsyncClient) -> None:
    assert (await client.post("/echo", json=1, headers={"X-Request-Id": "trace-0001"})).headers["x-request-id"] == (
        "trace-0001"
    )
    odd = await client.post("/echo", json=1, headers={"X-Request-Id": "<script>alert(1)</script>"})
    assert "<" not in odd.headers["x-request-id"]


async def test_a_route_keeps_its_own_headers_and_adds_some(client: httpx.AsyncClient) -> None:
    answer = await client.get("/own-headers")
    assert answer.headers.get_list("cache-control") == ["max-age=60"]
    assert answer.headers["ratelimit-limit"] == "3"


async def test_a_body_that_is_too_large_is_refused_before_it_is_parsed(client: httpx.AsyncClient) -> None:
    answer = await client.post("/echo", json="x" * 300)
    assert (answer.status_code, answer.json()["error_code"]) == (413, "LIMIT_EXCEEDED")
    assert answer.json()["limit_bytes"] == 200


async def test_a_body_of_unknown_length_is_counted_while_it_comes(client: httpx.AsyncClient) -> None:
    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(10):
            yield b" " * 50

    answer = await client.post("/echo", content=pieces(), headers={"Content-Type": "application/json"})
    assert answer.status_code == 413


@pytest.mark.parametrize("declared", ["text/plain", "application/x-www-form-urlencoded", ""])
async def test_a_body_that_is_not_declared_as_json_is_refused(client: httpx.AsyncClient, declared: str) -> None:
    answer = await client.post("/echo", content=b"{}", headers={"Content-Type": declared})
    assert (answer.status_code, answer.json()["error_code"]) == (415, "UNSUPPORTED_MEDIA_TYPE")


async def test_json_with_a_charset_or_a_suffix_is_json(client: httpx.AsyncClient) -> None:
    for declared in ("application/json; charset=utf-8", "application/vnd.redraft+json"):
        assert (await client.post("/echo", content=b"{}", headers={"Content-Type": declared})).status_code == 200


@pytest.mark.parametrize("body", [b"{", b'{"a": }', b"\xff\xfe", b"[" * 150])
async def test_malformed_json_is_a_problem_and_no_more(client: httpx.AsyncClient, body: bytes) -> None:
    answer = await client.post("/echo", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error_code"]) == (400, "MALFORMED_REQUEST")
    assert answer.headers["content-type"] == "application/problem+json"


async def test_json_nested_without_end_is_malformed_rather_than_a_crash() -> None:
    app = create_app(router, settings=Settings(), services=no_services)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api/api/v1") as client:
        deep = b"[" * 100_000 + b"]" * 100_000
        answer = await client.post("/echo", content=deep, headers={"Content-Type": "application/json"})
    assert answer.status_code == 400


async def test_unknown_paths_and_methods_are_problems(client: httpx.AsyncClient) -> None:
    missing = await client.get("/nowhere")
    assert (missing.status_code, missing.json()["error_code"]) == (404, "NOT_FOUND")
    wrong = await client.delete("/echo")
    assert (wrong.status_code, wrong.json()["error_code"], wrong.headers["allow"]) == (
        405, "METHOD_NOT_ALLOWED", "POST",
    )  # fmt: skip


async def test_an_unforeseen_error_is_a_plain_500_and_its_trace_is_in_the_log(
    client: httpx.AsyncClient, caplog: pytest.LogCaptureFixture
) -> None:
    answer = await client.get("/fail/unforeseen", headers={"Origin": "null"})
    assert (answer.status_code, answer.json()["error_code"]) == (500, "INTERNAL_ERROR")
    assert "secret" not in answer.text
    assert "ZeroDivisionError: secret trace" in caplog.text
    assert answer.headers["access-control-allow-origin"] == "*"


async def test_a_problem_has_every_member_of_the_contract(client: httpx.AsyncClient) -> None:
    answer = await client.get("/fail/VersionConflictError")
    problem = answer.json()
    assert answer.status_code == 409
    assert problem.pop("request_id") == answer.headers["x-request-id"]
    assert problem.pop("suggested_action")
    assert problem == {
        "type": "urn:redraft:problem:version-conflict",
        "title": "The version has moved on",
        "status": 409,
        "detail": "It failed.",
        "message": "It failed.",
        "instance": "/api/v1/fail/VersionConflictError",
        "error_code": "VERSION_CONFLICT",
        "recoverable": True,
        "session_state": "preserved",
        "current_version": 7,
    }


async def test_retry_after_is_in_whole_seconds_and_never_zero(client: httpx.AsyncClient) -> None:
    assert (await client.get("/fail/RateLimitedError")).headers["retry-after"] == "2"
    assert (await client.get("/fail/StoreUnavailableError")).headers["retry-after"] == "2"


def test_every_error_has_an_entry_or_an_ancestor_with_one() -> None:
    def below(cls: type[RedraftError]) -> list[type[RedraftError]]:
        return [cls, *(found for child in cls.__subclasses__() for found in below(child))]

    for cls in below(RedraftError)[1:]:
        assert any(base in TABLE for base in cls.__mro__), cls
    assert kind_of(StoreUnavailableError("")).status == 503


async def test_a_preflight_of_a_plugin_and_of_a_page_is_answered(client: httpx.AsyncClient) -> None:
    for origin in ("null", "https://studio.example"):
        asked = {
            "Origin": origin,
            "Access-Control-Request-Method": "POST",
            "Access-Control-Request-Headers": "content-type,idempotency-key,if-match",
        }
        answer = await client.options("/echo", headers=asked)
        assert answer.status_code == 200
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "idempotency-key" in answer.headers["access-control-allow-headers"]


async def test_only_the_origins_that_are_set_may_read_answers() -> None:
    app = create_app(router, settings=Settings(cors_origins=("null",)), services=no_services)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api/api/v1") as client:
        plugin = await client.post("/echo", json=1, headers={"Origin": "null"})
        stranger = await client.post("/echo", json=1, headers={"Origin": "https://evil.example"})
    assert plugin.headers["access-control-allow-origin"] == "null"
    assert "access-control-allow-origin" not in stranger.headers
