"""What routes ask of a request beyond its body: keys, versions, limits."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Final

from fastapi import Depends, Header, Path, Request

from redraft.errors import LimitExceededError, VersionConflictError
from redraft.security.json_values import fault_in
from redraft.sessions.messages import Created, Idempotency
from redraft.web.errors import IfMatchFailedError, RequestFieldError
from redraft.web.services import Services, Wired

_KEY: Final = re.compile(r"[\x21-\x7e]{1,255}")
_TAG: Final = re.compile(r'(?:W/)?"(\d{1,9})"')

SessionId = Annotated[str, Path(max_length=200, description="the session's id")]


async def _idempotency(
    request: Request,
    key: Annotated[
        str | None,
        Header(
            alias="Idempotency-Key",
            description="the same key, the same answer",
            json_schema_extra={"pattern": "^[\\x21-\\x7e]{1,255}$"},
        ),
    ] = None,
) -> Idempotency | None:
    """The key with the fingerprint of method, path and body."""
    if key is None:
        return None
    if not _KEY.fullmatch(key):
        raise RequestFieldError("Idempotency-Key", "1 to 255 visible ASCII characters")
    digest = hashlib.sha256(f"{request.method} {request.url.path}\n".encode())
    digest.update(await request.body())
    return Idempotency(key, digest.hexdigest())


Keyed = Annotated[Idempotency | None, Depends(_idempotency)]


@dataclass(frozen=True, slots=True)
class Precondition:
    """The versions that `If-Match` names; empty where there is none, or where any will do (`*`)."""

    versions: tuple[int, ...] = ()

    def expected(self, in_body: int | None) -> int | None:
        """The version to insist on; raises `RequestFieldError` where header and body contradict each other."""
        if not self.versions:
            return in_body
        if in_body is not None and in_body not in self.versions:
            raise RequestFieldError("expected_version", "contradicts If-Match")
        return in_body if in_body is not None else self.versions[0]

    @contextmanager
    def guard(self) -> Iterator[None]:
        """Makes a conflict a failed precondition where the header asked for the version."""
        try:
            yield
        except VersionConflictError as conflict:
            if not self.versions:
                raise
            raise IfMatchFailedError(conflict.detail, **conflict.facts) from conflict


async def _precondition(
    if_match: Annotated[
        str | None,
        Header(
            alias="If-Match",
            description='`"<version>"`; 412 when it moved on',
            json_schema_extra={"pattern": '^(\\*|(W/)?"[0-9]{1,9}")$'},
        ),
    ] = None,
) -> Precondition:
    if if_match is None or if_match.strip() == "*":
        return Precondition()
    versions = tuple(int(number) for number in _TAG.findall(if_match))
    if len(versions) != 1:
        raise RequestFieldError("If-Match", 'one version, as the ETag has it: "3"')
    return Precondition(versions)


IfMatch = Annotated[Precondition, Depends(_precondition)]


async def _unmoved(session_id: SessionId, services: Wired, if_match: IfMatch) -> None:
    """Refuses what was asked of another version than the session stands at."""
    if not if_match.versions:
        return
    current = (await services.sessions.get(session_id)).session.current_version
    if current not in if_match.versions:
        raise IfMatchFailedError(
            f"You asked for version {if_match.versions[0]}; the current one is {current}.",
            current_version=current,
            session_id=session_id,
        )


Unmoved = Depends(_unmoved)
"""For routes that make no version of their own, and so have no better place to compare it."""


async def _kept_as_sent(request: Request) -> None:
    """Refuses JSON that could not be kept or sent again."""
    raw = await request.body()
    fault = fault_in(await request.json(), raw) if raw else None
    if fault is not None:
        raise RequestFieldError("body", fault)


Storable = Depends(_kept_as_sent)
"""For routes whose body holds free JSON."""


def check_prompt(services: Services, prompt: str, field: str) -> None:
    """Refuses a prompt that is too long."""
    longest = services.settings.max_prompt_characters
    if len(prompt) > longest:
        raise LimitExceededError(
            f"{field} has {len(prompt)} characters; at most {longest} are read.", field=field, limit_characters=longest
        )


def location_of(request: Request, made: Created) -> str:
    """The path of a new session, with the stage in front where API Gateway has one."""
    outer = request.scope.get("aws.event", {}).get("requestContext", {}).get("path") or request.url.path
    stage = outer.removesuffix(request.url.path) if outer.endswith(request.url.path) else ""
    return f"{stage}/api/v1/design-sessions/{made.session.id}"
