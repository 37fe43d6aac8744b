"""Fixtures: the servers of a worker, a client and a store on them, an empty key space for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.store import Lifetimes, RedisStateStore

from tests.support.valkey_servers import Servers, one_node, three_nodes

LIFETIMES = Lifetimes(session=3600, grace=600, idempotency=300, retention=86_400)
START = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def single_node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with one_node(tmp_path_factory.mktemp("node")) as servers:
        yield servers


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with three_nodes(tmp_path_factory.mktemp("cluster")) as servers:
        yield servers


@pytest.fixture(params=["node", "cluster"])
def servers(request: pytest.FixtureRequest) -> Servers:
    """The same test over both ways to run Valkey."""
    found: Servers = request.getfixturevalue("single_node" if request.param == "node" else "cluster")
    found.empty()
    return found


@pytest.fixture
def node(single_node: Servers) -> Servers:
    """One node, where the topology cannot matter."""
    single_node.empty()
    return single_node


@pytest.fixture
async def client(servers: Servers) -> AsyncIterator[Client]:
    made = connect(servers.address())
    yield made
    await made.aclose()


@pytest.fixture
def store(client: Client) -> RedisStateStore:
    return RedisStateStore(client, LIFETIMES)


class SetClock:
    """A clock that stands until it is moved; its stopwatch runs."""

    def __init__(self, start: datetime = START) -> None:
        self.time = start
        self.watch_ms = 0.0

    def now(self) -> datetime:
        return self.time

    def stopwatch_ms(self) -> float:
        self.watch_ms += 0.125
        return self.watch_ms

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> SetClock:
    return SetClock()
