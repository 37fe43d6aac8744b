"""The server does the work, the reply never arrives, and the client library sends the command again."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import StoreUnavailableError
from redraft.ports.store import Note
from redraft.versions.codec import pack

from local.valkey import HOST
from tests.adapters.test_store import ID, new, turn
from tests.support.faulty_proxy import FaultyProxy, faulty_proxy
from tests.support.stores import LIFETIMES, START
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio


class Road:
    """A store behind proxies, one for each server."""

    def __init__(self, proxies: dict[int, FaultyProxy], client: Client) -> None:
        self.proxies = proxies
        self.client = client
        self.store = RedisStateStore(client, LIFETIMES)

    def lose_reply_to(self, word: bytes) -> None:
        for proxy in self.proxies.values():
            proxy.lose_reply_to(word)

    @property
    def lost(self) -> int:
        return sum(proxy.lost for proxy in self.proxies.values())


async def road_to(servers: Servers, stack: AsyncExitStack, retries: int) -> Road:
    proxies = {node.port: await stack.enter_async_context(faulty_proxy(node.port)) for node in servers.nodes}

    def remap(address: tuple[str, int]) -> tuple[str, int]:
        return (HOST, proxies[address[1]].port) if address[1] in proxies else address

    client = connect(servers.address(port=proxies[servers.nodes[0].port].port, remap=remap, retries=retries))
    stack.push_async_callback(client.aclose)
    return Road(proxies, client)


@pytest.fixture
async def road(servers: Servers) -> AsyncIterator[Road]:
    async with AsyncExitStack() as stack:
        yield await road_to(servers, stack, retries=2)


async def test_a_commit_whose_reply_was_lost_is_done_once(road: Road) -> None:
    await road.store.create(new(), START)
    note = Note("key", b"answer")
    assert await road.store.commit(turn(note=note), START)
    road.lose_reply_to(b"turn-two")
    assert await road.store.commit(turn(2, 2, b"turn-two", note=note, counts={"answers": 1}), START)
    assert road.lost == 1
    found = await road.store.read(ID, START, recent=9)
    assert (found.version, found.revision, found.counters) == (3, 3, {"answers": 1})
    assert found.recent[-1] == b"turn-tworecord-2"


async def test_a_question_whose_reply_was_lost_is_counted_once(road: Road) -> None:
    await road.store.create(new(), START)
    quiet = turn(operation=b"question", record=None, design=None, counts={"questions": 1})
    road.lose_reply_to(b"question")
    assert await road.store.commit(quiet, START)
    assert road.lost == 1
    assert (await road.store.read(ID, START)).counters == {"questions": 1}


async def test_a_creation_whose_reply_was_lost_is_no_loss(road: Road) -> None:
    road.lose_reply_to(b"memo-1")
    assert await road.store.create(new(), START) == (await road.store.read(ID, START)).expires_at
    assert road.lost == 1


async def test_a_claim_whose_reply_was_lost_is_still_ones_own(road: Road) -> None:
    road.lose_reply_to(b"first")
    assert await road.store.claim("create:ann", Note("key", b"first")) == b"first"
    assert road.lost == 1


async def test_an_end_whose_reply_was_lost_is_told_as_done(road: Road) -> None:
    await road.store.create(new(), START)
    road.lose_reply_to(b"figures")
    await road.store.complete(ID, b"figures", 1, START)
    assert road.lost == 1
    assert (await road.store.read(ID, START)).status == "completed"


async def test_an_erasure_whose_reply_was_lost_is_told_as_done(road: Road) -> None:
    await road.store.create(new(), START)
    figures = pack({"status": "deleted"})
    road.lose_reply_to(figures)
    assert await road.store.erase(ID, figures, 1) == "erased"
    assert road.lost == 1
    assert await road.store.erase(ID, None, None) == "absent"


async def test_without_retries_a_lost_reply_is_an_outage_and_trying_again_is_safe(servers: Servers) -> None:
    async with AsyncExitStack() as stack:
        road = await road_to(servers, stack, retries=0)
        await road.store.create(new(), START)
        commit = turn(operation=b"turn-one")
        road.lose_reply_to(b"turn-one")
        outcomes = []
        for _ in range(3):
            try:
                outcomes.append(await road.store.commit(commit, START))
            except StoreUnavailableError:
                outcomes.append(None)
        assert outcomes[-1] is True
        assert (await road.store.read(ID, START)).version == 2
