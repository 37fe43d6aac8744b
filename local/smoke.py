"""`make smoke URL=…`: whether a deployment works, from the making of a session to its erasure, in a dozen calls.

The URL is the deployment's (`ApiUrl` of the stack, or `http://127.0.0.1:8000/api/v1`). A key or a token for it comes
from `REDRAFT_API_KEY` or `REDRAFT_TOKEN`. What it makes it erases again, also where a step fails.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import httpx

PROMPT: Final = "Login page with email, password and a Log in button"
_WAIT_SECONDS: Final = 60.0
_TIMEOUT: Final = httpx.Timeout(35.0)


class SmokeError(AssertionError):
    """A step did not answer as it should."""


class Smoke:
    """The calls, each a step with a name; what a step returns is said beside it."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client
        self._session = ""

    def steps(self) -> list[tuple[str, Callable[[], str]]]:
        """All steps in order."""
        return [
            ("health", self.health),
            ("create a session", self.create),
            ("edit in words", self.edit),
            ("the same edit sent again", self.repeat),
            ("a stale edit", self.stale),
            ("undo", self.undo),
            ("history", self.history),
            ("diff", self.diff),
            ("preview", self.preview),
            ("code through the queue", self.code),
            ("figures", self.figures),
            ("a session that is not there", self.unknown),
        ]

    def health(self) -> str:
        body = self._call("GET", "/health").json()
        _ensure(body["status"] == "ok", body)
        return f"version {body['version']}"

    def create(self) -> str:
        body = self._call("POST", "/design-sessions", 201, {"prompt": PROMPT}).json()
        self._session = body["session_id"]
        _ensure(body["version"] == 1, body)
        return self._session

    def edit(self) -> str:
        body = self._edit("make the Log in button bigger and green")
        _ensure((body["status"], body["version"]) == ("applied", 2), body)
        return str(body["changes_summary"])

    def repeat(self) -> str:
        body = self._edit("make the Log in button bigger and green")
        _ensure(body["version"] == 2, body)
        return "no second effect"

    def stale(self) -> str:
        sent = {"edit_prompt": "make it red", "expected_version": 1}
        body = self._call("POST", self._path("edit"), 409, sent).json()
        _ensure(body["error_code"] == "VERSION_CONFLICT", body)
        return str(body["error_code"])

    def undo(self) -> str:
        body = self._call("POST", self._path("undo"), 200, {}).json()
        _ensure(body["version"] == 3, body)
        return str(body["changes_summary"])

    def history(self) -> str:
        body = self._call("GET", self._path("history?include=none")).json()
        _ensure([one["version"] for one in body["versions"]] == [1, 2, 3], body)
        return f"{body['total_versions']} versions"

    def diff(self) -> str:
        body = self._call("GET", self._path("diff?from=1&to=3")).json()
        _ensure(not body["operations"], body)
        return "an undone edit leaves no difference"

    def preview(self) -> str:
        page = self._call("GET", self._path("preview?format=svg")).text
        _ensure(page.lstrip().startswith("<svg"), page[:200])
        return f"{len(page)} characters of SVG"

    def code(self) -> str:
        sent = self._client.post(self._path("generate-code"), json={"wait": 20})
        _ensure(sent.status_code in {200, 202}, sent.text)
        result = sent.json() if sent.status_code == httpx.codes.OK else self._finished(sent.json()["task_id"])
        _ensure(bool(result["code"]), result)
        return f"{len(result['code'])} characters of {result['framework']}"

    def figures(self) -> str:
        body = self._call("GET", f"/analytics/session/{self._session}").json()
        _ensure(bool(body["success"]), body)
        return f"{body['total_edits']} edits"

    def unknown(self) -> str:
        body = self._call("GET", f"/design-sessions/{self._session[::-1]}", 404).json()
        _ensure(body["error_code"] == "SESSION_NOT_FOUND", body)
        return str(body["error_code"])

    def erase(self) -> str:
        """Takes the session away, if one was made."""
        if not self._session:
            return "nothing was made"
        sent = self._client.delete(self._path(""))
        _ensure(sent.is_success, sent.text)
        return self._session

    def _path(self, rest: str) -> str:
        return f"/design-sessions/{self._session}/{rest}".rstrip("/")

    def _edit(self, prompt: str) -> Any:
        sent = {"edit_prompt": prompt}
        return self._call("POST", self._path("edit"), 200, sent, {"Idempotency-Key": f"smoke-{self._session}"}).json()

    def _finished(self, task_id: str) -> Any:
        deadline = time.monotonic() + _WAIT_SECONDS
        while time.monotonic() < deadline:
            body = self._call("GET", f"/status/{task_id}").json()
            if body["status"] in {"SUCCESS", "FAILURE"}:
                _ensure(body["status"] == "SUCCESS", body)
                return body["result"]
            time.sleep(0.5)
        raise SmokeError(f"Task {task_id} was not finished in {_WAIT_SECONDS:.0f} seconds.")

    def _call(
        self, method: str, path: str, status: int = 200, body: Any = None, headers: Mapping[str, str] | None = None
    ) -> httpx.Response:
        sent = self._client.request(method, path, json=body, headers=headers)
        _ensure(sent.status_code == status, f"{method} {path} answered {sent.status_code}: {sent.text[:500]}")
        return sent


def _ensure(holds: bool, seen: object) -> None:
    if not holds:
        raise SmokeError(str(seen)[:800])


def run(client: httpx.Client, say: Callable[[str], object]) -> int:
    """All steps, one line each; the number of those that failed, after which it stops."""
    smoke = Smoke(client)
    try:
        for name, step in smoke.steps():
            if not _done(name, step, say):
                return 1
    finally:
        erased = _done("erase the session", smoke.erase, say)
    return 0 if erased else 1


def _done(name: str, step: Callable[[], str], say: Callable[[str], object]) -> bool:
    started = time.monotonic()
    try:
        told = step()
    except (SmokeError, httpx.HTTPError, KeyError, ValueError) as fault:
        say(f"FAILED  {name}: {type(fault).__name__} {fault}")
        return False
    say(f"ok {(time.monotonic() - started) * 1000:6.0f} ms  {name}: {told}")
    return True


def credentials(environment: Mapping[str, str]) -> dict[str, str]:
    """The headers that say who calls."""
    key, token = environment.get("REDRAFT_API_KEY"), environment.get("REDRAFT_TOKEN")
    return {**({"X-Api-Key": key} if key else {}), **({"Authorization": f"Bearer {token}"} if token else {})}


def main(argv: Sequence[str] | None = None) -> int:
    """The exit status: 0 where all works."""
    arguments = sys.argv[1:] if argv is None else argv
    if len(arguments) != 1 or not arguments[0].startswith(("http://", "https://")):
        sys.stderr.write("make smoke URL=https://…/live/api/v1\n")
        return 2
    headers = credentials(os.environ)
    with httpx.Client(base_url=arguments[0].rstrip("/"), headers=headers, timeout=_TIMEOUT) as client:
        return run(client, print)


if __name__ == "__main__":
    sys.exit(main())
