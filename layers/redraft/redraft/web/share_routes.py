"""Share links of a session: made, listed and revoked by its owner."""

from __future__ import annotations

import base64
import hashlib
from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec
from fastapi import APIRouter, Path, Response
from pydantic import BaseModel, ConfigDict, Field

from redraft.errors import IdempotencyConflictError, ShareNotFoundError
from redraft.security.caller import Share
from redraft.sessions.messages import Idempotency
from redraft.web.dependencies import Keyed, SessionId, Unmoved
from redraft.web.documents import READING, answers, problems
from redraft.web.errors import RequestFieldError
from redraft.web.render import respond, stamp
from redraft.web.services import Services, Wired
from redraft.web.text import Line

router = APIRouter(prefix="/design-sessions/{session_id}/shares", tags=["share links"])
_WEEK: Final = 604_800
_PROBLEMS: Final = (400, 404, 409, 410, 412, 413, 415, 422, 500, 503)


class ShareBody(BaseModel):
    """What a link shall allow, and for how long."""

    model_config = ConfigDict(extra="ignore")

    scope: Literal["read", "edit"] = Field("read", description="look, or look and change")
    expires_in_seconds: int | None = Field(
        None, ge=60, le=31_536_000, description="a week where none is said; the service may have a shorter limit"
    )
    label: Annotated[Line, Field(max_length=200)] | None = Field(None, description="to know it by: who it is for")


class _Record(msgspec.Struct, array_like=True):
    """What is kept of a link; times in seconds."""

    scope: Literal["read", "edit"]
    expires: int
    made: int
    label: str | None
    asked: str | None = None
    """The fingerprint of the request that made it, where it came with an Idempotency-Key."""


@router.post(
    "",
    status_code=201,
    response_class=Response,
    responses=answers(201, "ShareMade", *_PROBLEMS, when="The link, with its token, which is not told again."),
    dependencies=[Unmoved],
)
async def make_share(session_id: SessionId, body: ShareBody, services: Wired, key: Keyed) -> Response:
    """Let others look at a session, or change it, without a key of their own, until a time."""
    longest = services.settings.share_max_seconds
    seconds = body.expires_in_seconds or min(_WEEK, longest)
    if seconds > longest:
        raise RequestFieldError("expires_in_seconds", f"at most {longest}")
    await services.sessions.get(session_id)  # raises for one that has expired, or is gone
    now = services.clock.now()
    asked = None if key is None else key.fingerprint
    record = _Record(body.scope, int(now.timestamp()) + seconds, int(now.timestamp()), body.label, asked)
    share_id = services.ids.session_id() if key is None else _id_under(session_id, key)
    record = await _kept(services, session_id, share_id, record)
    share = Share(share_id, session_id, record.scope, datetime.fromtimestamp(record.expires, now.tzinfo))
    token = await services.identity.token_of(share)
    path = f"/api/v1/design-sessions/{session_id}"
    links = {"token": token, "preview_path": f"{path}/preview?share={token}"}
    return respond({**_told(share.id, record, now), **links}, 201, location=f"{path}/shares/{share.id}")


def _id_under(session_id: str, key: Idempotency) -> str:
    """The id of the link that is made under a key: the same each time that it is asked for."""
    digest = hashlib.sha256(f"share\n{session_id}\n{key.key}".encode()).digest()
    return base64.urlsafe_b64encode(digest[:18]).decode()


async def _kept(services: Services, session_id: str, share_id: str, record: _Record) -> _Record:
    """The link that is kept under an id: this one, or the one that the same request made before."""
    await services.access.add_share(session_id, share_id, msgspec.json.encode(record))
    raw = await services.access.share(session_id, share_id)
    kept = record if raw is None else msgspec.json.decode(raw, type=_Record)
    if kept.asked != record.asked:
        raise IdempotencyConflictError("This Idempotency-Key was used with another body.")
    return kept


@router.get("", response_class=Response, responses=answers(200, "ShareList", *READING, when="The links."))
async def list_shares(session_id: SessionId, services: Wired) -> Response:
    """A session's share links, newest first, without their tokens."""
    now = services.clock.now()
    records = await _records(services, session_id)
    found = sorted(records.items(), key=lambda item: (-item[1].made, item[0]))
    return respond({"session_id": session_id, "shares": [_told(name, record, now) for name, record in found]})


@router.delete(
    "/{share_id}",
    status_code=204,
    response_class=Response,
    responses={204: {"description": "It opens nothing any more."}, **problems(*READING)},
)
async def revoke_share(
    session_id: SessionId, share_id: Annotated[str, Path(max_length=200)], services: Wired
) -> Response:
    """Revoke a share link; it stops at once."""
    await services.sessions.get(session_id)
    if not await services.access.revoke(session_id, share_id):
        raise ShareNotFoundError("There is no such share link.")
    return Response(status_code=204)


async def _records(services: Services, session_id: str) -> dict[str, _Record]:
    await services.sessions.get(session_id)
    kept = await services.access.shares(session_id)
    return {name: msgspec.json.decode(raw, type=_Record) for name, raw in kept.items()}


def _told(share_id: str, record: _Record, now: datetime) -> dict[str, Any]:
    expires, made = (datetime.fromtimestamp(seconds, now.tzinfo) for seconds in (record.expires, record.made))
    return {
        "share_id": share_id,
        "scope": record.scope,
        "label": record.label,
        "created_at": stamp(made),
        "expires_at": stamp(expires),
        "expired": expires <= now,
    }
