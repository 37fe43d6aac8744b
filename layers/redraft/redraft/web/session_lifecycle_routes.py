"""What happens to a session as a whole: steps through its history, forks, its end, what people think of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request, Response

from redraft.sessions.messages import (
    EditReply,
    FeedbackRequest,
    NameRequest,
    SessionList,
    TakeBackRequest,
    TravelRequest,
)
from redraft.web.auth import Who
from redraft.web.dependencies import (
    IfMatch,
    Keyed,
    Precondition,
    SessionId,
    Storable,
    Unmoved,
    location_of,
)
from redraft.web.documents import READING, WRITING, answers, problems
from redraft.web.errors import RequestFieldError
from redraft.web.limits import CreationLimit, EditLimit
from redraft.web.render import completed, created, edit_reply, respond, session_list, version_state
from redraft.web.requests import FeedbackBody, ForkBody, NameBody, RevertBody, StepBody, TakeBackBody
from redraft.web.services import Services, Wired

router = APIRouter(prefix="/design-sessions", tags=["design sessions"])
_STEP = answers(200, "EditReplyBody", *WRITING, when="A new version that equals the earlier one.")
_ERASED = {204: {"description": "Nothing is left of it."}, **problems(*READING, 412)}
_TAKEN = answers(200, "EditReplyBody", *WRITING, when="A new version without what that one did, or unchanged.")
_NAMED = answers(200, "VersionState", *WRITING, when="The version with its name.")
_NO_STEPS = StepBody(steps=1, expected_version=None)


@router.post("/{session_id}/revert", response_class=Response, responses=_STEP, dependencies=[EditLimit])
async def revert(session_id: SessionId, body: RevertBody, services: Wired, key: Keyed, if_match: IfMatch) -> Response:
    """Go back to a version, by its number or its name; nothing after it is lost."""
    expected = if_match.expected(body.expected_version)
    request = TravelRequest(session_id, "version", 1, body.version, expected, key, body.name)
    return await _travel(services, request, if_match)


@router.post("/{session_id}/take-back", response_class=Response, responses=_TAKEN, dependencies=[EditLimit])
async def take_back(
    session_id: SessionId, body: TakeBackBody, services: Wired, key: Keyed, if_match: IfMatch
) -> Response:
    """Undo what one version did and keep those after it; 409 with a report where they build on it.

    `conflicts` then lists the elements: `{id, label, reason, props, versions}`, with the versions that touched them.
    """
    expected = if_match.expected(body.expected_version)
    with if_match.guard():
        reply = await services.sessions.take_back(
            TakeBackRequest(session_id, body.version, expected, body.dry_run, key)
        )
    return respond(edit_reply(reply), version=reply.version)


@router.post(
    "/{session_id}/versions/{version}/name",
    response_class=Response,
    responses=_NAMED,
    dependencies=[Unmoved, EditLimit],
)
async def name_version(
    session_id: SessionId, version: Annotated[int, Path(ge=1)], body: NameBody, services: Wired, key: Keyed
) -> Response:
    """Give a version a name or a pin, to find it again; an empty name takes it away. Twice is once."""
    view = await services.sessions.name(NameRequest(session_id, version, body.name, body.pinned, key))
    return respond(version_state(session_id, view))


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
    session_id: SessionId,
    request: Request,
    services: Wired,
    key: Keyed,
    if_match: IfMatch,
    body: ForkBody | None = None,
) -> Response:
    """Start a new session from a version of this one."""
    wanted = body or ForkBody(version=None, title=None)
    with if_match.guard():
        made = await services.sessions.fork(
            session_id,
            version=wanted.version,
            title=wanted.title,
            idempotency=key,
            expected_version=if_match.expected(None),
        )
    return respond(created(made), 201, version=made.session.current_version, location=location_of(request, made))


@router.post(
    "/{session_id}/complete",
    response_class=Response,
    responses=answers(200, "SessionEnded", *READING, 412, when="The session, ended, with its figures."),
)
async def complete(session_id: SessionId, services: Wired, if_match: IfMatch) -> Response:
    """End a session: its figures are kept, it can still be read and forked. Ending it twice is ending it once."""
    with if_match.guard():
        ended = await services.sessions.complete(session_id, expected_version=if_match.expected(None))
    return respond(completed(ended))


@router.post(
    "/{session_id}/restore",
    response_class=Response,
    responses=answers(200, "SessionCreated", *READING, when="The session as it was, with all its versions."),
    dependencies=[CreationLimit],
)
async def restore(session_id: SessionId, services: Wired) -> Response:
    """Bring a session that has ended back from the archive, where the service keeps one; one that lives stays as is."""
    made = await services.sessions.restore(session_id)
    return respond(created(made), version=made.session.current_version)


@router.delete("/{session_id}", status_code=204, response_class=Response, responses=_ERASED)
async def delete(session_id: SessionId, services: Wired, if_match: IfMatch) -> Response:
    """Erase all of a session."""
    with if_match.guard():
        await services.sessions.delete(session_id, expected_version=if_match.expected(None))
    return Response(status_code=204)


@router.post(
    "/{session_id}/feedback",
    response_class=Response,
    responses=answers(200, "FeedbackKept", *READING, 400, 412, 415, when="The rating is kept."),
    dependencies=[Unmoved, Storable],
)
async def feedback(session_id: SessionId, body: FeedbackBody, services: Wired, key: Keyed) -> Response:
    """Say how satisfied the user is: 1 (not at all) to 5."""
    await services.sessions.feedback(FeedbackRequest(session_id, body.rating, body.comment, body.version, key))
    return respond({"session_id": session_id, "rating": body.rating, "version": body.version})


@router.get(
    "", response_class=Response, responses=answers(200, "SessionList", 422, 500, 503, when="A page of sessions.")
)
async def list_sessions(
    services: Wired,
    who: Who,
    user_id: Annotated[
        str | None, Query(min_length=1, max_length=200, description="the caller's own where the service knows it")
    ] = None,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
    cursor: Annotated[str | None, Query(max_length=200, description="the last answer's next_cursor")] = None,
) -> Response:
    """A user's sessions, newest first; somebody else has none."""
    wanted = user_id or who.user_id
    if wanted is None:
        raise RequestFieldError("user_id", "say whose sessions")
    if not who.owns(wanted):
        return respond(session_list(SessionList((), None)))
    return respond(session_list(await services.sessions.of_user(wanted, limit=limit, cursor=cursor)))
