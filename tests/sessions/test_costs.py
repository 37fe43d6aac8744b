"""What turns cost: round trips and bytes, counted, not timed."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest
from redraft.adapters.redis.client import connect
from redraft.adapters.redis.keys import SessionKeys
from redraft.adapters.redis.store import RedisStateStore
from redraft.sessions.messages import EditRequest, Idempotency, TravelRequest
from redraft.versions.cache import DesignCache
from redraft.versions.manager import VersionManager
from redraft.wireframe.repair import repair
from redraft.wireframe.tree import tree_of

from tests.support.faulty_proxy import FaultyProxy, faulty_proxy
from tests.support.sessions import TREE, Bench, bench_on
from tests.support.stores import LIFETIMES, SetClock
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio


class Counted:
    """A bench whose requests to the server are counted."""

    def __init__(self, bench: Bench, proxy: FaultyProxy) -> None:
        self.bench = bench
        self.proxy = proxy

    async def cost(self, call: Any) -> int:
        before = self.proxy.requests
        await call
        return self.proxy.requests - before


@pytest.fixture
async def counted(node: Servers) -> AsyncIterator[Counted]:
    async with faulty_proxy(node.nodes[0].port) as proxy:
        client = connect(node.address(port=proxy.port, max_connections=1))
        bench = bench_on(RedisStateStore(client, LIFETIMES), SetClock())
        yield Counted(bench, proxy)
        await client.aclose()


async def test_an_edit_is_two_round_trips_and_reading_is_one(counted: Counted) -> None:
    manager = counted.bench.manager
    session_id = await counted.bench.session()
    for number in range(3):  # the scripts are sent in full once
        await counted.bench.say(session_id, f"text title {number}")
    await manager.version(session_id, 2)
    edit = EditRequest(session_id, "text title now", idempotency=Idempotency("k", "aa"))
    assert await counted.cost(manager.edit(edit)) == 2
    assert await counted.cost(counted.bench.say(session_id, "ask")) == 2
    assert await counted.cost(manager.get(session_id)) == 1
    assert await counted.cost(manager.version(session_id, 3)) == 1
    assert await counted.cost(manager.version(session_id, None)) == 1
    assert await counted.cost(manager.history(session_id)) == 1
    assert await counted.cost(manager.history(session_id, limit=2, cursor=2)) == 1


async def test_a_step_through_the_history_is_two_round_trips_as_well(counted: Counted) -> None:
    bench = counted.bench
    session_id = await bench.session()
    for number in range(30):
        await bench.say(session_id, f"text title {number}")
    for kind, steps, version in (("undo", 1, None), ("undo", 3, None), ("redo", 2, None), ("version", 1, 20)):
        other = Counted(bench_on(bench.store, bench.clock, versions=VersionManager(DesignCache(0))), counted.proxy)
        request = TravelRequest(session_id, kind, steps, version)  # type: ignore[arg-type]
        assert await other.cost(other.bench.manager.travel(request)) == 2, kind
    assert await counted.cost(bench.say(session_id, "undo")) == 2
    assert (await bench.manager.get(session_id)).design["title"].prop("text") == "27"


def page_of_thirteen_kilobytes() -> dict[str, Any]:
    cards = [
        {
            "id": f"card-{number}", "componentName": "ProductCard", "type": "Frame",
            "props": {"layoutMode": "VERTICAL", "padding": "16px", "backgroundColor": f"#f{number:02d}9fb"},
            "children": [
                {"id": f"name-{number}", "componentName": "Name", "type": "Text", "children": [],
                 "props": {"text": f"Stoneware mug no. {number * 37}", "fontSize": "18px", "color": "#111827"}},
                {"id": f"price-{number}", "componentName": "Price", "type": "Text", "children": [],
                 "props": {"text": f"${number * 13 % 50}.{number * 7 % 90 + 10}", "fontSize": "16px"}},
                {"id": f"buy-{number}", "componentName": "BuyButton", "type": "Button", "children": [],
                 "props": {"text": "Add to cart", "backgroundColor": "#2563eb", "color": "#ffffff"}},
            ],
        }
        for number in range(24)
    ]  # fmt: skip
    return {**TREE, "children": [*TREE["children"], *cards]}


async def test_versions_are_small(bench: Bench, servers: Servers) -> None:
    page = page_of_thirteen_kilobytes()
    assert len(json.dumps(tree_of(repair(page).design), separators=(",", ":"))) > 13_000
    session_id = await bench.session(wireframe=page)
    names = SessionKeys(session_id)
    before = servers.memory(names.state)
    for number in range(50):
        await bench.say(session_id, f"text name-{number % 22} Earthenware plate no. {number * 91}")
    assert (servers.memory(names.state) - before) / 50 < 500  # what a hash needs for each field included
    assert servers.memory(names.state) < 60_000


async def test_the_head_does_not_grow_with_the_history(bench: Bench) -> None:
    session_id = await bench.session()
    sizes = []
    for number in range(120):
        await bench.say(session_id, f"text title {number % 10}")
        if number in (20, 119):
            stored = await bench.store.read(session_id, bench.clock.now())
            sizes.append(len(stored.memo) + len(stored.design))
    assert sizes[1] <= sizes[0] * 1.1
