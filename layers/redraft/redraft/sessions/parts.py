"""What the use cases stand on: the ports and the limits, together in one value."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from redraft.language.context import EditContext, Interaction
from redraft.language.travel import after_travel
from redraft.ports.archive import SessionArchive
from redraft.ports.clock import Clock
from redraft.ports.designer import DesignMaker
from redraft.ports.engine import EditReader
from redraft.ports.ids import IdSource
from redraft.ports.store import SessionStore
from redraft.sessions.locks import SessionLocks
from redraft.versions.manager import VersionManager


@dataclass(frozen=True, slots=True)
class Limits:
    """What a session may grow to, and how long a turn may take."""

    max_nodes: int = 10_000
    edit_deadline_ms: float = 4_500.0


@dataclass(frozen=True, slots=True)
class Parts:
    """The ports of the use cases; `after_travel` says what "it" means after a step through the history.

    Without an `archive`, sessions that have ended are gone.
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
