"""All that belongs to a person, for the person: to take along, or to have erased."""

from __future__ import annotations

from typing import Annotated, Any, Final

import msgspec
from fastapi import APIRouter, Path, Query, Response

from redraft.web.documents import answers
from redraft.web.render import respond, stamp, wire_size
from redraft.web.services import Services, Wired

router = APIRouter(prefix="/users/{user_id}", tags=["personal data"])
UserId = Annotated[str, Path(min_length=1, max_length=200, description="as the key or token names the person")]
_PROBLEMS: Final = (404, 422, 500, 503)
_LIMIT: Final = 20


@router.get(
    "/export", response_class=Response, responses=answers(200, "PersonExport", *_PROBLEMS, when="A page of it all.")
)
async def export_person(
    user_id: UserId,
    services: Wired,
    cursor: Annotated[str | None, Query(max_length=200, description="the last answer's next_cursor")] = None,
) -> Response:
    """Every session of a person as a document that `import` takes, newest first, and the person's figures."""
    limit = _LIMIT
    while True:
        page = await _page(services, user_id, cursor, limit)
        if limit == 1 or wire_size(msgspec.json.encode(page)) <= services.settings.max_response_bytes:
            return respond(page)
        limit = max(1, limit // 4)


async def _page(services: Services, user_id: str, cursor: str | None, limit: int) -> dict[str, Any]:
    found = await services.sessions.export_person(user_id, cursor, limit)
    return {
        "user_id": user_id,
        "sessions": list(found.documents),
        "unreadable": list(found.unreadable),
        "figures": await services.reports.person(user_id),
        "next_cursor": found.next_cursor,
        "timestamp": stamp(services.clock.now()),
    }


@router.delete("", response_class=Response, responses=answers(200, "PersonErased", *_PROBLEMS, when="What was erased."))
async def erase_person(user_id: UserId, services: Wired) -> Response:
    """Erase all sessions of a person, with their tasks, share links and archived copies, and the person's figures.

    Where `remaining` is true the time was up: call again.
    """
    found = await services.sessions.erase_person(user_id)
    await services.figures.forget(user_id)
    return respond({"user_id": user_id, "erased_sessions": found.erased, "remaining": found.remaining})
