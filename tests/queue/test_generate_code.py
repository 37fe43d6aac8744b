from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from redraft.adapters.sqs import SqsJobQueue
from redraft.errors import (
    CodeTargetUnknownError,
    IdempotencyConflictError,
    QueueUnavailableError,
    SessionNotFoundError,
    StoreUnavailableError,
    TaskNotFoundError,
    VersionNotFoundError,
)
from redraft.ports.tasks import Task
from redraft.sessions.generate_code import MAX_ATTEMPTS, CodeGeneration, CodeRequest, WorksAtOnce
from redraft.sessions.messages import Idempotency
from redraft.sessions.one_shot import OneShotCode
from redraft.web.code_replies import code_result
from redraft.web.task_batches import batch_handler

from local.queue import poll
from tests.queue.conftest import Bench, Side

Handler = Callable[[dict[str, Any], Any], Any]


def started(bench: Bench, **fields: Any) -> Task:
    return bench.ask.run(bench.ask.code.start(CodeRequest(bench.ask.session(), **fields)))


def until_one_is_done(bench: Bench, handler: Handler) -> None:
    while not poll(bench.client, bench.queue.url, handler, wait_seconds=1):
        pass


def status(bench: Bench, task: Task) -> Task:
    return bench.ask.run(bench.ask.code.status(task.id))


def test_a_task_goes_through_the_queue_to_its_code(bench: Bench, worker: Handler) -> None:
    task = started(bench)
    assert (task.status, task.owner) == ("PENDING", "ada")
    assert bench.poll(worker) == 1
    done = status(bench, task)
    assert done.status == "SUCCESS"
    assert done.result
    assert done.result["validation_status"] == "SUCCESS"
    assert done.result["framework"] == "react-tailwind"
    assert (done.result["session_id"], done.result["version"]) == (task.job.session_id, 1)
    assert "export default function App" in done.result["code"]
    assert bench.waiting(bench.queue.url) == 0


def test_a_request_may_wait_for_the_result(bench: Bench, worker: Handler) -> None:
    working = threading.Thread(target=until_one_is_done, args=(bench, worker))
    working.start()
    task = started(bench, wait_seconds=20, framework="html")
    working.join()
    assert task.status == "SUCCESS"
    assert task.result
    assert task.result["files"][0]["path"] == "index.html"


def test_a_message_that_comes_twice_has_one_effect(bench: Bench, worker: Handler) -> None:
    task = bench.ask.run(bench.ask.one_shot.design_and_code("a login page"))
    bench.ask.run(bench.ask.jobs.send(task.id))
    bench.work_off(worker)
    first = status(bench, task)
    assert first.result
    bench.ask.run(bench.ask.jobs.send(task.id))
    bench.work_off(worker)
    assert status(bench, task) == first
    assert bench.waiting(bench.queue.url) == 0


def test_two_workers_on_one_task_make_one_session(bench: Bench) -> None:
    task = bench.ask.run(bench.ask.one_shot.design_and_code("a login page"))
    results = []
    for _ in range(2):
        side = Side(bench.node, bench.queue)
        results.append(side.run(side.worker._result(task)))
        side.close()
    assert results[0]["session_id"] == results[1]["session_id"]


def test_a_worker_that_dies_before_storing_loses_nothing(bench: Bench, worker: Handler) -> None:
    task = started(bench)

    def dies(event: dict[str, Any], context: object) -> Any:
        side = Side(bench.node, bench.queue)
        side.run(side.tasks.advance(task.id, "generating", 30))
        side.close()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bench.poll(dies)
    assert status(bench, task).status == "STARTED"
    bench.work_off(worker)
    assert status(bench, task).status == "SUCCESS"


def test_a_worker_that_dies_after_storing_has_done_it(bench: Bench, worker: Handler) -> None:
    task = started(bench)

    def dies_late(event: dict[str, Any], context: object) -> Any:
        worker(event, context)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bench.poll(dies_late)
    done = status(bench, task)
    assert done.status == "SUCCESS"
    bench.work_off(worker)
    assert status(bench, task) == done
    assert bench.waiting(bench.queue.url) == 0


def test_a_poisoned_message_holds_up_no_other(bench: Bench, worker: Handler) -> None:
    client = bench.client
    client.send_message(QueueUrl=bench.queue.url, MessageBody="not json")
    task = started(bench)
    client.send_message(QueueUrl=bench.queue.url, MessageBody='{"other": 1}')
    assert bench.poll(worker) == 3
    assert status(bench, task).status == "SUCCESS"
    bench.work_off(worker)
    assert bench.waiting(bench.queue.url) == 0
    assert bench.waiting(bench.queue.dead_letter_url) == 2


def test_a_task_that_expired_leaves_the_queue_for_the_dead_letters(bench: Bench, worker: Handler) -> None:
    bench.ask.run(bench.ask.jobs.send("g" * 24))
    bench.work_off(worker)
    assert bench.waiting(bench.queue.dead_letter_url) == 1


def test_a_session_that_is_gone_is_a_failure_not_a_placeholder(bench: Bench, worker: Handler) -> None:
    task = started(bench)
    assert task.job.session_id
    bench.ask.run(bench.ask.sessions.delete(task.job.session_id))
    bench.work_off(worker)
    failed = status(bench, task)
    assert (failed.status, failed.result) == ("FAILURE", None)
    assert failed.error
    assert bench.waiting(bench.queue.dead_letter_url) == 0


def test_an_outage_is_tried_again_and_told_at_the_last_attempt(bench: Bench) -> None:
    task = started(bench)
    attempts = []

    async def cut_off(task_id: str, attempt: int) -> None:
        attempts.append(attempt)
        side = Side(bench.node, bench.queue)

        async def fails(*_: object) -> Any:
            raise StoreUnavailableError("gone")

        side.worker._result = fails  # type: ignore[method-assign]
        try:
            await side.worker.run(task_id, attempt=attempt)
        finally:
            await side.client.aclose()

    runner = asyncio.Runner()
    handler = batch_handler(cut_off, runner)
    bench.poll(handler)
    assert status(bench, task).status == "PENDING"
    bench.work_off(handler)
    runner.close()
    assert attempts == [1, 2, 3]
    failed = status(bench, task)
    assert failed.status == "FAILURE"
    assert str(MAX_ATTEMPTS) in (failed.error or "")
    assert bench.waiting(bench.queue.dead_letter_url) == 1


def test_the_deployed_queue_gives_as_many_attempts_as_the_worker_counts() -> None:
    template = (Path(__file__).parents[2] / "template.yaml").read_text(encoding="utf-8")
    assert re.findall(r"maxReceiveCount: (\d+)", template) == [str(MAX_ATTEMPTS)]


def test_a_failure_is_told_in_the_answer(bench: Bench, worker: Handler) -> None:
    task = started(bench)
    assert task.job.session_id
    bench.ask.run(bench.ask.sessions.delete(task.job.session_id))
    bench.work_off(worker)
    answer = code_result(status(bench, task))
    assert (answer["validation_status"], answer["react_code"], answer["files"]) == ("FAILURE", "", [])
    assert answer["errors"][0]["message"]


def test_a_repeated_request_has_one_task(bench: Bench) -> None:
    session_id = bench.ask.session()
    key = Idempotency("k1", "f1")
    request = CodeRequest(session_id, idempotency=key)
    first = bench.ask.run(bench.ask.code.start(request))
    assert bench.ask.run(bench.ask.code.start(request)).id == first.id
    with pytest.raises(IdempotencyConflictError):
        bench.ask.run(bench.ask.code.start(CodeRequest(session_id, idempotency=Idempotency("k1", "f2"))))


def test_without_a_queue_the_request_does_the_work(bench: Bench) -> None:
    ask = bench.ask
    at_once = CodeGeneration(
        ask.sessions, ask.tasks, WorksAtOnce(ask.worker), ask.code._store, ask.code._clock, ask.code._ids
    )
    task = ask.run(at_once.start(CodeRequest(ask.session())))
    assert task.status == "SUCCESS"
    assert task.result
    assert task.result["code"]


def test_what_cannot_be_generated_is_refused_at_once(bench: Bench) -> None:
    session_id = bench.ask.session()
    for request, error in (
        (CodeRequest(session_id, framework="cobol"), CodeTargetUnknownError),
        (CodeRequest(session_id, version=9), VersionNotFoundError),
        (CodeRequest("n" * 24), SessionNotFoundError),
    ):
        with pytest.raises(error):
            bench.ask.run(bench.ask.code.start(request))
    with pytest.raises(TaskNotFoundError):
        bench.ask.run(bench.ask.code.status("n" * 24))
    assert bench.waiting(bench.queue.url) == 0


def test_a_queue_that_cannot_be_reached_is_told(bench: Bench) -> None:
    bench.ask.run(bench.ask.jobs.check())
    gone = SqsJobQueue("http://127.0.0.1:1/123456789012/none")
    with pytest.raises(QueueUnavailableError):
        bench.ask.run(gone.check())
    gone.close()


def test_a_layout_is_mended_kept_as_a_session_and_coded(bench: Bench, worker: Handler) -> None:
    layout = {"type": "Frame", "children": ["Hello", {"type": "Button", "props": {"title": "Go"}}]}
    working = threading.Thread(target=until_one_is_done, args=(bench, worker))
    working.start()
    task, warnings = bench.ask.run(bench.ask.one_shot.code(OneShotCode(layout=layout, wait_seconds=20)))
    working.join()
    assert warnings
    assert task.result
    assert ">Go</button>" in task.result["react_code"]
    assert bench.ask.run(bench.ask.sessions.get(task.result["session_id"])).session.current_version == 1
