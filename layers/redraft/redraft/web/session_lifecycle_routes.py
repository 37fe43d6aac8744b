"""What happens to a session as a whole: steps through its history, forks, its end, what people think of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from redraft.sessions.messages import EditReply, TravelRequest
from redraft.web.dependencies import (
    CreationLimit,
    EditLimit,
    IfMatch,
    Keyed,
    Precondition,
    SessionId,
    Storable,
    location_of,
)
from redraft.web.documents import READING, WRITING, answers
from redraft.web.render import created, edit_reply, listed, respond
from redraft.web.requests import FeedbackBody, ForkBody, RevertBody, StepBody
from redraft.web.services import Services, Wired

router = APIRouter(prefix="/design-sessions", tags=["design sessions"])
_STEP = answers(200, "EditReplyBody", *WRITING, when="A new version that equals the earlier one.")
_NO_STEPS = StepBody(steps=1, expected_version=None)


@router.post("/{session_id}/revert", response_class=Response, responses=_STEP, dependencies=[EditLimit])
async def revert(session_id: SessionId, body: RevertBody, services: Wired, key: Keyed, if_match: IfMatch) -> Response:
    """Go back to a version; nothing after it is lost."""
    expected = if_match.expected(body.expected_version)
    request = TravelRequest(session_id, "version", 1, body.version, expected, key)
    return await _travel(services, request, if_match)


@router.post("/{session_id}/undo", response_class=Response, responses=_STEP, dependencies=[EditLimit])
async def undo(
    session_id: SessionId, services: Wired, key: Keyed, if_match: IfMatch, body: StepBody = _NO_STEPS
) -> Response:
    """Take the last change back."""
    expected = if_match.expected(body.expected_version)
    return await _travel(services, TravelRequest(session_id, "undo", body.steps, None, expected, key), if_match)


@router.post("/{session_id}/redo", response_class=Response, responses=_STEP, dependencies=[EditLimit])
async def redo(
    session_id: SessionId, services: Wired, key: Keyed, if_match: IfMatch, body: StepBody = _NO_STEPS
) -> Response:
    """Take the last undo back."""
    expected = if_match.expected(body.expected_version)
    return await _travel(services, TravelRequest(session_id, "redo", body.steps, None, expected, key), if_match)


async def _travel(services: Services, request: TravelRequest, if_match: Precondition) -> Response:
    with if_match.guard():
        reply: EditReply = await services.sessions.travel(request)
    return respond(edit_reply(reply), version=reply.version)


@router.post(
    "/{session_id}/fork",
    status_code=201,
    response_class=Response,
    responses=answers(201, "SessionCreated", *WRITING, when="The new session."),
    dependencies=[CreationLimit],
)
async def fork(
    session_id: SessionId, request: Request, services: Wired, key: Keyed, body: ForkBody | None = None
) -> Response:
    """Start a new session from a version of this one."""
    wanted = body or ForkBody(version=None, title=None)
    made = await services.sessions.fork(session_id, version=wanted.version, title=wanted.title, idempotency=key)
    return respond(created(made), 201, version=made.session.current_version, location=location_of(request, made))
