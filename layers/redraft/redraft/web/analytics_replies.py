"""What the analytics answer, field by field. Rates are 0..1, days those of UTC, durations milliseconds."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import AwareDatetime, BaseModel, Field


class Duration(BaseModel):
    """How long one step took: the average is exact, percentiles are within one per cent."""

    turns: int
    average: float
    p50: float
    p95: float
    p99: float


class ModelFigures(BaseModel):
    """What a language model took."""

    calls: int
    prompt_tokens: int
    cached_tokens: int
    output_tokens: int
    cost_usd: float
    cost_usd_per_edit: float


class UseFigures(BaseModel):
    """The figures of a day, of some days, or of a person; an edit is a turn that made a version."""

    sessions_started: int
    sessions_by_origin: dict[str, int] = Field(description="by what made the first design: rules, client, fork, ...")
    sessions_ended: dict[str, int] = Field(description="completed, deleted, expired")
    total_edits: int
    turns: dict[str, int] = Field(description="applied, unchanged, needs_clarification, failed")
    average_edits_per_session: float
    edit_types_distribution: dict[str, int] = Field(description="the most common first")
    edit_kinds: dict[str, int] = Field(description="edit, undo, redo, revert, take_back")
    sources: dict[str, int]
    average_targets: float = Field(description="elements touched by an edit")
    success_rate: float = Field(description="turns that were answered rather than failed")
    failures: dict[str, int] = Field(description="failed turns by cause")
    clarification_rate: float = Field(description="questions among the turns that were answered")
    clarifications_answered: int
    correction_rate: float = Field(description="edits that changed again what the one before had changed")
    undo_rate: float
    share_without_model: float
    durations_ms: dict[str, Duration] = Field(
        description="processing (as versions say it), queueing, reading, model, state, and total"
    )
    model: ModelFigures
    user_satisfaction_score: float | None = Field(description="the mean of ratings from 1 to 5")
    ratings: int
    average_ended_session_edits: float
    average_ended_session_minutes: float
    missed_events: int = Field(description="events that could not be kept; the figures lack them")


class DayFigures(UseFigures):
    """The figures of one day."""

    date: date
    active_users: int = Field(description="within one per cent")
    active_sessions: int = Field(description="within one per cent")


class DailyFigures(DayFigures):
    """The answer for a day."""

    success: bool
    timezone: Literal["UTC"]
    timestamp: AwareDatetime


class TrendFigures(BaseModel):
    """Days, oldest first, those without any use among them; `together` is of the whole time, whatever the page."""

    success: bool
    timezone: Literal["UTC"]
    from_: date = Field(alias="from")
    to: date
    days: list[DayFigures]
    together: UseFigures
    next_cursor: date | None
    timestamp: AwareDatetime


class UserFigures(UseFigures):
    """What one person did, as long as it is kept."""

    success: bool
    user_id: str
    timestamp: AwareDatetime


class EditTypeFigures(BaseModel):
    """One type of edits."""

    edit_type: str
    edits: int
    share: float
    average_processing_time_ms: float


class DayDuration(Duration):
    """How long edits of one day took."""

    date: date


class EditTypesFigures(BaseModel):
    """The types of edits, the most common first, and how long edits took day by day."""

    success: bool
    timezone: Literal["UTC"]
    from_: date = Field(alias="from")
    to: date
    average_edits_per_session: float
    total_edits: int
    edit_types: list[EditTypeFigures]
    performance_trend: list[DayDuration]
    timestamp: AwareDatetime
