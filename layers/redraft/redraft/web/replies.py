"""The shapes of the answers, for the OpenAPI document alone: the routes encode their answers directly."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import AwareDatetime, BaseModel, Field, JsonValue

from redraft.web.model_replies import FailedEdit, ModelUsage, SessionUsage
from redraft.web.quality_replies import QualityChange

EditType = Literal["add", "remove", "modify", "style", "layout"]


class WireframeNode(BaseModel):
    """One element of a design and all in it."""

    id: str
    componentName: str  # noqa: N815  # the contract's spelling
    type: str = Field(examples=["Frame", "Text", "Button"])
    props: dict[str, JsonValue]
    children: list[WireframeNode]


class SessionCreated(BaseModel):
    """A session that has just been made."""

    session_id: str
    wireframe_json: WireframeNode
    version: int
    status: Literal["active"]
    title: str
    expires_at: AwareDatetime
    available_actions: list[str]
    processing_time_ms: float
    source: str
    warnings: list[str]
    detectedDevice: Literal["mobile", "desktop"] | None  # noqa: N815  # the contract's spelling
    devicePreferenceUsed: bool  # noqa: N815
    usage: ModelUsage | None


class ClarificationOption(BaseModel):
    """One answer that a question offers."""

    id: str
    label: str
    element_ids: list[str]


class ClarificationQuestion(BaseModel):
    """A question that must be answered before anything changes."""

    id: str
    question: str
    options: list[ClarificationOption]


class Untouched(BaseModel):
    """What a change left alone; the hash is the same before and after."""

    elements: int
    content_hash: str


class EditReplyBody(BaseModel):
    """What a change came to."""

    session_id: str
    version: int
    wireframe_json: WireframeNode
    changes_summary: str
    processing_time_ms: float
    status: Literal["applied", "unchanged", "needs_clarification"]
    edit_type: EditType | None
    target_elements: list[str]
    operations: list[dict[str, Any]]
    clarification: ClarificationQuestion | None
    source: str
    confidence: float
    warnings: list[str]
    available_actions: list[str]
    untouched: Untouched | None = Field(description="the elements that the change left alone, proven by a hash")
    explanation: list[dict[str, Any]] = Field(description="how the words were read, where `explain` asked for it")
    persisted: bool = Field(description="whether it is kept; false for a dry run and for a design sent in an outage")
    usage: ModelUsage | None = Field(description="what the language model took; null where none was asked")
    quality: QualityChange | None = Field(None, description="where `quality` asked for it")
    dry_run: bool = False


class RecentEdit(BaseModel):
    """One of the latest versions, in short."""

    version: int
    prompt: str | None
    edit_type: str | None
    timestamp: AwareDatetime
    processing_time_ms: float
    changes_summary: str
    target_elements: list[str]
    source: str


class Origin(BaseModel):
    """Where a fork came from."""

    session_id: str
    version: int


class SessionSummary(BaseModel):
    """A session without its design."""

    session_id: str
    user_id: str
    title: str
    initial_prompt: str | None
    current_version: int
    total_edits: int
    status: Literal["active", "completed", "expired"]
    created_at: AwareDatetime
    last_activity: AwareDatetime
    expires_at: AwareDatetime
    forked_from: Origin | None
    ancestry: list[Origin] = Field(description="the sessions and versions that it goes back to, the oldest first")


class NamedVersion(BaseModel):
    """A version that has a name or a pin."""

    version: int
    name: str | None
    pinned: bool


class SessionState(SessionSummary):
    """A session as it stands."""

    current_wireframe: WireframeNode
    recent_edits: list[RecentEdit]
    pending_clarification: ClarificationQuestion | None
    available_actions: list[str]
    named_versions: list[NamedVersion]
    failed_edits: list[FailedEdit] = Field(description="the latest edits that failed and left no version")
    usage: SessionUsage


class SessionList(BaseModel):
    """A user's sessions, newest first."""

    sessions: list[SessionSummary]
    next_cursor: str | None


class VersionEntry(BaseModel):
    """One version of the history."""

    version: int
    created_at: AwareDatetime
    edit_prompt: str | None
    changes_summary: str
    edit_type: str | None
    target_elements: list[str]
    element_count: int
    processing_time_ms: float
    source: str
    content_hash: str
    metadata: dict[str, Any]
    operations: list[dict[str, Any]]
    name: str | None
    pinned: bool
    wireframe_json: WireframeNode | None = None


class VersionState(VersionEntry):
    """One version, with its session."""

    session_id: str


class SessionHistory(BaseModel):
    """The versions of a session, oldest first."""

    session_id: str
    versions: list[VersionEntry]
    total_versions: int
    next_cursor: int | None


class ModifiedElement(BaseModel):
    """An element whose own values differ: prop to old and new value."""

    id: str
    changes: dict[str, list[Any]]


class VersionDiff(BaseModel):
    """What lies between two versions."""

    session_id: str
    from_version: int
    to_version: int
    added_elements: list[str]
    removed_elements: list[str]
    modified_elements: list[ModifiedElement]
    moved_elements: list[str]
    summary: str
    operations: list[dict[str, Any]]


class FieldFault(BaseModel):
    """A field that is wrong."""

    field: str
    message: str
    type: str


class Problem(BaseModel):
    """An error as RFC 9457 has it; further members hold the facts of its kind."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    error_code: str
    message: str
    recoverable: bool
    suggested_action: str
    session_state: Literal["preserved", "corrupted", "recovered"]
    request_id: str
    errors: list[FieldFault] | None = None


class Health(BaseModel):
    """Whether the parts are there."""

    status: Literal["ok", "degraded", "down"]
    version: str
    redis: Literal["ok", "degraded", "down"]
    circuit: Literal["closed", "open", "half_open"] = Field(
        description="the breaker around Redis: open after faults in a row, until a probe finds it back"
    )
    queue: Literal["ok", "degraded", "down"]
    model: Literal["ok", "degraded", "down"]
    notes: dict[str, str] = Field(description="what to know of a part")


class SessionDocument(BaseModel):
    """A whole session with its history, to be kept or moved."""


class Figures(BaseModel):
    """One session in numbers: rates from 0 to 1, the score from 1 to 5, null where nobody rated."""

    session_id: str
    user_id: str
    status: str
    total_edits: int
    session_duration_minutes: float
    edit_types_distribution: dict[str, int]
    average_processing_time_ms: float
    p95_processing_time_ms: float
    clarification_rate: float
    undo_rate: float
    user_satisfaction_score: float | None
    questions_asked: int
    unchanged_turns: int
    ratings: int
    created_at: AwareDatetime
    last_activity: AwareDatetime
    p50_processing_time_ms: float
    p99_processing_time_ms: float
    correction_rate: float = Field(description="edits that changed again what the one before had changed")
    failed_turns: int
    sources: dict[str, int]
    model: dict[str, float] = Field(description="calls, tokens and cost of a language model")


class SessionFigures(Figures):
    """The figures of a session."""

    success: bool
    timestamp: AwareDatetime


class FeedbackKept(BaseModel):
    """The rating that is kept, and of which version it is."""

    session_id: str
    rating: int
    version: int | None


class SessionEnded(SessionSummary):
    """The session, completed, with its figures."""

    metrics: Figures
    available_actions: list[str]
