"""Metrics as log lines in CloudWatch's embedded format, written by Powertools: no call, and no time of the user's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from aws_lambda_powertools.metrics import EphemeralMetrics, MetricUnit

from redraft.analytics.events import Event, SessionEnded, SessionStarted, TurnFailed, TurnTaken
from redraft.analytics.heard import Heard
from redraft.model.usage import Usage
from redraft.observability.exchange import Exchange, Health
from redraft.observability.observer import times_of

COUNTS: Final = {
    "applied": "EditsApplied",
    "unchanged": "EditsUnchanged",
    "needs_clarification": "ClarificationsAsked",
}
METRICS: Final = frozenset({
    "Requests", "ServerErrors", "LatencyMs", "ColdStarts", "QueueingMs", "ReadingMs", "ModelMs", "StateMs",
    "CircuitNotClosed", "FiguresMissed", "SessionsStarted", "SessionsEnded", *COUNTS.values(), "Undos", "Corrections",
    "TurnsFailed", "ModelErrors", "ModelCalls", "ModelTokens", "ModelCostUsd",
})  # fmt: skip
"""All names; the template's alarms and dashboard use no other."""

_Metric = tuple[str, MetricUnit, float]


class Emf:
    """A witness: one line of metrics for each exchange, with the service as its dimension."""

    def __init__(self, namespace: str, service: str) -> None:
        self._namespace = namespace
        self._service = service

    def __call__(self, exchange: Exchange, heard: Heard, health: Health) -> None:
        metrics = EphemeralMetrics(namespace=self._namespace, service=self._service)
        for name, unit, value in metrics_of(exchange, heard, health):
            metrics.add_metric(name, unit, value)
        metrics.add_metadata("work", exchange.name)
        if exchange.correlation_id:
            metrics.add_metadata("correlation_id", exchange.correlation_id)
        metrics.flush_metrics()


def metrics_of(exchange: Exchange, heard: Heard, health: Health) -> Iterator[_Metric]:
    """What an exchange comes to. Faults are said also where there are none, so that an alarm sees data."""
    yield from (
        _count("Requests"),
        _count("ServerErrors", exchange.failed),
        _count("CircuitNotClosed", not health.is_circuit_closed),
        ("LatencyMs", MetricUnit.Milliseconds, exchange.milliseconds),
    )
    if exchange.is_cold_start:
        yield _count("ColdStarts")
    if health.missed_figures:
        yield _count("FiguresMissed", health.missed_figures)
    for event in heard.events:
        yield from _of_event(event)
    if any(isinstance(event, TurnTaken) for event in heard.events):
        for step, spent in times_of(exchange, heard).items():
            if step != "total":
                yield f"{step.capitalize()}Ms", MetricUnit.Milliseconds, spent


def _of_event(event: Event) -> Iterator[_Metric]:
    match event:
        case SessionStarted():
            yield _count("SessionsStarted")
            yield from _used(event.usage)
        case TurnTaken():
            yield _count(COUNTS[event.status])
            if event.kind == "undo":
                yield _count("Undos")
            if event.corrects:
                yield _count("Corrections")
            yield from _used(event.usage)
        case TurnFailed():
            yield _count("TurnsFailed")
            if event.cause.startswith("Model"):
                yield _count("ModelErrors")
        case SessionEnded():
            yield _count("SessionsEnded")


def _used(usage: Usage | None) -> Iterator[_Metric]:
    if usage is not None:
        yield _count("ModelCalls", usage.calls)
        yield _count("ModelTokens", usage.tokens)
        yield "ModelCostUsd", MetricUnit.NoUnit, usage.cost_usd


def _count(name: str, count: int = 1) -> _Metric:
    return name, MetricUnit.Count, int(count)
