"""Sessions as earlier releases stored them."""

from __future__ import annotations

import base64
import json
from pathlib import Path
from typing import Any

import pytest
from redraft.adapters.redis.client import Client
from redraft.adapters.redis.keys import SessionKeys, expiry_shard, shard_of
from redraft.sessions.messages import Idempotency
from redraft.versions.codec import SCHEMA
from redraft.versions.moments import milliseconds

from tests.support.sessions import Bench
from tests.support.stores import LIFETIMES
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
FOLDER = Path(__file__).parents[1] / "versions" / "records"


async def stored(schema: int, client: Client, bench: Bench) -> dict[str, Any]:
    """Put a session into the store as it was put there then; the file that says what it is."""
    kept: dict[str, Any] = json.loads((FOLDER / f"schema_{schema}.json").read_text(encoding="utf-8"))
    for name, value in kept["keys"].items():
        key = f"session:{{{kept['session_id']}}}:{name}"
        for field, packed in value.get("hash", {}).items():
            await client.hset(key, field, base64.b64decode(packed))  # type: ignore[misc, arg-type]
        for packed in value.get("list", ()):
            await client.rpush(key, base64.b64decode(packed))  # type: ignore[misc, arg-type]
        await client.pexpire(key, 3_600_000)
    due = milliseconds(bench.clock.now()) + LIFETIMES.session * 1000
    await client.zadd(expiry_shard(shard_of(kept["session_id"])), {kept["session_id"]: due})
    return kept


@pytest.mark.parametrize("schema", range(1, SCHEMA + 1))
async def test_every_version_is_read_and_the_session_goes_on(
    bench: Bench, client: Client, servers: Servers, schema: int
) -> None:
    kept = await stored(schema, client, bench)
    session_id, expected = kept["session_id"], kept["expected"]
    page = await bench.manager.history(session_id)
    told = [
        [view.version, view.metadata["kind"], view.changes_summary, view.content_hash, view.edit_prompt]
        for view in page.versions
    ]
    assert told == expected["versions"]
    found = await bench.manager.get(session_id)
    assert (found.session.title, found.session.user_id) == (expected["title"], expected["user_id"])
    assert found.session.ancestry == (tuple(expected["forked_from"]),)
    assert servers.names("session:*") == [SessionKeys(session_id).state]
    for number in (1, 5, 33, len(told)):
        assert (await bench.manager.version(session_id, number)).content_hash == told[number - 1][3]
    assert (await bench.say(session_id, "same", idempotency=Idempotency("key-ask", "ab" * 32))).replayed
    reply = await bench.say(session_id, "text title On it goes")
    assert (reply.version, reply.design["title"].prop("text")) == (len(told) + 1, "On it goes")
    undone = await bench.say(session_id, "undo")
    assert undone.design == page.versions[-1].design
    assert (await bench.manager.analytics(session_id)).user_satisfaction_score == 4.0
    again = await bench.manager.import_(await bench.manager.export(session_id))
    assert (await bench.manager.history(again.session.id)).total_versions == len(told) + 2


async def test_an_expired_session_of_the_first_layout_is_cleaned_up(
    bench: Bench, client: Client, servers: Servers
) -> None:
    kept = await stored(1, client, bench)
    bench.clock.move(seconds=LIFETIMES.session + 60)
    assert (await bench.manager.clean_up(10)).ended == 1
    assert servers.names("session:*") == [SessionKeys(kept["session_id"]).ended]
    assert (await bench.manager.analytics(kept["session_id"])).status == "expired"
