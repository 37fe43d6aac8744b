"""Where code generation tasks are kept: what is to be done, how far it is, what came of it.

A task goes PENDING, STARTED, then SUCCESS or FAILURE. Of several outcomes the first one stands, but for a FAILURE that
only says that it was given up: what is tried once more after that, from the dead-letter queue say, may end otherwise.
Every method raises `StoreUnavailableError`, those that touch large results `ResultsUnavailableError`; all but `add`
raise `TaskNotFoundError` for a task that is not, or no longer, there.
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
    """A job and its state; `result` is what clients see, `error` a sentence where it failed.

    `gave_up` says of a FAILURE that the work was not refused but could not be done, and may be tried again.
    """

    id: str
    owner: str
    job: Job
    status: TaskStatus
    stage: str
    percent: int
    created_at: datetime
    changed_at: datetime
    result: dict[str, Any] | None = None
    error: str | None = None
    gave_up: bool = False

    @property
    def is_finished(self) -> bool:
        """Whether it has an outcome."""
        return self.status in ("SUCCESS", "FAILURE")

    @property
    def is_settled(self) -> bool:
        """Whether its outcome is the last word."""
        return self.is_finished and not self.gave_up


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a task ended: with what clients see, or with a sentence on what went wrong, or with both."""

    status: Literal["SUCCESS", "FAILURE"]
    result: dict[str, Any] | None = None
    error: str | None = None
    gave_up: bool = False


class TaskStore(Protocol):
    """Keeps tasks for a while after their last change."""

    async def add(self, task_id: str, owner: str, job: Job, now: datetime) -> None:
        """Store a new task, PENDING; one that is there already stays as it is."""

    async def get(self, task_id: str) -> Task:
        """The task as it stands."""

    async def advance(self, task_id: str, stage: str, percent: int, now: datetime) -> bool:
        """Mark it STARTED and how far it is; False where it is settled, and then nothing changed."""

    async def finish(self, task_id: str, outcome: Outcome, now: datetime) -> bool:
        """Store the outcome; False where it is settled already, and then nothing changed."""

    async def erase_of(self, session_id: str) -> None:
        """Forget all tasks that hold something of a session."""
