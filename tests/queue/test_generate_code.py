from __future__ import annotations

import threading

import pytest
from redraft.adapters.sqs import SqsJobQueue, endpoint_of
from redraft.errors import (
    CodeTargetUnknownError,
    IdempotencyConflictError,
    QueueUnavailableError,
    SessionNotFoundError,
    TaskNotFoundError,
    VersionNotFoundError,
)
from redraft.ports.tasks import Task
from redraft.sessions.generate_code import CodeGeneration, CodeRequest, WorksAtOnce
from redraft.sessions.messages import Idempotency
from redraft.sessions.one_shot import OneShotCode
from redraft.web.code_replies import code_result

from local.worker import poll
from tests.queue.conftest import Bench, Handler


def until_one_is_done(bench: Bench, handler: Handler) -> None:
    while not poll(bench.client, bench.queue.url, handler, wait_seconds=1):
        pass


def status(bench: Bench, task: Task) -> Task:
    return bench.ask.run(bench.ask.code.status(task.id))


def test_a_task_goes_through_the_queue_to_its_code(bench: Bench, worker: Handler) -> None:
    task = bench.started()
    assert (task.status, task.owner) == ("PENDING", "ada")
    assert bench.poll(worker) == 1
    done = bench.status(task)
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
    task = bench.started(wait_seconds=20, framework="html")
    working.join()
    assert task.status == "SUCCESS"
    assert task.result
    assert task.result["files"][0]["path"] == "index.html"


def test_a_session_goes_on_after_its_code_is_generated(bench: Bench, worker: Handler) -> None:
    task = bench.started()
    bench.work_off(worker)
    assert task.job.session_id
    session = bench.ask.run(bench.ask.sessions.get(task.job.session_id)).session
    assert (session.status, session.current_version) == ("active", 1)


def test_a_failure_is_told_in_the_answer(bench: Bench, worker: Handler) -> None:
    task = bench.started()
    assert task.job.session_id
    bench.ask.run(bench.ask.sessions.delete(task.job.session_id))
    bench.work_off(worker)
    answer = code_result(bench.status(task))
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


def test_a_queue_in_aws_is_reached_as_the_environment_says(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "https://sqs.eu-central-1.amazonaws.com/123456789012/jobs"
    for over_ipv6, host in (("true", "sqs.eu-central-1.api.aws"), ("false", "sqs.eu-central-1.amazonaws.com")):
        monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
        monkeypatch.setenv("AWS_USE_DUALSTACK_ENDPOINT", over_ipv6)
        queue = SqsJobQueue(url)
        assert queue._client.meta.endpoint_url == f"https://{host}"
        queue.close()
    assert endpoint_of("http://127.0.0.1:4566/1/jobs") == "http://127.0.0.1:4566"


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
