"""Every error as RFC 9457 `application/problem+json`: the one table from ours to status, code and way on.

    {type, title, status, detail, instance, error_code, message, recoverable, suggested_action, session_state,
     request_id, errors?, …facts}

A cause that nobody foresaw is logged with its trace and answered with a plain 500; no trace ever leaves.
"""

from __future__ import annotations

import http
import logging
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

import msgspec
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from redraft import errors as ours
from redraft.analytics.heard import note
from redraft.web.errors import IfMatchFailedError, MediaTypeError, RequestFieldError

logger = logging.getLogger("redraft.web")

MEDIA_TYPE: Final = "application/problem+json"
SessionState = Literal["preserved", "corrupted", "recovered"]


@dataclass(frozen=True, slots=True)
class Kind:
    """What one class of error means to a client; `recoverable`: the same request may succeed later or once mended."""

    status: int
    code: str
    title: str
    action: str
    recoverable: bool = True
    session_state: SessionState = "preserved"


_GONE = "Create a new session; the design can be sent along as wireframe_json."
_DECIDE = "Read the current version, then decide and send it again."
_LATER = "Nothing was lost. Send the same request again after the time in Retry-After."

TABLE: Final[dict[type[ours.RedraftError], Kind]] = {
    ours.InvalidDesignError: Kind(422, "INVALID_DESIGN", "The design is unsound", "Mend the design and send it again."),
    ours.UnknownNodeError: Kind(
        422, "UNKNOWN_ELEMENT", "No such element", "Take the ids from the session's current wireframe."
    ),
    ours.OperationError: Kind(
        422, "INVALID_OPERATION", "The change cannot be applied", "Mend the operations and send them again."
    ),
    ours.DesignError: Kind(422, "DESIGN_ERROR", "The design or the change is unsound", "Mend it and send it again."),
    RequestFieldError: Kind(422, "VALIDATION_ERROR", "A field is wrong", "Mend the fields that `errors` names."),
    ours.SessionNotFoundError: Kind(
        404, "SESSION_NOT_FOUND", "No such session", "Check the id, or create a new session.", recoverable=False
    ),
    ours.PersonNotFoundError: Kind(
        404, "PERSON_NOT_FOUND", "No such person", "Name yourself, as your key or token does.", recoverable=False
    ),
    ours.ShareNotFoundError: Kind(
        404, "SHARE_NOT_FOUND", "No such share link", "List the session's share links.", recoverable=False
    ),
    ours.SessionExpiredError: Kind(410, "SESSION_EXPIRED", "The session has expired", _GONE, recoverable=False),
    ours.SessionCompletedError: Kind(
        409, "SESSION_COMPLETED", "The session is completed", "Fork the session to go on from it.", recoverable=False
    ),
    ours.SessionRecoveredError: Kind(
        409, "SESSION_RECOVERED", "The session was damaged, and brought back to its last sound state",
        "Read the session, see what it shows now, and go on from there.", session_state="recovered",
    ),
    ours.VersionDamagedError: Kind(
        410, "VERSION_DAMAGED", "The version was damaged and could not be saved",
        "Look at the session's history for the versions around it.", recoverable=False, session_state="recovered",
    ),
    ours.VersionNotFoundError: Kind(
        404, "VERSION_NOT_FOUND", "No such version", "Look at the session's history for the versions it has."
    ),
    ours.VersionConflictError: Kind(
        409, "VERSION_CONFLICT", "The version has moved on", _DECIDE
    ),
    IfMatchFailedError: Kind(
        412, "PRECONDITION_FAILED", "The version has moved on", _DECIDE
    ),
    ours.IdempotencyConflictError: Kind(
        422, "IDEMPOTENCY_KEY_REUSED", "The Idempotency-Key was used before", "Use a new key for a new request."
    ),
    ours.NothingToUndoError: Kind(409, "NOTHING_TO_UNDO", "No further step that way", "Look at the session's history."),
    ours.TakeBackConflictError: Kind(
        409, "TAKE_BACK_CONFLICT", "Later versions build on it",
        "Take back the versions that `conflicts` names as well, or go back to the version before.",
    ),
    ours.NameTakenError: Kind(409, "NAME_TAKEN", "Another version has that name", "Choose another name."),
    ours.TaskNotFoundError: Kind(
        404, "TASK_NOT_FOUND", "No such task", "Its result may have expired; ask for the code again.", recoverable=False
    ),
    ours.CodeTargetUnknownError: Kind(
        422, "UNKNOWN_FRAMEWORK", "No generator for that framework", "GET /api/v1/code-targets lists the frameworks."
    ),
    ours.LimitExceededError: Kind(413, "LIMIT_EXCEEDED", "The request is too large", "Send less at once."),
    MediaTypeError: Kind(
        415, "UNSUPPORTED_MEDIA_TYPE", "Not JSON", "Send JSON with the header Content-Type: application/json."
    ),
    ours.RateLimitedError: Kind(
        429, "RATE_LIMITED", "Too many requests", "Wait for the time in Retry-After, then go on."
    ),
    ours.NotAuthenticatedError: Kind(
        401, "NOT_AUTHENTICATED", "Who are you?",
        "Send a valid key in X-Api-Key, a token in Authorization: Bearer, or a share link's token in X-Share-Token.",
        recoverable=False,
    ),
    ours.ForbiddenError: Kind(
        403, "FORBIDDEN", "Not yours to do", "Ask somebody who may, or for a share link that allows it.",
        recoverable=False,
    ),
    ours.SessionCorruptedError: Kind(
        500, "SESSION_CORRUPTED", "The stored session contradicts itself",
        "Read an earlier version and fork it.", recoverable=False, session_state="corrupted",
    ),
    ours.SessionLostError: Kind(
        410, "SESSION_LOST", "The store dropped the session before its time", _GONE, recoverable=False,
        session_state="corrupted",
    ),
    ours.StoreUnavailableError: Kind(503, "STORE_UNAVAILABLE", "The session store cannot be reached", _LATER),
    ours.QueueUnavailableError: Kind(503, "QUEUE_UNAVAILABLE", "The job queue cannot be reached", _LATER),
    ours.ArchiveUnavailableError: Kind(503, "ARCHIVE_UNAVAILABLE", "The archive cannot be reached", _LATER),
    ours.ResultsUnavailableError: Kind(503, "RESULTS_UNAVAILABLE", "The result cannot be reached", _LATER),
    ours.ModelUnavailableError: Kind(503, "MODEL_UNAVAILABLE", "The language model cannot be reached", _LATER),
    ours.IdentityUnavailableError: Kind(503, "IDENTITY_UNAVAILABLE", "Who you are cannot be checked now", _LATER),
    ours.ModelAnswerError: Kind(
        503, "MODEL_ANSWER_UNUSABLE", "The language model gave nothing that may happen",
        "Nothing was changed. Send it again, or say it in other words.",
    ),
    ours.ModelMissingError: Kind(
        422, "MODEL_NOT_CONFIGURED", "No language model is configured", "Send it again without `mode`."
    ),
    ours.ModelBudgetError: Kind(
        409, "MODEL_BUDGET_SPENT", "The session has used up its share of the language model",
        "Say it so that the rules can read it, or go on in a fork.", recoverable=False,
    ),
    ours.NewerSchemaError: Kind(
        503, "NEWER_SCHEMA", "Stored by a newer release", "Nothing was lost. Try again once this release is replaced."
    ),
    ours.UnavailableError: Kind(503, "UNAVAILABLE", "Something that is needed cannot be reached", _LATER),
}  # fmt: skip
"""Ours to HTTP. A class that is not listed is treated like its nearest base that is."""

INTERNAL: Final = Kind(
    500, "INTERNAL_ERROR", "Something went wrong here", "Nothing was lost. Try again; name the request_id in a report."
)
_HTTP: Final = {
    400: ("MALFORMED_REQUEST", "Send well-formed JSON in UTF-8."),
    404: ("NOT_FOUND", "See /docs for the paths there are."),
    405: ("METHOD_NOT_ALLOWED", "The Allow header names the methods."),
}


def install(app: FastAPI) -> None:
    """Make an app answer every error with a problem document."""
    app.add_exception_handler(ours.RedraftError, _on_ours)  # type: ignore[arg-type]  # Starlette types it too widely
    app.add_exception_handler(RequestValidationError, _on_validation)  # type: ignore[arg-type]
    app.add_exception_handler(HTTPException, _on_http)  # type: ignore[arg-type]


def kind_of(error: ours.RedraftError) -> Kind:
    """The entry of the nearest class that the table lists."""
    return next((TABLE[cls] for cls in type(error).__mro__ if cls in TABLE), INTERNAL)


def problem(
    request: Request, kind: Kind, detail: str, *, facts: Mapping[str, Any] | None = None,
    headers: Mapping[str, str] | None = None,
) -> Response:  # fmt: skip
    """A problem document as a response; `facts` are further members, which never replace a standard one."""
    note(error_code=kind.code)
    document = {
        "type": f"urn:redraft:problem:{kind.code.lower().replace('_', '-')}",
        "title": kind.title,
        "status": kind.status,
        "detail": detail,
        "instance": request.url.path,
        "error_code": kind.code,
        "message": detail,
        "recoverable": kind.recoverable,
        "suggested_action": kind.action,
        "session_state": kind.session_state,
        "request_id": request.scope.get("state", {}).get("request_id"),
    }
    body = msgspec.json.encode({**(facts or {}), **document}, enc_hook=str)
    return Response(body, kind.status, headers, MEDIA_TYPE)


def unexpected(request: Request, error: Exception) -> Response:
    """The answer to a cause that nobody foresaw; the log has its trace."""
    logger.error("unexpected error at %s %s", request.method, request.url.path, exc_info=error)
    return problem(request, INTERNAL, "The request could not be served.")


async def _on_ours(request: Request, error: ours.RedraftError) -> Response:
    kind = kind_of(error)
    if kind.status >= http.HTTPStatus.INTERNAL_SERVER_ERROR:
        logger.warning("%s: %s", kind.code, error.detail)
    return problem(request, kind, error.detail, facts=error.facts, headers=_headers(error))


def _headers(error: ours.RedraftError) -> dict[str, str]:
    wait = getattr(error, "retry_after_seconds", None)
    if isinstance(error, ours.NotAuthenticatedError):
        return {"WWW-Authenticate": 'Bearer realm="redraft"'}
    return {} if wait is None else {"Retry-After": str(max(1, math.ceil(wait)))}


async def _on_validation(request: Request, error: RequestValidationError) -> Response:
    faults = error.errors()
    malformed = next((fault for fault in faults if fault["type"] == "json_invalid"), None)
    if malformed is not None:
        reason = malformed.get("ctx", {}).get("error", "it cannot be parsed")
        return problem(
            request, _http_kind(400), f"The body is not JSON: {reason}, at character {malformed['loc'][-1]}."
        )
    listed = [{"field": field_of(fault["loc"]), "message": fault["msg"], "type": fault["type"]} for fault in faults]
    detail = "; ".join(f"{entry['field']}: {entry['message']}" for entry in listed[:3])
    return problem(request, TABLE[RequestFieldError], f"{detail}.", facts={"errors": listed})


def field_of(location: tuple[Any, ...]) -> str:
    """`("body", "steps")` as a person writes it: `steps`; a whole body is `body`."""
    parts = [str(part) for part in location]
    return ".".join(parts[1:] or parts)


async def _on_http(request: Request, error: HTTPException) -> Response:
    headers = error.headers
    if error.status_code == http.HTTPStatus.METHOD_NOT_ALLOWED:
        headers = {**(headers or {}), "Allow": ", ".join(_allowed(request))}
    return problem(request, _http_kind(error.status_code), str(error.detail), headers=headers)


def _allowed(request: Request) -> list[str]:
    """The methods of a path over all of its routes, of which the framework looks at the first alone."""
    path, paths = request.url.path, request.app.openapi()["paths"]
    patterns = [path] if path in paths else [one for one in paths if re.fullmatch(re.sub(r"{\w+}", "[^/]+", one), path)]
    return sorted(method.upper() for pattern in patterns for method in paths[pattern])


def _http_kind(status: int) -> Kind:
    phrase = http.HTTPStatus(status).phrase
    code, action = _HTTP.get(status, (phrase.upper().replace(" ", "_"), "See /docs."))
    return Kind(status, code, phrase, action, recoverable=status != http.HTTPStatus.NOT_FOUND)
