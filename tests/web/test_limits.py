"""Limits by session, caller and address; how they hold together, and what happens while nothing can be counted."""

from __future__ import annotations

import multiprocessing
from typing import Any

import anyio
import httpx
import pytest
from redraft.adapters.limited_model import MODEL_WINDOWS, LimitedModel
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.rate_limiter import RateLimiter, Window, window_key
from redraft.errors import RateLimitedError, StoreUnavailableError
from redraft.security.api_keys import new_key
from redraft.settings import Settings
from redraft.store_wiring import address_of
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from tests.support.valkey_servers import Servers
from tests.web.conftest import OpenApi
from tests.web.samples import LOGIN, new_session, set_prop

pytestmark = pytest.mark.anyio


async def test_what_one_window_refuses_the_others_do_not_count(client: Client) -> None:
    limiter = RateLimiter(client)
    narrow, wide = Window("edits-session", "a", 1), Window("edits-address", "b", 5)
    await limiter.admit_all([narrow, wide])
    for _ in range(3):
        refused = await limiter.admit_all([narrow, wide])
        assert refused
        assert (refused.limit, refused.retry_after_seconds is None) == (1, False)
    assert await client.zcard(window_key("edits-address", "b")) == 1


async def test_the_tightest_window_is_told(client: Client) -> None:
    windows = [Window("edits-session", "t", 10), Window("edits-caller", "t", 3), Window("edits-address", "t", 0)]
    found = await RateLimiter(client).admit_all(windows)
    assert found
    assert (found.limit, found.remaining) == (3, 2)


def _hammer(port: int, barrier: Any, admitted: Any) -> None:
    async def run() -> int:
        client = connect(address_of(Settings(redis_port=port, redis_timeout_ms=20_000, redis_deadline_ms=20_000)))
        limiter = RateLimiter(client)
        found = [await limiter.admit("edits-session", "hammered", 100) for _ in range(40)]
        await client.aclose()
        return sum(1 for one in found if one is not None and one.retry_after_seconds is None)

    barrier.wait()
    admitted.put(anyio.run(run))


def test_twenty_processes_hammering_one_limit_never_exceed_it(single_node: Servers) -> None:
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["redraft.wiring", __name__])
    barrier, admitted = context.Barrier(20), context.Queue()
    port = single_node.nodes[0].port
    processes = [context.Process(target=_hammer, args=(port, barrier, admitted)) for _ in range(20)]
    for process in processes:
        process.start()
    counts = [admitted.get(timeout=90) for _ in processes]
    for process in processes:
        process.join()
    assert sum(counts) == 100
    assert len([count for count in counts if count]) > 1


async def test_edits_are_limited_by_address_whatever_the_session(open_api: OpenApi) -> None:
    async with open_api(rate_limit_edits_per_address=3) as api:
        sessions = [await new_session(api) for _ in range(4)]
        answers = [await set_prop(api, session, "x") for session in sessions]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429]


async def test_forks_are_limited_by_session(open_api: OpenApi) -> None:
    async with open_api(rate_limit_sessions_per_session=1) as api:
        session = await new_session(api)
        answers = [await api.post(f"{session}/fork", json={}) for _ in range(2)]
        other = await api.post(f"{await new_session(api)}/fork", json={})
    assert [answer.status_code for answer in (*answers, other)] == [201, 429, 201]
    assert int(answers[1].headers["retry-after"]) >= 1


async def test_one_user_is_limited_and_another_is_not(open_api: OpenApi) -> None:
    (ada, first), (eve, second) = new_key("ada"), new_key("eve")
    ring = f"[{first.model_dump_json()}, {second.model_dump_json()}]"
    async with open_api(auth_mode="api-key", api_keys=ring, rate_limit_sessions_per_minute=1) as api:
        body = {"wireframe_json": LOGIN}
        answers = [await api.post("/design-sessions", json=body, headers={"X-Api-Key": key}) for key in (ada, ada, eve)]
    assert [answer.status_code for answer in answers] == [201, 429, 201]


async def test_guessing_keys_has_an_end(open_api: OpenApi) -> None:
    async with open_api(auth_mode="api-key", api_keys="[]", rate_limit_failures_per_address=3) as api:
        answers = [await api.get("/design-sessions", headers={"X-Api-Key": f"rk_{number}"}) for number in range(5)]
    assert [answer.status_code for answer in answers] == [401, 401, 401, 429, 429]


class Counted:
    """A model that counts how often it is asked."""

    name = "counted"

    def __init__(self) -> None:
        self.asked = 0

    async def answer(self, ask: Any, meter: Any, deadline_ms: float) -> Any:
        self.asked += 1


async def test_calls_of_the_model_are_counted_where_they_are_made(client: Client) -> None:
    model = Counted()
    limited = LimitedModel(model, RateLimiter(client), "open")
    before = MODEL_WINDOWS.set([Window("model-session", "m", 2)])
    try:
        for _ in range(2):
            await limited.answer(None, None, 1.0)  # type: ignore[arg-type]
        with pytest.raises(RateLimitedError):
            await limited.answer(None, None, 1.0)  # type: ignore[arg-type]
    finally:
        MODEL_WINDOWS.reset(before)
    await limited.answer(None, None, 1.0)  # type: ignore[arg-type]
    assert model.asked == 3


@pytest.mark.parametrize(("when_down", "asked"), [("open", 1), ("closed", 0)])
async def test_what_cannot_be_counted_goes_through_or_not_as_the_setting_says(when_down: Any, asked: int) -> None:
    model, away = Counted(), connect(address_of(Settings(redis_port=1, redis_timeout_ms=50, redis_deadline_ms=100)))
    limited = LimitedModel(model, RateLimiter(away), when_down)
    before = MODEL_WINDOWS.set([Window("model-session", "m", 2)])
    try:
        await limited.answer(None, None, 1.0)  # type: ignore[arg-type]
    except StoreUnavailableError:
        assert when_down == "closed"
    finally:
        MODEL_WINDOWS.reset(before)
        await away.aclose()
    assert model.asked == asked


async def test_an_edit_with_its_design_along_is_refused_while_down_where_limits_are_closed() -> None:
    settings = Settings(redis_port=1, redis_timeout_ms=50, redis_deadline_ms=100, rate_limit_when_down="closed")
    wiring = Wiring(settings)
    transport = httpx.ASGITransport(http_app(*ALL, wiring=wiring))
    async with httpx.AsyncClient(transport=transport, base_url="http://api/api/v1") as api:
        body = {"edit_prompt": "make the button green", "wireframe_json": LOGIN}
        answer = await api.post(f"/design-sessions/{'A' * 24}/edit", json=body)
        await wiring.close()
    assert (answer.status_code, answer.json()["error_code"]) == (503, "STORE_UNAVAILABLE")
