from __future__ import annotations

import uuid

import httpx
import pytest

from tests.web.samples import login, new_session, set_prop

pytestmark = pytest.mark.anyio


async def test_the_frameworks_are_listed(api: httpx.AsyncClient) -> None:
    targets = (await api.get("/code-targets")).json()["targets"]
    assert targets[0].keys() == {"id", "title", "files"}
    assert "react-tailwind" in {target["id"] for target in targets}


async def test_code_is_made_of_the_version_that_is_asked_for(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "Second title")
    for version, text in ((1, "Welcome back"), (None, "Second title")):
        answer = await api.post(f"{session}/generate-code", json={"version": version, "wait": 10})
        assert answer.status_code == 200
        assert text in answer.json()["code"]
        assert answer.json()["validation_status"] == "SUCCESS"
        assert answer.json()["files"][0]["content"] == answer.json()["code"]


async def test_without_a_wait_there_is_a_task_to_ask_for(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    answer = await api.post(f"{session}/generate-code")
    assert answer.status_code == 202
    task = answer.json()
    assert answer.headers["location"] == task["status_url"] == f"/api/v1/status/{task['task_id']}"
    status = (await api.get(f"/status/{task['task_id']}")).json()
    assert (status["status"], status["progress"]["percent"]) == ("SUCCESS", 100)
    assert status["result"]["code"]


async def test_what_cannot_be_generated_is_refused(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    wrong = await api.post(f"{session}/generate-code", json={"framework": "cobol"})
    assert (wrong.status_code, wrong.json()["error_code"]) == (422, "UNKNOWN_FRAMEWORK")
    assert (await api.post(f"{session}/generate-code", json={"version": 9})).status_code == 404
    missing = await api.get(f"/status/{uuid.uuid4().hex}")
    assert (missing.status_code, missing.json()["error_code"]) == (404, "TASK_NOT_FOUND")


async def test_one_shot_calls_make_sessions_too(api: httpx.AsyncClient) -> None:
    made = (await api.post("/generate-wireframe", json={"prompt": "A login page", "devicePreference": None})).json()
    assert made["layout_json"]["children"]
    assert (await api.get(f"/design-sessions/{made['session_id']}")).json()["current_version"] == made["version"] == 1
    code = (await api.post("/generate-code", json={"layout_json": login()})).json()
    assert (code["validation_status"], code["errors"]) == ("SUCCESS", [])
    assert code["react_code"] == code["code"]
    assert "Welcome back" in code["react_code"]
    both = await api.post("/generate", json={"prompt": "A login page"})
    assert both.status_code == 202
    status = (await api.get(f"/status/{both.json()['task_id']}")).json()
    assert status["status"] == "SUCCESS"


@pytest.mark.parametrize("path", ["/generate-wireframe", "/generate"])
async def test_one_shot_calls_say_what_is_missing(api: httpx.AsyncClient, path: str) -> None:
    for body in ({}, {"prompt": "  "}):
        answer = await api.post(path, json=body)
        assert (answer.status_code, answer.json()["errors"][0]["field"]) == (422, "prompt")
    assert (await api.post(path, json={"prompt": "x" * 3_001})).status_code == 413
    assert (await api.post("/generate-code", json={})).status_code == 422


async def test_the_code_of_two_versions_is_compared(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await set_prop(api, session, "Second title")
    answer = await api.get(f"{session}/code-diff", params={"from": 1, "to": 2, "framework": "vue"})
    assert answer.status_code == 200
    told = answer.json()
    assert (told["framework"], told["from_version"], told["to_version"]) == ("vue", 1, 2)
    (changed,) = told["files"]
    assert (changed["path"], changed["added_lines"], changed["removed_lines"]) == ("src/App.vue", 1, 1)
    assert "Second title" in changed["diff"]
    assert "package.json" in told["unchanged"]
    assert told["summary"] == "1 file changed, 1 line added, 1 removed"


async def test_code_that_cannot_be_compared_is_told_why(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    for params, status in (
        ({"from": 1, "to": 9}, 404),
        ({"from": 1, "to": 1, "framework": "x"}, 422),
        ({"to": 1}, 422),
    ):
        assert (await api.get(f"{session}/code-diff", params=params)).status_code == status
