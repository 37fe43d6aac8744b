"""`Idempotency-Key` and `If-Match` wherever they are promised: a call without them is one that this file names."""

from __future__ import annotations

import asyncio
import uuid
from collections.abc import Awaitable, Callable
from typing import Any

import httpx
import pytest
from redraft.settings import Settings
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from tests.web.samples import login, new_session, set_prop

pytestmark = pytest.mark.anyio

Body = dict[str, Any]


async def exported(api: httpx.AsyncClient, session: str) -> Body:
    document: Body = (await api.get(f"{session}/export")).json()
    return document


async def fixed(api: httpx.AsyncClient, session: str) -> Body:
    return {}


SET = {"operations": [{"op": "set", "id": "title", "props": {"text": "Once"}}]}
NAMED = {"name": "A"}
CALLS: dict[str, tuple[str, Callable[[httpx.AsyncClient, str], Awaitable[Body]], Body, Body]] = {
    "/design-sessions": ("/design-sessions", fixed, {"prompt": "A login page"}, {"title": "Another"}),
    "/design-sessions/import": ("/design-sessions/import", exported, {}, {"title": "Another"}),
    "/design-sessions/{session_id}/edit": ("{}/edit", fixed, {"edit_prompt": "make the title red"}, {"dry_run": True}),
    "/design-sessions/{session_id}/operations": ("{}/operations", fixed, SET, {"dry_run": True}),
    "/design-sessions/{session_id}/revert": ("{}/revert", fixed, {"version": 1}, {"version": 2}),
    "/design-sessions/{session_id}/take-back": ("{}/take-back", fixed, {"version": 2}, {"dry_run": True}),
    "/design-sessions/{session_id}/versions/{version}/name": (
        "{}/versions/1/name",
        fixed,
        {"name": "A"},
        {"name": "B"},
    ),
    "/design-sessions/{session_id}/undo": ("{}/undo", fixed, {"steps": 1}, {"expected_version": 2}),
    "/design-sessions/{session_id}/redo": ("{}/redo", fixed, {"steps": 1}, {"expected_version": 2}),
    "/design-sessions/{session_id}/fork": ("{}/fork", fixed, {"version": 1}, {"title": "Another"}),
    "/design-sessions/{session_id}/feedback": ("{}/feedback", fixed, {"rating": 4}, {"rating": 1}),
    "/design-sessions/{session_id}/generate-code": ("{}/generate-code", fixed, {"wait": 5}, {"version": 1}),
    "/design-sessions/{session_id}/shares": ("{}/shares", fixed, {"scope": "read"}, {"scope": "edit"}),
    "/generate-wireframe": ("/generate-wireframe", fixed, {"prompt": "A login page"}, {"prompt": "Another"}),
    "/generate-code": ("/generate-code", fixed, {"layout_json": login()}, {"layout_json": {}}),
    "/generate": ("/generate", fixed, {"prompt": "A login page"}, {"prompt": "Another"}),
}
"""Each POST: its address, a body that depends on the session, the rest of it, and what makes it another body."""

NEEDS_NO_KEY = {"/design-sessions/{session_id}/complete", "/design-sessions/{session_id}/restore"}
"""To end a session twice is to end it once, and so is bringing it back."""
HAS_NO_VERSION = {"/design-sessions/{session_id}/restore"}
"""What is brought back from the archive is not there to be compared."""


async def a_session(api: httpx.AsyncClient, call: str) -> str:
    """One with a version to go back to, or forth."""
    session = await new_session(api)
    await set_prop(api, session, "Changed")
    if call.endswith("/redo"):
        await api.post(f"{session}/undo", json={})
    return session


def told(answer: httpx.Response) -> Body:
    """What an answer says, but for the time of its making."""
    body: Body = answer.json()
    return {name: value for name, value in body.items() if name not in ("expires_at", "progress", "status")}


@pytest.mark.parametrize("call", CALLS)
async def test_the_same_key_and_body_have_one_effect_and_another_body_is_refused(
    api: httpx.AsyncClient, call: str
) -> None:
    path, made, rest, other = CALLS[call]
    session = await a_session(api, call)
    body = {**await made(api, session), **rest}
    key = {"Idempotency-Key": uuid.uuid4().hex}

    async def send(content: Body) -> httpx.Response:
        return await api.post(path.format(session), json=content, headers=key)

    first = await send(body)
    assert first.status_code in (200, 201, 202), first.text
    together = await asyncio.gather(send(body), send(body))
    assert all(answer.status_code in (200, 201, 202) for answer in together)
    assert [told(answer) for answer in together] == [told(first)] * 2
    refused = await send({**body, **other})
    assert (refused.status_code, refused.json()["error_code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


CONDITIONAL = {
    "edit": {"edit_prompt": "make the title red"}, "operations": SET, "revert": {"version": 1}, "undo": {},
    "take-back": {"version": 2}, "versions/1/name": {"name": "A"},
    "redo": {}, "fork": {}, "complete": {}, "feedback": {"rating": 3}, "generate-code": {}, "shares": {},
}  # fmt: skip


@pytest.mark.parametrize("call", CONDITIONAL)
async def test_if_match_holds_for_whatever_is_done_with_a_session(api: httpx.AsyncClient, call: str) -> None:
    session = await a_session(api, f"/{call}")
    current = (await api.get(session)).json()["current_version"]
    stale = await api.post(f"{session}/{call}", json=CONDITIONAL[call], headers={"If-Match": f'"{current - 1}"'})
    assert (stale.status_code, stale.json()["error_code"]) == (412, "PRECONDITION_FAILED")
    assert stale.json()["current_version"] == current
    fresh = await api.post(f"{session}/{call}", json=CONDITIONAL[call], headers={"If-Match": f'"{current}"'})
    assert fresh.status_code in (200, 201, 202), fresh.text


async def test_a_session_is_erased_only_as_it_was_seen(api: httpx.AsyncClient) -> None:
    session = await a_session(api, "")
    assert (await api.delete(session, headers={"If-Match": '"1"'})).status_code == 412
    assert (await api.get(session)).status_code == 200
    assert (await api.delete(session, headers={"If-Match": '"2"'})).status_code == 204
    assert (await api.get(session)).status_code == 404


def test_every_post_takes_a_key_and_every_call_on_a_session_a_version() -> None:
    paths = http_app(*ALL, wiring=Wiring(Settings())).openapi()["paths"]
    headers = {
        path.removeprefix("/api/v1"): {each["name"] for each in item["post"].get("parameters", [])}
        for path, item in paths.items()
        if "post" in item
    }
    without_key = {path for path, names in headers.items() if "Idempotency-Key" not in names}
    without_version = {path for path, names in headers.items() if "{session_id}" in path and "If-Match" not in names}
    assert (without_key, without_version) == (NEEDS_NO_KEY, HAS_NO_VERSION)
    assert CALLS.keys() == headers.keys() - NEEDS_NO_KEY
