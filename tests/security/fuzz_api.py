"""`make fuzz-api`: schemathesis over the OpenAPI document of a running service, all checks, links included.

The service asks for API keys and the caller is an admin, so that every route is in reach. Ends with schemathesis's own
exit status, and with 1 where fewer cases ran than were asked for.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import uvicorn
from redraft.security.api_keys import new_key
from redraft.server import build_app
from redraft.settings import Settings
from redraft.wiring import Wiring

from local.valkey import valkey
from tests.support.limits import LIMITLESS

CASES = 5_000
KEY = "REDRAFT_FUZZ_KEY"
CONFIG = Path(__file__).with_name("fuzzing")


@contextmanager
def served(**settings: Any) -> Iterator[str]:
    """The whole API on a free port; its address."""
    wiring = Wiring(Settings(**settings))
    config = uvicorn.Config(build_app(wiring), host="127.0.0.1", port=0, log_level="error", lifespan="off")
    server = uvicorn.Server(config)
    thread = threading.Thread(target=lambda: asyncio.run(_run(server, wiring)))
    thread.start()
    try:
        while not server.started:
            thread.join(0.05)
        port = server.servers[0].sockets[0].getsockname()[1]
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


async def _run(server: uvicorn.Server, wiring: Wiring) -> None:
    await server.serve()
    await wiring.close()


def fuzz(address: str, key: str, folder: Path, options: Sequence[str]) -> tuple[int, int]:
    """Schemathesis's exit status, and how many cases it ran."""
    for file in CONFIG.iterdir():  # it writes what it remembers beside its configuration
        shutil.copy(file, folder)
    report = folder / "report.json"
    command = [
        str(Path(sys.executable).with_name("schemathesis")), "run",
        f"{address}/openapi.json", "--checks", "all", "--phases", "examples,coverage,fuzzing,stateful",
        "--report", "json", "--report-json-path", str(report), "--suppress-health-check", "all", *options,
    ]  # fmt: skip
    done = subprocess.run(command, cwd=folder, env={**os.environ, KEY: key}, check=False)
    return done.returncode, int(json.loads(report.read_text(encoding="utf-8"))["test_cases"]["generated"])


def main(arguments: Sequence[str] | None = None) -> int:
    """Start a service, let it be fuzzed; the exit status."""
    parser = argparse.ArgumentParser(prog="make fuzz-api")
    parser.add_argument("--at-least", type=int, default=CASES)
    given, options = parser.parse_known_args(arguments)
    key, record = new_key("fuzzer", admin=True)
    with TemporaryDirectory() as folder, valkey() as node:
        ring = f"[{record.model_dump_json()}]"
        settings = {"redis_port": node.port, "auth_mode": "api-key", "api_keys": ring, **LIMITLESS}
        with served(**settings) as address:
            status, cases = fuzz(address, key, Path(folder), options)
    sys.stdout.write(f"{cases} cases, of at least {given.at_least}\n")
    return status or int(cases < given.at_least)


if __name__ == "__main__":
    sys.exit(main())
