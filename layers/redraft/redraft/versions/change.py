"""What goes into the history: a change to make, and the step that it comes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from redraft.language.context import EditContext, Interaction
from redraft.versions.head import Head
from redraft.versions.path import Path
from redraft.versions.proof import Untouched
from redraft.versions.record import Kind, StoredRecord
from redraft.wireframe.operations import Operation


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A change to the design of a head, and all that is remembered of it.

    `path` and `context` are given by steps through the history alone; an edit goes on from the head's own.
    `remember` makes the context after this turn from the one before it.
    """

    operations: tuple[Operation, ...]
    prompt: str | None
    summary: str
    edit_type: str
    targets: tuple[str, ...]
    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reading: dict[str, Any] | None = None
    source: str = "rules"
    confidence: float = 1.0
    warnings: tuple[str, ...] = ()
    processing_time_ms: float = 0.0
    next_id: int = 0
    metadata: dict[str, Any] = field(default_factory=dict)
    kind: Kind = "edit"
    path: Path | None = None
    context: EditContext | None = None
    remember: Callable[[EditContext, Interaction], EditContext] = EditContext.after


@dataclass(frozen=True, slots=True)
class Step:
    """A new version, ready to be committed: its record, the head it leaves, and both in their stored forms.

    `design` is the packed design; where `is_snapshot`, it is also kept for good under this version's number.
    `untouched` proves what the change left alone.
    """

    stored: StoredRecord
    head: Head
    design: bytes
    memo: bytes
    is_snapshot: bool
    untouched: Untouched
