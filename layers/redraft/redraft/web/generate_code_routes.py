"""Code of a session's design, as a task that may be waited for."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response
from pydantic import BaseModel, ConfigDict, Field

from redraft.codegen.targets import code_targets, target_of
from redraft.sessions.compare_code import compare_code
from redraft.sessions.generate_code import CodeRequest
from redraft.web.auth import Who, ensure_task
from redraft.web.code_replies import accepted, code_difference, code_result, report
from redraft.web.dependencies import Keyed, SessionId, Unmoved
from redraft.web.documents import READING, answers
from redraft.web.render import respond
from redraft.web.services import Wired

router = APIRouter(tags=["code"])


class GenerateCodeBody(BaseModel):
    """What code is wanted; all fields may be left out."""

    model_config = ConfigDict(extra="ignore")

    framework: Annotated[str, Field(max_length=100)] | None = Field(None, description="one of GET /code-targets")
    version: int | None = Field(None, ge=1, description="the current version where none is named")
    wait: float = Field(
        0, ge=0, le=900, description="seconds to wait for the result; the server has a limit of its own"
    )


@router.post(
    "/design-sessions/{session_id}/generate-code",
    status_code=202,
    response_class=Response,
    responses=answers(202, "TaskAccepted", 400, 404, 410, 412, 413, 415, 422, 500, 503, when="The task, not finished.")
    | answers(200, "CodeResult", when="The code."),
    dependencies=[Unmoved],
)
async def generate_code(
    session_id: SessionId, services: Wired, key: Keyed, body: GenerateCodeBody | None = None
) -> Response:
    """The code of a version: 200 where it is ready within `wait`, else 202 and where to ask for it."""
    wanted = body or GenerateCodeBody()
    wait_seconds = min(wanted.wait, services.settings.max_wait_seconds)
    task = await services.code.start(
        CodeRequest(session_id, wanted.version, wanted.framework, wait_seconds, idempotency=key)
    )
    if wanted.wait and task.is_finished:
        return respond(code_result(task))
    return respond(accepted(task), 202, location=accepted(task)["status_url"])


@router.get(
    "/design-sessions/{session_id}/code-diff",
    response_class=Response,
    responses=answers(200, "CodeDiff", *READING, when="The difference, file by file."),
)
async def get_code_diff(
    session_id: SessionId,
    services: Wired,
    from_version: Annotated[int, Query(alias="from", ge=1)],
    to_version: Annotated[int, Query(alias="to", ge=1)],
    framework: Annotated[str | None, Query(max_length=100, description="one of GET /code-targets")] = None,
) -> Response:
    """What changed in the code from one version to another; the same parts of a design have the same code in both."""
    target = target_of(framework)
    change = await compare_code(services.sessions, session_id, target, from_version, to_version)
    between = {"from_version": from_version, "to_version": to_version}
    return respond({"session_id": session_id, "framework": target.id, **between, **code_difference(change)})


@router.get("/code-targets", response_class=Response, responses=answers(200, "CodeTargetList", when="The frameworks."))
async def list_code_targets() -> Response:
    """The frameworks that a design can become code for."""
    return respond({"targets": code_targets()})


@router.get(
    "/status/{task_id}",
    response_class=Response,
    responses=answers(200, "TaskReport", 404, 500, 503, when="The task as it stands."),
)
async def get_status(task_id: Annotated[str, Path(max_length=200)], services: Wired, who: Who) -> Response:
    """How a task stands, and what came of it; somebody else's does not exist."""
    task = await services.code.status(task_id)
    await ensure_task(services, who, task)
    return respond(report(task))
