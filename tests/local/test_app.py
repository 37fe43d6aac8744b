from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import anyio
import httpx
import pytest
from redraft.server import build_app
from redraft.settings import Settings
from redraft.wiring import Wiring

from local.app import clean_up_forever, warm_up
from local.lock import FolderInUseError, holding
from local.valkey import ValkeyNode, valkey

pytestmark = pytest.mark.anyio


@pytest.fixture
async def running() -> AsyncIterator[tuple[ValkeyNode, Wiring]]:
    with valkey() as node:
        wiring = Wiring(Settings(redis_port=node.port, session_ttl_seconds=1, rate_limit_sessions_per_minute=0))
        yield node, wiring
        await wiring.close()


async def test_warming_up_leaves_no_session_behind(running: tuple[ValkeyNode, Wiring]) -> None:
    _, wiring = running
    await warm_up(build_app(wiring))
    assert (await wiring.sessions.of_user("warm-up")).sessions == ()


async def test_the_tidying_goes_on_after_an_outage(running: tuple[ValkeyNode, Wiring]) -> None:
    node, wiring = running
    app = build_app(wiring)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://api/api/v1") as client:
        made = await client.post("/design-sessions", json={"prompt": "A login page", "user_id": "gone"})
        session_id = made.json()["session_id"]
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(clean_up_forever, wiring, 0.05)
            node.pause()
            await anyio.sleep(0.1)
            node.resume()
            with anyio.fail_after(20):
                while await wiring.store.metrics(session_id) is None:  # noqa: ASYNC110  # Redis sets no event
                    await anyio.sleep(0.05)
            tasks.cancel_scope.cancel()
        assert (await client.get(f"/design-sessions/{session_id}")).status_code == 410


def test_a_folder_is_held_by_one_and_free_again_afterwards(tmp_path: Path) -> None:
    with holding(tmp_path / "data"), pytest.raises(FolderInUseError, match="--data"), holding(tmp_path / "data"):
        raise AssertionError("held twice")
    with holding(tmp_path / "data"):
        pass
