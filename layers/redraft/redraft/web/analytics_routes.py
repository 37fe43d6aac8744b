"""Figures of use: of a session, a day, a stretch of days, a person, the types of edits. Days are those of UTC."""

from __future__ import annotations

from datetime import UTC
from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Query, Response

from redraft.web.dependencies import SessionId
from redraft.web.documents import READING, answers
from redraft.web.render import Json, figures, respond, stamp
from redraft.web.services import Services, Wired
from redraft.web.tables import MEDIA_TYPE, WantsCsv, table
from redraft.web.text import IsoDay

router = APIRouter(prefix="/analytics", tags=["analytics"])

Days = Annotated[int, Query(ge=1, le=90, description="how many days, up to today")]
_OF_MANY: Final = (422, 500, 503)


def _told(schema: str, *failing: int, when: str) -> dict[int | str, Any]:
    described = answers(200, schema, *failing, when=when)
    described[200]["content"][MEDIA_TYPE] = {"schema": {"type": "string"}}
    return described


def _report(services: Services, body: Json) -> Response:
    return respond({"success": True, "timezone": "UTC", **body, "timestamp": stamp(services.clock.now())})


@router.get(
    "/session/{session_id}",
    response_class=Response,
    responses=_told("SessionFigures", *READING, when="The figures."),
)
async def session_figures(session_id: SessionId, services: Wired, as_csv: WantsCsv) -> Response:
    """How a session went: edits by type, durations, questions asked, changes taken back, satisfaction."""
    body = figures(await services.sessions.analytics(session_id), services.clock.now())
    return table("session", [body]) if as_csv else respond(body)


@router.get("/daily", response_class=Response, responses=_told("DailyFigures", *_OF_MANY, when="The day."))
async def daily(
    services: Wired,
    as_csv: WantsCsv,
    day: Annotated[IsoDay | None, Query(alias="date", description="a UTC day; today where none is named")] = None,
) -> Response:
    """All use on one day."""
    found = await services.reports.daily(day or services.clock.now().astimezone(UTC).date())
    return table("daily", [found]) if as_csv else _report(services, found)


@router.get("/trends", response_class=Response, responses=_told("TrendFigures", *_OF_MANY, when="A page of days."))
async def trends(
    services: Wired,
    as_csv: WantsCsv,
    days: Days = 30,
    limit: Annotated[int, Query(ge=1, le=90, description="days in one answer")] = 90,
    cursor: Annotated[IsoDay | None, Query(description="the day to go on from: the last next_cursor")] = None,
) -> Response:
    """Day by day, oldest first; days without any use are there."""
    found = await services.reports.trend(days, services.clock.now(), cursor=cursor, limit=limit)
    if as_csv:
        return table("trends", found.days)
    body = {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "days": found.days,
        "together": found.together,
        "next_cursor": found.next_day.isoformat() if found.next_day else None,
    }
    return _report(services, body)


@router.get("/user/{user_id}", response_class=Response, responses=_told("UserFigures", *_OF_MANY, when="The person."))
async def user_figures(
    user_id: Annotated[str, Path(min_length=1, max_length=200)], services: Wired, as_csv: WantsCsv
) -> Response:
    """What one person did; all zero for one who is not known."""
    body = {"user_id": user_id, **await services.reports.person(user_id)}
    return table("user", [body]) if as_csv else _report(services, body)


@router.get(
    "/edit-types", response_class=Response, responses=_told("EditTypesFigures", *_OF_MANY, when="The types of edits.")
)
async def edit_types(services: Wired, as_csv: WantsCsv, days: Days = 30) -> Response:
    """Which types of edits there were, how many to a session, and how long they took day by day."""
    found = await services.reports.edit_types(days, services.clock.now())
    return table("edit-types", found["edit_types"]) if as_csv else _report(services, found)
