"""`make bench`: what an edit costs, in the handler and against a real Valkey, as ratios of one run.

Prints a table: the edit handler against two bare round trips with decoding and encoding of the same design, how
flat 50 and 500 edits in a row are, reading a version, reading prompts, bytes per version, and import times against
the libraries that a function cannot do without. Machines are noisy: look at the ratios.
"""

from __future__ import annotations

import asyncio
import gc
import importlib.util
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType
from typing import Any

import msgspec
import redis
import redis.asyncio
from redraft.language.context import EditContext
from redraft.language.engine import ContextProcessingEngine
from redraft.versions.designs import pack_design, unpack_design
from redraft.wireframe.node import Design
from redraft.wireframe.tree import design_of, tree_of
from rich.console import Console
from rich.table import Table

from benchmarks.client import client_rows
from benchmarks.code import code_rows
from benchmarks.designs import page
from local.unlimited import UNLIMITED
from local.valkey import valkey

ROOT = Path(__file__).resolve().parents[1]
SESSIONS = "/api/v1/design-sessions"
COLOURS = ("red", "green", "navy", "teal", "orange", "purple")


class Call:
    """A function's handler, called as API Gateway would."""

    def __init__(self, function: str) -> None:
        spec = importlib.util.spec_from_file_location(f"app_{function}", ROOT / "functions" / function / "app.py")
        assert spec
        assert spec.loader
        module: ModuleType = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        self.handler: Callable[[dict[str, Any], Any], dict[str, Any]] = module.handler
        self.event = json.loads((ROOT / "events" / f"{function}.json").read_text())

    def __call__(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        return json.loads(self.raw(method, path, body)["body"])

    def raw(self, method: str, path: str, body: Any = None) -> dict[str, Any]:
        context = self.event["requestContext"] | {"path": f"/live{path}", "httpMethod": method}
        headers = {"Content-Type": "application/json"}
        event = self.event | {
            "path": path, "httpMethod": method, "body": json.dumps(body) if body is not None else None,
            "headers": headers, "multiValueHeaders": {name: [value] for name, value in headers.items()},
            "queryStringParameters": None, "multiValueQueryStringParameters": None, "requestContext": context,
            "isBase64Encoded": False,
        }  # fmt: skip
        answer = self.handler(event, None)
        assert answer["statusCode"] < 300, answer["body"][:400]
        return answer


def milliseconds(times: list[float]) -> float:
    return statistics.median(times) * 1e3


def timed(call: Callable[[], Any], runs: int, clock: Callable[[], float] = time.perf_counter) -> list[float]:
    gc.collect()
    out = []
    for _ in range(runs):
        start = clock()
        call()
        out.append(clock() - start)
    return out


def prompts() -> Iterator[str]:
    number = 0
    while True:
        number += 1
        yield f"make the Save list button {COLOURS[number % len(COLOURS)]}"


def editing(design: dict[str, Any]) -> tuple[str, Callable[[], Any]]:
    """A new session of a design: its path, and a call that makes one small edit to it."""
    edit, say = Call("edit_session"), prompts()
    made = Call("create_session")("POST", SESSIONS, {"wireframe_json": design})
    path = f"{SESSIONS}/{made['session_id']}"
    return path, lambda: edit.raw("POST", f"{path}/edit", {"edit_prompt": next(say)})


def edit_rows(port: int) -> Iterator[tuple[str, str]]:
    create, edit, history = Call("create_session"), Call("edit_session"), Call("session_history")
    design = page(100)
    path = (
        f"/api/v1/design-sessions/{create('POST', '/api/v1/design-sessions', {'wireframe_json': design})['session_id']}"
    )
    say = prompts()
    one = lambda: edit.raw("POST", f"{path}/edit", {"edit_prompt": next(say)})  # noqa: E731 - it is called in loops
    timed(one, 20)
    bare, handler = [], []
    for _ in range(12):  # in turns, so that a change of the machine's pace meets both
        handler += timed(one, 15)
        bare += timed(bare_edit(port, path, design), 15)
    yield "edit by rules in the handler, 100 elements", f"{milliseconds(handler):.2f} ms"
    yield "two bare round trips, decoding and encoding", f"{milliseconds(bare):.2f} ms"
    yield "  as a multiple (promise: 2)", f"{milliseconds(handler) / milliseconds(bare):.2f}"
    yield (
        "read any version in the handler",
        f"{milliseconds(timed(lambda: history.raw('GET', f'{path}/versions/77'), 100)):.2f} ms",
    )
    for count in (50, 500):
        yield f"an edit after {count} others, to one of a new session (promise: 1.05)", f"{later(design, count):.2f}"


def later(design: dict[str, Any], count: int) -> float:
    """What an edit costs after `count` others, against the first ones of new sessions; in turns, for pace changes."""
    old, ratios = editing(design)[1], []
    timed(old, count)
    for _ in range(10):
        new = editing(design)[1]
        turns = [(timed(old, 1), timed(new, 1)) for _ in range(15)]
        after, first = (statistics.median(time for (time,) in times) for times in zip(*turns, strict=True))
        ratios.append(after / first)
    return statistics.median(ratios)


def bare_edit(port: int, path: str, design: dict[str, Any]) -> Callable[[], None]:
    """What no edit can do without: fetch the design, decode it, encode it to store and to answer, store it."""

    key = "session:{" + path.rsplit("/", 1)[1] + "}:bench"
    loop = asyncio.get_event_loop()

    async def once(client: redis.asyncio.Redis) -> None:
        found = unpack_design(await client.get(key))
        packed = pack_design(found)
        msgspec.json.encode(tree_of(found))
        await client.set(key, packed)

    async def connect() -> redis.asyncio.Redis:

        client = redis.asyncio.Redis(port=port)
        await client.set(key, pack_design(design_of(design)))
        return client

    client = loop.run_until_complete(connect())
    return lambda: loop.run_until_complete(once(client))


SAYINGS = (
    "make the Save list button red", "move the logo after the title", 'rename "Garden centre" to Plant shop',
    "make the Buy Fern 1 button bigger and the Olive 1 card wider", "hide the price of the Hazel 1 card",
)  # fmt: skip
"""Edits of the bench's page; the more elements fit a part of their words, the dearer they are."""


CPU = time.process_time
"""Reading waits for nothing, so its own time on a processor tells more than the clock of a machine that is busy."""


def reading_rows() -> Iterator[tuple[str, str]]:
    engine = ContextProcessingEngine()
    for size in (100, 500, 10_000):
        design = design_of(page(size))
        runs = 2 if size > 1000 else 10
        times = [spent for text in SAYINGS for spent in timed(reading(engine, text, design), runs, CPU)]
        yield f"reading a prompt, {len(design)} nodes (promise at 500: 5 ms)", f"{milliseconds(times):.2f} ms"
        first = [spent for text in SAYINGS for spent in timed(anew(engine, text, size), 2, CPU)]
        yield "  of a design never seen before", f"{milliseconds(first):.2f} ms"
    design = design_of(page(100))
    clause = "make the Save list button red and the title bigger, then hide the logo. "
    for length in (100, 1000, 3000):
        text = clause * (length // len(clause)) or clause
        times = timed(reading(engine, text, design), 3, CPU)
        yield f"reading {len(text)} characters, 100 nodes", f"{milliseconds(times):.1f} ms"


def reading(engine: ContextProcessingEngine, text: str, design: Design) -> Callable[[], Any]:
    """A call that reads a prompt, once done to warm up."""
    read = partial(engine.read, text, design, EditContext(), next_id=1000)
    read()
    return read


def anew(engine: ContextProcessingEngine, text: str, size: int) -> Callable[[], Any]:
    """A call that reads a prompt on a design that no index was made of, nor of one like it."""
    designs = iter([design_of(renamed(page(size), turn)) for turn in range(2)])
    return lambda: engine.read(text, next(designs), EditContext(), next_id=1000)


def renamed(tree: dict[str, Any], turn: int) -> dict[str, Any]:
    return {**tree, "id": f"{tree['id']}-{turn}-{id(tree)}"}


def storage_rows(port: int) -> Iterator[tuple[str, str]]:

    client = redis.Redis(port=port)
    design = page(85)
    size = len(json.dumps(design, separators=(",", ":")))
    path, edit = editing(design)
    session = path.rsplit("/", 1)[1]

    def memory() -> int:
        return sum(client.memory_usage(key, samples=0) or 0 for key in client.scan_iter("session:{" + session + "}:*"))

    at_first = memory()
    timed(edit, 50)
    state = client.hgetall("session:{" + session + "}:state")
    log = [value for field, value in state.items() if field.startswith(b"v:") and field != b"v:1"]
    yield (
        "a small edit in the log (promise: under 400 bytes)",
        f"{statistics.median(len(record) for record in log):.0f} bytes",
    )
    yield f"51 versions of a {size / 1000:.0f} kB design (promise: under 60 kB)", f"{memory() / 1000:.1f} kB"
    yield "  of which the first version", f"{at_first / 1000:.1f} kB"


def import_rows() -> Iterator[tuple[str, str]]:
    """Whole imports in fresh processes, with compiled files, in turns."""
    libraries = "import fastapi, mangum, redis.asyncio, msgspec, pydantic"
    function = "import runpy; runpy.run_path('functions/edit_session/app.py')"
    times: dict[str, list[float]] = {libraries: [], function: []}
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    for turn in range(9):
        for code, found in times.items():
            measure = f"import time; t = time.perf_counter()\n{code}\nprint(time.perf_counter() - t)"
            done = subprocess.run(
                [sys.executable, "-c", measure], cwd=ROOT, env=environment, capture_output=True, text=True, check=True
            )
            if turn:
                found.append(float(done.stdout.split()[-1]))
    yield "importing the libraries of an HTTP function", f"{milliseconds(times[libraries]):.0f} ms"
    yield "importing edit_session", f"{milliseconds(times[function]):.0f} ms"
    yield "  as a multiple (promise: 1.2)", f"{milliseconds(times[function]) / milliseconds(times[libraries]):.2f}"


def main() -> None:
    console = Console()
    table = Table("measured", "result", title="Redraft, on this machine")
    asyncio.set_event_loop(asyncio.new_event_loop())  # Mangum runs handlers on the thread's loop
    with valkey() as node:
        os.environ |= {"REDIS_URL": node.url, **UNLIMITED}
        for rows in (
            edit_rows(node.port), client_rows(node.port), reading_rows(), code_rows(), storage_rows(node.port),
            import_rows(),
        ):  # fmt: skip
            for row in rows:
                table.add_row(*row)
    console.print(table)


if __name__ == "__main__":
    main()
