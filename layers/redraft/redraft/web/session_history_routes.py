"""What a session is and was: its state, its versions, what lies between them, how they look."""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query, Response

from redraft.errors import LimitExceededError
from redraft.preview import render_html, render_svg
from redraft.security.headers import PREVIEW_POLICY
from redraft.web.auth import Who
from redraft.web.dependencies import SessionId
from redraft.web.documents import READING, answers
from redraft.web.quality import quality_report
from redraft.web.render import details, difference, history, respond, version_state, wire_size
from redraft.web.services import Wired

router = APIRouter(prefix="/design-sessions/{session_id}", tags=["design sessions"])
Number = Annotated[int, Path(ge=1, description="the version's number")]
AtVersion = Annotated[int | None, Query(ge=1, description="the current version where none is named")]

_DRAWN = answers(200, "Page", *READING, when="The design drawn.", media="text/html")
_DRAWN[200]["content"]["image/svg+xml"] = {"schema": {"type": "string"}}


@router.get("", response_class=Response, responses=answers(200, "SessionState", *READING, when="The session."))
async def get_session(session_id: SessionId, services: Wired, who: Who) -> Response:
    """The session as it stands: its design, its latest changes, the question that is open."""
    found = await services.sessions.get(session_id)
    told = details(found)
    if who.share is not None:
        told["user_id"] = "shared"  # a link shows a design, not whose it is
    return respond(told, version=found.session.current_version)


@router.get("/history", response_class=Response, responses=answers(200, "SessionHistory", *READING, when="A page."))
async def get_history(
    session_id: SessionId,
    services: Wired,
    limit: Annotated[
        int | None, Query(ge=1, le=1_000, description="versions at most; all where it is not given")
    ] = None,
    cursor: Annotated[int | None, Query(ge=1, description="the version to go on from: the last next_cursor")] = None,
    include: Annotated[Literal["wireframe_json", "none"], Query(description="none leaves the wireframes out")] = (
        "wireframe_json"
    ),
) -> Response:
    """All versions, oldest first; cut with a next_cursor before the answer outgrows what Lambda may send."""
    page = await services.sessions.history(
        session_id, limit=limit, cursor=cursor, with_designs=include == "wireframe_json"
    )
    return Response(history(page, services.settings.max_response_bytes), media_type="application/json")


@router.get(
    "/versions/{version}",
    response_class=Response,
    responses=answers(200, "VersionState", *READING, when="The version."),
)
async def get_version(session_id: SessionId, version: Number, services: Wired) -> Response:
    """One version with its design."""
    return respond(version_state(session_id, await services.sessions.version(session_id, version)), version=version)


@router.get("/diff", response_class=Response, responses=answers(200, "VersionDiff", *READING, when="The difference."))
async def get_diff(
    session_id: SessionId,
    services: Wired,
    from_version: Annotated[int, Query(alias="from", ge=1)],
    to_version: Annotated[int, Query(alias="to", ge=1)],
) -> Response:
    """What was added, removed, changed and moved between two versions."""
    return respond(difference(await services.sessions.compare(session_id, from_version, to_version)))


@router.get(
    "/quality",
    response_class=Response,
    responses=answers(200, "DesignQuality", *READING, when="What there is to mend, and what the last change did."),
)
async def get_quality(session_id: SessionId, services: Wired, version: AtVersion = None) -> Response:
    """What a reviewer would say of a version: contrast, names, targets, overflow, what is empty or there twice."""
    report = await services.sessions.quality(session_id, version)
    return respond(quality_report(report), version=report.version)


@router.get(
    "/preview",
    response_class=Response,
    responses=_DRAWN,
)
async def preview(
    session_id: SessionId,
    services: Wired,
    version: AtVersion = None,
    form: Annotated[Literal["html", "svg"], Query(alias="format")] = "html",
) -> Response:
    """The design as a page or as a picture; nothing in it runs."""
    view = await services.sessions.version(session_id, version)
    assert view.design is not None
    draw, media = (render_svg, "image/svg+xml") if form == "svg" else (render_html, "text/html")
    headers = {"Content-Security-Policy": PREVIEW_POLICY, "ETag": f'"{view.version}"'}
    return Response(draw(view.design), headers=headers, media_type=media)


@router.get(
    "/export", response_class=Response, responses=answers(200, "SessionDocument", *READING, 413, when="The session.")
)
async def export(session_id: SessionId, services: Wired) -> Response:
    """The whole session with its history as one document, which `import` takes."""
    document = respond(await services.sessions.export(session_id))
    limit = services.settings.max_response_bytes
    if wire_size(bytes(document.body)) > limit:
        raise LimitExceededError(f"The document would be larger than {limit} bytes.", limit_bytes=limit)
    return document
