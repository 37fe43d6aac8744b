"""What clients asked for and were told, and what stands in the log afterwards."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import dataclass, field
from typing import Any, Literal

Kind = Literal["edit", "travel", "read"]
Outcome = Literal["ok", "no", "unknown"]


@dataclass
class Call:
    """One thing a client wanted, from its first try to its last answer.

    `token` is what an edit alone wrote; `expected` the version it insisted on. An `unknown` call may have had its
    effect, or have it yet; a `no` has none. `again` is what the same key was answered when it was sent once more.
    """

    session: str
    kind: Kind
    began: float
    token: str | None = None
    expected: int | None = None
    target: int | None = None
    outcome: Outcome = "unknown"
    ended: float = float("inf")
    version: int | None = None
    content: str | None = None
    again: list[tuple[int, str]] = field(default_factory=list)

    def settle(self, outcome: Outcome, version: int | None = None, content: str | None = None) -> None:
        """Note the answer."""
        self.outcome, self.version, self.content, self.ended = outcome, version, content, time.monotonic()


@dataclass(frozen=True)
class Entry:
    """One version as the log has it in the end; `tokens` are those that its operations write."""

    version: int
    wireframe: dict[str, Any]
    operations: tuple[dict[str, Any], ...]
    metadata: dict[str, Any]
    tokens: tuple[str, ...] = ()

    @property
    def content(self) -> str:
        return digest(self.wireframe)


def digest(wireframe: dict[str, Any]) -> str:
    """What tells two designs apart."""
    return hashlib.sha256(json.dumps(wireframe, sort_keys=True).encode()).hexdigest()
