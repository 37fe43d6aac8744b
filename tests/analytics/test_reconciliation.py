"""The figures say what the version logs say: counted anew from every session's own log, nothing differs."""

from __future__ import annotations

import itertools
import random
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import pytest
from redraft.errors import RedraftError
from redraft.sessions.messages import (
    CreateRequest,
    EditRequest,
    FeedbackRequest,
    OperationsRequest,
    TakeBackRequest,
    TravelRequest,
)
from redraft.wiring import Wiring

from tests.analytics.conftest import wiring_on
from tests.support.stores import SetClock
from tests.support.valkey_servers import Servers
from tests.web.samples import login

pytestmark = pytest.mark.anyio

TURNS = 2_000
SESSIONS = 40
PEOPLE = ("ann", "bob", "cy")
WORDS = (
    "make the title red", "make the button bigger", "undo", "hide the email field", "make it bold", "delete the thing",
    "make the button red", "add a subtitle below the title",
)  # fmt: skip


class Use:
    """People who use the service at random, for three days."""

    def __init__(self, wiring: Wiring, clock: SetClock, chance: random.Random) -> None:
        self.sessions = wiring.sessions
        self.wiring = wiring
        self.clock = clock
        self.chance = chance
        self.made: dict[str, tuple[str, date]] = {}
        self.failed: Counter[date] = Counter()
        self.rated: dict[date, list[int]] = {}

    async def begin(self, user_id: str) -> None:
        async with self.wiring.observer.work("test"):
            made = await self.sessions.create(CreateRequest(wireframe=login(), user_id=user_id))
        self.made[made.session.id] = (user_id, self.clock.now().date())

    async def turn(self) -> None:
        self.clock.move(seconds=self.chance.uniform(60, 200))
        session_id = self.chance.choice(list(self.made))
        what = self.chance.choices((self._set, self._insert, self._say, self._travel, self._take_back, self._rate),
                                   (65, 10, 5, 14, 3, 3))[0]  # fmt: skip
        async with self.wiring.observer.work("test"):
            try:
                await what(session_id)
            except RedraftError:
                self.failed[self.clock.now().date()] += 1

    async def _set(self, session_id: str) -> None:
        where, text = self.chance.choice(("title", "go")), str(self.chance.randrange(5))
        await self._apply(session_id, [{"op": "set", "id": where, "props": {"text": text}}])

    async def _insert(self, session_id: str) -> None:
        node = {
            "id": f"new-{self.chance.randrange(4)}",
            "componentName": "New",
            "type": "Text",
            "props": {},
            "children": [],
        }
        await self._apply(session_id, [{"op": "insert", "parent": "page", "node": node}])

    async def _apply(self, session_id: str, operations: list[dict[str, Any]]) -> None:
        await self.sessions.apply_operations(OperationsRequest(session_id, operations))

    async def _say(self, session_id: str) -> None:
        await self.sessions.edit(EditRequest(session_id, self.chance.choice(WORDS)))

    async def _travel(self, session_id: str) -> None:
        kind = self.chance.choice(("undo", "undo", "redo", "version"))
        await self.sessions.travel(TravelRequest(session_id, kind, version=1 if kind == "version" else None))  # type: ignore[arg-type]

    async def _take_back(self, session_id: str) -> None:
        await self.sessions.take_back(TakeBackRequest(session_id, 2))

    async def _rate(self, session_id: str) -> None:
        rating = self.chance.randint(1, 5)
        await self.sessions.feedback(FeedbackRequest(session_id, rating))
        self.rated.setdefault(self.clock.now().date(), []).append(rating)


class Recount:
    """The figures of some versions, counted without the code that keeps them."""

    def __init__(self, versions: Iterable[tuple[dict[str, Any], dict[str, Any]]]) -> None:
        self.before, self.these = zip(*versions, strict=True) if (versions := list(versions)) else ((), ())

    def figures(self) -> dict[str, Any]:
        kinds = Counter("take_back" if "took_back" in each["metadata"] else each["kind"] for each in self.these)
        return {
            "total_edits": len(self.these),
            "edit_types_distribution": dict(Counter(each["edit_type"] for each in self.these)),
            "edit_kinds": dict(kinds),
            "sources": dict(Counter(each["source"] for each in self.these)),
            "undo_rate": round(kinds["undo"] / len(self.these), 4),
            "correction_rate": round(sum(map(_corrects, self.before, self.these)) / len(self.these), 4),
        }

    def times(self) -> list[float]:
        return sorted(each["processing_time_ms"] for each in self.these)


def _corrects(before: dict[str, Any], this: dict[str, Any]) -> bool:
    changed = {(op["id"], name) for op in before["operations"] if op["op"] == "set" for name in op["props"]}
    made = {op["node"]["id"] for op in before["operations"] if op["op"] == "insert"}
    again = {(op["id"], name) for op in this["operations"] if op["op"] == "set" for name in op["props"]}
    return bool(changed & again) or bool(made & {op["id"] for op in this["operations"] if op["op"] == "remove"})


def _full(version: dict[str, Any]) -> dict[str, Any]:
    return {"metadata": {}, "operations": (), **version}


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_two_thousand_random_turns_are_counted_as_the_logs_tell_them(servers: Servers, clock: SetClock) -> None:
    wiring = wiring_on(servers, clock, session_ttl_seconds=8_640_000)
    use = Use(wiring, clock, random.Random(20_261_122))
    for number in range(SESSIONS):
        await use.begin(PEOPLE[number % len(PEOPLE)])
    for _ in range(TURNS):
        await use.turn()
    logs = {session_id: (await wiring.sessions.export(session_id)) for session_id in use.made}
    pairs = {
        session_id: list(itertools.pairwise(map(_full, document["versions"]))) for session_id, document in logs.items()
    }
    every = [pair for found in pairs.values() for pair in found]
    days = sorted({datetime.fromisoformat(this["created_at"]).date() for _, this in every})
    assert len(days) >= 3
    assert len(every) > TURNS * 0.7
    for day in days:
        of_day = [(before, this) for before, this in every if _day_of(this) == day]
        await _same_day(await wiring.reports.daily(day), Recount(of_day), use, day)
    for person in PEOPLE:
        theirs = [pair for session_id, found in pairs.items() if use.made[session_id][0] == person for pair in found]
        _same(await wiring.reports.person(person), Recount(theirs))
    questions = sum(document["counters"].get("questions", 0) for document in logs.values())
    whole = (await wiring.reports.trend(90, clock.now(), cursor=None, limit=90)).together
    assert whole["turns"]["needs_clarification"] == questions > 0
    assert whole["turns"]["failed"] == sum(use.failed.values()) > 0
    assert whole["sessions_started"] == SESSIONS
    assert whole["average_edits_per_session"] == round(len(every) / SESSIONS, 4)
    assert whole["missed_events"] == 0
    await wiring.close()


def _day_of(version: dict[str, Any]) -> date:
    return datetime.fromisoformat(version["created_at"]).date()


async def _same_day(told: dict[str, Any], counted: Recount, use: Use, day: date) -> None:
    _same(told, counted)
    ratings = use.rated.get(day, [])
    assert told["ratings"] == len(ratings)
    assert told["turns"].get("failed", 0) == use.failed[day]
    assert told["sessions_started"] == sum(began == day for _, began in use.made.values())


def _same(told: dict[str, Any], counted: Recount) -> None:
    expected = counted.figures()
    assert {name: told[name] for name in expected} == expected
    times, steps = counted.times(), told["durations_ms"]
    answered = sum(told["turns"].values()) - told["turns"].get("failed", 0)
    assert steps["processing"]["turns"] == steps["total"]["turns"] == steps["state"]["turns"] == answered >= len(times)
