"""Whatever becomes of the figures, the answer of an edit is the same; what was not kept is counted."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from redraft.adapters.redis.client import RedisAddress, connect
from redraft.adapters.redis.figures import RedisFigureStore
from redraft.analytics.recorder import Recorder
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from tests.analytics.conftest import wiring_on
from tests.support.faulty_proxy import faulty_proxy
from tests.support.stores import SetClock
from tests.support.valkey_servers import Servers
from tests.web.samples import new_session, set_prop

pytestmark = pytest.mark.anyio

REFUSED = ("-evalsha", "-eval", "-evalsha -eval", "-hincrby", "-pfadd", "-expire")
MISSED = {"-eval": 0, "-pfadd": 6}  # the script is known by its hash; failures and ends name nobody
VARYING = {"session_id", "processing_time_ms"}


@asynccontextmanager
async def api_of(wiring: Wiring) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(http_app(*ALL, wiring=wiring))
    async with httpx.AsyncClient(transport=transport, base_url="http://api/api/v1") as api:
        try:
            yield api
        finally:
            await wiring.close()


async def conversation(api: httpx.AsyncClient) -> list[tuple[int, Any]]:
    """What a session's requests are answered, without what differs each time."""
    session = await new_session(api, user_id="ann")
    answers = [
        await set_prop(api, session, "Hello"),
        await api.post(f"{session}/edit", json={"edit_prompt": "make the title red"}),
        await api.post(f"{session}/edit", json={"edit_prompt": "make the thing bigger"}),
        await api.post(f"{session}/undo", json={}),
        await set_prop(api, session, "Late", expected_version=1),
        await api.post(f"{session}/feedback", json={"rating": 4}),
        await api.post(f"{session}/complete"),
    ]
    return [(answer.status_code, _lasting(answer.json(), session)) for answer in answers]


def _lasting(body: Any, session: str) -> Any:
    kept = {"status", "version", "edit_type", "changes_summary", "operations", "wireframe_json", "error_code", "rating"}
    return {name: value for name, value in body.items() if name in kept - VARYING}


async def healthy(servers: Servers, clock: SetClock) -> list[tuple[int, Any]]:
    async with api_of(wiring_on(servers, clock)) as api:
        return await conversation(api)


@pytest.mark.parametrize("servers", ["node"], indirect=True)
@pytest.mark.parametrize("refused", REFUSED)
async def test_a_store_that_refuses_a_command_changes_no_answer(
    servers: Servers, clock: SetClock, refused: str
) -> None:
    expected = await healthy(servers, clock)
    servers.nodes[0].ask("ACL", "SETUSER", "figures", "on", ">secret", "~*", "+@all", *refused.split())
    wiring = wiring_on(servers, clock)
    wiring.figures_redis = connect(servers.address(username="figures", password="secret", retries=0))
    async with api_of(wiring) as api:
        assert await conversation(api) == expected
        assert wiring.recorder.missed == MISSED.get(refused, 8)
    servers.nodes[0].ask("ACL", "DELUSER", "figures")


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_a_store_that_never_answers_costs_no_more_than_its_deadline(servers: Servers, clock: SetClock) -> None:
    expected = await healthy(servers, clock)
    async with faulty_proxy(servers.nodes[0].port) as proxy:
        wiring = wiring_on(servers, clock, analytics_deadline_ms=20)
        wiring.watching = (lambda *_: None,)  # as in Lambda, where the answer waits
        wiring.figures_redis = connect(servers.address(port=proxy.port, retries=0, timeout_seconds=60.0))
        proxy.swallow()
        async with api_of(wiring) as api, asyncio.timeout(30):
            assert await conversation(api) == expected
            assert wiring.recorder.missed == 8
            assert (await api.get("/health")).json()["circuit"] == "closed"


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_a_store_that_is_not_there_changes_no_answer(servers: Servers, clock: SetClock) -> None:
    expected = await healthy(servers, clock)
    wiring = wiring_on(servers, clock)
    wiring.figures_redis = connect(RedisAddress(port=1, retries=0))
    async with api_of(wiring) as api:
        assert await conversation(api) == expected


async def test_what_was_missed_is_told_once_the_store_is_back(servers: Servers, clock: SetClock) -> None:
    wiring = wiring_on(servers, clock)
    nowhere = RedisFigureStore(connect(RedisAddress(port=1, retries=0)), retention_days=1)
    good, recorder = wiring.figures, Recorder(nowhere, deadline_ms=500)
    wiring.recorder = recorder
    async with api_of(wiring) as api:
        session = await new_session(api)
        await set_prop(api, session, "One")
        recorder._store = good
        await set_prop(api, session, "Two")
        told = await wiring.reports.daily(clock.now().date())
        assert (told["missed_events"], told["total_edits"], recorder.missed) == (2, 1, 2)


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_keeping_figures_is_one_round_trip(servers: Servers, clock: SetClock) -> None:
    async with faulty_proxy(servers.nodes[0].port) as proxy:
        wiring = wiring_on(servers, clock)
        wiring.figures_redis = connect(servers.address(port=proxy.port, retries=0, max_connections=2))
        async with api_of(wiring) as api:
            session = await new_session(api)
            await set_prop(api, session, "One")
            before = proxy.requests
            await set_prop(api, session, "Two")
            # One command for the day and one for the person, sent at the same time.
            assert proxy.requests - before == 2
