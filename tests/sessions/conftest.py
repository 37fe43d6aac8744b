"""A manager on the stores of these tests."""

from __future__ import annotations

import pytest
from redraft.adapters.redis.store import RedisStateStore

from tests.support.sessions import Bench, bench_on
from tests.support.stores import SetClock, client, clock, cluster, node, servers, single_node, store

__all__ = ["bench", "client", "clock", "cluster", "node", "servers", "single_node", "store"]


@pytest.fixture
def bench(store: RedisStateStore, clock: SetClock) -> Bench:
    return bench_on(store, clock)
