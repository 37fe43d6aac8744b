from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from redraft.adapters.clock import SystemClock
from redraft.adapters.ids import RandomIds


def test_the_clock_tells_the_time_in_utc() -> None:
    clock = SystemClock()
    assert clock.now().tzinfo is UTC
    assert abs(clock.now() - datetime.now(UTC)) < timedelta(minutes=1)
    assert clock.stopwatch_ms() <= clock.stopwatch_ms()


def test_ids_are_long_random_and_fit_for_paths() -> None:
    made = {RandomIds().session_id() for _ in range(500)}
    assert len(made) == 500
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{24}", each) for each in made)
    assert len({RandomIds().operation_id() for _ in range(500)}) == 500
