from __future__ import annotations

import base64
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.errors import NotAuthenticatedError
from redraft.security.caller import Share
from redraft.security.share_links import PREFIX, share_in, token_of

from tests.security.conftest import bearer, serving
from tests.support.issuer import Issuer
from tests.support.sessions import TREE

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SHARE = Share("S" * 24, "A" * 24, "read", NOW + timedelta(hours=1))
KEY = b"k" * 32


def test_a_link_says_what_was_signed_until_it_expires() -> None:
    assert share_in(token_of(SHARE, KEY), KEY, NOW) == SHARE
    with pytest.raises(NotAuthenticatedError, match="expired"):
        share_in(token_of(SHARE, KEY), KEY, NOW + timedelta(hours=1))


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_a_link_with_any_character_changed_opens_nothing(place: int, code: int) -> None:
    token = token_of(SHARE, KEY)
    at = len(PREFIX) + place % (len(token) - len(PREFIX))
    changed = token[:at] + chr(code) + token[at + 1 :]
    if changed != token:
        with pytest.raises(NotAuthenticatedError):
            share_in(changed, KEY, NOW)


def test_a_link_cannot_be_widened_or_signed_with_another_key() -> None:
    wider = json.dumps(["S" * 24, "A" * 24, "edit", 4_000_000_000]).encode()
    payload = base64.urlsafe_b64encode(wider).rstrip(b"=").decode()
    for token in (f"{PREFIX}{payload}.{token_of(SHARE, KEY).split('.')[1]}", token_of(SHARE, b"other"), PREFIX, ""):
        with pytest.raises(NotAuthenticatedError):
            share_in(token, KEY, NOW)


@pytest.fixture
async def client(asking: dict[str, Any]) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(**asking, share_max_seconds=86_400) as (_, made):
        yield made


@pytest.mark.anyio
async def test_links_are_listed_without_their_tokens_and_end_with_the_session(
    client: httpx.AsyncClient, issuer: Issuer
) -> None:
    ada = bearer(issuer.token("ada"))
    made = await client.post("/design-sessions", json={"wireframe_json": TREE}, headers=ada)
    path = f"/design-sessions/{made.json()['session_id']}"
    first = (await client.post(f"{path}/shares", json={"label": "For Bob"}, headers=ada)).json()
    await client.post(f"{path}/shares", json={"scope": "edit"}, headers=ada)
    listed = (await client.get(f"{path}/shares", headers=ada)).json()["shares"]
    assert {(link["label"], link["scope"], link["expired"]) for link in listed} == {
        ("For Bob", "read", False), (None, "edit", False),
    }  # fmt: skip
    assert "token" not in listed[0]
    holder = {"X-Share-Token": first["token"]}
    seen = await client.get(path, headers=holder)
    assert (seen.status_code, seen.json()["user_id"]) == (200, "shared")
    await client.delete(path, headers=ada)
    assert (await client.get(path, headers=holder)).status_code == 401


@pytest.mark.anyio
async def test_what_a_link_may_not_be_is_refused(client: httpx.AsyncClient, issuer: Issuer) -> None:
    ada = bearer(issuer.token("ada"))
    made = await client.post("/design-sessions", json={"wireframe_json": TREE}, headers=ada)
    path = f"/design-sessions/{made.json()['session_id']}/shares"
    for body in ({"expires_in_seconds": 86_401}, {"expires_in_seconds": 1}, {"scope": "own"}, {"label": "a\nb"}):
        assert (await client.post(path, json=body, headers=ada)).status_code == 422
    assert (await client.delete(f"{path}/{'A' * 24}", headers=ada)).status_code == 404
    for _ in range(100):
        await client.post(path, json={}, headers=ada)
    full = await client.post(path, json={}, headers=ada)
    assert (full.status_code, full.json()["error_code"]) == (413, "LIMIT_EXCEEDED")


@pytest.mark.anyio
async def test_a_link_in_the_address_opens_what_is_looked_at_and_changes_nothing(
    client: httpx.AsyncClient, issuer: Issuer
) -> None:
    ada = bearer(issuer.token("ada"))
    made = await client.post("/design-sessions", json={"wireframe_json": TREE}, headers=ada)
    path = f"/design-sessions/{made.json()['session_id']}"
    link = (await client.post(f"{path}/shares", json={"scope": "edit"}, headers=ada)).json()
    assert (await client.get(link["preview_path"].removeprefix("/api/v1"))).status_code == 200
    # A page elsewhere may make a browser send an address, but not a header of ours.
    answer = await client.post(f"{path}/undo", params={"share": link["token"]}, json={})
    assert answer.status_code == 401
