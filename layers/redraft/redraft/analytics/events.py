"""What happens that is worth counting: a session begins, a turn is taken or fails, a session ends, somebody rates it.

Events hold no word that anybody said. The day they count for is the UTC day of `at`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from redraft.model.usage import Usage

TurnStatus = Literal["applied", "unchanged", "needs_clarification"]
TurnKind = Literal["edit", "take_back", "undo", "redo", "revert"]
End = Literal["completed", "deleted", "expired"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionStarted:
    """A session was made; `source` is what made its first design, or `fork` or `import`."""

    at: datetime
    session_id: str
    user_id: str
    source: str
    usage: Usage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTaken:
    """A turn was answered; `kind`, `edit_type` and `targets` are those of the version that it made, if it made one.

    `processing_ms` is what the version says of itself. `corrects` where the turn changed again what the version
    before it had changed, `answers` where a question was open.
    """

    at: datetime
    session_id: str
    user_id: str
    status: TurnStatus
    source: str
    processing_ms: float
    kind: TurnKind | None = None
    edit_type: str | None = None
    targets: int = 0
    corrects: bool = False
    answers: bool = False
    usage: Usage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnFailed:
    """A turn ended in an error and left the session as it was; `cause` is the error's name."""

    at: datetime
    session_id: str
    cause: str
    usage: Usage | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEnded:
    """A session came to its end, which happens once; `edits` and `minutes` are those of its whole life."""

    at: datetime
    session_id: str
    how: End
    edits: int = 0
    minutes: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """A person said how satisfied they are: 1 to 5."""

    at: datetime
    session_id: str
    user_id: str
    rating: int


Event = SessionStarted | TurnTaken | TurnFailed | SessionEnded | Rated
