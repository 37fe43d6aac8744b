"""What goes into the use cases and what comes out: frozen values, free of HTTP and of Redis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from redraft.analytics.session_figures import SessionFigures
from redraft.language.context import Clarification
from redraft.model.usage import Usage
from redraft.versions.head import Failure
from redraft.versions.names import Names
from redraft.wireframe.diff import Comparison
from redraft.wireframe.node import Design

ANONYMOUS: Final = "anonymous"
"""Whom sessions belong to that nobody claims."""

SessionStatus = Literal["active", "completed", "expired"]
EditStatus = Literal["applied", "unchanged", "needs_clarification"]


@dataclass(frozen=True, slots=True)
class Idempotency:
    """A client's Idempotency-Key and the fingerprint of what it sent with it (hex)."""

    key: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class CreateRequest:
    """A prompt, a wireframe (any JSON, it is repaired), or both."""

    prompt: str | None = None
    wireframe: Any = None
    user_id: str = ANONYMOUS
    device_preference: Literal["mobile", "desktop"] | None = None
    title: str | None = None
    idempotency: Idempotency | None = None
    mode: Literal["rules", "model", "auto"] | None = None


@dataclass(frozen=True, slots=True)
class EditRequest:
    """A prompt for the current design of a session; `carried` (any JSON) is its design as the client has it."""

    session_id: str
    prompt: str
    target_elements: tuple[str, ...] = ()
    clarification_option: str | None = None
    expected_version: int | None = None
    dry_run: bool = False
    idempotency: Idempotency | None = None
    carried: Any = None
    explain: bool = False
    mode: Literal["rules", "model", "auto"] | None = None


@dataclass(frozen=True, slots=True)
class OperationsRequest:
    """Typed changes for the current design of a session, in their JSON form."""

    session_id: str
    operations: list[dict[str, Any]]
    expected_version: int | None = None
    dry_run: bool = False
    idempotency: Idempotency | None = None


@dataclass(frozen=True, slots=True)
class TravelRequest:
    """A step through the history: undo, redo, or go to a version, by its number or its name."""

    session_id: str
    kind: Literal["undo", "redo", "version"]
    steps: int = 1
    version: int | None = None
    expected_version: int | None = None
    idempotency: Idempotency | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class TakeBackRequest:
    """One version to be taken back while those after it stay."""

    session_id: str
    version: int
    expected_version: int | None = None
    dry_run: bool = False
    idempotency: Idempotency | None = None


@dataclass(frozen=True, slots=True)
class NameRequest:
    """A name (empty: none) or a pin for a version; None leaves it as it is."""

    session_id: str
    version: int
    name: str | None = None
    pinned: bool | None = None
    idempotency: Idempotency | None = None


@dataclass(frozen=True, slots=True)
class Session:
    """A design session as it stands, without its design; `ancestry` are the sessions and versions it goes back to."""

    id: str
    user_id: str
    title: str
    initial_prompt: str | None
    status: SessionStatus
    current_version: int
    total_edits: int
    created_at: datetime
    last_activity: datetime
    expires_at: datetime
    ancestry: tuple[tuple[str, int], ...] = ()

    @property
    def forked_from(self) -> tuple[str, int] | None:
        """The session and version that this one was made from."""
        return self.ancestry[-1] if self.ancestry else None


@dataclass(frozen=True, slots=True)
class Created:
    """A session that has just been made; `replayed` when an Idempotency-Key was seen before."""

    session: Session
    design: Design
    source: str
    warnings: tuple[str, ...] = ()
    processing_time_ms: float = 0.0
    replayed: bool = False
    detected_device: str | None = None
    device_preference_used: bool = False
    available_actions: tuple[str, ...] = ()
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class EditReply:
    """What an edit came to; `operations` is their JSON form, `untouched` the proof of what they left alone.

    `usage` is what the model took, None where none was asked.
    """

    session_id: str
    version: int
    status: EditStatus
    design: Design
    changes_summary: str
    edit_type: str | None
    target_elements: tuple[str, ...]
    operations: tuple[dict[str, Any], ...]
    clarification: Clarification | None
    source: str
    confidence: float
    warnings: tuple[str, ...]
    processing_time_ms: float
    available_actions: tuple[str, ...]
    untouched: dict[str, Any] | None = None
    explanation: tuple[dict[str, Any], ...] = ()
    replayed: bool = False
    dry_run: bool = False
    persisted: bool = True
    usage: Usage | None = None


@dataclass(frozen=True, slots=True)
class VersionView:
    """One version of the history; `design` is None where it was not asked for."""

    version: int
    created_at: datetime
    edit_prompt: str | None
    changes_summary: str
    edit_type: str | None
    target_elements: tuple[str, ...]
    element_count: int
    processing_time_ms: float
    source: str
    content_hash: str
    metadata: dict[str, Any] = field(default_factory=dict)
    design: Design | None = None
    operations: tuple[dict[str, Any], ...] = ()
    name: str | None = None
    pinned: bool = False


@dataclass(frozen=True, slots=True)
class HistoryPage:
    """Versions, oldest first; `next_cursor` is the version to go on from, None at the end."""

    session_id: str
    versions: tuple[VersionView, ...]
    total_versions: int
    next_cursor: int | None


@dataclass(frozen=True, slots=True)
class SessionDetails:
    """A session with its current design, its latest versions, the question that is open, and the names of versions."""

    session: Session
    design: Design
    recent: tuple[VersionView, ...]
    pending: Clarification | None
    available_actions: tuple[str, ...]
    names: Names = field(default_factory=dict)
    failures: tuple[Failure, ...] = ()
    counters: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ComparisonReport:
    """What lies between two versions, with a sentence for a person."""

    session_id: str
    from_version: int
    to_version: int
    comparison: Comparison
    summary: str


@dataclass(frozen=True, slots=True)
class FeedbackRequest:
    """What a person thinks of a session, or of one of its versions: 1 (bad) to 5 (good)."""

    session_id: str
    rating: int
    comment: str | None = None
    version: int | None = None
    idempotency: Idempotency | None = None


@dataclass(frozen=True, slots=True)
class Completed:
    """A session that was ended, with its figures."""

    session: Session
    figures: SessionFigures


@dataclass(frozen=True, slots=True)
class SessionList:
    """A user's sessions, newest first; `next_cursor` is where to go on, None at the end."""

    sessions: tuple[Session, ...]
    next_cursor: str | None
