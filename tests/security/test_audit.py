from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from redraft.adapters.redis.audit_trail import AuditTrail
from redraft.adapters.redis.client import connect
from redraft.settings import Settings
from redraft.store_wiring import address_of

from tests.security.conftest import bearer, serving
from tests.support.issuer import Issuer
from tests.support.sessions import TREE
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
SECRET_WORDS = "make the button green for ada@example.com"


@pytest.fixture
async def client(asking: dict[str, Any], node: Servers) -> AsyncIterator[httpx.AsyncClient]:
    node.empty()
    async with serving(**asking) as (_, made):
        yield made


async def deeds(client: httpx.AsyncClient, issuer: Issuer) -> None:
    """Somebody makes a session and edits it, another looks at it, nobody tries."""
    ada = bearer(issuer.token("ada"))
    made = await client.post("/design-sessions", json={"wireframe_json": TREE}, headers=ada)
    path = f"/design-sessions/{made.json()['session_id']}"
    await client.post(f"{path}/edit", json={"edit_prompt": SECRET_WORDS}, headers={**ada, "X-Request-Id": "trace-0007"})
    await client.get(path, headers=ada)
    await client.delete(path, headers=bearer(issuer.token("eve")))
    await client.get(path)


async def trail(client: httpx.AsyncClient, issuer: Issuer, **query: Any) -> dict[str, Any]:
    root = bearer(issuer.token("root", scope="redraft:admin"))
    found: dict[str, Any] = (await client.get("/audit", params=query, headers=root)).json()
    return found


async def test_who_did_what_when_from_where_and_how_it_ended(client: httpx.AsyncClient, issuer: Issuer) -> None:
    await deeds(client, issuer)
    events = (await trail(client, issuer))["events"]
    told = [(event["who"], event["action"].rpartition("/")[2], event["status"], event["outcome"]) for event in events]
    assert told == [
        ("unknown", "{session_id}", 401, "refused"),
        ("user:eve", "{session_id}", 404, "rejected"),
        ("user:ada", "edit", 200, "done"),
        ("user:ada", "design-sessions", 201, "done"),
    ]
    edit = events[2]
    assert (edit["request_id"], edit["from"], edit["admin"]) == ("trace-0007", "127.0.0.1", False)
    assert len(edit["subject"]["session_id"]) == 24
    assert datetime.fromisoformat(edit["at"]).tzinfo
    # Reading the trail is told in it.
    assert (await trail(client, issuer))["events"][0]["action"] == "GET /audit"


async def test_nothing_that_was_typed_is_in_the_trail_or_the_log(
    client: httpx.AsyncClient, issuer: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await deeds(client, issuer)
    assert "green" not in str(await trail(client, issuer))
    logged = caplog.text + str([vars(record) for record in caplog.records if record.name.startswith("redraft")])
    assert "audit POST /design-sessions" in logged
    assert SECRET_WORDS not in logged
    assert "Bearer" not in logged


async def test_what_was_typed_is_there_masked_where_the_settings_say_so(
    asking: dict[str, Any], node: Servers, issuer: Issuer
) -> None:
    node.empty()
    async with serving(**asking, audit_prompts=True) as (_, client):
        await deeds(client, issuer)
        events = (await trail(client, issuer))["events"]
    assert [event["edit_prompt"] for event in events if "edit_prompt" in event] == ["make the button green for [email]"]


async def test_the_trail_comes_in_pages(client: httpx.AsyncClient, issuer: Issuer) -> None:
    await deeds(client, issuer)
    found, cursor = [], None
    for _ in range(10):
        page = await trail(client, issuer, limit=1, **({"cursor": cursor} if cursor else {}))
        found += [event["action"] for event in page["events"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert [action for action in found if action != "GET /audit"] == [
        "GET /design-sessions/{session_id}", "DELETE /design-sessions/{session_id}",
        "POST /design-sessions/{session_id}/edit", "POST /design-sessions",
    ]  # fmt: skip
    assert (await trail(client, issuer, cursor="2026-99-99:1-1"))["events"]


async def test_the_trail_is_bounded_in_length_and_in_time(node: Servers) -> None:
    node.empty()
    client = connect(address_of(Settings(redis_port=node.nodes[0].port)))
    kept = AuditTrail(client, per_day=100, days=3)
    days = [datetime(2026, 11, number, tzinfo=UTC) for number in (19, 20, 21, 22)]
    for day in days:
        for number in range(400 if day.day == 22 else 1):
            await kept.add({"number": number, "day": day.day}, day)
    events, _ = await kept.page(date(2026, 11, 22), 1_000, None)
    await client.aclose()
    assert {event["day"] for event in events} == {20, 21, 22}
    assert 100 <= len([event for event in events if event["day"] == 22]) <= 300
    assert events[0] == {"number": 399, "day": 22}


async def test_a_trail_that_cannot_be_reached_holds_up_nobody(
    asking: dict[str, Any], issuer: Issuer, caplog: pytest.LogCaptureFixture
) -> None:
    settings = {**asking, "redis_port": 1, "redis_timeout_ms": 50, "redis_deadline_ms": 100}
    async with serving(**settings) as (_, client):
        answer = await client.post("/generate-wireframe", json={"prompt": "x"}, headers=bearer(issuer.token()))
    assert answer.status_code == 503
    assert "stands in the log alone" in caplog.text
