"""The real wiring over a real server, and the one clock of it."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from redraft.settings import Settings
from redraft.wiring import Wiring

from tests.support.stores import SetClock, clock, cluster, node, servers, single_node
from tests.support.valkey_servers import PASSWORD, USER, Servers

__all__ = ["clock", "cluster", "node", "servers", "single_node"]


@pytest.fixture
async def wiring(servers: Servers, clock: SetClock) -> AsyncIterator[Wiring]:
    made = wiring_on(servers, clock)
    yield made
    await made.close()


def wiring_on(servers: Servers, clock: SetClock, **settings: object) -> Wiring:
    where = {
        "redis_port": servers.nodes[0].port, "redis_cluster": servers.is_cluster, "redis_username": USER,
        "redis_password": PASSWORD, "analytics_deadline_ms": 5_000,
    }  # fmt: skip
    made = Wiring(Settings(**{**where, **settings}))  # type: ignore[arg-type]
    made.clock = clock  # type: ignore[assignment]
    return made
