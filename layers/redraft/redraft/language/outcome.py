"""What the reader makes of a prompt: an edit, a step through the history, a question, or nothing to do."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from redraft.language.context import Clarification, Pending
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation

EditType = Literal["add", "remove", "modify", "style", "layout"]


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a prompt was read: `steps` in order (rule, words, ids and why), plain JSON for `explain` and the command."""

    steps: tuple[dict[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Edit:
    """The prompt changes the design.

    `operations` turn the design that was read into `after` (they may begin with the inverse of the last turn, for a
    correction); `targets` are the ids touched, most important first; `created` and `changed` are what later turns
    may call "it"; `reading` is kept with the version and comes back as `Interaction.reading`; `next_id` is the
    session's next unused id number.
    """

    operations: tuple[Operation, ...]
    after: Design
    edit_type: EditType
    targets: tuple[str, ...]
    created: tuple[str, ...]
    changed: tuple[str, ...]
    summary: str
    confidence: float
    reading: dict[str, Any]
    next_id: int
    warnings: tuple[str, ...] = ()
    explanation: Explanation = field(default_factory=Explanation)


@dataclass(frozen=True, slots=True)
class Travel:
    """The prompt goes through the history: `steps` back or forth, or to a version (1 is the start)."""

    kind: Literal["undo", "redo", "version"]
    steps: int = 1
    version: int | None = None
    explanation: Explanation = field(default_factory=Explanation)


@dataclass(frozen=True, slots=True)
class Question:
    """Something that changes the outcome is open: ask, change nothing.

    `beyond_rules` marks a prompt that the rules cannot read at all, so that a model may be asked instead.
    """

    clarification: Clarification
    pending: Pending
    confidence: float = 0.0
    beyond_rules: bool = False
    explanation: Explanation = field(default_factory=Explanation)


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The prompt is understood and asks for what is so already, or for nothing ("never mind")."""

    reason: str
    targets: tuple[str, ...] = ()
    reading: dict[str, Any] | None = None
    explanation: Explanation = field(default_factory=Explanation)


Outcome = Edit | Travel | Question | Unchanged
