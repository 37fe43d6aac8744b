"""Results that are too large to stand with their tasks, in a bucket of moto's server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import boto3
import msgspec
import pytest
from redraft.adapters.redis.tasks import INLINE_BYTES, task_key
from redraft.adapters.s3_results import S3Results
from redraft.errors import ResultsUnavailableError, TaskNotFoundError
from redraft.ports.tasks import Outcome, Task
from redraft.sessions.generate_code import CodeRequest

from tests.queue.conftest import Bench, Side, long_page
from tests.support.buckets import bucket

__all__ = ["bucket"]


@pytest.fixture
def side(bench: Bench, bucket: str) -> Iterator[Side]:
    made = Side(bench.node, bench.queue, shelf=S3Results(bucket))
    yield made
    made.close()


def objects(bucket: str, task: Task) -> list[str]:
    client = boto3.client("s3")
    found = client.list_objects_v2(Bucket=bucket, Prefix=f"results/{task.id}-").get("Contents", [])
    client.close()
    return [entry["Key"] for entry in found]


def coded(bench: Bench, side: Side, lines: int) -> Task:
    task = side.run(side.code.start(CodeRequest(side.session(long_page(lines, width=500)))))
    bench.work_off(side.handler())
    return side.run(side.code.status(task.id))


def test_a_large_result_stands_in_the_bucket(bench: Bench, side: Side, bucket: str) -> None:
    task = coded(bench, side, 200)
    assert task.status == "SUCCESS"
    assert task.result
    assert len(msgspec.json.encode(task.result)) > INLINE_BYTES
    assert "Line 199." in task.result["code"]
    assert len(objects(bucket, task)) == 1
    assert side.run(side.client.hexists(task_key(task.id), "result")) is False


def test_a_small_result_stands_with_its_task(bench: Bench, side: Side, bucket: str) -> None:
    task = coded(bench, side, 5)
    assert task.result
    assert objects(bucket, task) == []


def test_without_a_bucket_results_of_every_size_stand_with_their_tasks(bench: Bench) -> None:
    task = coded(bench, bench.ask, 200)
    assert task.result
    assert "Line 199." in task.result["code"]


def test_a_bucket_that_cannot_be_reached_is_tried_again(bench: Bench) -> None:
    side = Side(bench.node, bench.queue, shelf=S3Results("no-such-bucket"))
    task = coded(bench, side, 200)
    side.close()
    assert (task.status, task.gave_up) == ("FAILURE", True)
    assert bench.waiting(bench.queue.dead_letter_url) == 1


def test_the_outcome_that_stands_keeps_its_own_document(side: Side, bench: Bench) -> None:
    task = bench.started()
    large = [{"code": letter * (INLINE_BYTES + 1)} for letter in "ab"]
    now = datetime.now(UTC)
    assert side.run(side.tasks.finish(task.id, Outcome("SUCCESS", large[0]), now))
    assert not side.run(side.tasks.finish(task.id, Outcome("SUCCESS", large[1]), now))
    assert side.run(side.tasks.get(task.id)).result == large[0]


def test_a_document_that_is_gone_is_a_result_that_has_expired(side: Side, bench: Bench, bucket: str) -> None:
    task = coded(bench, side, 200)
    client = boto3.client("s3")
    client.delete_object(Bucket=bucket, Key=objects(bucket, task)[0])
    client.close()
    with pytest.raises(TaskNotFoundError):
        side.run(side.tasks.get(task.id))


def test_a_server_without_the_bucket_says_that_it_cannot_reach_the_result(side: Side, bench: Bench) -> None:
    task = coded(bench, side, 200)
    with pytest.raises(ResultsUnavailableError):
        bench.ask.run(bench.ask.tasks.get(task.id))
