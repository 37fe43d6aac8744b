"""The API as the command line reaches it: one call at a time, problems as errors."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final, Self

import httpx

from local.smoke import credentials

DEFAULT_URL: Final = "http://127.0.0.1:8000"
_PREFIX: Final = "/api/v1"
# An edit through a model may take its time; a wait for code takes up to 25 s.
_TIMEOUT: Final = httpx.Timeout(60.0, connect=5.0)


class RefusedError(Exception):
    """The API answered with a problem; told in the problem's own words."""

    def __init__(self, answer: httpx.Response) -> None:
        self.status = answer.status_code
        self.problem = _problem(answer)
        super().__init__(self.problem.get("detail") or self.problem.get("message") or f"HTTP {self.status}")

    @property
    def is_passing(self) -> bool:
        """Whether the same request may be answered in a while."""
        return self.status in (429, 502, 503, 504)

    def lines(self) -> list[str]:
        """What went wrong, field by field where the problem names fields, and what to do."""
        faults = [fault for fault in self.problem.get("errors") or () if isinstance(fault, dict)]
        said = [str(self), *(f"  {fault['field']}: {fault.get('message', '')}" for fault in faults if "field" in fault)]
        action = self.problem.get("suggested_action")
        return [*said, str(action)] if action else said


class UnreachableError(Exception):
    """No answer came at all."""


class Remote:
    """A running API; `close` it, or use it in a `with` block."""

    def __init__(self, url: str | None = None, key: str | None = None) -> None:
        self.url = (url or os.environ.get("REDRAFT_URL") or DEFAULT_URL).rstrip("/").removesuffix(_PREFIX)
        headers = credentials({"REDRAFT_API_KEY": key} if key else os.environ)
        self._client = httpx.Client(base_url=f"{self.url}{_PREFIX}", headers=headers, timeout=_TIMEOUT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._client.close()

    def get(self, path: str, **query: Any) -> Any:
        """The JSON of an answer; raises `RefusedError` and `UnreachableError`."""
        return self._call("GET", path, query=query).json()

    def text(self, path: str, **query: Any) -> str:
        """The text of an answer; raises as `get` does."""
        return self._call("GET", path, query=query).text

    def post(self, path: str, body: Mapping[str, Any]) -> Any:
        """The JSON of an answer; raises as `get` does."""
        return self._call("POST", path, body=body).json()

    def _call(
        self, method: str, path: str, *, body: Mapping[str, Any] | None = None, query: Mapping[str, Any] | None = None
    ) -> httpx.Response:
        params = {name: value for name, value in (query or {}).items() if value is not None}
        try:
            answer = self._client.request(method, path, json=body, params=params)
        except httpx.TransportError as fault:
            raise UnreachableError(f"No answer from {self.url}: {str(fault) or type(fault).__name__}.") from fault
        if answer.is_error:
            raise RefusedError(answer)
        return answer


def _problem(answer: httpx.Response) -> dict[str, Any]:
    try:
        found = answer.json()
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}
