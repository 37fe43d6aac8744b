"""The calls that know no sessions: a wireframe from a prompt, code from a wireframe, both through the queue."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from fastapi import APIRouter, Response
from pydantic import BaseModel, ConfigDict, Field

from redraft.sessions.messages import ANONYMOUS
from redraft.sessions.one_shot import OneShotCode
from redraft.web.auth import Who, ensure_session
from redraft.web.code_replies import accepted, code_result
from redraft.web.dependencies import Keyed, Storable, check_prompt
from redraft.web.documents import answers
from redraft.web.errors import RequestFieldError
from redraft.web.limits import CreationLimit
from redraft.web.render import respond
from redraft.web.services import Services, Wired
from redraft.web.text import Typed
from redraft.wireframe.tree import tree_of

router = APIRouter(tags=["one-shot"])
_PROBLEMS = (400, 413, 415, 422, 429, 500, 503)
_Device = Literal["mobile", "desktop"] | None
_Framework = Annotated[str, Field(max_length=100)] | None


class _Body(BaseModel):
    model_config = ConfigDict(extra="ignore")


class WireframeBody(_Body):
    """What to design, in words."""

    prompt: Annotated[Typed, Field(json_schema_extra={"pattern": r"\S", "maxLength": 3_000})]
    devicePreference: _Device = None  # noqa: N815  # the contract's spelling


class CodeBody(_Body):
    """A wireframe, or the session that holds it; where both are named, as older clients do, the session counts."""

    layout_json: Any = Field(None, description="a wireframe; what is unsound in it is mended, `warnings` says what")
    session_id: Annotated[str, Field(max_length=200)] | None = None
    version: int | None = Field(None, ge=1, description="the session's current version where none is named")
    framework: _Framework = None


class DesignAndCodeBody(_Body):
    """What to design and turn into code, in words."""

    prompt: Annotated[Typed, Field(json_schema_extra={"pattern": r"\S", "maxLength": 3_000})]
    devicePreference: _Device = None  # noqa: N815
    framework: _Framework = None


def _said(services: Services, prompt: str) -> str:
    if not prompt.strip():
        raise RequestFieldError("prompt", "say what to design")
    check_prompt(services, prompt.strip(), "prompt")
    return prompt.strip()


@router.post(
    "/generate-wireframe",
    response_class=Response,
    responses=answers(200, "WireframeMade", *_PROBLEMS, when="The wireframe."),
    dependencies=[CreationLimit],
)
async def generate_wireframe(body: WireframeBody, services: Wired, key: Keyed, who: Who) -> Response:
    """A wireframe from a prompt; a session is made as well."""
    user_id = who.acting_as(ANONYMOUS)
    made = await services.one_shot.wireframe(_said(services, body.prompt), body.devicePreference, key, user_id)
    answer = {
        "layout_json": tree_of(made.design),
        "devicePreferenceUsed": made.device_preference_used,
        "detectedDevice": made.detected_device,
        "session_id": made.session.id,
        "version": made.session.current_version,
    }
    return respond(answer, version=made.session.current_version)


@router.post(
    "/generate-code",
    response_class=Response,
    responses=answers(200, "CodeResult", *_PROBLEMS, 404, 410, when="The code.")
    | answers(202, "CodeResult", when="Not finished within the wait; `status_url` says where to ask."),
    dependencies=[CreationLimit, Storable],
)
async def generate_code_once(body: CodeBody, services: Wired, key: Keyed, who: Who) -> Response:
    """Code of a wireframe or of a session, through the queue, waited for."""
    if body.layout_json is None and body.session_id is None:
        raise RequestFieldError("layout_json", "send a layout_json or a session_id")
    if body.session_id is not None:
        await ensure_session(services, who, body.session_id)
    task, warnings = await services.one_shot.code(
        OneShotCode(
            layout=body.layout_json,
            session_id=body.session_id,
            version=body.version,
            framework=body.framework,
            wait_seconds=services.settings.max_wait_seconds,
            idempotency=key,
            user_id=who.acting_as(ANONYMOUS),
        )
    )
    answer = {**code_result(task), "warnings": warnings}
    if task.is_finished:
        return respond(answer)
    return respond({**answer, **accepted(task)}, 202)


@router.post(
    "/generate",
    status_code=202,
    response_class=Response,
    responses=answers(202, "TaskAccepted", *_PROBLEMS, when="The task."),
    dependencies=[CreationLimit],
)
async def generate(body: DesignAndCodeBody, services: Wired, key: Keyed, who: Who) -> Response:
    """A wireframe and then its code, through the queue; `GET /status/{task_id}` tells how it stands."""
    task = await services.one_shot.design_and_code(
        _said(services, body.prompt), body.devicePreference, body.framework, key, who.acting_as(ANONYMOUS)
    )
    return respond(accepted(task), 202, location=accepted(task)["status_url"])
