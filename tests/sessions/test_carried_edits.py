"""When an edit on a design that was sent along must not be answered: once the turn may have been stored."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.adapters.redis.client import RedisAddress, connect
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import LimitExceededError, StoreUnavailableError
from redraft.sessions.messages import EditRequest
from redraft.sessions.parts import Limits

from tests.support.sessions import TREE, Bench, bench_on
from tests.support.stores import LIFETIMES
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio


async def test_an_outage_after_the_reading_is_an_outage(bench: Bench, servers: Servers) -> None:
    session_id = await bench.session()
    hasty = connect(servers.address(timeout_seconds=0.2, retries=0))
    stopping = bench_on(RedisStateStore(hasty, LIFETIMES), bench.clock)
    read = stopping.reader.read

    def stop_then_read(*arguments: Any, **given: Any) -> Any:
        for node in servers.nodes:
            node.pause()
        return read(*arguments, **given)

    stopping.reader.read = stop_then_read  # type: ignore[method-assign]
    try:
        with pytest.raises(StoreUnavailableError):
            await stopping.manager.edit(EditRequest(session_id, "text title A", carried=TREE))
    finally:
        for node in servers.nodes:
            node.resume()
        await hasty.aclose()


async def test_a_design_that_is_too_large_is_refused(bench: Bench) -> None:
    nowhere = connect(RedisAddress(port=1, retries=0))
    away = bench_on(RedisStateStore(nowhere, LIFETIMES), bench.clock, Limits(max_nodes=4))
    request = EditRequest("a-session-that-is-away", "add more", carried=TREE)
    with pytest.raises(LimitExceededError):
        await away.manager.edit(request)
    await nowhere.aclose()
