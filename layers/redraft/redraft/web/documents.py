"""What a route says of its answers in the OpenAPI document, without a model that costs time when a function starts."""

from __future__ import annotations

from typing import Any, Final

JSON: Final = "application/json"
PROBLEM: Final = "application/problem+json"

_WHEN: Final = {
    400: "The body is not well-formed JSON.",
    401: "The service asks who you are, and what was sent does not say so.",
    403: "It is known who you are, and this is not yours to do.",
    404: "No such session, version or task.",
    409: "The version has moved on, the session takes no changes, or it was damaged and brought back to a sound state.",
    410: "The session has expired or was lost, or the version was.",
    412: "`If-Match` no longer holds.",
    413: "The body, the prompt or the design is too large.",
    415: "The body is not declared as JSON.",
    422: "A field is wrong; `errors` names it.",
    429: "Too many requests; `Retry-After` says when to come back.",
    500: "Something went wrong here; nothing was lost unless `session_state` says so.",
    503: "The state cannot be reached now; `Retry-After` says when to try again.",
}

READING: Final = (404, 409, 410, 422, 500, 503)
"""Problems of every route that reads a session."""

WRITING: Final = (400, 404, 409, 410, 412, 413, 415, 422, 429, 500, 503)
"""Problems of every route that changes a session."""


def answers(status: int, schema: str, *failing: int, when: str = "Done.", media: str = JSON) -> dict[int | str, Any]:
    """`responses=` of a route: its answer, whose schema is named in `replies.py`, and the problems it may give."""
    body = {"schema": {"$ref": f"#/components/schemas/{schema}"}} if media == JSON else {"schema": {"type": "string"}}
    good = {"description": when, "content": {media: body}}
    return {status: good, **problems(*failing)}


def problems(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The problems alone, for a route whose answer has no body."""
    return {status: _problem(status) for status in statuses}


def _problem(status: int) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/Problem"}
    described: dict[str, Any] = {"description": _WHEN[status], "content": {PROBLEM: {"schema": schema}}}
    if status in (429, 503):
        described["headers"] = {"Retry-After": {"description": "seconds", "schema": {"type": "integer"}}}
    return described
