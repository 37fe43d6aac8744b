"""Any sequence of edits and steps, against a model that keeps every design and a stack."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redraft.adapters.redis.client import connect
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import NothingToUndoError
from redraft.sessions.messages import OperationsRequest, TravelRequest
from redraft.versions.cache import DesignCache
from redraft.versions.manager import VersionManager
from redraft.wireframe.diff import compare
from redraft.wireframe.node import Design
from redraft.wireframe.operations import apply
from redraft.wireframe.repair import repair

from tests.support.sessions import TREE, Bench, bench_on
from tests.support.stores import LIFETIMES, SetClock
from tests.support.valkey_servers import Servers

TEXTS = st.text(max_size=12)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("set"), st.integers(0, 50), TEXTS),
        st.tuples(st.just("insert"), st.integers(0, 50), TEXTS),
        st.tuples(st.just("remove"), st.integers(0, 50), st.just("")),
        st.tuples(st.just("undo"), st.integers(1, 4), st.just("")),
        st.tuples(st.just("redo"), st.integers(1, 4), st.just("")),
        st.tuples(st.just("version"), st.integers(0, 50), st.just("")),
    ),
    max_size=40,
)


class Model:
    """Every version's design, and where undo and redo lead."""

    def __init__(self, design: Design) -> None:
        self.designs = [design]
        self.done = [design]
        self.undone: list[Design] = []

    @property
    def now(self) -> Design:
        return self.done[-1]

    def edit(self, design: Design) -> None:
        self.designs.append(design)
        self.done.append(design)
        self.undone.clear()

    def step(self, kind: str, count: int) -> bool:
        """Whether there are so many steps; then they are taken."""
        source, target, left = (self.done, self.undone, 1) if kind == "undo" else (self.undone, self.done, 0)
        if count > len(source) - left:
            return False
        for _ in range(count):
            target.append(source.pop())
        self.designs.append(self.now)
        return True


def operations_for(design: Design, kind: str, number: int, text: str) -> list[dict[str, Any]]:
    ids = [node.id for node in design.walk()]
    target = ids[number % len(ids)]
    if kind == "set":
        return [{"op": "set", "id": target, "props": {"text": text or None, "tag": number}}]
    if kind == "remove":
        return [{"op": "remove", "id": target}] if target != design.root else []
    node = {"id": f"{text}-{len(ids)}-{number}", "componentName": "New", "type": "Text", "props": {}, "children": []}
    return [] if node["id"] in ids else [{"op": "insert", "parent": target, "at": "first", "node": node}]


@pytest.fixture(scope="module")
def runner() -> Iterator[asyncio.Runner]:
    with asyncio.Runner() as made:
        yield made


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_history_is_what_the_model_says(single_node: Servers, runner: asyncio.Runner, steps: list[Any]) -> None:
    runner.run(_follow(single_node, steps))


async def _follow(servers: Servers, steps: list[Any]) -> None:
    client = connect(servers.address())
    bench = bench_on(RedisStateStore(client, LIFETIMES), SetClock())
    session_id = await bench.session()
    model = Model(repair(TREE).design)
    for kind, number, text in steps:
        await _take(bench, session_id, model, kind, number, text)
        assert (await bench.manager.get(session_id)).design == model.now
    await _look_back(bench, session_id, model)
    await client.aclose()


async def _take(bench: Bench, session_id: str, model: Model, kind: str, number: int, text: str) -> None:
    if kind in ("undo", "redo"):
        request = TravelRequest(session_id, "undo" if kind == "undo" else "redo", steps=number)
        if model.step(kind, number):
            await bench.manager.travel(request)
        else:
            with pytest.raises(NothingToUndoError):
                await bench.manager.travel(request)
    elif kind == "version":
        version = number % len(model.designs) + 1
        await bench.manager.travel(TravelRequest(session_id, "version", version=version))
        model.edit(model.designs[version - 1])
    elif operations := operations_for(model.now, kind, number, text):
        reply = await bench.manager.apply_operations(OperationsRequest(session_id, operations))
        if reply.status == "applied":
            model.edit(reply.design)


async def _look_back(bench: Bench, session_id: str, model: Model) -> None:
    bench = bench_on(bench.store, bench.clock, versions=VersionManager(DesignCache(0)))  # nothing but what is stored
    page = await bench.manager.history(session_id)
    assert [view.design for view in page.versions] == model.designs
    for view in page.versions:
        assert (await bench.manager.version(session_id, view.version)).design == view.design
    first, last = model.designs[0], model.designs[-1]
    report = await bench.manager.compare(session_id, 1, len(model.designs))
    assert report.comparison == compare(first, last)
    assert apply(first, report.comparison.operations) == last
    made = await bench.manager.import_(await bench.manager.export(session_id))
    copied = await bench.manager.history(made.session.id)
    assert copied.versions == page.versions
    paged = []
    cursor: int | None = 1
    while cursor is not None:
        part = await bench.manager.history(session_id, limit=7, cursor=cursor)
        paged += part.versions
        cursor = part.next_cursor
    assert tuple(paged) == page.versions
