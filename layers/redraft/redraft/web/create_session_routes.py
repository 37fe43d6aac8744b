"""New sessions: from a prompt, from a wireframe, from an exported document."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Body, Request, Response

from redraft.sessions.messages import CreateRequest
from redraft.web.auth import Who
from redraft.web.dependencies import Keyed, Storable, check_prompt, location_of
from redraft.web.documents import answers
from redraft.web.errors import RequestFieldError
from redraft.web.limits import CreationLimit
from redraft.web.render import created, respond
from redraft.web.requests import CreateBody
from redraft.web.services import Wired

router = APIRouter(prefix="/design-sessions", tags=["design sessions"])
_PROBLEMS = (400, 413, 415, 422, 429, 500, 503)


@router.post(
    "",
    status_code=201,
    response_class=Response,
    responses=answers(201, "SessionCreated", *_PROBLEMS, when="The session and its first version."),
    dependencies=[CreationLimit, Storable],
)
async def create_session(body: CreateBody, request: Request, services: Wired, key: Keyed, who: Who) -> Response:
    """Start a session from a prompt, a wireframe, or both (the wireframe is then the design)."""
    prompt = body.prompt.strip() if body.prompt else None
    if not prompt and body.wireframe_json is None:
        raise RequestFieldError("prompt", "say what to design, or send a wireframe_json")
    check_prompt(services, prompt or "", "prompt")
    made = await services.sessions.create(
        CreateRequest(
            prompt=prompt or None,
            wireframe=body.wireframe_json,
            user_id=who.acting_as(body.user_id),
            device_preference=body.devicePreference,
            title=body.title,
            idempotency=key,
            mode=body.mode,
        )
    )
    return respond(created(made), 201, version=made.session.current_version, location=location_of(request, made))


@router.post(
    "/import",
    status_code=201,
    response_class=Response,
    responses=answers(201, "SessionCreated", *_PROBLEMS, when="The session, with all of its versions."),
    dependencies=[CreationLimit, Storable],
)
async def import_session(
    document: Annotated[dict[str, Any], Body()], request: Request, services: Wired, key: Keyed, who: Who
) -> Response:
    """Make a session from a document that `export` gave; it belongs to whoever imports it."""
    made = await services.sessions.import_(document, idempotency=key, owner=who.user_id)
    return respond(created(made), 201, version=made.session.current_version, location=location_of(request, made))
