"""The figures of one session, from its log, its counters and what people said of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from redraft.versions.record import Record


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """One session in numbers; rates are 0..1, the score is the mean of ratings 1..5, None where nobody rated.

    `clarification_rate` is questions per turn, `undo_rate` undos per version after the first.
    """

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
    created_at: str
    last_activity: str

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        return asdict(self)


def figures_of(
    session_id: str,
    user_id: str,
    status: str,
    span: tuple[datetime, datetime],
    records: Sequence[Record],
    counters: Mapping[str, int],
    ratings: Sequence[int],
) -> SessionFigures:
    """The figures; `span` is when the session was made and last active, `records` all of its versions."""
    edits = [record for record in records if record.kind != "start"]
    times = sorted(record.processing_time_ms for record in edits)
    questions, unchanged = counters.get("questions", 0), counters.get("unchanged", 0)
    created_at, last_activity = span
    return SessionFigures(
        session_id=session_id,
        user_id=user_id,
        status=status,
        total_edits=len(edits),
        session_duration_minutes=round((last_activity - created_at).total_seconds() / 60, 3),
        edit_types_distribution=dict(Counter(record.edit_type or "modify" for record in edits).most_common()),
        average_processing_time_ms=round(_ratio(sum(times), len(times)), 3),
        p95_processing_time_ms=round(percentile(times, 0.95), 3),
        clarification_rate=round(_ratio(questions, len(edits) + questions + unchanged), 4),
        undo_rate=round(_ratio(sum(record.kind == "undo" for record in edits), len(edits)), 4),
        user_satisfaction_score=round(sum(ratings) / len(ratings), 2) if ratings else None,
        questions_asked=questions,
        unchanged_turns=unchanged,
        ratings=len(ratings),
        created_at=created_at.isoformat(),
        last_activity=last_activity.isoformat(),
    )


def percentile(ordered: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of ordered values; 0 where there are none."""
    if not ordered:
        return 0.0
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _ratio(part: float, whole: int) -> float:
    return part / whole if whole else 0.0
