"""A queue server, a Valkey, and the two sides of code generation over them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Never, TypeVar

import pytest
from redraft.adapters.clock import SystemClock
from redraft.adapters.ids import RandomIds
from redraft.adapters.redis.client import RedisAddress, connect
from redraft.adapters.redis.store import Lifetimes, RedisStateStore
from redraft.adapters.redis.tasks import RedisTaskStore
from redraft.adapters.sqs import SqsJobQueue
from redraft.sessions.generate_code import CodeGeneration, CodeWorker
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import CreateRequest
from redraft.sessions.one_shot import OneShot
from redraft.sessions.parts import Parts
from redraft.web.task_batches import batch_handler
from redraft.wireframe.node import Design

from local.queue import LocalQueue, poll, sqs_client
from local.valkey import ValkeyNode, valkey
from tests.support.samples import sample

T = TypeVar("T")


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

    def __init__(self, node: ValkeyNode, queue: LocalQueue, ttl_seconds: int = 600) -> None:
        self.runner = asyncio.Runner()
        self.client = connect(RedisAddress(port=node.port))
        store = RedisStateStore(self.client, Lifetimes(session=600))
        parts = Parts(store, SystemClock(), NoReader(), SameDesigner(), RandomIds())  # type: ignore[arg-type]
        self.sessions = DesignSessionManager(parts)
        self.tasks = RedisTaskStore(self.client, ttl_seconds=ttl_seconds)
        self.worker = CodeWorker(self.sessions, self.tasks)
        self.jobs = SqsJobQueue(queue.url)
        self.code = CodeGeneration(self.sessions, self.tasks, self.jobs, store, SystemClock(), RandomIds())
        self.one_shot = OneShot(self.sessions, self.code)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.runner.run(work)

    def session(self, name: str = "login_form_basics") -> str:
        made = self.run(self.sessions.create(CreateRequest(wireframe=_tree(name), user_id="ada")))
        return made.session.id

    def close(self) -> None:
        self.run(self.client.aclose())
        self.jobs.close()
        self.runner.close()


def _tree(name: str) -> Any:
    from redraft.wireframe.tree import tree_of  # noqa: PLC0415

    return tree_of(sample(name))


@dataclass
class Bench:
    """The request's side, and a queue that a handler may be put to work on."""

    queue: LocalQueue
    node: ValkeyNode
    ask: Side

    def __post_init__(self) -> None:
        self.client = sqs_client(self.queue.url)

    def poll(self, handler: Callable[[dict[str, Any], object], Mapping[str, Any]]) -> int:
        return poll(self.client, self.queue.url, handler, wait_seconds=0)

    def work_off(self, handler: Callable[[dict[str, Any], object], Mapping[str, Any]]) -> None:
        while self.poll(handler):
            pass

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
    """Messages that failed are back at once, so that no test waits."""
    with LocalQueue(visibility_seconds=0) as queue:
        side = Side(node, queue)
        made = Bench(queue, node, side)
        yield made
        made.client.close()
        side.close()


@pytest.fixture
def worker(bench: Bench) -> Iterator[Callable[[dict[str, Any], Any], Any]]:
    """The worker's Lambda handler over parts of its own."""
    side = Side(bench.node, bench.queue)

    async def work(task_id: str, attempt: int) -> None:
        await side.worker.run(task_id, attempt=attempt)

    yield batch_handler(work, side.runner)
    side.close()
