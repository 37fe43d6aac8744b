"""Exchanges as witnesses see them, and loggers that are put back."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from redraft.analytics.events import Rated, SessionEnded, SessionStarted, TurnFailed, TurnTaken
from redraft.analytics.heard import Heard, Span
from redraft.model.usage import Usage
from redraft.observability.exchange import Exchange

from tests.support.stores import clock, cluster, node, servers, single_node

__all__ = ["clock", "cluster", "node", "servers", "single_node"]

AT = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
NAMES: dict[str, Any] = {"at": AT, "session_id": "s" * 24, "user_id": "ann"}
USAGE = Usage("gemini", 2, 900, 100, 60, 0.0012, 800.0)


def exchange(**given: Any) -> Exchange:
    usual = {"kind": "request", "name": "POST /edit", "status": 200, "began": 1_000.0, "milliseconds": 12.5}
    return Exchange(**{**usual, **given})


def heard() -> Heard:
    """One of everything that can be told."""
    turn = {**NAMES, "source": "rules", "processing_ms": 9.0}
    return Heard(
        events=[
            SessionStarted(**NAMES, source="rules", usage=USAGE),
            TurnTaken(**turn, status="applied", kind="undo", edit_type="style", targets=1, corrects=True, usage=USAGE),
            TurnTaken(**turn, status="unchanged"),
            TurnTaken(**turn, status="needs_clarification"),
            TurnFailed(at=AT, session_id="s", cause="ModelUnavailable"),
            SessionEnded(at=AT, session_id="s", how="expired", edits=3, minutes=2.0),
            Rated(**NAMES, rating=5),
        ],
        spent_ms={"queueing": 0.5, "reading": 4.0, "model": 800.0, "state": 3.0},
        spans=[Span("state", 1_000.001, 1_000.002), Span("reading", 1_000.002, 1_000.006)],
    )


@pytest.fixture
def package_logger() -> Iterator[logging.Logger]:
    """The package's logger, which is as it was once the test is over."""
    logger = logging.getLogger("redraft")
    kept = logger.handlers[:], logger.level, logger.propagate
    yield logger
    logger.handlers, logger.level, logger.propagate = kept[0], kept[1], kept[2]
