from __future__ import annotations

import asyncio
import json
import uuid
from typing import Any

import httpx
import pytest

from tests.web.conftest import OpenApi
from tests.web.samples import LOGIN, new_session, set_prop, title_of

pytestmark = pytest.mark.anyio

REPLY = {
    "session_id", "version", "wireframe_json", "changes_summary", "processing_time_ms", "status", "edit_type",
    "target_elements", "operations", "clarification", "source", "confidence", "warnings", "available_actions",
}  # fmt: skip


async def test_words_change_the_design(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    answer = await api.post(f"{session}/edit", json={"edit_prompt": "make the button green"})
    reply = answer.json()
    assert answer.status_code == 200
    assert reply.keys() >= REPLY
    assert (reply["status"], reply["version"], reply["edit_type"], reply["source"]) == ("applied", 2, "style", "rules")
    assert reply["target_elements"] == ["go"]
    assert reply["wireframe_json"]["children"][2]["props"].keys() == {"text", "backgroundColor"}
    assert answer.headers["etag"] == '"2"'


async def test_a_question_changes_nothing_and_its_answer_may_be_picked(api: httpx.AsyncClient) -> None:
    wireframe = json.loads(json.dumps(LOGIN))
    wireframe["children"].append(
        {"id": "up", "componentName": "SignUpButton", "type": "Button", "props": {"text": "Sign up"}, "children": []}
    )
    answer = await api.post("/design-sessions", json={"wireframe_json": wireframe})
    session = f"/design-sessions/{answer.json()['session_id']}"
    asked = (await api.post(f"{session}/edit", json={"edit_prompt": "make the button red"})).json()
    assert (asked["status"], asked["version"]) == ("needs_clarification", 1)
    options = asked["clarification"]["options"]
    assert [option["element_ids"] for option in options][:2] == [["go"], ["up"]]
    state = (await api.get(session)).json()
    assert state["pending_clarification"] == asked["clarification"]
    picked = await api.post(f"{session}/edit", json={"clarification_option": options[1]["id"]})
    assert (picked.json()["status"], picked.json()["target_elements"]) == ("applied", ["up"])


async def test_operations_are_applied_all_or_none(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    good = {"op": "set", "id": "title", "props": {"text": "Hi"}}
    refused = await api.post(f"{session}/operations", json={"operations": [good, {"op": "remove", "id": "nobody"}]})
    assert (refused.status_code, refused.json()["error_code"]) == (422, "UNKNOWN_ELEMENT")
    assert (await api.get(session)).json()["current_version"] == 1
    applied = (await api.post(f"{session}/operations", json={"operations": [good]})).json()
    assert (applied["version"], title_of(applied["wireframe_json"])) == (2, "Hi")
    assert applied["operations"] == [good]


@pytest.mark.parametrize(
    "operations",
    [[], [{}], [{"op": "explode", "id": "go"}], [{"op": "set", "id": "go"}], "set", [{"op": "remove", "id": "page"}]],
)
async def test_wrong_operations_are_refused(api: httpx.AsyncClient, operations: Any) -> None:
    session = await new_session(api)
    answer = await api.post(f"{session}/operations", json={"operations": operations})
    assert answer.status_code == 422, answer.text
    assert (await api.get(session)).json()["current_version"] == 1


@pytest.mark.parametrize("value", ['"\\ud800"', "NaN", "1e999", "123456789012345678901234567890", '{"\\ud800": 1}'])
async def test_json_that_could_not_be_kept_is_refused(api: httpx.AsyncClient, value: str) -> None:
    session = await new_session(api)
    body = f'{{"operations": [{{"op": "set", "id": "go", "props": {{"x": {value}}}}}]}}'
    answer = await api.post(f"{session}/operations", content=body, headers={"Content-Type": "application/json"})
    assert (answer.status_code, answer.json()["error_code"]) == (422, "VALIDATION_ERROR")


async def test_a_dry_run_shows_the_outcome_and_keeps_nothing(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    reply = (await set_prop(api, session, "Hi", dry_run=True)).json()
    assert (reply["dry_run"], title_of(reply["wireframe_json"])) == (True, "Hi")
    worded = await api.post(f"{session}/edit", json={"edit_prompt": "make the button green", "dry_run": True})
    assert worded.json()["status"] == "applied"
    assert (await api.get(session)).json()["current_version"] == 1


@pytest.mark.parametrize("body", [{}, {"edit_prompt": ""}, {"edit_prompt": "   "}])
async def test_an_edit_says_something(api: httpx.AsyncClient, body: object) -> None:
    session = await new_session(api)
    answer = await api.post(f"{session}/edit", json=body)
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "edit_prompt")


async def test_an_edit_of_100_kb_is_too_large_and_changes_nothing(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    answer = await api.post(f"{session}/edit", json={"edit_prompt": "red " * 25_000})
    assert (answer.status_code, answer.json()["session_state"]) == (413, "preserved")
    assert (await api.get(session)).json()["current_version"] == 1


async def test_a_stale_expected_version_conflicts_and_names_the_current_one(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "A")
    answer = await set_prop(api, session, "B", expected_version=1)
    assert (answer.status_code, answer.json()["error_code"]) == (409, "VERSION_CONFLICT")
    assert answer.json()["current_version"] == 2
    assert (await set_prop(api, session, "B", expected_version=2)).status_code == 200


async def test_if_match_is_a_precondition(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    first = await set_prop(api, session, "A", headers={"If-Match": '"1"'})
    assert first.status_code == 200
    stale = await set_prop(api, session, "B", headers={"If-Match": '"1"'})
    assert (stale.status_code, stale.json()["error_code"]) == (412, "PRECONDITION_FAILED")
    assert stale.json()["current_version"] == 2
    assert (await set_prop(api, session, "B", headers={"If-Match": first.headers["etag"]})).status_code == 200
    assert (await set_prop(api, session, "C", headers={"If-Match": "*"})).status_code == 200
    for odd in ("1", '"1", "2"', '"one"'):
        assert (await set_prop(api, session, "D", headers={"If-Match": odd})).status_code == 422
    both = await set_prop(api, session, "D", headers={"If-Match": '"4"'}, expected_version=3)
    assert both.status_code == 422


async def test_a_repeated_edit_has_one_effect(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    key = {"Idempotency-Key": uuid.uuid4().hex}
    first = await set_prop(api, session, "A", headers=key)
    again = await set_prop(api, session, "A", headers=key)
    assert first.json() == again.json()
    assert (await api.get(session)).json()["current_version"] == 2
    other = await set_prop(api, session, "B", headers=key)
    assert (other.status_code, other.json()["error_code"]) == (422, "IDEMPOTENCY_KEY_REUSED")


async def test_edits_at_once_are_all_applied_one_after_the_other(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    answers = await asyncio.gather(*(set_prop(api, session, f"Title {number}") for number in range(25)))
    assert sorted(answer.json()["version"] for answer in answers) == list(range(2, 27))
    page = (await api.get(f"{session}/history")).json()
    assert {title_of(version["wireframe_json"]) for version in page["versions"][1:]} == {
        f"Title {number}" for number in range(25)
    }


async def test_steps_through_the_history_are_new_versions(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "A")
    await set_prop(api, session, "B")
    undone = (await api.post(f"{session}/undo", json={})).json()
    assert (undone["version"], title_of(undone["wireframe_json"])) == (4, "A")
    redone = (await api.post(f"{session}/redo")).json()
    assert (redone["version"], title_of(redone["wireframe_json"])) == (5, "B")
    reverted = (await api.post(f"{session}/revert", json={"version": 1})).json()
    assert (reverted["version"], reverted["wireframe_json"]) == (6, LOGIN)
    assert (await api.post(f"{session}/revert", json={"version": 99})).status_code == 404
    assert (await api.post(f"{session}/revert", json={})).status_code == 422


async def test_the_first_version_cannot_be_undone(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    for step in ("undo", "redo"):
        answer = await api.post(f"{session}/{step}", json={})
        assert (answer.status_code, answer.json()["error_code"]) == (409, "NOTHING_TO_UNDO")


async def test_edits_over_the_limit_wait(open_api: OpenApi) -> None:
    async with open_api(rate_limit_edits_per_minute=2) as api:
        session = await new_session(api)
        answers = [await set_prop(api, session, str(number)) for number in range(3)]
        other = await set_prop(api, await new_session(api), "free")
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert [answer.headers["ratelimit-remaining"] for answer in answers] == ["1", "0", "0"]
    assert 1 <= int(answers[2].headers["retry-after"]) <= 60
    assert answers[2].json()["error_code"] == "RATE_LIMITED"
    assert other.status_code == 200


async def test_new_sessions_over_the_limit_wait(open_api: OpenApi) -> None:
    async with open_api(rate_limit_sessions_per_minute=1) as api:
        answers = [await api.post("/design-sessions", json={"wireframe_json": LOGIN}) for _ in range(2)]
    assert [answer.status_code for answer in answers][-1] == 429


async def test_an_edit_says_how_it_was_read_where_that_is_asked_for(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    body = {"edit_prompt": "make the button green", "dry_run": True}
    plain = (await api.post(f"{session}/edit", json=body)).json()
    told = (await api.post(f"{session}/edit", json={**body, "explain": True})).json()
    assert plain["explanation"] == []
    assert [step["rule"] for step in told["explanation"] if "rule" in step] == ["make it so"]
    assert [step["ids"] for step in told["explanation"] if "phrase" in step] == [["go"]]
    assert "decision" in told["explanation"][-1]
