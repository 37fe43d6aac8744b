"""What the use cases stand on: the ports and the limits, together in one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from redraft.language.context import EditContext, Interaction
from redraft.language.travel import after_travel
from redraft.ports.archive import SessionArchive
from redraft.ports.clock import Clock
from redraft.ports.design_model import DesignModel
from redraft.ports.designer import DesignMaker
from redraft.ports.engine import EditReader
from redraft.ports.ids import IdSource
from redraft.ports.store import SessionStore
from redraft.ports.tasks import TaskStore
from redraft.sessions.locks import SessionLocks
from redraft.versions.manager import VersionManager


@dataclass(frozen=True, slots=True)
class Limits:
    """What a session may grow to, and how long a turn may take."""

    max_nodes: int = 10_000
    edit_deadline_ms: float = 4_500.0


Mode = Literal["rules", "model", "auto"]
"""Who reads: the rules, the model, or the rules first and the model where they are not certain."""


@dataclass(frozen=True, slots=True)
class Modelling:
    """When and how the language model is asked.

    Edits that the rules read with less than `certainty` go to it; `session_tokens` are what one session may take of
    it, 0 for any number. `source` is what answers say of a change that it made. With `masks`, personal data in what it
    gets is hidden behind placeholders.
    """

    mode: Mode = "auto"
    design_mode: Mode = "auto"
    certainty: float = 0.6
    edit_deadline_ms: float = 4_800.0
    design_deadline_ms: float = 12_000.0
    outline_characters: int = 12_000
    session_tokens: int = 0
    source: str = "gemini"
    masks: bool = False


@dataclass(frozen=True, slots=True)
class Parts:
    """The ports of the use cases; `after_travel` says what "it" means after a step through the history.

    `tasks` are those that go with a session when it is erased. Without an `archive`, sessions that have ended are
    gone; without a `model`, the rules read and design everything.
    """

    store: SessionStore
    clock: Clock
    reader: EditReader
    designer: DesignMaker
    ids: IdSource
    limits: Limits = field(default_factory=Limits)
    after_travel: Callable[[EditContext, Interaction], EditContext] = after_travel
    versions: VersionManager = field(default_factory=VersionManager)
    locks: SessionLocks = field(default_factory=SessionLocks)
    archive: SessionArchive | None = None
    model: DesignModel | None = None
    modelling: Modelling = field(default_factory=Modelling)
    tasks: TaskStore | None = None
