"""Every endpoint that the app has against every kind of caller; an endpoint that is not listed here fails."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
import jwt
import pytest
from fastapi import FastAPI
from redraft.security.caller import Share

from tests.security.conftest import bearer, serving
from tests.support.issuer import Issuer
from tests.support.sessions import TREE

pytestmark = pytest.mark.anyio

S = "/design-sessions/{session_id}"
KINDS = {
    "public": {"GET /health", "GET /code-targets"},
    "somebody": {
        "POST /design-sessions", "GET /design-sessions", "POST /design-sessions/import", "POST /generate-wireframe",
        "POST /generate-code", "POST /generate",
    },
    "look": {
        f"GET {S}", f"GET {S}/history", f"GET {S}/versions/{{version}}", f"GET {S}/diff", f"GET {S}/preview",
        f"GET {S}/code-diff", f"GET {S}/quality", f"POST {S}/generate-code", "GET /status/{task_id}",
    },
    "change": {
        f"POST {S}/edit", f"POST {S}/operations", f"POST {S}/undo", f"POST {S}/redo", f"POST {S}/revert",
        f"POST {S}/take-back", f"POST {S}/versions/{{version}}/name", f"POST {S}/feedback",
    },
    "own": {
        f"GET {S}/export", f"POST {S}/fork", f"POST {S}/complete", f"POST {S}/restore", f"DELETE {S}",
        f"POST {S}/shares", f"GET {S}/shares", f"DELETE {S}/shares/{{share_id}}",
    },
    "own or admin": {"GET /analytics/session/{session_id}"},
    "person": {"GET /analytics/user/{user_id}", "GET /users/{user_id}/export", "DELETE /users/{user_id}"},
    "admin": {"GET /analytics/daily", "GET /analytics/trends", "GET /analytics/edit-types", "GET /audit"},
}  # fmt: skip
"""What each endpoint asks; written down here once more, so that a slip in the rules shows."""

SESSION_KINDS = ("look", "change", "own", "own or admin")
BODIES: dict[str, dict[str, Any]] = {
    "POST /design-sessions": {"prompt": "A login page", "user_id": "somebody-else"},
    "POST /generate-wireframe": {"prompt": "A login page"},
    "POST /generate-code": {"layout_json": TREE},
    "POST /generate": {"prompt": "A login page"},
    f"POST {S}/edit": {"edit_prompt": "make the button green"},
    f"POST {S}/operations": {"operations": [{"op": "set", "id": "title", "props": {"text": "Hi"}}]},
    f"POST {S}/revert": {"version": 1},
    f"POST {S}/take-back": {"version": 2},
    f"POST {S}/versions/{{version}}/name": {"name": "first"},
    f"POST {S}/feedback": {"rating": 5},
    f"POST {S}/shares": {"scope": "read"},
}
QUERIES: dict[str, dict[str, Any]] = {
    f"GET {S}/diff": {"from": 1, "to": 2},
    f"GET {S}/code-diff": {"from": 1, "to": 2},
    "GET /analytics/daily": {"date": "2026-11-22"},
    "GET /analytics/trends": {"days": 7},
    "GET /analytics/edit-types": {"days": 7},
}
ADA, EVE, ROOT = "ada-of-the-matrix", "eve", "root"
ADMIN = {"scope": "openid redraft:admin"}


def kind_of(endpoint: str) -> str:
    found = [kind for kind, endpoints in KINDS.items() if endpoint in endpoints]
    assert len(found) == 1, f"{endpoint} is not in the matrix: say there who may call it"
    return found[0]


def endpoints_of(app: FastAPI) -> list[str]:
    return [
        f"{method.upper()} {path.removeprefix('/api/v1')}"
        for path, item in app.openapi()["paths"].items()
        for method in item
    ]


@dataclass
class World:
    """A service with a session of Ada's, and what it takes to call it as anybody."""

    app: FastAPI
    client: httpx.AsyncClient
    issuer: Issuer
    document: dict[str, Any] | None = None
    shared: dict[str, str] | None = None

    async def session(self, user: str = ADA) -> str:
        """A new session with two versions, of which the last was undone."""
        headers = bearer(self.issuer.token(user))
        made = await self.client.post("/design-sessions", json={"wireframe_json": TREE}, headers=headers)
        session_id: str = made.json()["session_id"]
        path = f"/design-sessions/{session_id}"
        await self.client.post(f"{path}/edit", json={"edit_prompt": "make the button red"}, headers=headers)
        return session_id

    async def task(self, session_id: str) -> str:
        headers = bearer(self.issuer.token(ADA))
        made = await self.client.post(f"/design-sessions/{session_id}/generate-code", json={}, headers=headers)
        task_id: str = made.json()["task_id"]
        return task_id

    async def link(self, session_id: str, scope: str = "read", seconds: int = 3600) -> dict[str, Any]:
        made = await self.client.post(
            f"/design-sessions/{session_id}/shares",
            json={"scope": scope, "expires_in_seconds": seconds},
            headers=bearer(self.issuer.token(ADA)),
        )
        found: dict[str, Any] = made.json()
        return found

    async def call(self, endpoint: str, names: dict[str, str], headers: dict[str, str]) -> httpx.Response:
        method, path = endpoint.split(" ")
        body = BODIES.get(endpoint, {}) if method == "POST" else None
        if endpoint == "POST /design-sessions/import":
            body = await self._exported()
        return await self.client.request(
            method, path.format(**names), json=body, params=QUERIES.get(endpoint), headers=headers
        )

    async def _exported(self) -> dict[str, Any]:
        if self.document is None:
            path = f"/design-sessions/{await self.session()}/export"
            self.document = (await self.client.get(path, headers=bearer(self.issuer.token(ADA)))).json()
        return self.document

    async def names_for(self, endpoint: str) -> dict[str, str]:
        """What stands in a path: new things where the call may change or end them."""
        if kind_of(endpoint) in ("change", "own", "person"):
            return await self.names()
        self.shared = self.shared or await self.names()
        return self.shared

    async def names(self) -> dict[str, str]:
        """What stands in the paths: all of it Ada's."""
        session_id = await self.session()
        return {
            "session_id": session_id,
            "version": "1",
            "task_id": await self.task(session_id),
            "share_id": (await self.link(session_id))["share_id"],
            "user_id": ADA,
        }


@pytest.fixture
async def world(asking: dict[str, Any], issuer: Issuer) -> AsyncIterator[World]:
    async with serving(**asking) as (app, client):
        yield World(app, client, issuer)


def ends_well(answer: httpx.Response) -> bool:
    # Nothing was undone, so there is nothing to redo: the caller was let in all the same.
    return answer.is_success or answer.json().get("error_code") == "NOTHING_TO_UNDO"


async def test_every_endpoint_lets_its_owner_in(world: World) -> None:
    for endpoint in endpoints_of(world.app):
        headers = bearer(world.issuer.token(ADA))
        answer = await world.call(endpoint, await world.names_for(endpoint), headers)
        if kind_of(endpoint) == "admin":
            assert (answer.status_code, answer.json()["error_code"]) == (403, "FORBIDDEN"), endpoint
        else:
            assert ends_well(answer), (endpoint, answer.status_code, answer.text)


async def test_nobody_and_bad_tokens_are_asked_who_they_are(world: World) -> None:
    names, issuer, now = await world.names(), world.issuer, int(time.time())
    callers = {
        "none": {},
        "not a token": bearer("x"),
        "basic": {"Authorization": "Basic YWRhOmFkYQ=="},
        "expired": bearer(issuer.token(ADA, exp=now - 61)),
        "not yet valid": bearer(issuer.token(ADA, nbf=now + 120)),
        "wrong audience": bearer(issuer.token(ADA, aud="another service")),
        "wrong issuer": bearer(issuer.token(ADA, iss="https://issuer.example")),
        "alg none": bearer(issuer.unsigned(ADA)),
        "public key as secret": bearer(issuer.signed_with_the_public_key(ADA)),
        "algorithm not pinned": bearer(issuer.token(ADA, algorithm="RS512")),
        "no subject": bearer(issuer.token(ADA, sub=None)),
        "no expiry": bearer(issuer.token(ADA, exp=None)),
        "an API key": {"X-Api-Key": "rk_of-another-mode"},
        "a forged share link": {"X-Share-Token": "share_WyJhIl0.AAAA"},
    }
    for endpoint in endpoints_of(world.app):
        for caller, headers in callers.items():
            answer = await world.call(endpoint, names, headers)
            if kind_of(endpoint) == "public":
                assert answer.status_code == 200, (endpoint, caller)
            else:
                code = (answer.status_code, answer.json()["error_code"])
                assert code == (401, "NOT_AUTHENTICATED"), (endpoint, caller)
                assert answer.headers["www-authenticate"].startswith("Bearer")


async def test_what_belongs_to_somebody_else_answers_as_if_it_never_was(world: World) -> None:
    names = await world.names()
    nothing = {"session_id": "A" * 24, "version": "1", "task_id": "A" * 24, "share_id": "A" * 24, "user_id": "zzz"}
    for token in (world.issuer.token(EVE), world.issuer.token(ROOT, **ADMIN)):
        for endpoint in endpoints_of(world.app):
            kind = kind_of(endpoint)
            if kind not in (*SESSION_KINDS, "person") or ("scope" in _claims(token) and kind in _FOR_ADMINS):
                continue
            theirs, none = [await world.call(endpoint, of, bearer(token)) for of in (names, nothing)]
            assert theirs.status_code == none.status_code == 404, endpoint
            assert _said(theirs, names) == _said(none, nothing), endpoint


async def test_an_admin_sees_figures_of_all_and_the_trail(world: World) -> None:
    for endpoint in endpoints_of(world.app):
        if kind_of(endpoint) in ("admin", *_FOR_ADMINS):
            names = await world.names_for(endpoint)
            answer = await world.call(endpoint, names, bearer(world.issuer.token(ROOT, **ADMIN)))
            assert ends_well(answer), (endpoint, answer.text)


@pytest.mark.parametrize("scope", ["read", "edit"])
async def test_a_share_link_opens_what_its_scope_says_and_no_more(world: World, scope: str) -> None:
    open_kinds = {"read": {"public", "look"}, "edit": {"public", "look", "change"}}[scope]
    for endpoint in endpoints_of(world.app):
        names = await world.names_for(endpoint)
        headers = {"X-Share-Token": (await world.link(names["session_id"], scope))["token"]}
        answer = await world.call(endpoint, names, headers)
        if kind_of(endpoint) in open_kinds:
            assert ends_well(answer), (endpoint, answer.text)
            assert ADA not in answer.text, endpoint
        else:
            assert (answer.status_code, answer.json()["error_code"]) == (403, "FORBIDDEN"), endpoint


async def test_a_share_link_opens_no_other_session(world: World) -> None:
    mine, another = await world.names(), await world.names()
    headers = {"X-Share-Token": (await world.link(another["session_id"], "edit"))["token"]}
    for endpoint in endpoints_of(world.app):
        if kind_of(endpoint) in ("look", "change"):
            assert (await world.call(endpoint, mine, headers)).status_code == 404, endpoint


async def test_a_share_link_that_was_revoked_or_has_expired_opens_nothing(world: World) -> None:
    names = await world.names()
    session_id = names["session_id"]
    revoked = await world.link(session_id, "edit")
    path = f"/design-sessions/{session_id}/shares/{revoked['share_id']}"
    assert (await world.client.delete(path, headers=bearer(world.issuer.token(ADA)))).status_code == 204
    services = world.app.state.services()
    expired = await services.identity.token_of(_expired(session_id))
    for endpoint in endpoints_of(world.app):
        if kind_of(endpoint) in ("look", "change"):
            for token in (revoked["token"], expired):
                answer = await world.call(endpoint, names, {"X-Share-Token": token})
                assert (answer.status_code, answer.json()["error_code"]) == (401, "NOT_AUTHENTICATED"), endpoint


def _expired(session_id: str) -> Share:
    return Share("A" * 24, session_id, "edit", datetime(2026, 1, 1, tzinfo=UTC))


_FOR_ADMINS = ("own or admin", "person")


def _claims(token: str) -> dict[str, Any]:
    found: dict[str, Any] = jwt.decode(token, options={"verify_signature": False})
    return found


def _said(answer: httpx.Response, names: dict[str, str]) -> tuple[int, dict[str, Any], dict[str, str]]:
    """All of an answer but for what was asked."""
    body = answer.json()
    del body["request_id"]
    for name in (names["session_id"], names["task_id"], names["share_id"], names["user_id"]):
        body["instance"] = body["instance"].replace(name, "*")
    headers = {name: value for name, value in answer.headers.items() if name not in ("x-request-id", "content-length")}
    return answer.status_code, body, headers
