"""The code endpoints over HTTP: the answers field by field, as the contract and the existing plugin have them."""

from __future__ import annotations

import json
from typing import Any

import anyio
import httpx
import pytest
from redraft.codegen.targets import TARGETS
from redraft.settings import Settings
from redraft.web import one_shot_routes
from redraft.wireframe.tree import tree_of
from redraft.wiring import Wiring, http_app

from local.queue import LocalQueue
from local.valkey import ValkeyNode
from tests.support.samples import sample

pytestmark = pytest.mark.anyio
API = "/api/v1"
RESULT = {
    "react_code", "validation_status", "errors", "session_id", "version", "code", "files", "framework", "warnings"
}  # fmt: skip


async def posted(api: httpx.AsyncClient, path: str, body: Any, expected: int, **headers: str) -> dict[str, Any]:
    answer = await api.post(f"{API}{path}", json=body, headers=headers)
    assert answer.status_code == expected, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def coded(api: httpx.AsyncClient) -> dict[str, Any]:
    return await posted(api, "/generate-code", {"layout_json": tree_of(sample("login_form_basics"))}, 200)


async def finished(api: httpx.AsyncClient, task_id: str) -> dict[str, Any]:
    with anyio.fail_after(60):
        while True:
            report: dict[str, Any] = (await api.get(f"{API}/status/{task_id}")).json()
            if report["status"] in ("SUCCESS", "FAILURE"):
                return report
            await anyio.sleep(0.01)


async def test_a_wireframe_from_a_prompt(api: httpx.AsyncClient) -> None:
    body = {"prompt": "A login page with an email field and a Log in button", "devicePreference": "mobile"}
    made = await posted(api, "/generate-wireframe", body, 200)
    assert made.keys() == {"layout_json", "devicePreferenceUsed", "detectedDevice", "session_id", "version"}
    assert made["layout_json"].keys() == {"id", "componentName", "type", "props", "children"}
    assert made["devicePreferenceUsed"] is True
    assert made["detectedDevice"] == "mobile"
    assert made["version"] == 1


async def test_code_of_a_layout_and_of_its_session(api: httpx.AsyncClient) -> None:
    made = await coded(api)
    assert made.keys() == RESULT
    assert made["validation_status"] == "SUCCESS"
    assert made["errors"] == []
    assert made["react_code"] == made["code"] == made["files"][0]["content"]
    again = await posted(api, "/generate-code", {"session_id": made["session_id"]}, 200)
    assert {**again, "warnings": []} == {**made, "warnings": []}


async def test_a_session_says_more_than_the_layout_beside_it(api: httpx.AsyncClient) -> None:
    made = await coded(api)
    stale = {"type": "Text", "props": {"text": "An older form of it"}}
    both = {"layout_json": stale, "session_id": made["session_id"], "version": 1}
    assert (await posted(api, "/generate-code", both, 200))["code"] == made["code"]


async def test_code_of_a_layout_that_must_be_mended(api: httpx.AsyncClient) -> None:
    layout = {"type": "Frame", "children": ["Hi", {"type": "Text", "props": {"text": 7}}]}
    made = await posted(api, "/generate-code", {"layout_json": layout, "framework": "html"}, 200)
    assert made["warnings"]
    assert made["framework"] == "html"
    assert "<p>7</p>" in made["code"]


async def test_a_design_and_its_code_by_status(api: httpx.AsyncClient) -> None:
    task = await posted(api, "/generate", {"prompt": "A pricing page with three plans"}, 202)
    assert task.keys() >= {"task_id"}
    report = await finished(api, task["task_id"])
    assert report.keys() == {"task_id", "status", "result", "progress", "error"}
    assert (report["status"], report["error"]) == ("SUCCESS", None)
    assert report["progress"] == {"stage": "done", "percent": 100}
    assert report["result"].keys() >= {"react_code", "layout_json", "session_id", "version", "validation_status"}


async def test_code_of_a_session_that_is_waited_for(api: httpx.AsyncClient) -> None:
    session_id = (await coded(api))["session_id"]
    path = f"/design-sessions/{session_id}/generate-code"
    made = await posted(api, path, {"wait": 20, "version": 1}, 200)
    assert made["version"] == 1
    task = await posted(api, path, {}, 202)
    assert task.keys() == {"task_id", "status", "status_url"}
    assert task["status_url"] == f"{API}/status/{task['task_id']}"
    assert (await finished(api, task["task_id"]))["result"] == made


async def test_a_repeated_key_has_one_effect(api: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": "one-effect"}
    body = {"layout_json": {"type": "Text", "props": {"text": json.dumps(key)}}}
    first = await posted(api, "/generate-code", body, 200, **{"Idempotency-Key": str(id(api))})
    second = await posted(api, "/generate-code", body, 200, **{"Idempotency-Key": str(id(api))})
    assert first["session_id"] == second["session_id"]
    await posted(api, "/generate-code", {"layout_json": {}}, 422, **{"Idempotency-Key": str(id(api))})


async def test_the_frameworks_are_listed(api: httpx.AsyncClient) -> None:
    targets = (await api.get(f"{API}/code-targets")).json()["targets"]
    assert [target["id"] for target in targets] == list(TARGETS)
    assert all(target.keys() == {"id", "title", "files"} for target in targets)


@pytest.mark.parametrize(
    ("path", "body", "status", "code"),
    [
        ("/generate-wireframe", {"prompt": "  "}, 422, "VALIDATION_ERROR"),
        ("/generate-wireframe", {}, 422, "VALIDATION_ERROR"),
        ("/generate-wireframe", {"prompt": "x" * 3_001}, 413, "LIMIT_EXCEEDED"),
        ("/generate-wireframe", {"prompt": "x", "devicePreference": "watch"}, 422, "VALIDATION_ERROR"),
        ("/generate-code", {}, 422, "VALIDATION_ERROR"),
        ("/generate-code", {"layout_json": {}, "framework": "cobol"}, 422, "UNKNOWN_FRAMEWORK"),
        ("/generate-code", {"session_id": "n" * 24}, 404, "SESSION_NOT_FOUND"),
        ("/generate", {"prompt": ""}, 422, "VALIDATION_ERROR"),
        ("/generate", {"prompt": "x", "framework": "cobol"}, 422, "UNKNOWN_FRAMEWORK"),
        (f"/design-sessions/{'n' * 24}/generate-code", {}, 404, "SESSION_NOT_FOUND"),
        (f"/design-sessions/{'n' * 24}/generate-code", {"wait": -1}, 422, "VALIDATION_ERROR"),
    ],
)
async def test_what_cannot_be_done_is_a_problem(
    api: httpx.AsyncClient, path: str, body: Any, status: int, code: str
) -> None:
    assert (await posted(api, path, body, status))["error_code"] == code


async def test_an_unknown_task_is_not_found(api: httpx.AsyncClient) -> None:
    answer = await api.get(f"{API}/status/{'n' * 24}")
    assert (answer.status_code, answer.json()["error_code"]) == (404, "TASK_NOT_FOUND")


async def test_code_that_is_not_ready_within_the_wait_is_pending(node: ValkeyNode) -> None:
    with LocalQueue() as queue:
        wiring = Wiring(Settings(redis_url=node.url, queue_url=queue.url, max_wait_seconds=0))
        app = http_app(one_shot_routes.router, wiring=wiring)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api") as client:
            made = await posted(client, "/generate-code", {"layout_json": {"type": "Text"}}, 202)
        await wiring.close()
        assert wiring.queue
        wiring.queue.close()
    assert made.keys() == RESULT | {"task_id", "status", "status_url"}
    assert (made["validation_status"], made["react_code"], made["files"]) == ("PENDING", "", [])
