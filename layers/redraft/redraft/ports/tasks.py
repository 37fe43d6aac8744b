"""Where code generation tasks are kept: what is to be done, how far it is, what came of it.

A task goes PENDING, STARTED, then SUCCESS or FAILURE, and never leaves one of the last two. Every method raises
`StoreUnavailableError`; all but `add` raise `TaskNotFoundError` for a task that is not, or no longer, there.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal, Protocol

TaskStatus = Literal["PENDING", "STARTED", "SUCCESS", "FAILURE"]
JobKind = Literal["code", "design_and_code"]


@dataclass(frozen=True, slots=True)
class Job:
    """What to do: code from a version of a session, or a design from a prompt and then its code."""

    kind: JobKind
    framework: str
    session_id: str | None = None
    version: int | None = None
    prompt: str | None = None
    device: Literal["mobile", "desktop"] | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A job and its state; `result` is what clients see, `error` a sentence where it failed."""

    id: str
    owner: str
    job: Job
    status: TaskStatus
    stage: str
    percent: int
    created_at: datetime
    result: dict[str, Any] | None = None
    error: str | None = None

    @property
    def is_finished(self) -> bool:
        """Whether nothing more will come of it."""
        return self.status in ("SUCCESS", "FAILURE")


class TaskStore(Protocol):
    """Keeps tasks for a while after their last change."""

    async def add(self, task_id: str, owner: str, job: Job, now: datetime) -> None:
        """Store a new task, PENDING; one that is there already stays as it is."""

    async def get(self, task_id: str) -> Task:
        """The task as it stands."""

    async def advance(self, task_id: str, stage: str, percent: int) -> bool:
        """Mark it STARTED and how far it is; False where it is finished, and then nothing changed."""

    async def finish(
        self, task_id: str, status: Literal["SUCCESS", "FAILURE"], *, result: dict[str, Any] | None, error: str | None
    ) -> bool:
        """Store the outcome; False where there is one already, and then nothing changed."""
