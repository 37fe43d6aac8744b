"""The queue's side of code generation: one task at a time, with what may go wrong kept to that task."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from typing import Any, Final

import msgspec

from redraft.codegen.model import GeneratedCode
from redraft.codegen.targets import target_of, validated
from redraft.errors import LimitExceededError, RedraftError, UnavailableError
from redraft.ports.clock import Clock
from redraft.ports.tasks import Outcome, Task, TaskStore
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import CreateRequest, Idempotency
from redraft.sessions.time_limit import time_limit
from redraft.wireframe.node import Design
from redraft.wireframe.tree import tree_of

MAX_ATTEMPTS: Final = 3
"""How often a message is tried; the queue's `maxReceiveCount` says the same."""

GENERATING_SECONDS: Final = 25.0
"""How long the code of one design may take to write, and as long again to parse, in seconds of processor time.

The largest designs take ten; a batch of two at the limit stays within the worker's timeout.
"""


class CodeWorker:
    """Does tasks; doing one twice, even at the same time, has the effect of doing it once."""

    def __init__(
        self,
        sessions: DesignSessionManager,
        tasks: TaskStore,
        clock: Clock,
        *,
        generating_seconds: float = GENERATING_SECONDS,
        max_result_bytes: int | None = None,
    ) -> None:
        self._sessions = sessions
        self._tasks = tasks
        self._clock = clock
        self._generating_seconds = generating_seconds
        self._max_result_bytes = max_result_bytes

    async def begun(self, task_ids: Iterable[str]) -> frozenset[str]:
        """Those of the tasks that an attempt began and did not end: it may have been their fault.

        A task that cannot be read counts as one that was not begun.
        """
        found = set()
        for task_id in task_ids:
            with suppress(RedraftError):
                task = await self._tasks.get(task_id)
                found |= {task_id} if task.status == "STARTED" else set()
        return frozenset(found)

    async def run(self, task_id: str, *, attempt: int = 1) -> None:
        """Do a task, unless it is settled, and store what came of it.

        What another attempt may mend is raised (`UnavailableError`, and whatever nobody foresaw), so that the queue
        brings the task again. At the last attempt it is a FAILURE as well, so that nobody waits in vain; should the
        message come back from the dead-letter queue, the task is tried anew.
        """
        if (task := await self._tasks.get(task_id)).is_settled:
            return
        settled = False
        try:
            await self._do(task)
            settled = True
        finally:
            if not settled and attempt >= MAX_ATTEMPTS:
                error = f"The code could not be generated in {attempt} attempts."
                await self._finish(task_id, Outcome("FAILURE", error=error, gave_up=True))

    async def _do(self, task: Task) -> None:
        try:
            result = await self._result(task)
            self._check_size(result)
        except UnavailableError:
            raise
        except RedraftError as error:
            await self._finish(task.id, Outcome("FAILURE", error=error.detail))
            return
        if result["validation_status"] == "FAILURE":
            error_text = "The generated code does not parse; `result.errors` says where."
            await self._finish(task.id, Outcome("FAILURE", result, error_text))
            return
        await self._finish(task.id, Outcome("SUCCESS", result))

    async def _finish(self, task_id: str, outcome: Outcome) -> None:
        await self._tasks.finish(task_id, outcome, self._clock.now())

    async def _stage(self, task: Task, stage: str, percent: int) -> None:
        await self._tasks.advance(task.id, stage, percent, self._clock.now())

    async def _result(self, task: Task) -> dict[str, Any]:
        """What clients see of a finished task."""
        job = task.job
        if job.kind == "design_and_code":
            return await self._design_and_code(task)
        assert job.session_id is not None
        assert job.version is not None
        await self._stage(task, "reading", 10)
        view = await self._sessions.version(job.session_id, job.version)
        assert view.design is not None
        code = await self._code(task, view.design, 30)
        return {**code.to_json(), "session_id": job.session_id, "version": view.version}

    async def _design_and_code(self, task: Task) -> dict[str, Any]:
        job = task.job
        await self._stage(task, "designing", 10)
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
        await self._stage(task, "generating", percent)
        target = target_of(task.job.framework)
        with time_limit(self._generating_seconds):
            files = target.write(design)
        await self._stage(task, "validating", 80)
        with time_limit(self._generating_seconds):
            return validated(target, files)

    def _check_size(self, result: dict[str, Any]) -> None:
        """Raises `LimitExceededError` for a result that no answer could bring to the client."""
        size = len(msgspec.json.encode(result))
        if self._max_result_bytes is not None and size > self._max_result_bytes:
            raise LimitExceededError(
                f"The code comes to {size / 1e6:.1f} MB, more than one answer may hold; split the design."
            )
