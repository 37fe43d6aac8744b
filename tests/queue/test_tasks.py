from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest
from redraft.adapters.redis.client import Client, RedisAddress, connect
from redraft.adapters.redis.tasks import RedisTaskStore, task_key
from redraft.errors import StoreUnavailableError, TaskNotFoundError
from redraft.ports.tasks import Job, Outcome

from local.valkey import ValkeyNode, valkey_cluster

pytestmark = pytest.mark.anyio
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
JOB = Job("code", "react-tailwind", session_id="s" * 24, version=2)
ID = "t" * 24


@pytest.fixture(scope="session", params=["one node", "cluster"])
def address(request: pytest.FixtureRequest, node: ValkeyNode) -> object:
    if request.param == "one node":
        yield RedisAddress(port=node.port)
        return
    with valkey_cluster() as nodes:
        yield RedisAddress(port=nodes[0].port, cluster=True)


@pytest.fixture
async def client(address: RedisAddress) -> AsyncIterator[Client]:
    made = connect(address)
    await made.delete(task_key(ID))
    yield made
    await made.aclose()


@pytest.fixture
def tasks(client: Client) -> RedisTaskStore:
    return RedisTaskStore(client, ttl_seconds=60)


async def test_a_task_is_kept_as_it_was_asked_for(tasks: RedisTaskStore) -> None:
    await tasks.add(ID, "ada", JOB, NOW)
    task = await tasks.get(ID)
    assert (task.id, task.owner, task.job, task.created_at) == (ID, "ada", JOB, NOW)
    assert (task.status, task.stage, task.percent, task.result, task.error) == ("PENDING", "queued", 0, None, None)
    assert not task.is_finished


async def test_a_task_moves_on_and_ends(tasks: RedisTaskStore) -> None:
    await tasks.add(ID, "ada", JOB, NOW)
    assert await tasks.advance(ID, "generating", 30, NOW)
    task = await tasks.get(ID)
    assert (task.status, task.stage, task.percent) == ("STARTED", "generating", 30)
    assert await tasks.finish(ID, Outcome("SUCCESS", {"code": "x"}), NOW)
    task = await tasks.get(ID)
    assert (task.status, task.percent, task.result, task.is_finished) == ("SUCCESS", 100, {"code": "x"}, True)


async def test_the_first_outcome_stands(tasks: RedisTaskStore) -> None:
    await tasks.add(ID, "ada", JOB, NOW)
    assert await tasks.finish(ID, Outcome("SUCCESS", {"code": "first"}), NOW)
    assert not await tasks.finish(ID, Outcome("FAILURE", error="late"), NOW)
    assert not await tasks.advance(ID, "generating", 30, NOW)
    task = await tasks.get(ID)
    assert (task.status, task.result, task.error) == ("SUCCESS", {"code": "first"}, None)


async def test_adding_a_task_again_changes_nothing(tasks: RedisTaskStore) -> None:
    await tasks.add(ID, "ada", JOB, NOW)
    await tasks.advance(ID, "generating", 30, NOW)
    await tasks.add(ID, "eve", JOB, NOW)
    task = await tasks.get(ID)
    assert (task.owner, task.status) == ("ada", "STARTED")


async def test_a_task_that_is_not_there_is_not_found(tasks: RedisTaskStore) -> None:
    with pytest.raises(TaskNotFoundError):
        await tasks.get(ID)
    with pytest.raises(TaskNotFoundError):
        await tasks.advance(ID, "generating", 1, NOW)
    for odd in ("", "short", "a b" * 10, "x" * 65, "{" * 20):
        with pytest.raises(TaskNotFoundError):
            await tasks.get(odd)


async def test_a_task_expires_after_its_last_change(tasks: RedisTaskStore, client: Client) -> None:
    await tasks.add(ID, "ada", JOB, NOW)
    assert 50_000 < await client.pttl(task_key(ID)) <= 60_000
    await client.pexpire(task_key(ID), 1_000)
    await tasks.advance(ID, "generating", 30, NOW)
    assert await client.pttl(task_key(ID)) > 50_000


async def test_an_outage_is_no_missing_task() -> None:
    nowhere = connect(RedisAddress(port=1, retries=0))
    with pytest.raises(StoreUnavailableError):
        await RedisTaskStore(nowhere, ttl_seconds=60).get(ID)
    await nowhere.aclose()
