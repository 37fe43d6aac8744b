from __future__ import annotations

import anyio
import pytest
from redraft.adapters.redis.client import Client
from redraft.adapters.redis.rate_limiter import RateLimiter, window_key
from redraft.adapters.redis.scripting import Script
from redraft.errors import RateLimitedError

pytestmark = pytest.mark.anyio


async def test_no_limit_costs_nothing_and_says_nothing(client: Client) -> None:
    assert await RateLimiter(client).admit("edits", "free", 0) is None
    assert not await client.exists(window_key("edits", "free"))


async def test_exactly_the_limit_is_admitted_however_many_come_at_once(client: Client) -> None:
    limiter = RateLimiter(client)
    found = []

    async def ask() -> None:
        found.append(await limiter.admit("edits", "crowd", 10))

    async with anyio.create_task_group() as tasks:
        for _ in range(30):
            tasks.start_soon(ask)
    admitted = [allowance for allowance in found if allowance and allowance.retry_after_seconds is None]
    assert len(admitted) == 10
    assert sorted(allowance.remaining for allowance in admitted) == list(range(10))


async def test_a_refusal_says_when_the_next_place_is_free(client: Client) -> None:
    limiter = RateLimiter(client)
    await limiter.admit("edits", "one", 1)
    allowance = await limiter.admit("edits", "one", 1)
    assert allowance
    with pytest.raises(RateLimitedError) as refused:
        allowance.insist()
    assert 50 < refused.value.retry_after_seconds <= 60


async def test_subjects_and_actions_do_not_share_a_window(client: Client) -> None:
    limiter = RateLimiter(client)
    for action, subject in (("edits", "a"), ("edits", "b"), ("sessions", "a")):
        allowance = await limiter.admit(action, subject, 1)
        assert allowance
        allowance.insist()


async def test_the_window_slides_and_a_repeated_command_counts_once(client: Client) -> None:
    admit = Script("rate_limit")
    key = window_key("edits", "sliding")
    assert (await admit(client, [key], (1, 150, "first")))[0] == 1
    assert (await admit(client, [key], (1, 150, "first")))[0] == 1
    admitted, _, wait_ms, _ = await admit(client, [key], (1, 150, "second"))
    assert (admitted, 0 < wait_ms <= 150) == (0, True)
    await anyio.sleep(wait_ms / 1000)
    assert (await admit(client, [key], (1, 150, "second")))[0] == 1
    assert await client.zcard(key) == 1
