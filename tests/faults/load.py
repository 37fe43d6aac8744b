"""Clients that keep changing and reading sessions while something breaks, and a look at what became of it all."""

from __future__ import annotations

import asyncio
import itertools
import uuid
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import anyio
import httpx

from tests.web.samples import new_session, set_prop, title_of

PATIENCE_SECONDS = 60.0
"""How long a test waits for what must happen; no measure of anything."""


@dataclass
class Witness:
    """What one session's clients know: titles by the version that acknowledged them."""

    path: str
    acknowledged: dict[int, str] = field(default_factory=dict)


@dataclass
class Load:
    """Writers that send a change again, with its key, until it is done; readers that look at what is there."""

    api: httpx.AsyncClient
    witnesses: list[Witness]
    edits: Counter[str] = field(default_factory=Counter)
    reads: Counter[str] = field(default_factory=Counter)
    met_open_circuit: bool = False
    stopping: bool = False
    _writing: int = 0
    _may_write: asyncio.Event = field(default_factory=asyncio.Event)
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    async def acknowledges(self, more: int, of: Sequence[Witness] = ()) -> None:
        """Wait until that many more changes are acknowledged in each session, or in each of these."""
        goals = [(witness, len(witness.acknowledged) + more) for witness in of or self.witnesses]
        await self.until(lambda: all(len(witness.acknowledged) >= goal for witness, goal in goals))

    async def is_refused(self, kind: str = "edits", times: int = 5) -> None:
        """Wait until that many more requests of a kind are answered with a 503."""
        seen: Counter[str] = getattr(self, kind)
        goal = seen["503"] + times
        await self.until(lambda: seen["503"] >= goal)

    async def meets_an_open_circuit(self) -> None:
        """Wait until a request is refused because the breaker is open."""
        self.met_open_circuit = False
        await self.until(lambda: self.met_open_circuit)

    async def reads_on(self, times: int = 5) -> None:
        """Wait until that many more reads are answered."""
        goal = self.reads["200"] + times
        await self.until(lambda: self.reads["200"] >= goal)

    async def hold_writers(self) -> None:
        """Let what was begun be done, and nothing more be begun."""
        self._may_write.clear()
        await self.until(lambda: not self._writing)

    def release_writers(self) -> None:
        self._may_write.set()

    async def until(self, happened: Callable[[], bool]) -> None:
        """Wait for it; raises `TimeoutError` where it never happens."""
        with anyio.fail_after(PATIENCE_SECONDS):
            while not happened():
                await self._news.wait()

    async def write(self, witness: Witness, number: int) -> None:
        """Change the session again and again until told to stop; what was begun is brought to an end."""
        for count in itertools.count():
            if self.stopping:
                return
            await self._may_write.wait()
            self._writing += 1
            title, key = f"{number}-{count}", {"Idempotency-Key": uuid.uuid4().hex}
            answer = await self._until_done(lambda t=title, k=key: set_prop(self.api, witness.path, t, headers=k))  # type: ignore[misc]
            self._writing -= 1
            body = answer.json()
            assert title_of(body["wireframe_json"]) == title
            assert witness.acknowledged.setdefault(body["version"], title) == title, "two changes got one version"
            await asyncio.sleep(0.01)

    async def _until_done(self, send: Callable[[], Awaitable[httpx.Response]]) -> httpx.Response:
        while True:
            answer = await self._answer(send, self.edits)
            if answer.status_code == 200:
                return answer
            await asyncio.sleep(0.05)

    async def read(self, witness: Witness) -> None:
        """Read the session again and again; it never falls behind what was acknowledged."""
        while not self.stopping:
            known = max(witness.acknowledged, default=1)
            answer = await self._answer(lambda: self.api.get(witness.path), self.reads)
            if answer.status_code == 200:
                state = answer.json()
                assert state["current_version"] >= known, "an acknowledged version is gone"
            await asyncio.sleep(0.03)

    async def _answer(self, send: Callable[[], Awaitable[httpx.Response]], seen: Counter[str]) -> httpx.Response:
        with anyio.fail_after(PATIENCE_SECONDS):
            answer = await send()
        assert answer.status_code in (200, 503), answer.text
        if answer.status_code == 503:
            self._hold_to_the_contract(answer)
        seen[str(answer.status_code)] += 1
        news, self._news = self._news, asyncio.Event()
        news.set()
        return answer

    def _hold_to_the_contract(self, answer: httpx.Response) -> None:
        problem: dict[str, Any] = answer.json()
        assert problem["error_code"] == "STORE_UNAVAILABLE"
        assert (problem["session_state"], problem["recoverable"]) == ("preserved", True)
        assert int(answer.headers["retry-after"]) >= 1
        self.met_open_circuit |= problem.get("circuit") == "open"

    async def hold_to_what_was_acknowledged(self) -> None:
        """Every acknowledged version is there with its content, every change once, without a gap."""
        for witness in self.witnesses:
            page = (await self.api.get(f"{witness.path}/history")).json()
            titles = {version["version"]: title_of(version["wireframe_json"]) for version in page["versions"]}
            assert sorted(titles) == list(range(1, page["total_versions"] + 1))
            assert {number: titles[number] for number in witness.acknowledged} == witness.acknowledged
            assert len(set(titles.values())) == len(titles), "a change was done twice"
            assert len(witness.acknowledged) == len(titles) - 1, "a change that nobody knows of"


@asynccontextmanager
async def under_load(
    api: httpx.AsyncClient, sessions: int = 3, writers: int = 2, paths: Sequence[str] = ()
) -> AsyncIterator[Load]:
    """Load on an API for the time of the block, and then the proof that nothing acknowledged is missing."""
    load = Load(api, [Witness(path) for path in paths or [await new_session(api) for _ in range(sessions)]])
    load.release_writers()
    async with asyncio.TaskGroup() as clients:
        for index, witness in enumerate(load.witnesses):
            for writer in range(writers):
                clients.create_task(load.write(witness, index * writers + writer))
            clients.create_task(load.read(witness))
        await load.acknowledges(3)
        yield load
        load.stopping = True
    await load.hold_to_what_was_acknowledged()
    health = (await api.get("/health")).json()
    assert (health["redis"], health["circuit"]) == ("ok", "closed")
