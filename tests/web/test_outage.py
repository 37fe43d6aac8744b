"""The session store goes away and comes back: told as what it is, and nothing acknowledged is lost."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator

import anyio
import httpx
import pytest

from local.valkey import ValkeyNode, start
from tests.support.recovery import once_served
from tests.web.conftest import client_of
from tests.web.samples import new_session, set_prop, title_of

pytestmark = pytest.mark.anyio


@pytest.fixture
async def own_api(own_server: ValkeyNode) -> AsyncIterator[httpx.AsyncClient]:
    async with client_of(redis_port=own_server.port, redis_timeout_ms=200) as client:
        yield client


def assert_unavailable(answer: httpx.Response) -> None:
    assert (answer.status_code, answer.json()["error_code"]) == (503, "STORE_UNAVAILABLE")
    assert int(answer.headers["retry-after"]) >= 1
    assert answer.json()["session_state"] == "preserved"
    assert answer.json()["recoverable"] is True


async def test_a_store_that_is_gone_is_not_told_as_a_session_that_is(
    own_server: ValkeyNode, own_api: httpx.AsyncClient
) -> None:
    session = await new_session(own_api)
    await set_prop(own_api, session, "Kept")
    own_server.stop()
    for answer in (
        await set_prop(own_api, session, "Lost"),
        await own_api.get(session),
        await own_api.get(f"{session}/history"),
        await own_api.post("/design-sessions", json={"prompt": "A page"}),
    ):
        assert_unavailable(answer)
    health = await own_api.get("/health")
    assert (health.status_code, health.json()["status"], health.json()["redis"]) == (503, "down", "down")
    assert health.json()["circuit"] == "open"

    again = start(own_server.folder, port=own_server.port, options=["--appendonly", "yes"])
    try:
        state = (await once_served(lambda: own_api.get(session))).json()
        assert (state["current_version"], title_of(state["current_wireframe"])) == (2, "Kept")
        assert (await set_prop(own_api, session, "On")).json()["version"] == 3
        assert (await own_api.get("/health")).json()["circuit"] == "closed"
    finally:
        again.stop()


async def test_an_edit_that_hangs_in_the_middle_may_be_sent_again_with_its_key(
    own_server: ValkeyNode, own_api: httpx.AsyncClient
) -> None:
    session = await new_session(own_api)
    await set_prop(own_api, session, "Kept")
    key = {"Idempotency-Key": uuid.uuid4().hex}
    own_server.pause()
    with anyio.fail_after(15):
        assert_unavailable(await set_prop(own_api, session, "Once", headers=key))
    own_server.resume()
    repeated = [await once_served(lambda: set_prop(own_api, session, "Once", headers=key)) for _ in range(2)]
    assert [answer.json()["version"] for answer in repeated] == [3, 3]
    page = (await own_api.get(f"{session}/history")).json()
    assert [title_of(version["wireframe_json"]) for version in page["versions"][1:]] == ["Kept", "Once"]
