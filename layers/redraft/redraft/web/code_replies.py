"""The shapes of the answers about code, for the OpenAPI document; and the values as those answers."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, Field, JsonValue

from redraft.codegen.changes import CodeChange
from redraft.ports.tasks import Task

STATUS_PATH = "/api/v1/status/"
TaskState = Literal["PENDING", "STARTED", "SUCCESS", "FAILURE"]


class CodeFileBody(BaseModel):
    """One file, by its path from the project's root."""

    path: str
    content: str


class CodeFaultBody(BaseModel):
    """Where a file does not parse, line and column counted from 1; only the message where there is no file at all."""

    path: str | None
    line: int | None
    column: int | None
    message: str


class CodeResult(BaseModel):
    """The code of a design; `code` and `react_code` are its main file."""

    react_code: str
    code: str
    framework: str
    files: list[CodeFileBody]
    validation_status: Literal["SUCCESS", "FAILURE", "PENDING", "UNKNOWN"]
    errors: list[CodeFaultBody]
    session_id: str
    version: int
    warnings: list[str] = Field(default_factory=list)


class TaskAccepted(BaseModel):
    """A task that is not finished yet."""

    task_id: str
    status: TaskState
    status_url: str


class TaskProgress(BaseModel):
    """How far a task is; percent 0 to 100."""

    stage: str
    percent: int


class TaskReport(BaseModel):
    """A task as it stands."""

    task_id: str
    status: TaskState
    result: dict[str, JsonValue] | None
    progress: TaskProgress
    error: str | None


class CodeTargetBody(BaseModel):
    """A framework and the files that its code comes in."""

    id: str
    title: str
    files: list[str]


class CodeTargetList(BaseModel):
    """All frameworks, the default first."""

    targets: list[CodeTargetBody]


class FileChangeBody(BaseModel):
    """A file that differs, its change as a unified diff."""

    path: str
    status: Literal["added", "removed", "modified"]
    added_lines: int
    removed_lines: int
    diff: str


class CodeDiff(BaseModel):
    """What lies between the code of two versions; `unchanged` are the paths of the files that are the same."""

    session_id: str
    framework: str
    from_version: int
    to_version: int
    summary: str
    files: list[FileChangeBody]
    unchanged: list[str]


class WireframeMade(BaseModel):
    """A wireframe with the session that was made for it."""

    layout_json: dict[str, JsonValue]
    devicePreferenceUsed: bool  # noqa: N815  # the contract's spelling
    detectedDevice: Literal["mobile", "desktop"] | None  # noqa: N815
    session_id: str
    version: int


def accepted(task: Task) -> dict[str, Any]:
    """A task and where to ask for it."""
    return {"task_id": task.id, "status": task.status, "status_url": STATUS_PATH + task.id}


def report(task: Task) -> dict[str, Any]:
    """A task as it stands."""
    return {
        "task_id": task.id,
        "status": task.status,
        "result": task.result,
        "progress": {"stage": task.stage, "percent": task.percent},
        "error": task.error,
    }


def code_difference(change: CodeChange) -> dict[str, Any]:
    """What changed in the code, with a sentence that says so."""
    return {
        "summary": change.summary,
        "files": [file.to_json() for file in change.files],
        "unchanged": list(change.unchanged),
    }


def code_result(task: Task) -> dict[str, Any]:
    """The code that a task came to; without code, which of the four statuses it is in and why."""
    if task.result is not None:
        return task.result
    nowhere = {"path": None, "line": None, "column": None}
    return {
        "react_code": "",
        "validation_status": "FAILURE" if task.is_finished else "PENDING",
        "errors": [{**nowhere, "message": task.error}] if task.error else [],
        "session_id": task.job.session_id,
        "version": task.job.version,
        "code": "",
        "files": [],
        "framework": task.job.framework,
    }
