from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from redraft.analytics.session_figures import figures_of, percentile
from redraft.versions.record import Kind, Record

START = datetime(2026, 3, 1, tzinfo=UTC)


def record(version: int, edit_type: str | None, ms: float, kind: Kind = "edit") -> Record:
    return Record(version=version, kind=kind, created_at=START, edit_type=edit_type, processing_time_ms=ms)


def test_the_figures_of_a_session() -> None:
    records = [record(1, None, 900, "start"), record(2, "add", 1), record(3, "style", 2), record(4, "add", 3)]
    records.append(record(5, "remove", 4, "undo"))
    span = (START, START + timedelta(minutes=7, seconds=30))
    figures = figures_of("id", "ann", "active", span, records, {"questions": 3, "unchanged": 1}, [5, 4, 4])
    assert (figures.total_edits, figures.session_duration_minutes) == (4, 7.5)
    assert figures.edit_types_distribution == {"add": 2, "style": 1, "remove": 1}
    assert (figures.average_processing_time_ms, figures.p95_processing_time_ms) == (2.5, 4)
    assert (figures.clarification_rate, figures.undo_rate) == (0.375, 0.25)
    assert figures.user_satisfaction_score == 4.33


def test_a_session_without_edits_has_figures_too() -> None:
    figures = figures_of("id", "ann", "active", (START, START), [record(1, None, 5, "start")], {}, [])
    assert (figures.total_edits, figures.average_processing_time_ms, figures.p95_processing_time_ms) == (0, 0, 0)
    assert (figures.clarification_rate, figures.undo_rate, figures.user_satisfaction_score) == (0, 0, None)


@pytest.mark.parametrize(("share", "value"), [(0.95, 19), (0.5, 10), (1.0, 20), (0.0, 1)])
def test_the_percentile_is_a_value_that_was_there(share: float, value: float) -> None:
    assert percentile([float(number) for number in range(1, 21)], share) == value
