"""Errors that only HTTP knows; `problems.TABLE` maps them beside the rest."""

from __future__ import annotations

from redraft.errors import RedraftError


class IfMatchFailedError(RedraftError):
    """`If-Match` names a version that is not the current one."""


class MediaTypeError(RedraftError):
    """The body is not declared as JSON."""


class RequestFieldError(RedraftError):
    """A field or parameter is wrong; `errors` lists `{field, message, type}`."""

    def __init__(self, field: str, message: str) -> None:
        super().__init__(f"{field}: {message}", errors=[{"field": field, "message": message, "type": "value_error"}])
