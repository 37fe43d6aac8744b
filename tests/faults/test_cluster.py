"""A cluster changes under load: servers take over from each other, and slots move."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from local.valkey import ValkeyNode
from tests.faults.conftest import api_on
from tests.faults.load import under_load
from tests.faults.table import Row, prove
from tests.support.failover import (
    Shards,
    begin_move,
    end_move,
    id_of,
    keys_in,
    move_key,
    shards,
    slot_of,
)
from tests.web.samples import new_session

pytestmark = pytest.mark.anyio

STAYS = "stays closed"


@pytest.fixture
def cluster(tmp_path: Path) -> Iterator[Shards]:
    with shards(tmp_path) as found:
        yield found


@pytest.fixture
async def api(cluster: Shards) -> AsyncIterator[httpx.AsyncClient]:
    async with api_on(cluster.primaries[1].port, redis_cluster=True) as client:
        yield client


def key_of(path: str) -> str:
    return f"session:{{{path.rpartition('/')[2]}}}:state"


async def test_planned_failover(cluster: Shards, api: httpx.AsyncClient) -> None:
    async with under_load(api, sessions=6) as load:
        assert cluster.replica.ask("CLUSTER", "FAILOVER") == b"+OK\r\n"
        await load.until(lambda: b"role:master" in cluster.replica.ask("INFO", "replication"))
        await load.acknowledges(10)
    assert not load.met_open_circuit
    prove(Row("planned failover in a cluster (CLUSTER FAILOVER)", "done once", "answered", STAYS))


async def one_on_each_primary(cluster: Shards, api: httpx.AsyncClient) -> list[str]:
    """Paths of sessions, in the order of the primaries that have them."""
    found: dict[int, str] = {}
    while len(found) < 3:
        path = await new_session(api)
        found.setdefault(cluster.primaries.index(cluster.home_of(key_of(path))), path)
    return [found[index] for index in range(3)]


def offsets(primary: ValkeyNode) -> tuple[int, int]:
    """How far a primary's log is, and how far its replica has said to have it."""
    info = primary.ask("INFO", "replication")
    own, replicas = re.search(rb"master_repl_offset:(\d+)", info), re.search(rb"slave0:.*offset=(\d+)", info)
    assert own is not None
    assert replicas is not None
    return int(own[1]), int(replicas[1])


async def test_a_killed_primary_is_replaced(cluster: Shards, api: httpx.AsyncClient) -> None:
    """The replica has all of it before the kill; what it loses where it has not is the replication's to say."""
    async with under_load(api, paths=await one_on_each_primary(cluster, api)) as load:
        await load.hold_writers()
        await load.until(lambda: len(set(offsets(cluster.primaries[0]))) == 1)
        cluster.primaries[0].kill()
        load.release_writers()
        await load.is_refused("edits")
        await load.is_refused("reads")
        await load.meets_an_open_circuit()
        await load.acknowledges(3, of=load.witnesses[1:])
        await load.until(lambda: b"role:master" in cluster.replica.ask("INFO", "replication"))
        await load.acknowledges(5)
    prove(
        Row(
            "a cluster's primary killed, its replica takes over",
            "503 for the sessions of that primary",
            "503 for the sessions of that primary",
            "opens for that primary alone",
            "what its replica had not got yet",
        )
    )


async def test_a_slot_moved_at_once(cluster: Shards, api: httpx.AsyncClient) -> None:
    async with under_load(api) as load:
        for witness in load.witnesses:
            key = key_of(witness.path)
            source = cluster.home_of(key)
            target = cluster.primaries[(cluster.primaries.index(source) + 1) % 3]
            slot = slot_of(source, key)
            moved = source.ask("CLUSTER", "MIGRATESLOTS", "SLOTSRANGE", slot, slot, "NODE", id_of(target))
            assert moved == b"+OK\r\n"
            await load.until(lambda s=slot, t=target: bool(keys_in(t, s)))  # type: ignore[misc]
            await load.acknowledges(5)
    assert not load.met_open_circuit
    prove(Row("a cluster's slot moved at once (CLUSTER MIGRATESLOTS)", "done once", "answered", STAYS))


async def test_a_slot_moved_key_by_key(cluster: Shards, api: httpx.AsyncClient) -> None:
    async with under_load(api, sessions=1) as load:
        key = key_of(load.witnesses[0].path)
        source = cluster.home_of(key)
        target = cluster.primaries[(cluster.primaries.index(source) + 1) % 3]
        slot = slot_of(source, key)
        begin_move(slot, source, target)
        await load.acknowledges(5)
        move_key(key, source, target)  # the one key of the session; the slot itself has not moved yet
        await load.acknowledges(5)
        while names := keys_in(source, slot):
            for name in names:
                move_key(name, source, target)
        end_move(slot, target, cluster.primaries)
        await load.acknowledges(10)
    assert not load.met_open_circuit
    prove(
        Row(
            "a cluster's slot moved key by key (MIGRATE, ASK, MOVED)",
            "done once",
            "answered",
            STAYS,
        )
    )
