"""What our own client costs over redis-py's: one command behind the breaker, and the first one of a cluster client."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from typing import Any

from redis.asyncio import Redis, RedisCluster
from redraft.adapters.redis.client import RedisAddress, connect
from redraft.adapters.redis.waiting import waiting_at_most

from local.valkey import HOST, valkey_cluster

Make = Callable[[], Any]


def client_rows(port: int) -> list[tuple[str, str]]:
    """Rows for the table; on a loop of their own, since the handlers' loop is the thread's."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(_measured(port))
    finally:
        loop.close()


async def _measured(port: int) -> list[tuple[str, str]]:
    ours = await _command(lambda: connect(RedisAddress(port=port)))
    bare = await _command(lambda: Redis(port=port))
    with valkey_cluster(3) as nodes:
        first = nodes[0].port
        our_first = await _first(lambda: connect(RedisAddress(port=first, cluster=True)))
        their_first = await _first(lambda: RedisCluster(host=HOST, port=first))
    return [
        ("one command, with breaker and deadline", f"{ours * 1e6:.0f} µs"),
        ("  as a multiple of redis-py's", f"{ours / bare:.2f}"),
        ("first command of a cluster client", f"{our_first * 1e3:.2f} ms"),
        ("  as a multiple of redis-py's", f"{our_first / their_first:.2f}"),
    ]


async def _command(make: Make, rounds: int = 2_000) -> float:
    """Seconds for one command on a warm connection; the median of some rounds."""
    client = make()
    with waiting_at_most(3_600.0):
        spent = [await _timed(lambda: client.get("nothing")) for _ in range(rounds)]
    await client.aclose()
    return statistics.median(spent)


async def _first(make: Make, rounds: int = 15) -> float:
    """Seconds from nothing to the first reply; the median of some rounds."""
    spent = []
    for _ in range(rounds):
        client = make()
        spent.append(await _timed(lambda: client.get("nothing")))  # noqa: B023  # called before the next round
        await client.aclose()
    return statistics.median(spent)


async def _timed(call: Callable[[], Awaitable[Any]]) -> float:
    started = time.perf_counter()
    await call()
    return time.perf_counter() - started
