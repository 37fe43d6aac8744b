"""A session that has expired, out of S3 again over HTTP."""

from __future__ import annotations

import anyio
import pytest
from redraft.sessions.messages import CreateRequest, OperationsRequest
from redraft.settings import Settings
from redraft.wiring import Wiring

from tests.support.buckets import bucket
from tests.support.valkey_servers import PASSWORD, USER, Servers
from tests.web.conftest import OpenApi
from tests.web.samples import login, title_of

__all__ = ["bucket"]
pytestmark = pytest.mark.anyio


async def expired(servers: Servers, bucket: str) -> str:
    """A session with two versions whose lifetime has ended, cleaned up."""
    settings = Settings(
        redis_port=servers.nodes[0].port, redis_cluster=servers.is_cluster, redis_username=USER,
        redis_password=PASSWORD, archive_bucket=bucket, session_ttl_seconds=1, scan_batch=0,
    )  # fmt: skip
    wiring = Wiring(settings)
    made = await wiring.sessions.create(CreateRequest(wireframe=login()))
    change = {"op": "set", "id": "title", "props": {"text": "Once"}}
    await wiring.sessions.apply_operations(OperationsRequest(made.session.id, [change]))
    for _ in range(100):
        if (await wiring.clean_up())["ended"]:
            break
        await anyio.sleep(0.1)
    await wiring.close()
    return made.session.id


async def test_a_session_is_restored_with_its_versions(open_api: OpenApi, servers: Servers, bucket: str) -> None:
    session_id = await expired(servers, bucket)
    async with open_api(archive_bucket=bucket) as api:
        path = f"/design-sessions/{session_id}"
        assert (await api.get(path)).status_code == 410
        answer = await api.post(f"{path}/restore")
        body = answer.json()
        assert (answer.status_code, body["session_id"], body["version"]) == (200, session_id, 2)
        assert title_of(body["wireframe_json"]) == "Once"
        again = await api.post(f"{path}/undo", json={})
        assert title_of(again.json()["wireframe_json"]) == "Welcome back"
        assert (await api.post(f"{path}/restore")).json()["version"] == 3
        assert (await api.delete(path)).status_code == 204
        assert (await api.post(f"{path}/restore")).status_code == 404


async def test_without_an_archive_it_stays_expired(open_api: OpenApi, servers: Servers, bucket: str) -> None:
    session_id = await expired(servers, bucket)
    async with open_api() as api:
        answer = await api.post(f"/design-sessions/{session_id}/restore")
        assert (answer.status_code, answer.json()["error_code"]) == (410, "SESSION_EXPIRED")


async def test_an_archive_out_of_reach_is_an_outage(open_api: OpenApi, servers: Servers, bucket: str) -> None:
    session_id = await expired(servers, bucket)
    async with open_api(archive_bucket=f"{bucket}-that-is-not-there") as api:
        answer = await api.post(f"/design-sessions/{session_id}/restore")
        assert (answer.status_code, answer.json()["error_code"]) == (503, "ARCHIVE_UNAVAILABLE")
        assert answer.headers["retry-after"]
