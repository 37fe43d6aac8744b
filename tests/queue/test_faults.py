"""What can go wrong between the queue and the worker, done for real against the queue's server."""

from __future__ import annotations

import re
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from redraft.sessions.code_worker import MAX_ATTEMPTS
from redraft.sessions.generate_code import SILENCE, CodeRequest
from redraft.sessions.messages import OperationsRequest
from redraft.web.task_batches import RETRY_SECONDS

from local.queue import LocalQueue
from local.redrive import NoDeadLettersError, redrive
from local.sqs import sqs_client
from local.valkey import ValkeyNode
from local.worker import poll
from tests.queue.conftest import Bench, Handler, Side, long_page


def test_a_message_that_comes_twice_has_one_effect(bench: Bench, worker: Handler) -> None:
    task = bench.ask.run(bench.ask.one_shot.design_and_code("a login page"))
    bench.ask.run(bench.ask.jobs.send(task.id))
    bench.work_off(worker)
    first = bench.status(task)
    assert first.result
    bench.ask.run(bench.ask.jobs.send(task.id))
    bench.work_off(worker)
    assert bench.status(task) == first
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
    task = bench.started()

    def dies(event: dict[str, Any], context: object) -> Any:
        side = Side(bench.node, bench.queue)
        side.run(side.tasks.advance(task.id, "generating", 30, datetime.now(UTC)))
        side.close()
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bench.poll(dies)
    assert bench.status(task).status == "STARTED"
    bench.work_off(worker)
    assert bench.status(task).status == "SUCCESS"


def test_a_worker_that_dies_after_storing_has_done_it(bench: Bench, worker: Handler) -> None:
    task = bench.started()

    def dies_late(event: dict[str, Any], context: object) -> Any:
        worker(event, context)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bench.poll(dies_late)
    done = bench.status(task)
    assert done.status == "SUCCESS"
    bench.work_off(worker)
    assert bench.status(task) == done
    assert bench.waiting(bench.queue.url) == 0


def test_a_poisoned_message_holds_up_no_other(bench: Bench, worker: Handler) -> None:
    client = bench.client
    client.send_message(QueueUrl=bench.queue.url, MessageBody="not json")
    task = bench.started()
    client.send_message(QueueUrl=bench.queue.url, MessageBody='{"other": 1}')
    assert bench.poll(worker) == 3
    assert bench.status(task).status == "SUCCESS"
    bench.work_off(worker)
    assert bench.waiting(bench.queue.url) == 0
    assert bench.waiting(bench.queue.dead_letter_url) == 2


def test_a_task_that_expired_leaves_the_queue_for_the_dead_letters(bench: Bench, worker: Handler) -> None:
    bench.ask.run(bench.ask.jobs.send("g" * 24))
    bench.work_off(worker)
    assert bench.waiting(bench.queue.dead_letter_url) == 1


def test_a_session_that_is_gone_is_a_failure_not_a_placeholder(bench: Bench, worker: Handler) -> None:
    task = bench.started()
    assert task.job.session_id
    bench.ask.run(bench.ask.sessions.delete(task.job.session_id))
    bench.work_off(worker)
    failed = bench.status(task)
    assert (failed.status, failed.result) == ("FAILURE", None)
    assert failed.error
    assert bench.waiting(bench.queue.dead_letter_url) == 0


def test_an_outage_is_tried_again_and_told_at_the_last_attempt(bench: Bench) -> None:
    task = bench.started()
    side = Side(bench.node, bench.queue, cut_off=True)
    bench.poll(side.handler())
    assert bench.status(task).status == "STARTED"
    bench.work_off(side.handler())
    side.close()
    failed = bench.status(task)
    assert (failed.status, failed.gave_up) == ("FAILURE", True)
    assert str(MAX_ATTEMPTS) in (failed.error or "")
    assert bench.waiting(bench.queue.dead_letter_url) == 1


def test_what_was_given_up_is_done_once_it_comes_back_from_the_dead_letters(bench: Bench, worker: Handler) -> None:
    task = bench.started()
    side = Side(bench.node, bench.queue, cut_off=True)
    bench.work_off(side.handler())
    side.close()
    assert redrive(bench.client, bench.queue.url) == 1
    bench.work_off(worker)
    done = bench.status(task)
    assert (done.status, done.error, done.gave_up) == ("SUCCESS", None, False)
    assert bench.waiting(bench.queue.dead_letter_url) == 0


def test_tasks_that_come_out_of_order_keep_their_own_versions(bench: Bench, worker: Handler) -> None:
    session_id = bench.ask.session({"id": "t", "type": "Text", "props": {"text": "Before"}})
    tasks = [bench.ask.run(bench.ask.code.start(CodeRequest(session_id)))]
    change = {"op": "set", "id": "t", "props": {"text": "After"}}
    bench.ask.run(bench.ask.sessions.apply_operations(OperationsRequest(session_id, [change])))
    tasks.append(bench.ask.run(bench.ask.code.start(CodeRequest(session_id))))

    def backwards(event: dict[str, Any], context: object) -> Any:
        return worker({"Records": event["Records"][::-1]}, context)

    assert bench.poll(backwards) == 2
    for task, version, text in zip(tasks, (1, 2), ("Before", "After"), strict=True):
        result = bench.status(task).result or {}
        assert (result["version"], f">{text}<" in result["code"]) == (version, True)


class Mortal(Side):
    """A worker that one task takes down, as one that needs more memory than there is would."""

    deadly = ""

    async def work(self, task_id: str, attempt: int, **_sender: object) -> None:
        if task_id == self.deadly:
            await self.tasks.advance(task_id, "generating", 30, datetime.now(UTC))
            raise KeyboardInterrupt
        await super().work(task_id, attempt)


def test_a_task_that_takes_the_process_down_holds_up_no_other(bench: Bench) -> None:
    deadly, *others = [bench.started() for _ in range(3)]

    def in_a_new_process() -> int:
        side = Mortal(bench.node, bench.queue)
        side.deadly = deadly.id
        try:
            return bench.poll(side.handler())
        finally:
            side.close()

    with pytest.raises(KeyboardInterrupt):
        in_a_new_process()
    assert in_a_new_process() == 3
    assert [bench.status(task).status for task in others] == ["SUCCESS", "SUCCESS"]
    with pytest.raises(KeyboardInterrupt):
        in_a_new_process()
    assert in_a_new_process() == 0
    assert bench.waiting(bench.queue.dead_letter_url) == 1


def test_a_design_that_takes_too_long_fails_at_once_and_holds_up_no_other(bench: Bench) -> None:
    endless = bench.ask.run(bench.ask.code.start(CodeRequest(bench.ask.session(long_page()))))
    other = bench.started()
    side = Side(bench.node, bench.queue, generating_seconds=0.02)
    bench.work_off(side.handler())
    side.close()
    failed = bench.status(endless)
    assert (failed.status, failed.gave_up) == ("FAILURE", False)
    assert "too long" in (failed.error or "")
    assert bench.status(other).status == "SUCCESS"
    assert bench.waiting(bench.queue.dead_letter_url) == 0


def test_code_that_no_answer_could_hold_is_a_failure_that_says_so(bench: Bench) -> None:
    task = bench.started()
    side = Side(bench.node, bench.queue, max_result_bytes=1_000)
    bench.work_off(side.handler())
    side.close()
    failed = bench.status(task)
    assert (failed.status, failed.gave_up, failed.result) == ("FAILURE", False, None)
    assert "split the design" in (failed.error or "")


def test_a_task_of_which_nothing_is_heard_has_failed_until_it_is_done_after_all(bench: Bench, worker: Handler) -> None:
    job = bench.started().job
    bench.work_off(worker)
    long_ago = datetime.now(UTC) - SILENCE
    bench.ask.run(bench.ask.tasks.add("l" * 24, "ada", job, long_ago))
    silent = bench.ask.run(bench.ask.code.status("l" * 24))
    assert (silent.status, silent.gave_up) == ("FAILURE", True)
    assert silent.error
    bench.ask.run(bench.ask.jobs.send(silent.id))
    bench.work_off(worker)
    assert bench.status(silent).status == "SUCCESS"


def test_a_message_that_failed_rests_before_it_comes_again(node: ValkeyNode) -> None:
    rested = []

    class Resting(Side):
        async def postpone(self, receipt: str, seconds: int) -> None:
            rested.append(seconds)
            await self.jobs.postpone(receipt, 0)

    with LocalQueue(visibility_seconds=600) as queue, closing(sqs_client(queue.url)) as client:
        side = Resting(node, queue)
        client.send_message(QueueUrl=queue.url, MessageBody="not json")
        for _ in range(MAX_ATTEMPTS):
            assert poll(client, queue.url, side.handler(), wait_seconds=0) == 1
        side.close()
    assert rested == list(RETRY_SECONDS)


def test_a_queue_without_dead_letters_has_nothing_to_move_back(bench: Bench) -> None:
    with pytest.raises(NoDeadLettersError):
        redrive(bench.client, bench.queue.dead_letter_url)


def test_the_deployed_queue_gives_as_many_attempts_as_the_worker_counts() -> None:
    template = (Path(__file__).parents[2] / "template.yaml").read_text(encoding="utf-8")
    assert re.findall(r"maxReceiveCount: (\d+)", template) == [str(MAX_ATTEMPTS)]
