from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator

import pytest
from redraft.ports.tasks import Task
from redraft.sessions.generate_code import CodeRequest

from local.queue import LocalQueue
from local.valkey import ValkeyNode
from tests.queue.conftest import Side, long_page


@pytest.fixture
def queue() -> Iterator[LocalQueue]:
    with LocalQueue(visibility_seconds=2) as running:
        yield running


@pytest.fixture
def ask(node: ValkeyNode, queue: LocalQueue) -> Iterator[Side]:
    side = Side(node, queue)
    yield side
    side.close()


def until(ask: Side, task: Task, *states: str) -> Task:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        found = ask.run(ask.code.status(task.id))
        if found.status in states:
            return found
        time.sleep(0.005)
    raise AssertionError(found)


def test_a_worker_killed_in_the_middle_of_a_task_loses_nothing(ask: Side, queue: LocalQueue, node: ValkeyNode) -> None:
    task = ask.run(ask.code.start(CodeRequest(ask.session(long_page()))))
    queue.start_worker({"REDIS_URL": node.url})
    until(ask, task, "STARTED")
    assert queue.worker
    os.kill(queue.worker.pid, signal.SIGKILL)
    queue.worker.wait()
    assert ask.run(ask.code.status(task.id)).status == "STARTED"
    queue.start_worker({"REDIS_URL": node.url})
    done = until(ask, task, "SUCCESS", "FAILURE")
    assert done.status == "SUCCESS"
    assert done.result
    assert "Line 5999" in done.result["code"]


def test_a_worker_whose_queue_is_gone_ends(queue: LocalQueue, node: ValkeyNode) -> None:
    queue.start_worker({"REDIS_URL": node.url})
    assert queue.worker
    queue._server.stop()
    assert queue.worker.wait(30) == 0


def test_a_worker_that_is_stopped_ends_in_order(ask: Side, queue: LocalQueue, node: ValkeyNode) -> None:
    queue.start_worker({"REDIS_URL": node.url})
    worker = queue.worker
    assert worker
    task = ask.run(ask.code.start(CodeRequest(ask.session())))
    until(ask, task, "SUCCESS")
    queue.stop_worker()
    assert worker.poll() == 0
