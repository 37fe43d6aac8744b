"""What one process has seen, as Prometheus reads it; for servers and containers, which live long enough to be asked."""

from __future__ import annotations

import resource
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from redraft.analytics.events import TurnTaken
from redraft.analytics.heard import Heard
from redraft.analytics.tally import counts_of
from redraft.observability.exchange import Exchange, Health
from redraft.observability.observer import times_of

MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
BOUNDS: Final = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
"""Upper ends of the buckets, seconds."""

_HELP: Final = {
    "redraft_request_seconds": ("histogram", "Requests and tasks by route and status."),
    "redraft_turn_seconds": ("histogram", "Where the time of turns went, by step."),
    "redraft_turns_total": ("counter", "Turns by outcome."),
    "redraft_edits_total": ("counter", "Turns that made a version, by type."),
    "redraft_sessions_started_total": ("counter", "Sessions by what made their first design."),
    "redraft_sessions_ended_total": ("counter", "Sessions by how they ended."),
    "redraft_model_total": ("counter", "Calls, tokens and micro-dollars of a language model."),
    "redraft_figures_missed_total": ("counter", "Events that could not be kept."),
    "redraft_circuit_closed": ("gauge", "1 while the breaker before the session store is closed."),
    "redraft_resident_bytes_max": ("gauge", "Most memory that the process has taken."),
}
_FAMILIES: Final = {
    "turns": ("redraft_turns_total", "status"),
    "type": ("redraft_edits_total", "type"),
    "sessions": ("redraft_sessions_started_total", "source"),
    "ended": ("redraft_sessions_ended_total", "how"),
    "model": ("redraft_model_total", "what"),
}

Labels = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Histogram:
    """Times in buckets, in seconds."""

    counts: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    total: float = 0.0

    def add(self, seconds: float) -> None:
        """Count a time."""
        at = next((index for index, bound in enumerate(BOUNDS) if seconds <= bound), len(BOUNDS))
        self.counts[at] += 1
        self.total += seconds


class ProcessMetrics:
    """A witness that remembers, in a size that the number of routes bounds."""

    def __init__(self) -> None:
        self._counters: Counter[tuple[str, Labels]] = Counter()
        self._histograms: dict[tuple[str, Labels], Histogram] = {}
        self._is_circuit_closed = True

    def __call__(self, exchange: Exchange, heard: Heard, health: Health) -> None:
        self._time(
            "redraft_request_seconds",
            (("name", exchange.name), ("status", str(exchange.status))),
            exchange.milliseconds,
        )
        for event in heard.events:
            for name, count in counts_of(event, {}).items():
                family, _, kind = name.partition(":")
                if kind and family in _FAMILIES:
                    metric, label = _FAMILIES[family]
                    self._counters[metric, ((label, kind),)] += count
        if any(isinstance(event, TurnTaken) for event in heard.events):
            for step, spent in times_of(exchange, heard).items():
                self._time("redraft_turn_seconds", (("step", step),), spent)
        self._counters["redraft_figures_missed_total", ()] += health.missed_figures
        self._is_circuit_closed = health.is_circuit_closed

    def text(self) -> str:
        """All of it in Prometheus' text form."""
        return "".join(f"{line}\n" for line in self._lines())

    def _time(self, name: str, labels: Labels, milliseconds: float) -> None:
        self._histograms.setdefault((name, labels), Histogram()).add(milliseconds / 1000)

    def _lines(self) -> Iterator[str]:
        gauges = {
            "redraft_circuit_closed": int(self._is_circuit_closed),
            "redraft_resident_bytes_max": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024,
        }
        for metric, (kind, said) in _HELP.items():
            yield f"# HELP {metric} {said}"
            yield f"# TYPE {metric} {kind}"
            if metric in gauges:
                yield f"{metric} {gauges[metric]}"
            for (name, labels), count in sorted(self._counters.items()):
                if name == metric:
                    yield f"{metric}{_labels(labels)} {count}"
            for (name, labels), found in sorted(self._histograms.items(), key=lambda item: item[0]):
                if name == metric:
                    yield from _histogram(metric, labels, found)


def _histogram(metric: str, labels: Labels, found: Histogram) -> Iterator[str]:
    below = 0
    for bound, count in zip((*map(str, BOUNDS), "+Inf"), found.counts, strict=True):
        below += count
        yield f"{metric}_bucket{_labels((*labels, ('le', bound)))} {below}"
    yield f"{metric}_sum{_labels(labels)} {found.total:.6f}"
    yield f"{metric}_count{_labels(labels)} {below}"


def _labels(labels: Iterable[tuple[str, str]]) -> str:
    told = ",".join(f'{name}="{_escaped(value)}"' for name, value in labels)
    return f"{{{told}}}" if told else ""


def _escaped(value: str) -> str:
    return value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
