"""From a request to what is told of it: routes, times, correlation ids, through the queue as well; and no words."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterable
from typing import Any

import boto3
import httpx
import pytest
from moto.server import ThreadedMotoServer
from redraft.adapters.sqs import SqsJobQueue
from redraft.analytics.heard import Heard, listening, note, span
from redraft.observability.exchange import Exchange, Health
from redraft.observability.in_lambda import witnesses
from redraft.server import build_app
from redraft.web.task_batches import batch_handler
from redraft.wiring import Wiring

from tests.analytics.conftest import wiring_on
from tests.support.stores import SetClock
from tests.support.valkey_servers import Servers
from tests.web.samples import new_session, set_prop

Seen = list[tuple[Exchange, Heard, Health]]


@pytest.fixture
def seen() -> Seen:
    return []


@pytest.fixture
async def api(node: Servers, clock: SetClock, seen: Seen) -> AsyncIterator[httpx.AsyncClient]:
    wiring = wiring_on(node, clock)
    wiring.watching = (lambda *told: seen.append(told),)  # type: ignore[assignment]
    transport = httpx.ASGITransport(build_app(wiring), raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://api/api/v1") as client:
        yield client
    await wiring.close()


@pytest.mark.anyio
async def test_a_request_is_told_by_its_route_with_its_id_and_its_steps(api: httpx.AsyncClient, seen: Seen) -> None:
    session = await new_session(api)
    await set_prop(api, session, "One", headers={"X-Request-Id": "request-1"})
    told, heard, health = seen[-1]
    assert (told.kind, told.name.endswith("/design-sessions/{session_id}/operations")) == ("request", True)
    assert (told.status, told.correlation_id, told.session_id) == (200, "request-1", session.rsplit("/", 1)[1])
    assert heard.spent_ms.keys() == {"queueing", "reading", "state"}
    assert told.milliseconds > sum(heard.spent_ms.values()) > 0
    assert (health.is_circuit_closed, health.missed_figures) == (True, 0)
    assert [found.is_cold_start for found, _, _ in seen] == [True, False]


@pytest.mark.anyio
async def test_a_problem_is_told_by_its_code(api: httpx.AsyncClient, seen: Seen) -> None:
    await api.get("/design-sessions/aaaaaaaaaaaaaaaaaaaaaaaa")
    await api.get("/no/such/path")
    assert [(told.status, told.error_code) for told, _, _ in seen] == [(404, "SESSION_NOT_FOUND"), (404, "NOT_FOUND")]
    assert seen[1][0].name == "GET no route"


@pytest.mark.anyio
async def test_a_server_tells_prometheus_what_it_has_seen(api: httpx.AsyncClient) -> None:
    await set_prop(api, await new_session(api), "One")
    answer = await api.get("http://api/metrics")
    assert answer.headers["content-type"].startswith("text/plain; version=0.0.4")
    assert 'redraft_turns_total{status="applied"} 1' in answer.text
    assert 'redraft_turn_seconds_count{step="state"} 1' in answer.text


@pytest.mark.anyio
@pytest.mark.usefixtures("package_logger")
async def test_no_line_has_words_of_the_user(
    node: Servers, clock: SetClock, capsys: pytest.CaptureFixture[str]
) -> None:
    wiring = wiring_on(node, clock)
    wiring.watching = witnesses({"POWERTOOLS_SERVICE_NAME": "redraft"})
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(build_app(wiring)), base_url="http://api/api/v1"
    ) as client:
        session = await new_session(client, prompt="Zanzibar", user_id="zoe@example.org", title="Zebra")
        await client.post(f"{session}/edit", json={"edit_prompt": 'the title should say "Zucchini"'})
        await client.post(f"{session}/edit", json={"edit_prompt": ""})
        await client.get("/design-sessions", params={"user_id": "zoe@example.org"})
    await wiring.close()
    out = capsys.readouterr().out
    said = [json.loads(line) for line in out.splitlines()]
    assert [line["status"] for line in said if "status" in line] == [201, 200, 422, 200]
    assert not [word for word in ("Zanzibar", "zoe", "Zebra", "Zucchini") if word.lower() in out.lower()]


class Works:
    """Keeps what it was told of a task."""

    def __init__(self) -> None:
        self.told: list[tuple[str, dict[str, Any]]] = []

    async def work(self, task_id: str, attempt: int, **sender: Any) -> None:
        self.told.append((task_id, sender))

    async def begun(self, task_ids: Iterable[str]) -> frozenset[str]:
        return frozenset()

    async def postpone(self, receipt: str, seconds: int) -> None:
        raise AssertionError


@pytest.mark.anyio
async def test_a_message_carries_the_request_and_the_trace_it_comes_from(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("_X_AMZN_TRACE_ID", "Root=1-67000000-aaaaaaaaaaaaaaaaaaaaaaaa;Parent=bbbbbbbbbbbbbbbb;Sampled=1")
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    client = boto3.client("sqs", endpoint_url=f"http://{host}:{port}")
    url = client.create_queue(QueueName="jobs")["QueueUrl"]
    queue = SqsJobQueue(url)
    with listening():
        note(correlation_id="request-1")
        await queue.send("t" * 24)
    (message,) = client.receive_message(QueueUrl=url, MessageSystemAttributeNames=["All"])["Messages"]
    client.close()
    queue.close()
    server.stop()
    assert json.loads(message["Body"]) == {"task_id": "t" * 24, "correlation_id": "request-1"}
    assert message["Attributes"]["AWSTraceHeader"].startswith("Root=1-67000000")


def test_a_worker_tells_which_request_its_task_is_of_and_how_long_it_waited() -> None:
    works = Works()
    sent_ms = str(round(time.time() * 1000) - 1_500)
    attributes = {"ApproximateReceiveCount": "1", "SentTimestamp": sent_ms}
    bodies = [{"task_id": "t" * 24, "correlation_id": "request-1"}, {"task_id": "u" * 24}]
    records = [
        {"messageId": str(number), "receiptHandle": "r", "body": json.dumps(body), "attributes": attributes,
         "eventSource": "aws:sqs", "messageAttributes": {}}
        for number, body in enumerate(bodies)
    ]  # fmt: skip
    with asyncio.Runner() as runner:
        assert batch_handler(works, 3, runner)({"Records": records}, None) == {"batchItemFailures": []}
    assert [(task_id, told["correlation_id"]) for task_id, told in works.told] == [
        ("t" * 24, "request-1"), ("u" * 24, None),
    ]  # fmt: skip
    assert all(told["waited_ms"] >= 1_500 for _, told in works.told)


@pytest.mark.anyio
async def test_a_task_that_fails_is_told_as_failed_and_its_fault_goes_on(
    node: Servers, clock: SetClock, seen: Seen
) -> None:
    wiring: Wiring = wiring_on(node, clock)
    wiring.watching = (lambda *told: seen.append(told),)  # type: ignore[assignment]
    with pytest.raises(LookupError):
        async with wiring.observer.work("code generation", correlation_id="request-1", waited_ms=1e12):
            raise LookupError
    (told, _, _) = seen[0]
    assert (told.kind, told.status, told.correlation_id, told.waited_ms) == ("task", 500, "request-1", 0.0)
    await wiring.close()


def test_time_within_a_step_counts_for_the_inner_one_alone() -> None:
    with listening() as heard, span("reading"), span("state"):
        time.sleep(0.02)
    assert heard.spent_ms["state"] >= 20 > heard.spent_ms["reading"]
    assert [step.step for step in heard.spans] == ["state", "reading"]
