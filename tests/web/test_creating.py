from __future__ import annotations

import uuid

import httpx
import pytest

from tests.web.conftest import OpenApi
from tests.web.samples import login, new_session

pytestmark = pytest.mark.anyio


async def test_a_wireframe_becomes_version_1_as_it_is(api: httpx.AsyncClient) -> None:
    answer = await api.post("/design-sessions", json={"wireframe_json": login(), "title": "Sign in", "user_id": "ada"})
    made = answer.json()
    assert answer.status_code == 201
    assert made["wireframe_json"] == login()
    assert (made["version"], made["status"], made["title"], made["warnings"]) == (1, "active", "Sign in", [])
    assert answer.headers["etag"] == '"1"'
    assert answer.headers["location"] == f"/api/v1/design-sessions/{made['session_id']}"
    assert {"edit", "generate_code", "complete"} <= set(made["available_actions"])
    assert made["processing_time_ms"] >= 0
    assert made["expires_at"].endswith("Z")
    assert made["source"]


async def test_a_prompt_becomes_a_design(api: httpx.AsyncClient) -> None:
    sent = {"prompt": "A login page with an email field and a Log in button", "devicePreference": "mobile"}
    made = (await api.post("/design-sessions", json=sent)).json()
    assert "Log in" in str(made["wireframe_json"])
    assert (made["detectedDevice"], made["devicePreferenceUsed"]) == ("mobile", True)


async def test_what_is_unsound_is_mended_and_said(api: httpx.AsyncClient) -> None:
    sent = {"wireframe_json": {"type": "Frame", "children": ["Hello", {"type": "Button", "props": {"text": "Go"}}]}}
    made = (await api.post("/design-sessions", json=sent)).json()
    assert made["warnings"]
    assert [child["type"] for child in made["wireframe_json"]["children"]] == ["Text", "Button"]


@pytest.mark.parametrize("body", [{}, {"prompt": ""}, {"prompt": "  \n "}, {"prompt": None}])
async def test_neither_prompt_nor_wireframe_names_the_field(api: httpx.AsyncClient, body: object) -> None:
    answer = await api.post("/design-sessions", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "prompt")


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"prompt": 7}, "prompt"),
        ({"prompt": "x", "devicePreference": "watch"}, "devicePreference"),
        ({"prompt": "x", "user_id": ""}, "user_id"),
    ],
)
async def test_a_wrong_field_is_named(api: httpx.AsyncClient, body: object, field: str) -> None:
    answer = await api.post("/design-sessions", json=body)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == field


async def test_half_a_surrogate_pair_is_no_text(api: httpx.AsyncClient) -> None:
    for body in (r'{"prompt": "\ud800"}', r'{"wireframe_json": {"type": "Text", "props": {"text": "\udfff"}}}'):
        answer = await api.post("/design-sessions", content=body, headers={"Content-Type": "application/json"})
        assert (answer.status_code, answer.json()["error_code"]) == (422, "VALIDATION_ERROR")


async def test_a_body_that_is_no_object_is_refused(api: httpx.AsyncClient) -> None:
    for body in ([], "text", 3, None):
        assert (await api.post("/design-sessions", json=body)).status_code == 422
    assert (await api.post("/design-sessions")).status_code == 422


async def test_a_prompt_of_100_kb_is_too_large(api: httpx.AsyncClient) -> None:
    answer = await api.post("/design-sessions", json={"prompt": "word " * 20_000})
    assert (answer.status_code, answer.json()["error_code"]) == (413, "LIMIT_EXCEEDED")
    assert answer.json()["limit_characters"] == 3_000


async def test_a_design_with_too_many_nodes_is_too_large(open_api: OpenApi) -> None:
    async with open_api(max_nodes=3) as api:
        answer = await api.post("/design-sessions", json={"wireframe_json": login()})
    assert (answer.status_code, answer.json()["error_code"]) == (413, "LIMIT_EXCEEDED")


async def test_the_same_key_and_body_are_one_session(api: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": uuid.uuid4().hex}
    first = await api.post("/design-sessions", json={"wireframe_json": login()}, headers=key)
    again = await api.post("/design-sessions", json={"wireframe_json": login()}, headers=key)
    other = await api.post("/design-sessions", json={"wireframe_json": login(), "title": "B"}, headers=key)
    assert first.json()["session_id"] == again.json()["session_id"]
    assert (other.status_code, other.json()["error_code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


async def test_a_key_that_is_no_key_is_refused(api: httpx.AsyncClient) -> None:
    answer = await api.post(
        "/design-sessions", json={"wireframe_json": login()}, headers={"Idempotency-Key": "x" * 300}
    )
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "Idempotency-Key")


async def test_a_users_sessions_are_listed_newest_first_by_pages(api: httpx.AsyncClient) -> None:
    user = f"user {uuid.uuid4()}"
    made = [(await new_session(api, user_id=user, title=str(number))).rsplit("/", 1)[1] for number in range(3)]
    first = (await api.get("/design-sessions", params={"user_id": user, "limit": 2})).json()
    rest = (
        await api.get("/design-sessions", params={"user_id": user, "limit": 2, "cursor": first["next_cursor"]})
    ).json()
    listed = [entry["session_id"] for entry in (*first["sessions"], *rest["sessions"])]
    assert listed == list(reversed(made))
    assert rest["next_cursor"] is None
    assert (await api.get("/design-sessions")).status_code == 422


async def test_a_user_without_sessions_has_an_empty_list(api: httpx.AsyncClient) -> None:
    found = (await api.get("/design-sessions", params={"user_id": str(uuid.uuid4())})).json()
    assert found == {"sessions": [], "next_cursor": None}
