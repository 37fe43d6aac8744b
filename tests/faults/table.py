"""The README's table of faults: its rows come from the tests that prove them, between two markers.

`make faults` runs those tests with `FAULTS_FILE` set, to which each adds its row, and then writes the table.
"""

from __future__ import annotations

import json
import os
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

README = Path(__file__).parents[2] / "README.md"
BEGIN, END = "<!-- faults: written by `make faults` -->", "<!-- /faults -->"
HEAD = (
    "| what breaks | edits meanwhile | reads meanwhile | breaker | acknowledged and lost |",
    "|---|---|---|---|---|",
)
FAULTS = (
    "Valkey killed under load (SIGKILL), restarted from its append-only file",
    "Valkey hangs (SIGSTOP)",
    "memory full under `noeviction`",
    "disk full, the append-only file cannot be written",
    "disk full where each write is synced (`appendfsync always`): Valkey ends itself",
    "planned failover of one node: the primary becomes a read-only replica",
    "planned failover in a cluster (CLUSTER FAILOVER)",
    "a cluster's primary killed, its replica takes over",
    "a cluster's slot moved at once (CLUSTER MIGRATESLOTS)",
    "a cluster's slot moved key by key (MIGRATE, ASK, MOVED)",
    "slow, narrow network",
    "connections reset again and again",
    "replies lost after the work was done",
    "network swallows everything",
    "server closes its half of every connection",
)
"""Every fault that is injected, in the order of the table; `test_table` holds the README against it."""


@dataclass(frozen=True)
class Row:
    """What one fault did, as it was observed."""

    fault: str
    edits: str
    reads: str
    breaker: str
    lost: str = "nothing"

    def line(self) -> str:
        return f"| {self.fault} | {self.edits} | {self.reads} | {self.breaker} | {self.lost} |"


def prove(row: Row) -> None:
    """Hold the README to what was observed, or note it down where the table is being written."""
    assert row.fault in FAULTS
    target = os.environ.get("FAULTS_FILE")
    if target:
        with Path(target).open("a") as file:
            file.write(json.dumps(asdict(row)) + "\n")
    else:
        assert row.line() in written(), "run `make faults`"


def written() -> list[str]:
    """The lines of the table in the README."""
    text = README.read_text()
    return text[text.index(BEGIN) + len(BEGIN) : text.index(END)].strip().splitlines()


def write(rows: dict[str, Row]) -> None:
    """Put the rows into the README."""
    text = README.read_text()
    table = "\n".join((*HEAD, *(rows[fault].line() for fault in FAULTS)))
    start, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    README.write_text(f"{text[:start]}\n{table}\n{text[end:]}")


if __name__ == "__main__":
    noted = [Row(**json.loads(line)) for line in Path(sys.argv[1]).read_text().splitlines()]
    write({row.fault: row for row in noted})
