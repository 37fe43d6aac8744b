"""What it costs to write a design as code, in each framework."""

from __future__ import annotations

import time
from collections.abc import Iterator

from redraft.codegen.targets import TARGETS
from redraft.wireframe.tree import design_of

from benchmarks.designs import page

_RUNS = 30


def code_rows() -> Iterator[tuple[str, str]]:
    """The processor's time to write a page of about 100 nodes, at the median, without the parsers that check it."""
    design = design_of(page(100))
    for target in TARGETS.values():
        times = []
        for _ in range(_RUNS):
            started = time.process_time()
            target.write(design)
            times.append(1000 * (time.process_time() - started))
        yield f"code of {len(design)} nodes, {target.id} (promise at 100: 30 ms)", f"{sorted(times)[_RUNS // 2]:.1f} ms"
