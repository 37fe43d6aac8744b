"""A server that speaks the Gemini REST API on this machine, for tests and for `make serve FAKE_MODEL=1`.

It takes `models/{model}:generateContent` and `:streamGenerateContent` under /v1 and /v1beta, and is strict: a request
with an unknown field, without a key, with a schema that the API does not take, gets the API's error. What it answers
is a script's business: a function from the request to a `Reply`.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Final, Self
from urllib.parse import parse_qs, urlsplit

from local.gemini_rules import InvalidRequestError, check_request

_PATH: Final = re.compile(r"/v1(?:beta)?/models/([\w.-]+):(generateContent|streamGenerateContent)")
_CHARACTERS_PER_TOKEN: Final = 4
_STATUSES: Final = {
    400: "INVALID_ARGUMENT", 403: "PERMISSION_DENIED", 404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED", 500: "INTERNAL",
    503: "UNAVAILABLE", 504: "DEADLINE_EXCEEDED",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reply:
    """What the server does: answers a text (JSON values are written out), or an error, or nothing for a while.

    `hang` waits until the client is gone or the server stops; `drop` closes the connection without an answer.
    """

    value: Any = None
    text: str | None = None
    finish_reason: str = "STOP"
    block_reason: str = ""
    status: int = 200
    retry_delay: str = ""
    hang: bool = False
    drop: bool = False
    cached_tokens: int = 0
    thought_tokens: int = 0

    @property
    def written(self) -> str:
        """The text of the answer."""
        return self.text if self.text is not None else json.dumps(self.value, ensure_ascii=False)


@dataclass(frozen=True, slots=True)
class Request:
    """A request that was taken: the model, the body, the key."""

    model: str
    body: dict[str, Any]
    key: str

    @property
    def message(self) -> str:
        """The text of the user's first turn."""
        return str(self.body["contents"][0]["parts"][0]["text"])

    @property
    def turns(self) -> list[str]:
        """The texts of all turns."""
        return ["".join(part["text"] for part in turn["parts"]) for turn in self.body["contents"]]

    def section(self, title: str) -> str:
        """What the message says under a heading; empty where it has none."""
        found = re.search(rf"(?:^|\n)# {re.escape(title)}\n(.*?)(?=\n\n# |\Z)", self.message, re.DOTALL)
        return found[1] if found else ""


Script = Callable[[Request], Reply]


@dataclass
class ModelServer:
    """The server, for the time of a `with` block; `requests` are those that were taken, `refused` why others were not.

    `keys` are those that are let in; empty for any.
    """

    script: Script
    keys: frozenset[str] = frozenset()
    requests: list[Request] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    stopping: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        handler = type("Handler", (_Handler,), {"server_of": self})
        self._http = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._http.daemon_threads = True
        self._thread = threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stopping.set()
        self._http.shutdown()
        self._http.server_close()
        self._thread.join()

    @property
    def url(self) -> str:
        """The base URL, for `GEMINI_BASE_URL`."""
        return f"http://127.0.0.1:{self._http.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_of: ModelServer

    def do_POST(self) -> None:  # the name that http.server calls
        raw = self.rfile.read(int(self.headers.get("content-length", 0)))
        url = urlsplit(self.path)
        path = _PATH.fullmatch(url.path)
        if path is None:
            self._refuse(404, f"{url.path} is not found.")
            return
        key = self.headers.get("x-goog-api-key") or parse_qs(url.query).get("key", [""])[0]
        taken = self._taken(raw, key, path[1])
        if taken is None:
            return
        self.server_of.requests.append(taken)
        self._reply(taken, self.server_of.script(taken), stream=path[2] == "streamGenerateContent", query=url.query)

    def _taken(self, raw: bytes, key: str, model: str) -> Request | None:
        if not key:
            self._refuse(403, "Method doesn't allow unregistered callers. Please use API Key.")
            return None
        if self.server_of.keys and key not in self.server_of.keys:
            self._refuse(400, "API key not valid. Please pass a valid API key.")
            return None
        try:
            body = json.loads(raw)
            check_request(body)
        except (ValueError, InvalidRequestError) as fault:
            self._refuse(400, str(fault))
            return None
        return Request(model, body, key)

    def _reply(self, request: Request, reply: Reply, *, stream: bool, query: str) -> None:
        if reply.hang:
            self.server_of.stopping.wait(30)
        if reply.hang or reply.drop:
            self.close_connection = True
        elif reply.status != 200:
            self._fail(reply.status, "The service says no.", reply.retry_delay)
        elif not stream:
            self._send(200, json.dumps(_answer(request, reply)).encode(), "application/json")
        elif "alt=sse" in query:
            self._send(200, f"data: {json.dumps(_answer(request, reply))}\r\n\r\n".encode(), "text/event-stream")
        else:
            self._send(200, json.dumps([_answer(request, reply)]).encode(), "application/json")

    def _refuse(self, status: int, message: str) -> None:
        self.server_of.refused.append(message)
        self._fail(status, message)

    def _fail(self, status: int, message: str, retry_delay: str = "") -> None:
        info = {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": retry_delay}
        error = {"code": status, "message": message, "status": _STATUSES.get(status, "UNKNOWN")}
        body = {"error": {**error, **({"details": [info]} if retry_delay else {})}}
        self._send(status, json.dumps(body).encode(), "application/json")

    def _send(self, status: int, body: bytes, kind: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # http.server's own name
        """Says nothing: a server for tests is quiet."""


def _answer(request: Request, reply: Reply) -> dict[str, Any]:
    system = request.body.get("systemInstruction") or request.body.get("system_instruction") or {"parts": []}
    read = "".join(part["text"] for part in system["parts"]) + "".join(request.turns)
    counts = {
        "promptTokenCount": len(read) // _CHARACTERS_PER_TOKEN,
        "cachedContentTokenCount": reply.cached_tokens,
        "thoughtsTokenCount": reply.thought_tokens,
    }
    if reply.block_reason:
        return {"promptFeedback": {"blockReason": reply.block_reason}, "usageMetadata": counts}
    written = reply.written
    counts["candidatesTokenCount"] = len(written) // _CHARACTERS_PER_TOKEN
    counts["totalTokenCount"] = sum(counts.values()) - reply.cached_tokens
    candidate = {
        "content": {"role": "model", "parts": [{"text": written}]}, "finishReason": reply.finish_reason, "index": 0,
    }  # fmt: skip
    return {"candidates": [candidate], "usageMetadata": counts, "modelVersion": request.model}
