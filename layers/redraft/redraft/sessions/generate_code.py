"""Code from a design, as a task: stored, sent to the queue, done by a worker, waited for if the caller likes.

`CodeGeneration` is the side of the request, `CodeWorker` the side of the queue. Where no queue is configured the
request's own process is the worker (`WorksAtOnce`): the same tasks, the same answers.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any, Final

import anyio

from redraft.codegen.model import GeneratedCode
from redraft.codegen.targets import target_of, validated
from redraft.errors import IdempotencyConflictError, RedraftError, UnavailableError
from redraft.ports.clock import Clock
from redraft.ports.ids import IdSource
from redraft.ports.queue import JobQueue
from redraft.ports.store import Note, SessionStore
from redraft.ports.tasks import Job, Task, TaskStore
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import CreateRequest, Idempotency
from redraft.wireframe.node import Design
from redraft.wireframe.tree import tree_of

MAX_ATTEMPTS: Final = 3
"""How often a message is tried; the queue's `maxReceiveCount` says the same."""

_FIRST_PAUSE_SECONDS: Final = 0.02
_LONGEST_PAUSE_SECONDS: Final = 0.5


@dataclass(frozen=True, slots=True)
class CodeRequest:
    """Code of a version of a session (None: the current one), waited for `wait_seconds` at most."""

    session_id: str
    version: int | None = None
    framework: str | None = None
    wait_seconds: float = 0.0
    idempotency: Idempotency | None = None


class CodeGeneration:
    """Starts tasks and tells how they stand."""

    def __init__(
        self,
        sessions: DesignSessionManager,
        tasks: TaskStore,
        queue: JobQueue,
        store: SessionStore,
        clock: Clock,
        ids: IdSource,
    ) -> None:
        self._sessions = sessions
        self._tasks = tasks
        self._queue = queue
        self._store = store
        self._clock = clock
        self._ids = ids

    async def start(self, request: CodeRequest) -> Task:
        """A task for a session's code, as it stands after the wait.

        Raises `CodeTargetUnknownError`, the errors of reading a session, and `UnavailableError`.
        """
        framework = target_of(request.framework).id
        session = (await self._sessions.get(request.session_id)).session
        version = request.version or session.current_version
        if request.version is not None:
            await self._sessions.version(session.id, version)
        job = Job("code", framework, session_id=session.id, version=version)
        return await self.submit(job, session.user_id, request.wait_seconds, request.idempotency)

    async def submit(
        self, job: Job, owner: str, wait_seconds: float = 0.0, idempotency: Idempotency | None = None
    ) -> Task:
        """Store a task and have it done; with a key seen before, the task of the first time."""
        task_id = await self._claimed(job, owner, idempotency)
        await self._tasks.add(task_id, owner, job, self._clock.now())
        # Sent again for a repeated request: the first may have failed between storing and sending.
        await self._queue.send(task_id)
        return await self.wait_for(task_id, wait_seconds)

    async def _claimed(self, job: Job, owner: str, idempotency: Idempotency | None) -> str:
        task_id = self._ids.session_id()
        if idempotency is None:
            return task_id
        own = f"{idempotency.fingerprint}:{task_id}".encode()
        scope = f"code:{owner}:{job.session_id or 'new'}"
        first = await self._store.claim(scope, Note(idempotency.key, own))
        fingerprint, _, claimed = first.decode().partition(":")
        if fingerprint != idempotency.fingerprint:
            raise IdempotencyConflictError("This Idempotency-Key came before with another request.")
        return claimed

    async def status(self, task_id: str) -> Task:
        """How a task stands; raises `TaskNotFoundError`."""
        return await self._tasks.get(task_id)

    async def wait_for(self, task_id: str, seconds: float) -> Task:
        """The task once it is finished, or as it stands after `seconds`."""
        task = await self._tasks.get(task_id)
        pause = _FIRST_PAUSE_SECONDS
        deadline = self._clock.stopwatch_ms() + 1000 * seconds
        while not task.is_finished and (left := deadline - self._clock.stopwatch_ms()) > 0:
            await anyio.sleep(min(pause, left / 1000))
            pause = min(_LONGEST_PAUSE_SECONDS, pause * 1.5)
            task = await self._tasks.get(task_id)
        return task


class CodeWorker:
    """Does tasks; doing one twice, even at the same time, has the effect of doing it once."""

    def __init__(self, sessions: DesignSessionManager, tasks: TaskStore) -> None:
        self._sessions = sessions
        self._tasks = tasks

    async def run(self, task_id: str, *, attempt: int = 1) -> None:
        """Do a task, unless it is finished, and store what came of it.

        What another attempt may mend is raised (`UnavailableError`, and whatever nobody foresaw), so that the queue
        brings the task again; at the last attempt it is a FAILURE as well, so that nobody waits in vain.
        """
        if (task := await self._tasks.get(task_id)).is_finished:
            return
        settled = False
        try:
            await self._do(task)
            settled = True
        finally:
            if not settled and attempt >= MAX_ATTEMPTS:
                await self._fail(task_id, f"The code could not be generated in {attempt} attempts.")

    async def _do(self, task: Task) -> None:
        try:
            result = await self._result(task)
        except UnavailableError:
            raise
        except RedraftError as error:
            await self._fail(task.id, error.detail)
            return
        broken = result["validation_status"] != "SUCCESS"
        error_text = "The generated code does not parse; `result.errors` says where." if broken else None
        await self._tasks.finish(task.id, "FAILURE" if broken else "SUCCESS", result=result, error=error_text)

    async def _fail(self, task_id: str, detail: str) -> None:
        await self._tasks.finish(task_id, "FAILURE", result=None, error=detail)

    async def _result(self, task: Task) -> dict[str, Any]:
        """What clients see of a finished task."""
        job = task.job
        if job.kind == "design_and_code":
            return await self._design_and_code(task)
        assert job.session_id is not None
        assert job.version is not None
        await self._tasks.advance(task.id, "reading", 10)
        view = await self._sessions.version(job.session_id, job.version)
        assert view.design is not None
        code = await self._code(task, view.design, 30)
        return {**code.to_json(), "session_id": job.session_id, "version": view.version}

    async def _design_and_code(self, task: Task) -> dict[str, Any]:
        job = task.job
        await self._tasks.advance(task.id, "designing", 10)
        made = await self._sessions.create(
            CreateRequest(
                prompt=job.prompt,
                user_id=task.owner,
                device_preference=job.device,
                # One session however often the message comes.
                idempotency=Idempotency(f"task-{task.id}", hashlib.sha256(task.id.encode()).hexdigest()),
            )
        )
        code = await self._code(task, made.design, 50)
        found = {"session_id": made.session.id, "version": made.session.current_version}
        return {**code.to_json(), **found, "layout_json": tree_of(made.design), "detectedDevice": made.detected_device}

    async def _code(self, task: Task, design: Design, percent: int) -> GeneratedCode:
        await self._tasks.advance(task.id, "generating", percent)
        target = target_of(task.job.framework)
        files = target.write(design)
        await self._tasks.advance(task.id, "validating", 80)
        return validated(target, files)


class WorksAtOnce:
    """A `JobQueue` for a process without a queue: the sender does the work before `send` returns."""

    def __init__(self, worker: CodeWorker) -> None:
        self._worker = worker

    async def send(self, task_id: str) -> None:
        # There is no second attempt, so the first one settles the task.
        await self._worker.run(task_id, attempt=MAX_ATTEMPTS)
