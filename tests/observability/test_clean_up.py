"""The scheduled clean-up: each end counted once, whoever runs, however often, and however it is cut off."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from redraft.sessions.messages import CreateRequest, OperationsRequest
from redraft.wiring import Wiring

from tests.analytics.conftest import wiring_on
from tests.support.stores import SetClock
from tests.support.valkey_servers import Servers
from tests.web.samples import login

pytestmark = pytest.mark.anyio
TTL = 3_600


def wired(servers: Servers, clock: SetClock, **settings: Any) -> Wiring:
    return wiring_on(servers, clock, session_ttl_seconds=TTL, **settings)


async def sessions(wiring: Wiring, count: int, edits: int = 1) -> list[str]:
    made = []
    for _ in range(count):
        session_id = (await wiring.sessions.create(CreateRequest(wireframe=login()))).session.id
        for number in range(edits):
            operations = [{"op": "set", "id": "title", "props": {"text": str(number)}}]
            await wiring.sessions.apply_operations(OperationsRequest(session_id, operations))
        made.append(session_id)
    return made


async def ended(wiring: Wiring) -> tuple[dict[str, int], float]:
    figures = (await wiring.reports.trend(2, wiring.clock.now(), cursor=None, limit=2)).together
    return figures["sessions_ended"], figures["average_ended_session_edits"]


async def test_a_run_takes_batch_after_batch_and_reports(servers: Servers, clock: SetClock) -> None:
    wiring = wired(servers, clock, cleanup_batch=2)
    await sessions(wiring, 5, edits=2)
    clock.move(seconds=TTL + 1)
    report = await wiring.clean_up()
    assert {name: report[name] for name in ("looked_at", "ended", "postponed", "alive", "batches", "is_complete")} == {
        "looked_at": 5, "ended": 5, "postponed": 0, "alive": 0, "batches": 3, "is_complete": True,
    }  # fmt: skip
    assert await ended(wiring) == ({"expired": 5}, 2.0)
    assert (await wiring.clean_up())["ended"] == 0
    assert await ended(wiring) == ({"expired": 5}, 2.0)
    await wiring.close()


async def test_two_runs_at_once_end_each_session_once(servers: Servers, clock: SetClock) -> None:
    runs = [wired(servers, clock, cleanup_batch=3) for _ in range(3)]
    await sessions(runs[0], 8)
    clock.move(seconds=TTL + 1)
    reports = await asyncio.gather(*(wiring.clean_up() for wiring in runs))
    assert sum(report["ended"] for report in reports) == 8
    assert await ended(runs[0]) == ({"expired": 8}, 1.0)
    for wiring in runs:
        await wiring.close()


async def test_a_run_that_is_out_of_time_leaves_the_rest_to_the_next(servers: Servers, clock: SetClock) -> None:
    # The clock of these tests goes on an eighth of a millisecond at each look: seven batches.
    hasty, patient = wired(servers, clock, cleanup_batch=1, cleanup_deadline_ms=1), wired(servers, clock)
    await sessions(hasty, 10)
    clock.move(seconds=TTL + 1)
    first = await hasty.clean_up()
    assert (first["ended"], first["batches"], first["is_complete"]) == (7, 7, False)
    assert (await patient.clean_up())["ended"] == 3
    assert await ended(patient) == ({"expired": 10}, 1.0)
    for wiring in (hasty, patient):
        await wiring.close()


async def test_a_session_that_ended_before_is_not_counted_when_it_expires(servers: Servers, clock: SetClock) -> None:
    wiring = wired(servers, clock)
    completed, deleted, _ = await sessions(wiring, 3)
    async with wiring.observer.work("test"):
        await wiring.sessions.complete(completed)
        await wiring.sessions.complete(completed)
        await wiring.sessions.delete(deleted)
    async with wiring.observer.work("test"):
        await wiring.sessions.delete(completed)
    clock.move(seconds=TTL + 1)
    assert (await wiring.clean_up())["ended"] == 1
    assert await ended(wiring) == ({"completed": 1, "deleted": 1, "expired": 1}, 1.0)
    await wiring.close()


async def test_a_run_is_told_as_work(node: Servers, clock: SetClock) -> None:
    wiring = wired(node, clock)
    told: list[Any] = []
    wiring.watching = (lambda *each: told.append(each),)
    await wiring.clean_up()
    assert [(exchange.kind, exchange.name, exchange.status) for exchange, _, _ in told] == [("task", "clean-up", 200)]
    await wiring.close()
