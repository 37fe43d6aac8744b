"""Versions taken back alone, named, and damaged, over HTTP."""

from __future__ import annotations

import httpx
import pytest

from tests.support.valkey_servers import Servers
from tests.web.samples import new_session, set_prop, title_of

pytestmark = pytest.mark.anyio


async def said(api: httpx.AsyncClient, *texts: str) -> str:
    session = await new_session(api)
    for text in texts:
        assert (await set_prop(api, session, text)).status_code == 200
    return session


async def test_one_version_is_taken_back_alone(api: httpx.AsyncClient) -> None:
    session = await said(api, "A")
    operations = [{"op": "set", "id": "go", "props": {"text": "Go"}}]
    await api.post(f"{session}/operations", json={"operations": operations})
    answer = await api.post(f"{session}/take-back", json={"version": 2}, headers={"If-Match": '"3"'})
    body = answer.json()
    assert (answer.status_code, body["version"], answer.headers["etag"]) == (200, 4, '"4"')
    assert title_of(body["wireframe_json"]) == "Welcome back"
    assert body["untouched"]["elements"] == 3
    assert len(body["untouched"]["content_hash"]) == 32


async def test_a_conflict_names_the_elements_and_the_versions(api: httpx.AsyncClient) -> None:
    session = await said(api, "A", "B")
    answer = await api.post(f"{session}/take-back", json={"version": 2})
    body = answer.json()
    assert (answer.status_code, body["error_code"], body["session_state"]) == (409, "TAKE_BACK_CONFLICT", "preserved")
    assert body["conflicts"] == [
        {"id": "title", "label": '"B"', "reason": "changed", "props": ["text"], "versions": [3]}
    ]


async def test_a_version_is_named_and_gone_back_to_by_its_name(api: httpx.AsyncClient) -> None:
    session = await said(api, "A", "B")
    answer = await api.post(f"{session}/versions/2/name", json={"name": "first draft", "pinned": True})
    assert (answer.status_code, answer.json()["name"], answer.json()["pinned"]) == (200, "first draft", True)
    state = (await api.get(session)).json()
    assert state["named_versions"] == [{"version": 2, "name": "first draft", "pinned": True}]
    history = (await api.get(f"{session}/history")).json()
    assert [version["name"] for version in history["versions"]] == [None, "first draft", None]
    back = await api.post(f"{session}/revert", json={"name": "First draft"})
    assert title_of(back.json()["wireframe_json"]) == "A"
    taken = await api.post(f"{session}/versions/3/name", json={"name": "first draft"})
    assert (taken.status_code, taken.json()["error_code"]) == (409, "NAME_TAKEN")


@pytest.mark.parametrize("body", [{}, {"version": 1, "name": "both"}, {"name": ""}])
async def test_going_back_needs_a_number_or_a_name(api: httpx.AsyncClient, body: dict[str, object]) -> None:
    session = await said(api)
    answer = await api.post(f"{session}/revert", json=body)
    assert (answer.status_code, answer.json()["error_code"]) == (422, "VALIDATION_ERROR")


def ask(servers: Servers, *command: str) -> None:
    """Do something to a key behind everybody's back, on the server that has it."""
    for node in servers.nodes:
        node.ask(*command)


def state_key(session: str) -> str:
    return f"session:{{{session.rsplit('/', 1)[1]}}}:state"


async def test_damage_that_cannot_be_undone_is_told_once_and_the_session_goes_on(
    api: httpx.AsyncClient, servers: Servers
) -> None:
    session = await said(api, "A", "B", "C")
    ask(servers, "HDEL", state_key(session), "v:3")
    answer = await api.get(f"{session}/history")
    body = answer.json()
    assert (answer.status_code, body["error_code"], body["session_state"]) == (409, "SESSION_RECOVERED", "recovered")
    assert (body["current_version"], body["recovered_version"], body["rebuilt_versions"]) == (5, 4, [3])
    state = (await api.get(session)).json()
    assert (state["current_version"], title_of(state["current_wireframe"])) == (5, "C")


async def test_a_version_that_was_lost_is_gone_and_the_history_says_so(
    api: httpx.AsyncClient, servers: Servers
) -> None:
    session = await said(api, "A", "B", "C")
    ask(servers, "HDEL", state_key(session), "v:4", "design")
    assert (await api.get(f"{session}/versions/4")).json()["error_code"] == "SESSION_RECOVERED"
    answer = await api.get(f"{session}/versions/4")
    body = answer.json()
    assert (answer.status_code, body["error_code"], body["session_state"]) == (410, "VERSION_DAMAGED", "recovered")
    versions = (await api.get(f"{session}/history")).json()["versions"]
    assert [version["metadata"]["kind"] for version in versions[3:]] == ["lost", "recovery"]
    assert ["wireframe_json" in version for version in versions[3:]] == [False, True]


async def test_a_session_that_the_store_dropped_is_told_as_lost(api: httpx.AsyncClient, servers: Servers) -> None:
    session = await said(api, "A")
    ask(servers, "DEL", state_key(session))
    for answer in (await api.get(session), await api.post(f"{session}/undo", json={})):
        body = answer.json()
        assert (answer.status_code, body["error_code"], body["session_state"]) == (410, "SESSION_LOST", "corrupted")


async def test_a_session_of_which_too_little_is_left_is_corrupted(api: httpx.AsyncClient, servers: Servers) -> None:
    session = await said(api)
    ask(servers, "HDEL", state_key(session), "v:1", "memo", "design")
    body = (await api.get(f"{session}/versions/1")).json()
    assert (body["status"], body["error_code"], body["session_state"]) == (500, "SESSION_CORRUPTED", "corrupted")
