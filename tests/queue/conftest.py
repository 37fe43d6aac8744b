"""A queue server, a Valkey, and the two sides of code generation over them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Never, TypeVar

import httpx
import pytest
from redraft.adapters.clock import SystemClock
from redraft.adapters.ids import RandomIds
from redraft.adapters.redis.client import RedisAddress, connect
from redraft.adapters.redis.store import Lifetimes, RedisStateStore
from redraft.adapters.redis.tasks import RedisTaskStore
from redraft.adapters.sqs import SqsJobQueue
from redraft.ports.results import ResultShelf
from redraft.ports.tasks import Task
from redraft.sessions.code_worker import GENERATING_SECONDS, MAX_ATTEMPTS, CodeWorker
from redraft.sessions.generate_code import CodeGeneration, CodeRequest
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import CreateRequest
from redraft.sessions.one_shot import OneShot
from redraft.sessions.parts import Parts
from redraft.settings import Settings
from redraft.web import generate_code_routes, one_shot_routes
from redraft.web.task_batches import batch_handler
from redraft.wireframe.node import Design
from redraft.wireframe.tree import tree_of
from redraft.wiring import Wiring, http_app

from local.queue import LocalQueue
from local.sqs import sqs_client
from local.valkey import ValkeyNode, valkey
from local.worker import poll
from tests.support.samples import sample

T = TypeVar("T")
Handler = Callable[[dict[str, Any], Any], Any]


@dataclass(frozen=True)
class Made:
    """What the double of the designer makes."""

    design: Design = field(default_factory=lambda: sample("login_form_basics"))
    title: str = "Login"
    device: str = "mobile"
    device_preference_used: bool = False
    warnings: tuple[str, ...] = ()


class SameDesigner:
    """A designer that has one design for every prompt."""

    def design(self, prompt: str, *, device_preference: str | None) -> Made:
        return Made()


class NoReader:
    """Code generation reads no prompts."""

    def read(self, *args: Any, **kwargs: Any) -> Never:
        raise AssertionError(args)


class Side:
    """One process's share: its own loop, its own Redis client, as a Lambda environment has."""

    def __init__(
        self,
        node: ValkeyNode,
        queue: LocalQueue,
        ttl_seconds: int = 600,
        shelf: ResultShelf | None = None,
        *,
        cut_off: bool = False,
        generating_seconds: float = GENERATING_SECONDS,
        max_result_bytes: int | None = None,
    ) -> None:
        self.runner = asyncio.Runner()
        self.client = connect(RedisAddress(port=node.port))
        self.elsewhere = connect(RedisAddress(port=1, retries=0))  # where nothing answers
        store = RedisStateStore(self.elsewhere if cut_off else self.client, Lifetimes(session=600))
        parts = Parts(store, SystemClock(), NoReader(), SameDesigner(), RandomIds())  # type: ignore[arg-type]
        self.sessions = DesignSessionManager(parts)
        self.tasks = RedisTaskStore(self.client, ttl_seconds=ttl_seconds, shelf=shelf)
        self.worker = CodeWorker(
            self.sessions,
            self.tasks,
            SystemClock(),
            generating_seconds=generating_seconds,
            max_result_bytes=max_result_bytes,
        )
        self.jobs = SqsJobQueue(queue.url)
        self.code = CodeGeneration(self.sessions, self.tasks, self.jobs, store, SystemClock(), RandomIds())
        self.one_shot = OneShot(self.sessions, self.code)

    async def work(self, task_id: str, attempt: int, **_sender: object) -> None:
        await self.worker.run(task_id, attempt=attempt)

    async def begun(self, task_ids: Iterable[str]) -> frozenset[str]:
        return await self.worker.begun(task_ids)

    async def postpone(self, receipt: str, seconds: int) -> None:
        """Nothing rests here: what failed is back at once, so that no test waits."""

    def handler(self) -> Handler:
        """The worker's Lambda handler over these parts."""
        return batch_handler(self, MAX_ATTEMPTS, self.runner)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    def session(self, wireframe: Any = None) -> str:
        """A session of a wireframe, a login form where none is given."""
        given = wireframe or tree_of(sample("login_form_basics"))
        return self.run(self.sessions.create(CreateRequest(wireframe=given, user_id="ada"))).session.id

    def close(self) -> None:
        self.run(self.client.aclose())
        self.run(self.elsewhere.aclose())
        self.jobs.close()
        self.runner.close()


def long_page(lines: int = 6_000, *, width: int = 0) -> dict[str, Any]:
    """A wireframe of many lines, which takes its time and makes long code; `width` pads each line."""
    texts = [
        {"type": "Text", "props": {"text": f"Line {at}".ljust(width, "."), "color": "#123456"}} for at in range(lines)
    ]
    return {"type": "Frame", "children": texts}


@dataclass
class Bench:
    """The request's side, and a queue that a handler may be put to work on."""

    queue: LocalQueue
    node: ValkeyNode
    ask: Side

    def __post_init__(self) -> None:
        self.client = sqs_client(self.queue.url)

    def poll(self, handler: Handler) -> int:
        return poll(self.client, self.queue.url, handler, wait_seconds=0)

    def work_off(self, handler: Handler) -> None:
        while self.poll(handler):
            pass

    def started(self, **fields: Any) -> Task:
        """A task for the code of a new session."""
        return self.ask.run(self.ask.code.start(CodeRequest(self.ask.session(), **fields)))

    def status(self, task: Task) -> Task:
        """How a task stands now."""
        return self.ask.run(self.ask.code.status(task.id))

    def waiting(self, url: str) -> int:
        """Messages in a queue, those in hand included."""
        names: Any = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
        found = self.client.get_queue_attributes(QueueUrl=url, AttributeNames=names)["Attributes"]
        return sum(int(value) for value in found.values())


@pytest.fixture(scope="session")
def node() -> Iterator[ValkeyNode]:
    with valkey() as running:
        yield running


@pytest.fixture
def bench(node: ValkeyNode) -> Iterator[Bench]:
    with LocalQueue(visibility_seconds=0) as queue:
        side = Side(node, queue)
        made = Bench(queue, node, side)
        yield made
        made.client.close()
        side.close()


@pytest.fixture
def worker(bench: Bench) -> Iterator[Handler]:
    """The worker's Lambda handler over parts of its own."""
    side = Side(bench.node, bench.queue)
    yield side.handler()
    side.close()


@pytest.fixture(scope="module")
def worked_queue(node: ValkeyNode) -> Iterator[LocalQueue]:
    """A queue whose worker is at work already: a busy machine takes its time to start one."""
    with LocalQueue(visibility_seconds=30) as queue:
        queue.start_worker({"REDIS_URL": node.url})
        with ThreadPoolExecutor(1) as beside:  # the test that asks for it has a loop running
            beside.submit(_until_a_task_is_done, node, queue).result()
        yield queue


def _until_a_task_is_done(node: ValkeyNode, queue: LocalQueue) -> None:
    side = Side(node, queue)
    task = side.run(side.code.start(CodeRequest(side.session())))
    while not task.is_finished:
        task = side.run(side.code.wait_for(task.id, 5))
    side.close()


@pytest.fixture(params=["queue", "no queue"])
async def api(request: pytest.FixtureRequest, node: ValkeyNode) -> AsyncIterator[httpx.AsyncClient]:
    url = request.getfixturevalue("worked_queue").url if request.param == "queue" else ""
    wiring = Wiring(Settings(redis_url=node.url, queue_url=url, rate_limit_sessions_per_minute=0))
    app = http_app(generate_code_routes.router, one_shot_routes.router, wiring=wiring)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api") as client:
        yield client
    await wiring.close()
    if wiring.queue is not None:
        wiring.queue.close()
