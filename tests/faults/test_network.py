"""The road to the server is bad: slow, torn, deaf."""

from __future__ import annotations

from collections.abc import AsyncIterator

import anyio
import httpx
import pytest

from local.valkey import ValkeyNode
from tests.faults.conftest import api_on
from tests.faults.load import Load, under_load
from tests.faults.table import Row, prove
from tests.support.faulty_proxy import FaultyProxy, faulty_proxy

pytestmark = pytest.mark.anyio

ONCE = "done once, some after a 503"
SOME = "answered, some after a 503"
MAYBE = "may open for a moment"
STAYS = "stays closed"


@pytest.fixture
async def road(node: ValkeyNode) -> AsyncIterator[FaultyProxy]:
    async with faulty_proxy(node.port) as proxy:
        yield proxy


@pytest.fixture
async def api(road: FaultyProxy) -> AsyncIterator[httpx.AsyncClient]:
    async with api_on(road.port) as client:
        yield client


def nothing_was_refused(load: Load) -> bool:
    return not load.edits["503"] and not load.reads["503"]


async def test_slow_and_narrow(road: FaultyProxy, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        road.latency_seconds, road.bytes_per_second = 0.03, 200_000.0
        await load.acknowledges(5)
        road.latency_seconds, road.bytes_per_second = 0.0, None
        await load.acknowledges(5)
    assert nothing_was_refused(load)
    prove(Row("slow, narrow network", "done, slowly", "answered", STAYS))


async def test_reset_again_and_again(road: FaultyProxy, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        for _ in range(6):
            assert road.reset_all()
            await load.acknowledges(2)
    prove(Row("connections reset again and again", ONCE, SOME, MAYBE))


async def test_replies_lost(road: FaultyProxy, api: httpx.AsyncClient) -> None:
    async with under_load(api, sessions=2) as load:
        for done in range(1, 11):
            road.lose_reply_to(b"-")  # which stands in every change's title
            await load.until(lambda goal=done: road.lost >= goal)  # type: ignore[misc]
            await load.acknowledges(1)
    assert nothing_was_refused(load)
    prove(Row("replies lost after the work was done", "done once", "answered", STAYS))


async def test_swallowed(road: FaultyProxy, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        road.swallow()
        await load.meets_an_open_circuit()
        await load.is_refused("edits")
        await load.is_refused("reads")
        road.spit_out()
        await load.acknowledges(10)
    prove(Row("network swallows everything", "503", "503", "opens, closes again"))


async def test_half_closed(road: FaultyProxy, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        for _ in range(6):
            assert road.close_half()
            await load.acknowledges(2)
    prove(Row("server closes its half of every connection", ONCE, SOME, MAYBE))


async def test_a_request_is_answered_within_its_deadline_also_when_everything_is_swallowed(
    road: FaultyProxy, node: ValkeyNode
) -> None:
    """Each command may take longer than the request: what bounds the answer is the request's own allowance."""
    async with api_on(road.port, redis_timeout_ms=30_000, redis_deadline_ms=300) as api:
        made = await api.post("/design-sessions", json={"prompt": "A page"})
        road.swallow()
        with anyio.fail_after(20):
            answer = await api.get(f"/design-sessions/{made.json()['session_id']}")
        assert answer.status_code == 503
        road.spit_out()
