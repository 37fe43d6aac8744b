"""An edit that brings its design along, while the session store is away."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from local.valkey import ValkeyNode
from tests.support.recovery import once_served
from tests.web.conftest import client_of
from tests.web.samples import login, new_session, title_of

pytestmark = pytest.mark.anyio

GREEN = "make the log in button green"


@pytest.fixture
async def own_api(own_server: ValkeyNode) -> AsyncIterator[httpx.AsyncClient]:
    limits = {"rate_limit_edits_per_minute": 100}
    async with client_of(redis_port=own_server.port, redis_timeout_ms=200, redis_deadline_ms=600, **limits) as client:
        yield client


async def edit(api: httpx.AsyncClient, session: str, prompt: str = GREEN, **more: Any) -> httpx.Response:
    return await api.post(f"{session}/edit", json={"edit_prompt": prompt, **more})


def button_of(wireframe: dict[str, Any]) -> dict[str, Any]:
    button: dict[str, Any] = wireframe["children"][2]
    return button


@pytest.mark.parametrize("how", ["stop", "pause"])
async def test_it_is_computed_and_told_as_not_saved(
    own_server: ValkeyNode, own_api: httpx.AsyncClient, how: str
) -> None:
    session = await new_session(own_api)
    own_server.stop() if how == "stop" else own_server.pause()
    answer = await edit(own_api, session, wireframe_json=login(), expected_version=1)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert (body["persisted"], body["status"], body["version"]) == (False, "applied", 1)
    assert button_of(body["wireframe_json"]) != button_of(login())
    assert body["target_elements"] == ["go"]
    assert "not saved" in body["warnings"][0]
    assert "etag" not in answer.headers
    own_server.resume()


async def test_its_operations_may_be_sent_once_the_store_is_back(
    own_server: ValkeyNode, own_api: httpx.AsyncClient
) -> None:
    session = await new_session(own_api)
    own_server.pause()
    computed = (await edit(own_api, session, wireframe_json=login())).json()
    own_server.resume()
    operations = {"operations": computed["operations"]}
    stored = (await once_served(lambda: own_api.post(f"{session}/operations", json=operations))).json()
    assert (stored["persisted"], stored["version"]) == (True, 2)
    assert stored["wireframe_json"] == computed["wireframe_json"]


async def test_while_the_store_is_there_the_sessions_own_design_counts(own_api: httpx.AsyncClient) -> None:
    session = await new_session(own_api)
    stale = login()
    stale["children"][0]["props"]["text"] = "An old title"
    body = (await edit(own_api, session, wireframe_json=stale)).json()
    assert (body["persisted"], body["version"], title_of(body["wireframe_json"])) == (True, 2, "Welcome back")


async def test_without_a_design_it_is_an_outage(own_server: ValkeyNode, own_api: httpx.AsyncClient) -> None:
    session = await new_session(own_api)
    own_server.pause()
    answer = await edit(own_api, session)
    assert (answer.status_code, answer.json()["session_state"]) == (503, "preserved")
    assert int(answer.headers["retry-after"]) >= 1
    own_server.resume()


@pytest.mark.parametrize("more", [{"edit_prompt": "undo"}, {"clarification_option": "1"}])
async def test_what_needs_the_history_is_an_outage_also_with_a_design(
    own_server: ValkeyNode, own_api: httpx.AsyncClient, more: dict[str, Any]
) -> None:
    session = await new_session(own_api)
    own_server.stop()
    answer = await own_api.post(f"{session}/edit", json={"edit_prompt": GREEN, "wireframe_json": login(), **more})
    assert (answer.status_code, answer.json()["error_code"]) == (503, "STORE_UNAVAILABLE")


async def test_a_question_and_nothing_to_do_are_told_as_such(
    own_server: ValkeyNode, own_api: httpx.AsyncClient
) -> None:
    session = await new_session(own_api)
    own_server.stop()
    two = login()
    two["children"].append({**two["children"][2], "id": "other", "componentName": "SignUp", "props": {"text": "Join"}})
    asked = (await edit(own_api, session, "make the button red", wireframe_json=two)).json()
    assert (asked["status"], asked["persisted"]) == ("needs_clarification", False)
    assert asked["wireframe_json"] == two
    idle = (await edit(own_api, session, "never mind", wireframe_json=two)).json()
    assert (idle["status"], idle["persisted"], idle["operations"]) == ("unchanged", False, [])


async def test_a_design_that_could_not_be_sent_back_is_refused(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    content = b'{"edit_prompt": "undo", "wireframe_json": {"props": {"size": 1e999}}}'
    answer = await api.post(f"{session}/edit", content=content, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["error_code"]) == (422, "VALIDATION_ERROR")


async def test_a_dry_run_is_not_persisted_either(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    assert (await edit(api, session, dry_run=True)).json()["persisted"] is False
    assert (await edit(api, session)).json()["persisted"] is True
