from __future__ import annotations

import asyncio

import pytest
from redis import exceptions as vendor
from redraft.adapters.redis.waiting import WaitingTime, waiting_at_most, within_allowance

pytestmark = pytest.mark.anyio


async def forever() -> None:
    await asyncio.Event().wait()


async def test_what_is_left_shrinks_by_waiting_only() -> None:
    allowance = WaitingTime(100.0)
    assert allowance.remaining() == 100.0
    with allowance.spent():
        await asyncio.sleep(0.01)
        assert allowance.remaining() < 100.0
    left = allowance.remaining()
    await asyncio.sleep(0.01)
    assert allowance.remaining() == left < 100.0


async def test_waits_at_once_count_once() -> None:
    allowance = WaitingTime(100.0)

    async def wait() -> None:
        with allowance.spent():
            await asyncio.sleep(0.02)

    await asyncio.gather(*(wait() for _ in range(1000)))
    assert allowance.remaining() > 90.0


async def test_all_waits_of_a_request_together_end_in_time() -> None:
    async def wait() -> None:
        async with within_allowance():
            await forever()

    with waiting_at_most(0.05):
        found = await asyncio.gather(wait(), wait(), return_exceptions=True)
        assert [type(each) for each in found] == [vendor.TimeoutError] * 2
        with pytest.raises(vendor.TimeoutError):
            await wait()


async def test_a_timeout_from_within_stays_what_it_is() -> None:
    with waiting_at_most(60.0), pytest.raises(TimeoutError, match="inner"):
        async with within_allowance():
            raise TimeoutError("inner")


async def test_without_an_allowance_nothing_is_bounded() -> None:
    async with within_allowance():
        await asyncio.sleep(0)
