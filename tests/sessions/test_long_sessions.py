"""Sessions of a thousand versions."""

from __future__ import annotations

import pytest
from redraft.adapters.redis.keys import SessionKeys
from redraft.ports.store import NewSession
from redraft.sessions.messages import NameRequest, TakeBackRequest, TravelRequest
from redraft.versions.about import About
from redraft.versions.cache import DesignCache
from redraft.versions.change import Change, Step
from redraft.versions.manager import SNAPSHOT_EVERY, VersionManager
from redraft.versions.record import Record
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Set
from redraft.wireframe.repair import repair

from tests.support.sessions import TREE, Bench, bench_on
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
ID = "a-session-of-a-thousand-versions"
COUNT = 1_000


def changed(number: int) -> Set | Insert:
    if number % 100 == 0:
        made = {"id": f"line-{number}", "componentName": "Line", "type": "Text", "props": {}, "children": []}
        return Insert(node=made, parent="page")
    return Set(id="title", props={"text": f"Text {number}", "color": "red" if number % 2 else "green"})


async def thousand(bench: Bench) -> dict[int, Design]:
    """A session with so many versions, stored at once; their designs."""
    versions, now = VersionManager(DesignCache(0)), bench.clock.now()
    about = About("ann", "Long", None, now)
    steps: list[Step] = [
        versions.start(repair(TREE).design, Record(version=1, created_at=now, about=about), b"start-op")
    ]
    for number in range(2, COUNT + 1):
        said = {"prompt": f"p{number}", "summary": f"s{number}", "edit_type": "modify", "targets": ("title",)}
        change = Change(operations=(changed(number),), **said)  # type: ignore[arg-type]
        steps.append(versions.advance(steps[-1].head, change, b"%08d" % number, now))
    new = NewSession(
        ID, about, tuple(step.stored.blob for step in steps),
        {step.head.version: step.design for step in steps if step.is_snapshot}, steps[-1].memo, steps[-1].design,
    )  # fmt: skip
    assert await bench.store.create(new, now)
    return {step.head.version: step.head.design for step in steps}


async def test_everything_works_and_every_version_is_near(bench: Bench, servers: Servers) -> None:
    designs = await thousand(bench)
    fresh = bench_on(bench.store, bench.clock, versions=VersionManager(DesignCache(0)))
    for number in (1, 2, 31, 500, 777, 999, 1000):
        assert (await fresh.manager.version(ID, number)).design == designs[number]
        stretch = await bench.store.stretch(ID, number, number, bench.clock.now(), with_design=True)
        assert len(stretch.records) <= SNAPSHOT_EVERY
    page = await fresh.manager.history(ID, limit=50, cursor=480)
    assert [view.design for view in page.versions] == [designs[number] for number in range(480, 530)]
    assert (await fresh.manager.history(ID, with_designs=False)).total_versions == COUNT
    assert (await fresh.say(ID, "text title Now")).version == COUNT + 1
    undone = await fresh.manager.travel(TravelRequest(ID, "undo", steps=501))
    assert undone.design == designs[500]
    back = await fresh.manager.travel(TravelRequest(ID, "version", version=3))
    assert back.design == designs[3]
    await fresh.manager.travel(TravelRequest(ID, "undo", steps=2))
    await fresh.manager.travel(TravelRequest(ID, "redo", steps=1))
    taken = await fresh.manager.take_back(TakeBackRequest(ID, 400))
    assert "line-400" not in taken.design
    assert (await fresh.manager.name(NameRequest(ID, 400, "four hundred"))).name == "four hundred"
    assert (await fresh.manager.compare(ID, 1, 1000)).comparison.added
    assert (await fresh.manager.check(ID, mend=False)).outcome == "sound"
    assert servers.memory(SessionKeys(ID).state) < 450_000


async def test_a_damaged_record_in_the_middle_costs_itself_alone(bench: Bench, servers: Servers) -> None:
    designs = await thousand(bench)
    for node in servers.nodes:
        node.ask("HDEL", SessionKeys(ID).state, "v:640")
    found = await bench.manager.check(ID, mend=True)
    assert (found.outcome, found.rebuilt, found.lost, found.shows) == ("recovered", (640,), (), COUNT)
    fresh = bench_on(bench.store, bench.clock, versions=VersionManager(DesignCache(0)))
    for number in (1, 639, 640, 641, 1000):
        assert (await fresh.manager.version(ID, number)).design == designs[number]
