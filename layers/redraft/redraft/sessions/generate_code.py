"""Code from a design, as a task: stored, sent to the queue, done by a worker, waited for if the caller likes.

`CodeGeneration` is the side of the request, `CodeWorker` (`code_worker.py`) the side of the queue. Where no queue is
configured the request's own process is the worker (`WorksAtOnce`): the same tasks, the same answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import anyio

from redraft.codegen.targets import target_of
from redraft.errors import IdempotencyConflictError
from redraft.ports.clock import Clock
from redraft.ports.ids import IdSource
from redraft.ports.queue import JobQueue
from redraft.ports.store import Note, SessionStore
from redraft.ports.tasks import Job, Outcome, Task, TaskStore
from redraft.sessions.code_worker import MAX_ATTEMPTS, CodeWorker
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import Idempotency

SILENCE: Final = timedelta(minutes=60)
"""How long nothing may be heard of a task: longer than all its attempts take, with the pauses between them."""

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
        """How a task stands; one that nothing was heard of for long has failed. Raises `TaskNotFoundError`."""
        task, now = await self._tasks.get(task_id), self._clock.now()
        if task.is_finished or now - task.changed_at < SILENCE:
            return task
        error = "Nothing was heard of the work for too long; ask for the code again."
        await self._tasks.finish(task_id, Outcome("FAILURE", error=error, gave_up=True), now)
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


class WorksAtOnce:
    """A `JobQueue` for a process without a queue: the sender does the work before `send` returns."""

    def __init__(self, worker: CodeWorker) -> None:
        self._worker = worker

    async def send(self, task_id: str) -> None:
        # There is no second attempt, so the first one settles the task.
        await self._worker.run(task_id, attempt=MAX_ATTEMPTS)
