"""SnapStart's hooks, called as Lambda calls them: before the snapshot is taken, and after it is restored."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest
import snapshot_restore_py as runtime
from redraft.adapters import snapshots
from redraft.wiring import Wiring


@pytest.fixture
def hooks() -> Iterator[None]:
    """The runtime's hooks, none registered before and none left after."""
    registered = (runtime.get_before_snapshot(), runtime.get_after_restore())
    kept = [list(found) for found in registered]
    yield
    for found, before in zip(registered, kept, strict=True):
        found[:] = before


def call(registered: list[tuple[object, tuple[object, ...], dict[str, object]]]) -> None:
    for function, positional, named in registered:
        assert callable(function)
        function(*positional, **named)


@pytest.mark.usefixtures("hooks")
def test_a_snapshot_holds_no_client_and_keeps_what_was_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
    wiring = Wiring.from_environment()
    client, store, reader = wiring.redis, wiring.store, wiring.reader
    call(runtime.get_before_snapshot())
    assert wiring.reader is reader
    assert wiring.redis is not client
    assert wiring.store is not store


@pytest.mark.usefixtures("hooks")
def test_environments_restored_from_one_snapshot_draw_different_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start")
    Wiring.from_environment()
    snapshot = random.getstate()
    drawn = set()
    for _ in range(3):
        random.setstate(snapshot)
        call(runtime.get_after_restore())
        drawn.add(random.random())
    assert len(drawn) == 3


@pytest.mark.usefixtures("hooks")
def test_without_snapstart_nothing_is_registered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand")
    before = len(runtime.get_before_snapshot())
    Wiring.from_environment()
    assert len(runtime.get_before_snapshot()) == before
    assert not snapshots.is_taken({})
