"""The figures of one session, from its log, its counters and what people said of it."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from itertools import pairwise
from typing import Any, Final, Self

from redraft.model.usage import MICROS_PER_DOLLAR
from redraft.versions.record import Record

_OF_MODELS: Final = ("model_calls", "prompt_tokens", "cached_tokens", "output_tokens")


@dataclass(frozen=True, slots=True)
class SessionFigures:
    """One session in numbers; rates are 0..1, the score is the mean of ratings 1..5, None where nobody rated.

    `clarification_rate` is questions per turn, `undo_rate` undos per version after the first, `correction_rate` the
    share of those versions that change again what the one before changed. `model` is what a language model took.
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
    # Figures of earlier releases lack these.
    p50_processing_time_ms: float = 0.0
    p99_processing_time_ms: float = 0.0
    correction_rate: float = 0.0
    failed_turns: int = 0
    sources: dict[str, int] = field(default_factory=dict)
    model: dict[str, float] = field(default_factory=dict)

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Self:
        """The figures from their stored form; what this release does not know is left out."""
        known = {each.name for each in fields(cls)}
        return cls(**{name: value for name, value in kept.items() if name in known})

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
        p50_processing_time_ms=round(percentile(times, 0.5), 3),
        p99_processing_time_ms=round(percentile(times, 0.99), 3),
        correction_rate=round(_ratio(_corrections(records), len(edits)), 4),
        failed_turns=counters.get("failed", 0),
        sources=dict(Counter(record.source for record in edits).most_common()),
        model=_model(counters),
    )


def _corrections(records: Sequence[Record]) -> int:
    return sum(corrects(later.operations, earlier.inverse) for earlier, later in pairwise(records))


def _model(counters: Mapping[str, int]) -> dict[str, float]:
    used: dict[str, float] = {name: counters.get(name, 0) for name in _OF_MODELS}
    return {**used, "cost_usd": counters.get("cost_micros", 0) / MICROS_PER_DOLLAR}


def corrects(operations: Iterable[Mapping[str, Any]], inverse: Iterable[Mapping[str, Any]]) -> bool:
    """Whether operations change again what the turn before changed, or remove what it had made.

    `inverse` are the operations, in JSON, that take that turn back.
    """
    return not _reach(operations).isdisjoint(_reach(inverse))


def _reach(operations: Iterable[Mapping[str, Any]]) -> set[tuple[str, str]]:
    """The properties that are set, as element and name, and the elements that are removed."""
    reached: set[tuple[str, str]] = set()
    for operation in operations:
        if operation["op"] == "set":
            reached.update((operation["id"], name) for name in operation["props"])
        elif operation["op"] == "remove":
            reached.add((operation["id"], ""))
    return reached


def percentile(ordered: Sequence[float], share: float) -> float:
    """The nearest-rank percentile of ordered values; 0 where there are none."""
    if not ordered:
        return 0.0
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)]


def _ratio(part: float, whole: int) -> float:
    return part / whole if whole else 0.0
