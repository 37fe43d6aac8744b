"""Figures of a session."""

from __future__ import annotations

from fastapi import APIRouter, Response

from redraft.web.dependencies import SessionId
from redraft.web.documents import READING, answers
from redraft.web.render import figures, respond
from redraft.web.services import Wired

router = APIRouter(prefix="/analytics", tags=["analytics"])


@router.get(
    "/session/{session_id}",
    response_class=Response,
    responses=answers(200, "SessionFigures", *READING, when="The figures."),
)
async def session_figures(session_id: SessionId, services: Wired) -> Response:
    """How a session went: edits by type, durations, questions asked, changes taken back, satisfaction."""
    return respond(figures(await services.sessions.analytics(session_id), services.clock.now()))
