"""A server that is full and evicts, as ElastiCache Serverless does: sessions are there whole, or said to be lost."""

from __future__ import annotations

import re

import pytest
from redraft.adapters.redis.client import RedisAddress, connect
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import SessionLostError
from redraft.versions.cache import DesignCache
from redraft.versions.manager import VersionManager

from local.valkey import ValkeyNode, valkey
from tests.sessions.test_costs import page_of_thirteen_kilobytes
from tests.support.sessions import Bench, bench_on
from tests.support.stores import LIFETIMES, SetClock

pytestmark = pytest.mark.anyio
COUNT = 60


async def test_what_a_full_server_evicts_is_gone_as_a_whole_and_told() -> None:
    with valkey(options=["--maxmemory-policy", "volatile-lru", "--save", ""]) as node:
        client = connect(RedisAddress(port=node.port))
        bench = bench_on(RedisStateStore(client, LIFETIMES), SetClock(), versions=VersionManager(DesignCache(0)))
        ids = [await _told(bench) for _ in range(COUNT)]
        assert node.ask("CONFIG", "SET", "maxmemory", _used(node)) == b"+OK\r\n"
        ids += [await _told(bench) for _ in range(COUNT // 2)]  # whoever writes makes the server look for room
        whole = [await _is_whole(bench, session_id) for session_id in ids]
        assert 0 < sum(whole) < len(ids)
        scanned = [await bench.manager.scan(100, 60_000) for _ in range(9)]
        assert sum(each.repaired + each.recovered + each.hopeless for each in scanned) == 0
        assert sum(each.lost for each in scanned) > 0
        await client.aclose()


def _used(node: ValkeyNode) -> int:
    found = re.search(rb"used_memory:(\d+)", node.ask("INFO", "memory"))
    assert found is not None
    return int(found[1])


async def _told(bench: Bench) -> str:
    session_id = await bench.session(wireframe=page_of_thirteen_kilobytes())
    await bench.say(session_id, "text title A")
    return session_id


async def _is_whole(bench: Bench, session_id: str) -> bool:
    try:
        page = await bench.manager.history(session_id)
    except SessionLostError:
        return False
    latest = page.versions[-1].design
    assert latest is not None
    assert (page.total_versions, latest["title"].prop("text")) == (2, "A")
    return True
