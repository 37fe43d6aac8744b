"""`make load`: many people at once, each with a session and time to think, against `make serve`.

Prints throughput, latencies by kind of request, errors, versions that were acknowledged and are not there (0), what a
session takes of the servers' memory, and what a request takes of their processors. The server is one process with its
own Valkey, which syncs its log before each answer; the people run in another process on the same machine.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import redis
from rich.console import Console
from rich.table import Table

from benchmarks.designs import page

STARTS = (
    "Login page with email, password and a Log in button", "Dashboard for a bakery with orders, sales and a chart",
    "Checkout page with cart, address form and payment", "Profile page of a photographer with a gallery and contact",
    "List of plants with pictures, prices and a search field",
)  # fmt: skip
SAYINGS = (
    "make the title bigger", "make the button green", "add a search bar to the header", "make it bold", "undo",
    "center the title", "make the background light grey", "rename the button to Go on", "make the text smaller",
    "move the button to the top", "add a link below the title", "make the button red", "round its corners", "undo that",
    "a bit more space around it", "put a logo at the start of the header",
)  # fmt: skip


@dataclass
class Seen:
    """What all people together were answered; latencies in seconds by kind of request."""

    latencies: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    statuses: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    outcomes: Counter[str] = field(default_factory=Counter)
    lost: int = 0


@dataclass
class Person:
    """One person with one session; `acknowledged` counts the versions that were answered."""

    api: httpx.AsyncClient
    seen: Seen
    chance: random.Random
    think_seconds: float
    path: str = ""
    version: int = 1
    acknowledged: int = 0
    unsure: int = 0

    async def live(self, until: float) -> None:
        """Begin, then think and act until it is time to go."""
        body: dict[str, Any] = {"user_id": f"person-{self.chance.randrange(200)}"}
        body |= {"prompt": self.chance.choice(STARTS)} if self.chance.random() < 0.8 else {"wireframe_json": page(60)}
        made = await self._call("create", "POST", "/design-sessions", body)
        if made is None or made.status_code != 201:
            return
        self.path = f"/design-sessions/{made.json()['session_id']}"
        while (left := until - time.monotonic()) > 0:
            await asyncio.sleep(min(left, self.chance.expovariate(1 / self.think_seconds)))
            if time.monotonic() < until:
                await self._act()

    async def _act(self) -> None:
        kinds = {"edit": 60, "operations": 8, "undo": 8, "redo": 2, "read": 10, "history": 4, "preview": 5, "rate": 3}
        kind = self.chance.choices(list(kinds), list(kinds.values()))[0]
        match kind:
            case "edit":
                await self._change(kind, "edit", {"edit_prompt": self.chance.choice(SAYINGS)})
            case "operations":
                operations = [{"op": "set", "id": "page", "props": {"gap": f"{self.chance.randrange(40)}px"}}]
                await self._change(kind, "operations", {"operations": operations})
            case "undo" | "redo":
                await self._change(kind, kind, {})
            case "read":
                await self._call(kind, "GET", self.path)
            case "history":
                await self._call(kind, "GET", f"{self.path}/history?include=none&limit=20")
            case "preview":
                await self._call(kind, "GET", f"{self.path}/preview?format=svg")
            case _:
                await self._call(kind, "POST", f"{self.path}/feedback", {"rating": self.chance.randint(1, 5)})

    async def _change(self, kind: str, name: str, body: dict[str, Any]) -> None:
        answer = await self._call(kind, "POST", f"{self.path}/{name}", body)
        if answer is None:
            self.unsure += 1
        elif answer.status_code == 200:
            reply = answer.json()
            self.seen.outcomes[reply["status"]] += 1
            self.acknowledged += reply["status"] == "applied"
            self.version = max(self.version, reply["version"])

    async def _call(self, kind: str, method: str, path: str, body: Any = None) -> httpx.Response | None:
        began = time.perf_counter()
        try:
            answer = await self.api.request(method, path, json=body)
        except httpx.HTTPError as fault:
            self.seen.errors[f"{kind}: {type(fault).__name__}"] += 1
            return None
        self.seen.latencies[kind].append(time.perf_counter() - began)
        self.seen.statuses[f"{answer.status_code // 100}xx"] += 1
        if answer.status_code >= 500 or answer.status_code == 429:
            self.seen.errors[f"{kind}: {answer.status_code}"] += 1
        return answer

    async def check(self) -> None:
        """Read the session once more; what was acknowledged and is not there is lost."""
        if self.path:
            found = (await self.api.get(self.path)).raise_for_status().json()
            self.seen.lost += max(0, 1 + self.acknowledged - found["current_version"])


class Served:
    """A server that was started for this run, and what it takes."""

    def __init__(self, process: subprocess.Popen[str], url: str, folder: Path) -> None:
        self.url = url
        self._process = process
        log = (folder / "valkey" / "valkey.log").read_text(errors="replace")
        ports = re.findall(r"port=(\d+)", log)
        self.store = redis.Redis(port=int(ports[-1]))

    def processor_seconds(self) -> float:
        fields = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(") ")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident_bytes(self) -> int:
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(re.findall(r"VmRSS:\s+(\d+) kB", status)[0]) * 1024

    def store_bytes(self) -> int:
        return int(self.store.info("memory")["used_memory"])

    def store_seconds(self) -> float:
        found = self.store.info("cpu")
        return float(found["used_cpu_user"]) + float(found["used_cpu_sys"])


@contextlib.contextmanager
def served() -> Iterator[Served]:
    """`make serve` on a free port, with a folder of its own, for the time of the block."""
    with tempfile.TemporaryDirectory(prefix="load-") as name:
        process = subprocess.Popen(
            [sys.executable, "-m", "local.serve", "--port", "0", "--data", name],
            stdout=subprocess.PIPE, text=True, process_group=0,
        )  # fmt: skip
        try:
            assert process.stdout
            line = next(line for line in process.stdout if "http://" in line)
            yield Served(process, re.findall(r"http://\S+?(?=/api)", line)[0], Path(name))
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(30)


async def crowd(url: str, count: int, seconds: float, think_seconds: float, ramp: float, seed: int) -> Seen:
    """All people from the first to the last, then the check of their sessions."""
    seen, chance = Seen(), random.Random(seed)
    limits = httpx.Limits(max_connections=count, max_keepalive_connections=count)
    async with httpx.AsyncClient(base_url=f"{url}/api/v1", limits=limits, timeout=30) as api:
        people = [Person(api, seen, random.Random(chance.random()), think_seconds) for _ in range(count)]
        until = time.monotonic() + ramp + seconds

        async def come(person: Person, after: float) -> None:
            await asyncio.sleep(after)
            await person.live(until)

        await asyncio.gather(*(come(person, number * ramp / count) for number, person in enumerate(people)))
        for person in people:
            await person.check()
        day = (await api.get("/analytics/daily")).json()
    acknowledged = sum(person.acknowledged for person in people)
    unsure = sum(person.unsure for person in people)
    seen.outcomes["counted by the analytics"] = day["total_edits"]
    seen.outcomes["acknowledged"] = acknowledged
    seen.outcomes["without an answer"] = unsure
    return seen


def report(seen: Seen, served_by: Served, before: tuple[float, float, int], given: argparse.Namespace) -> Table:
    """The figures as a table."""
    every = [spent for spents in seen.latencies.values() for spent in spents]
    spent, stored = served_by.processor_seconds() - before[0], served_by.store_seconds() - before[1]
    held = served_by.store_bytes() - before[2]
    table = Table("measured", "result", title=f"{given.sessions} sessions at once, {given.think:g} s to think")
    table.add_row("requests, and per second", f"{len(every)}, {len(every) / (given.seconds + given.ramp):.1f}")
    table.add_row("answers", ", ".join(f"{name} {count}" for name, count in sorted(seen.statuses.items())))
    table.add_row("edits", ", ".join(f"{name} {count}" for name, count in sorted(seen.outcomes.items())))
    table.add_row("errors (5xx, 429, no answer)", str(sum(seen.errors.values()) or 0) + f" {dict(seen.errors) or ''}")
    table.add_row("versions lost", str(seen.lost))
    for kind, spents in [("all", every), *sorted(seen.latencies.items())]:
        table.add_row(
            f"{kind}: p50 / p95 / p99, ms", " / ".join(f"{1000 * share(spents, s):.0f}" for s in (50, 95, 99))
        )
    table.add_row("server's processor per request", f"{1000 * spent / max(1, len(every)):.1f} ms")
    table.add_row("Valkey's processor per request", f"{1000 * stored / max(1, len(every)):.2f} ms")
    table.add_row("Valkey's memory per session", f"{held / given.sessions / 1000:.1f} kB")
    table.add_row("server's memory, all of it", f"{served_by.resident_bytes() / 1e6:.0f} MB")
    return table


def share(spents: Sequence[float], percent: int) -> float:
    """A percentile."""
    return statistics.quantiles(spents, n=100)[percent - 1] if len(spents) > 1 else sum(spents)


def main(arguments: Sequence[str]) -> int:
    """Run, print, and fail where anything was lost."""
    parser = argparse.ArgumentParser(prog="make load", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sessions", type=int, default=1_000)
    parser.add_argument("--seconds", type=float, default=120.0, help="after all have come")
    parser.add_argument("--ramp", type=float, default=60.0, help="seconds within which all come")
    parser.add_argument(
        "--think", type=float, default=30.0, help="seconds between two requests of a person, on average"
    )
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(arguments)
    with served() as server:
        before = (server.processor_seconds(), server.store_seconds(), server.store_bytes())
        seen = asyncio.run(crowd(server.url, given.sessions, given.seconds, given.think, given.ramp, given.seed))
        Console().print(report(seen, server, before, given))
    return 1 if seen.lost else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
