"""Health asks the parts, and not more often than it must."""

from __future__ import annotations

import asyncio

import pytest
from redraft.errors import StoreUnavailableError
from redraft.web.health import Remembered, report

pytestmark = pytest.mark.anyio


class Part:
    """A part that is there, or is not."""

    def __init__(self) -> None:
        self.asked = 0
        self.is_there = True

    async def check(self) -> None:
        self.asked += 1
        await asyncio.sleep(0)
        if not self.is_there:
            raise StoreUnavailableError("It is gone.")


async def test_what_was_well_a_moment_ago_is_not_asked_again() -> None:
    part = Part()
    check = Remembered(part.check, 60.0)
    await asyncio.gather(*(check() for _ in range(5)))
    found = await report(check, None, lambda: "closed")
    assert (found["redis"], part.asked) == ("ok", 1)


async def test_what_is_down_is_asked_again_each_time() -> None:
    part = Part()
    part.is_there = False
    check = Remembered(part.check, 60.0)
    for _ in range(2):
        assert (await report(check, None, lambda: "open"))["redis"] == "down"
    part.is_there = True
    assert (await report(check, None, lambda: "closed"))["redis"] == "ok"
    assert part.asked == 3


async def test_a_good_outcome_does_not_stand_for_ever() -> None:
    part = Part()
    check = Remembered(part.check, 0.0)
    for _ in range(2):
        await check()
    assert part.asked == 2
