from __future__ import annotations

from contextlib import closing

import pytest
from redraft.ports.tasks import Job, Outcome
from redraft.settings import Settings
from redraft.wiring import Wiring

from local.queue import LocalQueue
from local.resume import resume_tasks
from local.sqs import sqs_client
from local.valkey import valkey
from local.worker import poll

pytestmark = pytest.mark.anyio
JOB = Job("code", "html", session_id="s" * 24, version=1)


async def test_tasks_without_an_outcome_are_sent_again() -> None:
    with valkey() as node, LocalQueue() as queue:
        wiring = Wiring(Settings(redis_url=node.url, queue_url=queue.url))
        now = wiring.clock.now()
        for name in ("waiting", "begun", "done"):
            await wiring.tasks.add(name.ljust(24, "x"), "ada", JOB, now)
        await wiring.tasks.advance("begun".ljust(24, "x"), "generating", 30, now)
        await wiring.tasks.finish("done".ljust(24, "x"), Outcome("SUCCESS", {}), now)
        assert await resume_tasks(wiring) == 2
        bodies: list[str] = []

        def note(event: dict[str, list[dict[str, str]]], _: object) -> dict[str, list[str]]:
            bodies.extend(record["body"] for record in event["Records"])
            return {"batchItemFailures": []}

        with closing(sqs_client(queue.url)) as client:
            assert poll(client, queue.url, note) == 2
        assert sorted(body[13:18] for body in bodies) == ["begun", "waiti"]
        await wiring.close()
        assert wiring.queue
        wiring.queue.close()


async def test_without_a_queue_nothing_was_under_way() -> None:
    assert await resume_tasks(Wiring(Settings(redis_port=1))) == 0
