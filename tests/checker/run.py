"""Fifty clients, several instances, a store that breaks again and again; and then the history is checked.

`make jepsen` runs it for minutes on one node and on a cluster, the tests for some seconds on one node.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack, ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import httpx
from redraft.adapters.redis.client import connect
from redraft.settings import Settings
from redraft.store_wiring import address_of
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from local.valkey import HOST
from tests.checker.check import faults
from tests.checker.clients import Client
from tests.checker.history import Call, Entry
from tests.checker.nemesis import ClusterNemesis, Nemesis, NodeNemesis
from tests.support.faulty_proxy import FaultyProxy, faulty_proxy
from tests.support.limits import LIMITLESS
from tests.web.samples import login

INSTANCES = 4
CLIENTS = 50
SESSIONS = 5


@dataclass
class Report:
    """What happened, and what was wrong with it."""

    versions: int = 0
    faults: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)
    statuses: Counter[int] = field(default_factory=Counter)
    troubles: Counter[str] = field(default_factory=Counter)

    def text(self) -> str:
        lines = [
            f"{sum(self.outcomes.values())} calls: {dict(self.outcomes)}, answers {dict(self.statuses)}",
            f"{self.versions} versions; troubles {dict(self.troubles)}",
            *(self.faults or ["no fault in the history"]),
        ]
        return "\n".join(lines)


async def torture(seconds: float, seed: int, nemesis: Nemesis) -> Report:
    """Run clients and troubles for a time, then heal everything and check."""
    chance = random.Random(seed)  # reproducible, not secret
    async with AsyncExitStack() as stack:
        instances = [await _instance(stack, nemesis) for _ in range(INSTANCES)]
        sessions = [await _session(instances[0]) for _ in range(SESSIONS)]
        clients = [
            Client(f"c{number}", sessions[number % SESSIONS], instances, random.Random(chance.random()))
            for number in range(CLIENTS)
        ]
        await _run(clients, nemesis, time.monotonic() + seconds, chance)
        calls = [call for client in clients for call in client.calls]
        report = Report(troubles=nemesis.done)
        report.outcomes.update(f"{call.kind} {call.outcome}" for call in calls)
        for client in clients:
            report.statuses.update(client.statuses)
        for session in sessions:
            log = await _log(instances[0], session)
            report.versions += len(log)
            report.faults += [f"{session}: {fault}" for fault in faults(_of(calls, session), log)]
        return report


def _of(calls: Sequence[Call], session: str) -> list[Call]:
    return [call for call in calls if call.session == session]


async def _instance(stack: AsyncExitStack, nemesis: Nemesis) -> httpx.AsyncClient:
    """An instance of the API with a road of its own to every server."""
    roads: dict[int, FaultyProxy] = {}
    for port in nemesis.ports:
        roads[port] = await stack.enter_async_context(faulty_proxy(port))
    nemesis.roads += roads.values()

    def remap(place: tuple[str, int]) -> tuple[str, int]:
        return (HOST, roads[place[1]].port) if place[1] in roads else place

    wiring = Wiring(Settings(redis_timeout_ms=1_000, redis_deadline_ms=3_000, **LIMITLESS))
    first = roads[nemesis.ports[0]].port
    wiring.redis = connect(replace(address_of(wiring.settings), port=first, cluster=nemesis.is_cluster, remap=remap))
    stack.push_async_callback(wiring.close)
    transport = httpx.ASGITransport(http_app(*ALL, wiring=wiring))
    return await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url="http://api/api/v1"))


async def _session(api: httpx.AsyncClient) -> str:
    answer = await api.post("/design-sessions", json={"wireframe_json": login()})
    session_id: str = answer.raise_for_status().json()["session_id"]
    return session_id


async def _run(clients: Sequence[Client], nemesis: Nemesis, until: float, chance: random.Random) -> None:
    async def live(client: Client) -> None:
        while time.monotonic() < until:
            await client.act()
            await asyncio.sleep(client.chance.uniform(0.0, 0.3))

    async def trouble() -> None:
        while time.monotonic() < until:
            await asyncio.sleep(chance.uniform(0.1, 0.8))
            await nemesis.strike(chance)

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(trouble())
        for client in clients:
            tasks.create_task(live(client))


async def _log(api: httpx.AsyncClient, session: str) -> list[Entry]:
    """The whole log of a session, once the store is back."""
    found: list[Entry] = []
    cursor: int | None = 1
    while cursor is not None:
        answer = await api.get(f"/design-sessions/{session}/history", params={"cursor": cursor, "limit": 200})
        if answer.status_code == 503:
            await asyncio.sleep(0.1)
            continue
        page = answer.raise_for_status().json()
        found += [
            Entry(
                version["version"], version["wireframe_json"], tuple(version["operations"]), version["metadata"],
                tuple(_tokens(version["operations"])),
            )
            for version in page["versions"]
        ]  # fmt: skip
        cursor = page["next_cursor"]
    return found


def _tokens(operations: Sequence[dict[str, object]]) -> list[str]:
    props = [operation["props"] for operation in operations if operation["op"] == "set"]
    return [str(each["text"]) for each in props if isinstance(each, dict)]


def main(arguments: Sequence[str]) -> int:
    """Run on one node, then on a cluster; the exit status says whether there was a fault."""
    parser = argparse.ArgumentParser(prog="make jepsen")
    parser.add_argument("--seconds", type=float, default=120.0, help="for each of the two")
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    given = parser.parse_args(arguments)
    sys.stdout.write(f"seed {given.seed}, {given.seconds:g} seconds each\n")
    found = 0
    for kind in (NodeNemesis, ClusterNemesis):
        with ExitStack() as stack:
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
            nemesis = stack.enter_context(kind.ready(folder))
            report = asyncio.run(torture(given.seconds, given.seed, nemesis))
            sys.stdout.write(f"{kind.__name__}\n{report.text()}\n")
            found += len(report.faults)
    return min(found, 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
