"""Who calls, and whether the route is open to them: asked before every route of the API, in this one place."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import Depends, Request

from redraft.adapters.limited_model import MODEL_WINDOWS
from redraft.errors import (
    ForbiddenError,
    NotAuthenticatedError,
    PersonNotFoundError,
    SessionNotFoundError,
    TaskNotFoundError,
)
from redraft.ports.tasks import Task
from redraft.security.access import Rule, rule_of
from redraft.security.caller import ANYBODY, Caller
from redraft.security.identity import Credentials
from redraft.sessions.loading import well_formed
from redraft.settings import Settings
from redraft.web.limits import count_failure, windows_of
from redraft.web.services import Services, services_of

API: Final = "/api/v1"


async def _admitted(request: Request) -> Caller:
    """The caller, once the route is found to be open to them; kept in `request.state.caller` for what comes later."""
    rule = rule_of(request.method, path_of(request))
    given = _credentials(request)
    settings: Settings = request.app.state.settings
    if rule.need == "nothing" or (settings.auth_mode == "none" and given.share is None):
        caller = ANYBODY
    else:
        caller = await _identified(request, given)
    request.state.caller = caller
    if not caller.is_anybody:
        await _admit(request, services_of(request), caller, rule)
    MODEL_WINDOWS.set(windows_of(request, caller, "model"))
    return caller


Admitted = Depends(_admitted)
"""For every router of the API."""

Who = Annotated[Caller, Depends(_admitted)]
"""A route's parameter that receives the caller."""


def path_of(request: Request) -> str:
    """The route's path below the API's root, with the names of its parameters."""
    return str(request.scope["route"].path).removeprefix(API)


async def _identified(request: Request, given: Credentials) -> Caller:
    services = services_of(request)
    try:
        return await services.identity.caller(given, services.clock.now())
    except NotAuthenticatedError:
        await count_failure(request)
        raise


async def ensure_session(services: Services, caller: Caller, session_id: str) -> None:
    """Raises `SessionNotFoundError` for a session that is not the caller's, as for one that there never was."""
    if caller.is_anybody:
        return
    if caller.share is not None:
        await _ensure_shared(services, caller, session_id)
    elif not await services.access.belongs_to(well_formed(session_id), caller.user_id or ""):
        raise _no_session()


async def ensure_task(services: Services, caller: Caller, task: Task) -> None:
    """Raises `TaskNotFoundError` for a task that is not the caller's, as for one that there never was."""
    if caller.share is not None:
        visible = caller.share.session_id == task.job.session_id
        await _ensure_shared(services, caller, caller.share.session_id)
    else:
        visible = caller.owns(task.owner)
    if not visible:
        raise TaskNotFoundError


def _credentials(request: Request) -> Credentials:
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    # A link is opened by a browser, which sends no headers of ours; it only ever looks.
    linked = request.query_params.get("share") if request.method == "GET" else None
    return Credentials(
        bearer=bearer.strip() if scheme.lower() == "bearer" and bearer.strip() else None,
        api_key=request.headers.get("x-api-key") or None,
        share=request.headers.get("x-share-token") or linked or None,
    )


async def _admit(request: Request, services: Services, caller: Caller, rule: Rule) -> None:
    """Raises what keeps the caller out; a task is looked at by its route, which has read it."""
    named = request.path_params
    if caller.share is not None and rule.shared is None:
        raise ForbiddenError("A share link does not open this.")
    if rule.need == "session":
        await _admit_to_session(services, caller, rule, named["session_id"])
    elif rule.need == "person" and not (caller.is_admin or caller.owns(named["user_id"])):
        raise PersonNotFoundError("There is no such person.")
    elif rule.need == "admin" and not caller.is_admin:
        raise ForbiddenError("Only admins may do this.")


async def _admit_to_session(services: Services, caller: Caller, rule: Rule, session_id: str) -> None:
    if caller.is_admin and rule.admin:
        return
    if rule.archived and caller.user_id is not None:
        owner = await services.sessions.archived_owner(well_formed(session_id))
        if owner is not None and caller.owns(owner):
            return
    await ensure_session(services, caller, session_id)
    if caller.share is not None and rule.shared is not None and not caller.share.allows(rule.shared):
        raise ForbiddenError("This share link lets you look, not change.")


async def _ensure_shared(services: Services, caller: Caller, session_id: str) -> None:
    share = caller.share
    assert share is not None
    if share.session_id != session_id:
        raise _no_session()
    if await services.access.share(well_formed(session_id), share.id) is None:
        raise NotAuthenticatedError("This share link was revoked, or its session is gone.")


def _no_session() -> SessionNotFoundError:
    return SessionNotFoundError("There is no such session.")
