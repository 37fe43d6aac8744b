"""The cluster client on a cluster that changes: slots on their way, servers that go, answers that name nobody."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator

import pytest
from redis import exceptions as vendor
from redraft.adapters.redis.breaker import CircuitOpenError, Patience
from redraft.adapters.redis.client import RedisAddress
from redraft.adapters.redis.cluster import Cluster

from local.valkey import HOST, ValkeyNode, valkey_cluster
from tests.support.failover import begin_move, end_move, id_of, move_key, slot_of

pytestmark = pytest.mark.anyio

KEY = "{tag}:key"


@pytest.fixture(scope="module")
def members() -> Iterator[list[ValkeyNode]]:
    with valkey_cluster(3) as nodes:
        yield nodes


@pytest.fixture
async def client(members: list[ValkeyNode]) -> AsyncIterator[Cluster]:
    made = Cluster(RedisAddress(port=members[0].port, cluster=True))
    yield made
    await made.aclose()


def home_of(members: list[ValkeyNode], key: str) -> ValkeyNode:
    return next(node for node in members if not node.ask("GET", key).startswith(b"-MOVED"))


async def test_keys_are_found_wherever_they_are(client: Cluster, members: list[ValkeyNode]) -> None:
    names = [f"key-{number}" for number in range(60)]
    await asyncio.gather(*(client.set(name, name) for name in names))
    assert await asyncio.gather(*(client.get(name) for name in names)) == [name.encode() for name in names]
    assert all(node.ask("DBSIZE") != b":0\r\n" for node in members)


async def test_a_slot_on_its_way_is_followed_by_many_at_once(client: Cluster, members: list[ValkeyNode]) -> None:
    """`ASKING` counts for the next command on the same connection only, and there are many connections."""
    await client.set(KEY, "value")
    source = home_of(members, KEY)
    target = next(node for node in members if node is not source)
    await asyncio.gather(*(client.get(f"key-{number}") for number in range(60)))
    slot = slot_of(source, KEY)
    begin_move(slot, source, target)
    assert await client.get(KEY) == b"value"
    move_key(KEY, source, target)
    assert await asyncio.gather(*(client.get(KEY) for _ in range(60))) == [b"value"] * 60
    assert await client.set(KEY, "newer")
    end_move(slot, target, members)
    assert await asyncio.gather(*(client.get(KEY) for _ in range(60))) == [b"newer"] * 60
    assert client.circuit == "closed"


async def test_a_client_that_is_behind_learns_where_a_slot_is_now(client: Cluster, members: list[ValkeyNode]) -> None:
    await client.set(KEY, "value")
    source = home_of(members, KEY)
    target = next(node for node in members if node is not source)
    slot = slot_of(source, KEY)
    assert source.ask("CLUSTER", "MIGRATESLOTS", "SLOTSRANGE", slot, slot, "NODE", id_of(target)) == b"+OK\r\n"
    for _ in range(1000):
        assert await client.get(KEY) == b"value"
        if home_of(members, KEY) is target:
            break
        await asyncio.sleep(0.01)
    assert await client.get(KEY) == b"value"


async def test_keys_of_two_slots_are_refused(client: Cluster) -> None:
    with pytest.raises(vendor.ResponseError, match="same slot"):
        await client.delete("{a}:1", "{b}:1")


async def test_a_check_asks_every_server(members: list[ValkeyNode]) -> None:
    hasty = RedisAddress(port=members[0].port, cluster=True, timeout_seconds=0.2, retries=0)
    client = Cluster(hasty)
    await client.check()
    members[2].pause()
    with pytest.raises(vendor.TimeoutError):
        await client.check()
    members[2].resume()
    await client.aclose()


async def test_a_server_that_fails_is_left_in_peace_and_the_others_are_not(members: list[ValkeyNode]) -> None:
    client = Cluster(
        RedisAddress(port=members[0].port, cluster=True, timeout_seconds=0.1, retries=2, patience=Patience(rest=60.0))
    )
    names = {home_of(members, name).port: name for name in (f"key-{number}" for number in range(60))}
    members[2].pause()
    with pytest.raises(vendor.TimeoutError):
        await client.get(names[members[2].port])
    with pytest.raises(CircuitOpenError):
        await client.get(names[members[2].port])
    assert client.circuit == "open"
    await client.get(names[members[1].port])
    await client.ping()
    members[2].resume()
    await client.aclose()


async def test_what_no_server_has_is_an_error_of_the_cluster() -> None:
    with valkey_cluster(1) as (alone,):
        assert alone.ask("CONFIG", "SET", "cluster-require-full-coverage", "no") == b"+OK\r\n"
        client = Cluster(RedisAddress(port=alone.port, cluster=True))
        slot = slot_of(alone, KEY)
        assert alone.ask("CLUSTER", "DELSLOTS", slot) == b"+OK\r\n"
        with pytest.raises((vendor.ClusterDownError, vendor.ClusterError)):
            await client.get(KEY)
        assert alone.ask("CLUSTER", "ADDSLOTS", slot) == b"+OK\r\n"
        assert await client.get(KEY) is None
        await client.aclose()


async def test_a_cluster_whose_seed_is_gone_is_known_by_its_members(members: list[ValkeyNode]) -> None:
    client = Cluster(RedisAddress(port=members[0].port, cluster=True))
    await client.check()
    client._seed = (HOST, 1)
    await client._look()
    assert await client.ping()
    await client.aclose()


async def test_nobody_there_is_a_fault() -> None:
    client = Cluster(RedisAddress(port=1, cluster=True, retries=0))
    with pytest.raises(vendor.ConnectionError):
        await client.get(KEY)
    with pytest.raises(vendor.ConnectionError):
        await client.check()
    await client.aclose()
