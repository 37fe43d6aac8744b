"""What belongs to a person: handed out whole, and erased so that nothing in the store names or shows it any more."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest
import redis

from tests.security.conftest import bearer, serving
from tests.support.issuer import Issuer
from tests.support.sessions import TREE
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
PERSON = "ada@example.com"


@pytest.fixture
def server(node: Servers) -> Iterator[redis.Redis]:
    node.empty()
    with redis.Redis(port=node.nodes[0].port) as found:
        yield found


@pytest.fixture
async def client(asking: dict[str, Any], server: redis.Redis) -> AsyncIterator[httpx.AsyncClient]:
    async with serving(**asking) as (_, made):
        yield made


async def use(client: httpx.AsyncClient, headers: dict[str, str]) -> str:
    """A session with an edit, a task, a share link and a rating."""
    made = await client.post("/design-sessions", json={"wireframe_json": TREE}, headers=headers)
    path = f"/design-sessions/{made.json()['session_id']}"
    for step, body in (
        ("edit", {"edit_prompt": "make the button green"}),
        ("generate-code", {}),
        ("shares", {}),
        ("feedback", {"rating": 5}),
    ):
        assert (await client.post(f"{path}/{step}", json=body, headers=headers)).is_success
    return path


def kept_of(server: redis.Redis, session_id: str) -> list[bytes]:
    """Keys that name a session or hold something of it."""
    return [
        name
        for name in server.keys("*")
        if session_id.encode() in name or session_id.encode() in (server.dump(name) or b"")
    ]


async def test_erasing_a_session_erases_all_that_holds_something_of_it(
    client: httpx.AsyncClient, issuer: Issuer, server: redis.Redis
) -> None:
    headers = bearer(issuer.token(PERSON))
    path = await use(client, headers)
    session_id = path.rpartition("/")[2]
    tasks = server.keys("task:*")
    assert len(tasks) == 1
    assert (await client.delete(path, headers=headers)).status_code == 204
    assert server.keys("task:*") == []
    left = {name.decode().split(":")[0] for name in kept_of(server, session_id)}
    # The figures name nobody; the trail says who erased it, until its time is over; the sets of a day count heads.
    assert left <= {"session", "audit", "analytics"}
    assert server.keys(f"session:*{session_id}*") == [f"session:{{{session_id}}}:ended".encode()]


async def test_code_that_was_made_with_its_design_goes_with_the_session(
    client: httpx.AsyncClient, issuer: Issuer, server: redis.Redis
) -> None:
    headers = bearer(issuer.token(PERSON))
    task = (await client.post("/generate", json={"prompt": "A login page"}, headers=headers)).json()
    found = (await client.get(f"/status/{task['task_id']}", headers=headers)).json()
    await client.delete(f"/design-sessions/{found['result']['session_id']}", headers=headers)
    assert (await client.get(f"/status/{task['task_id']}", headers=headers)).status_code == 404


async def test_a_person_takes_everything_along_and_it_can_be_imported(
    client: httpx.AsyncClient, issuer: Issuer
) -> None:
    headers = bearer(issuer.token(PERSON))
    paths = {await use(client, headers) for _ in range(3)}
    await use(client, bearer(issuer.token("eve")))
    taken = (await client.get(f"/users/{PERSON}/export", headers=headers)).json()
    assert {f"/design-sessions/{one['session_id']}" for one in taken["sessions"]} == paths
    assert (taken["unreadable"], taken["next_cursor"], taken["user_id"]) == ([], None, PERSON)
    again = await client.post("/design-sessions/import", json=taken["sessions"][0], headers=bearer(issuer.token("eve")))
    assert again.status_code == 201
    listed = (await client.get("/design-sessions", headers=bearer(issuer.token("eve")))).json()["sessions"]
    assert len(listed) == 2


async def test_what_is_too_much_for_one_answer_comes_in_pages(asking: dict[str, Any], issuer: Issuer) -> None:
    headers = bearer(issuer.token("pages"))
    async with serving(**asking, max_response_bytes=4_000) as (_, client):
        paths = {await use(client, headers) for _ in range(4)}
        found: list[str] = []
        cursor = None
        while True:
            query = {"cursor": cursor} if cursor else {}
            page = (await client.get("/users/pages/export", params=query, headers=headers)).json()
            found += [one["session_id"] for one in page["sessions"]]
            cursor = page["next_cursor"]
            if cursor is None:
                break
    assert sorted(f"/design-sessions/{one}" for one in found) == sorted(paths)


async def test_a_person_is_forgotten(client: httpx.AsyncClient, issuer: Issuer, server: redis.Redis) -> None:
    headers = bearer(issuer.token(PERSON))
    paths = [await use(client, headers) for _ in range(3)]
    other = await use(client, bearer(issuer.token("eve")))
    gone = (await client.delete(f"/users/{PERSON}", headers=headers)).json()
    assert gone == {"user_id": PERSON, "erased_sessions": 3, "remaining": False}
    for path in paths:
        assert (await client.get(path, headers=headers)).status_code == 404
    assert (await client.get(other, headers=bearer(issuer.token("eve")))).status_code == 200
    named = [name for name in server.keys("*") if b"ada" in name and not name.startswith((b"ratelimit", b"audit"))]
    assert named == []
    assert (await client.get("/design-sessions", headers=headers)).json()["sessions"] == []
