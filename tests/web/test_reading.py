from __future__ import annotations

import json
import uuid
from typing import Any

import anyio
import httpx
import pytest

from tests.web.conftest import OpenApi
from tests.web.samples import LOGIN, login, new_session, set_prop, title_of

pytestmark = pytest.mark.anyio

UNKNOWN = "/design-sessions/hQ3mJ7xW0c9rVb2tY8kLzNfA"


async def test_a_session_says_what_it_is(api: httpx.AsyncClient) -> None:
    session = await new_session(api, user_id="ada", title="Sign in")
    await set_prop(api, session, "Hi")
    answer = await api.get(session)
    state = answer.json()
    assert (state["user_id"], state["title"], state["initial_prompt"]) == ("ada", "Sign in", None)
    assert (state["current_version"], state["total_edits"], state["status"]) == (2, 1, "active")
    assert title_of(state["current_wireframe"]) == "Hi"
    assert [edit["version"] for edit in state["recent_edits"]] == [2]
    assert state["recent_edits"][0].keys() >= {"prompt", "edit_type", "timestamp", "processing_time_ms"}
    assert "undo" in state["available_actions"]
    assert state["pending_clarification"] is None
    assert state["created_at"] <= state["last_activity"] < state["expires_at"]
    assert answer.headers["etag"] == '"2"'


async def test_the_history_is_whole_and_oldest_first_unless_less_is_asked_for(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    for number in range(5):
        await set_prop(api, session, f"Title {number}")
    whole = (await api.get(f"{session}/history")).json()
    assert [version["version"] for version in whole["versions"]] == [1, 2, 3, 4, 5, 6]
    assert (whole["total_versions"], whole["next_cursor"]) == (6, None)
    assert title_of(whole["versions"][3]["wireframe_json"]) == "Title 2"
    assert whole["versions"][0].keys() >= {
        "created_at", "edit_prompt", "changes_summary", "edit_type", "target_elements", "element_count",
        "processing_time_ms", "source", "content_hash", "metadata",
    }  # fmt: skip
    page = (await api.get(f"{session}/history", params={"limit": 4, "include": "none"})).json()
    assert ([version["version"] for version in page["versions"]], page["next_cursor"]) == ([1, 2, 3, 4], 5)
    assert "wireframe_json" not in page["versions"][0]
    rest = (await api.get(f"{session}/history", params={"limit": 4, "cursor": page["next_cursor"]})).json()
    assert ([version["version"] for version in rest["versions"]], rest["next_cursor"]) == ([5, 6], None)


async def test_a_long_history_is_cut_before_it_outgrows_an_answer_and_goes_on_from_there(open_api: OpenApi) -> None:
    async with open_api(max_response_bytes=8_000) as api:
        session = await new_session(api)
        for number in range(20):
            await set_prop(api, session, f'"{number}" ü')
        seen: list[int] = []
        cursor: int | None = 1
        while cursor is not None:
            answer = await api.get(f"{session}/history", params={"cursor": cursor})
            assert len(json.dumps(answer.text)) <= 8_000 + 200
            cursor = answer.json()["next_cursor"]
            seen += [version["version"] for version in answer.json()["versions"]]
    assert seen == list(range(1, 22))


async def test_a_version_is_read_by_its_number(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "Hi")
    first = (await api.get(f"{session}/versions/1")).json()
    assert (first["version"], first["wireframe_json"]) == (1, LOGIN)
    missing = await api.get(f"{session}/versions/3")
    assert (missing.status_code, missing.json()["error_code"]) == (404, "VERSION_NOT_FOUND")
    assert missing.json()["current_version"] == 2
    for odd in ("0", "-1", "two"):
        assert (await api.get(f"{session}/versions/{odd}")).status_code == 422


async def test_what_lies_between_two_versions_goes_both_ways(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    operations: list[dict[str, Any]] = [
        {"op": "set", "id": "title", "props": {"text": "Hi"}},
        {"op": "remove", "id": "email"},
        {"op": "move", "id": "go", "parent": "page", "at": "first"},
        {"op": "insert", "parent": "page", "at": "last", "node": {**login()["children"][2], "id": "more"}},
    ]
    await api.post(f"{session}/operations", json={"operations": operations})
    there = (await api.get(f"{session}/diff", params={"from": 1, "to": 2})).json()
    assert (there["from_version"], there["to_version"]) == (1, 2)
    assert (there["added_elements"], there["removed_elements"]) == (["more"], ["email"])
    assert there["modified_elements"] == [{"id": "title", "changes": {"text": ["Welcome back", "Hi"]}}]
    assert len(there["moved_elements"]) == 1
    assert there["summary"]
    back = (await api.get(f"{session}/diff", params={"from": 2, "to": 1})).json()
    assert back["added_elements"] == ["email"]
    applied = await api.post(f"{session}/operations", json={"operations": back["operations"]})
    assert applied.json()["wireframe_json"] == LOGIN
    assert (await api.get(f"{session}/diff", params={"from": 1})).status_code == 422
    assert (await api.get(f"{session}/diff", params={"from": 1, "to": 9})).status_code == 404


async def test_a_preview_draws_the_design_and_runs_nothing(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "<script>alert(1)</script>")
    page = await api.get(f"{session}/preview")
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert "script" not in page.headers["content-security-policy"].replace("default-src 'none'", "")
    assert "<script>" not in page.text
    assert "Log in" in page.text
    picture = await api.get(f"{session}/preview", params={"format": "svg", "version": 1})
    assert picture.headers["content-type"] == "image/svg+xml"
    assert "Welcome back" in picture.text
    assert picture.headers["etag"] == '"1"'


async def test_an_exported_session_comes_back_whole(api: httpx.AsyncClient) -> None:
    session = await new_session(api, title="Kept")
    await set_prop(api, session, "Hi")
    document = (await api.get(f"{session}/export")).json()
    made = await api.post("/design-sessions/import", json=document)
    assert made.status_code == 201
    copy = f"/design-sessions/{made.json()['session_id']}"
    assert copy != session
    assert (made.json()["version"], made.json()["title"]) == (2, "Kept")
    mine, theirs = [(await api.get(f"{path}/history")).json()["versions"] for path in (session, copy)]
    assert [version["content_hash"] for version in mine] == [version["content_hash"] for version in theirs]
    for odd in ({}, {**document, "versions": []}, {**document, "format": "other"}):
        assert (await api.post("/design-sessions/import", json=odd)).status_code == 422


async def test_a_document_that_would_not_fit_in_an_answer_is_refused(open_api: OpenApi) -> None:
    async with open_api(max_response_bytes=500) as api:
        answer = await api.get(f"{await new_session(api)}/export")
    assert (answer.status_code, answer.json()["error_code"]) == (413, "LIMIT_EXCEEDED")


async def test_a_fork_goes_its_own_way(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "A")
    made = await api.post(f"{session}/fork", json={"version": 1, "title": "B"})
    assert (made.status_code, made.json()["title"], made.json()["wireframe_json"]) == (201, "B", LOGIN)
    fork = f"/design-sessions/{made.json()['session_id']}"
    assert made.headers["location"].endswith(fork)
    await set_prop(api, fork, "B")
    state = (await api.get(fork)).json()
    assert state["forked_from"] == {"session_id": session.rsplit("/", 1)[1], "version": 1}
    assert title_of((await api.get(session)).json()["current_wireframe"]) == "A"
    assert (await api.post(f"{session}/fork")).status_code == 201


async def test_a_completed_session_is_kept_but_takes_no_edits(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "A")
    rated = await api.post(f"{session}/feedback", json={"rating": 4, "comment": "Good"})
    assert rated.json()["rating"] == 4
    ended = (await api.post(f"{session}/complete", json={})).json()
    assert (ended["status"], ended["metrics"]["total_edits"]) == ("completed", 1)
    refused = await set_prop(api, session, "B")
    assert (refused.status_code, refused.json()["error_code"]) == (409, "SESSION_COMPLETED")
    assert (await api.get(session)).json()["status"] == "completed"
    figures = (await api.get(f"/analytics/session/{session.rsplit('/', 1)[1]}")).json()
    assert (figures["success"], figures["user_satisfaction_score"]) == (True, 4.0)


@pytest.mark.parametrize("body", [{}, {"rating": 0}, {"rating": 6}, {"rating": "good"}])
async def test_a_rating_is_from_1_to_5(api: httpx.AsyncClient, body: object) -> None:
    session = await new_session(api)
    answer = await api.post(f"{session}/feedback", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "rating")


async def test_an_erased_session_is_gone(api: httpx.AsyncClient) -> None:
    user = uuid.uuid4().hex
    session = await new_session(api, user_id=user)
    assert (await api.delete(session)).status_code == 204
    assert (await api.get(session)).status_code == 404
    assert (await api.get("/design-sessions", params={"user_id": user})).json()["sessions"] == []
    assert (await api.delete(session)).status_code == 404


@pytest.mark.parametrize("path", [UNKNOWN, "/design-sessions/short", "/design-sessions/..%2f..%2fetc", f"{UNKNOWN}é"])
async def test_an_unknown_id_is_not_found_whatever_is_asked(api: httpx.AsyncClient, path: str) -> None:
    answers = [
        await api.get(path),
        await api.get(f"{path}/history"),
        await api.get(f"{path}/export"),
        await api.post(f"{path}/edit", json={"edit_prompt": "make it red"}),
        await api.post(f"{path}/undo"),
        await api.delete(path),
    ]
    assert {answer.status_code for answer in answers} == {404}
    assert {answer.headers["content-type"] for answer in answers} == {"application/problem+json"}


async def test_a_session_whose_time_is_over_is_gone_and_says_so(open_api: OpenApi) -> None:
    async with open_api(session_ttl_seconds=1) as api:
        session = await new_session(api)
        answer = await api.get(session)
        while answer.status_code == 200:
            await anyio.sleep(0.1)
            answer = await api.get(session)
        edit = await api.post(f"{session}/edit", json={"edit_prompt": "make it red"})
    assert (answer.status_code, answer.json()["error_code"]) == (410, "SESSION_EXPIRED")
    assert edit.status_code == 410
    assert edit.json()["recoverable"] is False


async def test_health_names_every_part(api: httpx.AsyncClient) -> None:
    found = (await api.get("/health")).json()
    assert {found[part] for part in ("status", "redis", "queue", "model")} == {"ok"}
    assert set(found["notes"]) == {"queue", "model"}
