"""`make cold`: what a cold start of each built function costs, and how large what it unpacks is.

Each function is imported by a Python that finds what Lambda would give it and nothing else, three times, after one
start that is thrown away. What is printed is processor time, the least of the three, which other work on the machine
disturbs little; beside it what the libraries alone take that no HTTP function can do without.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from local.artefacts import Artefacts, BuiltFunction, lay_out
from local.emulator import lambda_environment, managed_runtime

LIBRARIES = "import fastapi, mangum, redis.asyncio, pydantic, aws_lambda_powertools.metrics"
RUNS = 3
_TIMED = "import time; before = time.process_time(); {work}; print((time.process_time() - before) * 1000)"


def cpu_ms(work: str, path: list[Path], environment: dict[str, str]) -> float:
    """The processor time of some statements in a fresh Python, the least of some runs."""
    found = os.pathsep.join(map(str, path))
    command = [sys.executable, "-S", "-c", _TIMED.format(work=work)]
    runs = [
        subprocess.run(
            command, env={**environment, "PYTHONPATH": found}, capture_output=True, text=True, check=True, timeout=120
        )
        for _ in range(RUNS + 1)
    ]
    return min(float(run.stdout.splitlines()[-1]) for run in runs[1:])


def rows(artefacts: Artefacts, folder: Path) -> list[tuple[str, float, float, float]]:
    """Each function with its start and its libraries' in milliseconds, and its megabytes."""
    runtime = managed_runtime(folder / "runtime")
    layers: dict[tuple[Path, ...], Path] = {}
    out = []
    for name in artefacts.functions():
        function = artefacts.function(name)
        laid_out = layers.get(function.layers) or lay_out(function, folder / f"opt-{len(layers)}")
        layers[function.layers] = laid_out
        out.append((name, *_costs(function, [function.code, laid_out / "python", runtime])))
    return out


def _costs(function: BuiltFunction, path: list[Path]) -> tuple[float, float, float]:
    environment = lambda_environment(function)
    module = function.handler.partition(".")[0]
    started = cpu_ms(f"import {module}", path, environment)
    return started, cpu_ms(LIBRARIES, path, environment), function.unzipped_bytes() / 1e6


def main() -> None:
    table = Table("function", "start, ms", "its libraries, ms", "multiple", "unpacked, MB")
    with tempfile.TemporaryDirectory() as folder:
        for name, started, libraries, size in rows(Artefacts(), Path(folder)):
            table.add_row(name, f"{started:.0f}", f"{libraries:.0f}", f"{started / libraries:.2f}", f"{size:.0f}")
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
