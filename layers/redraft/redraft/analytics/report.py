"""Counters as figures that people read: rates, averages, percentiles. What they mean stands with `Figures`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final

from redraft.analytics.times import percentile
from redraft.model.usage import MICROS_PER_DOLLAR
from redraft.ports.figures import Counts

STEPS: Final = ("processing", "queueing", "reading", "model", "state", "total")
"""`processing` is what versions say of themselves: reading the session, the words and the model, without the commit."""

_SHARES: Final = {"p50": 0.5, "p95": 0.95, "p99": 0.99}
_OF_MODELS: Final = ("calls", "prompt_tokens", "cached_tokens", "output_tokens")
_WITHOUT_MODEL: Final = frozenset({"rules", "client"})

Figures = dict[str, Any]


def added_up(counts: Iterable[Counts]) -> Counts:
    """The counters of several days as those of one time."""
    out: Counter[str] = Counter()
    for each in counts:
        out.update(each)
    return out


def figures_of(counts: Counts) -> Figures:
    """The figures of a day, of some days, or of a person.

    Edits are turns that made a version. The success rate is the share of turns that were answered rather than failed;
    clarifications are questions among the answered turns; undos and corrections are shares of the edits.
    """
    turns = _group(counts, "turns:")
    edits, failed = turns.get("applied", 0), turns.get("failed", 0)
    answered = sum(turns.values()) - failed
    sources = _group(counts, "source:")
    kinds = _group(counts, "kind:")
    return {
        "sessions_started": counts.get("sessions", 0),
        "sessions_by_origin": _group(counts, "sessions:"),
        "sessions_ended": _group(counts, "ended:"),
        "total_edits": edits,
        "turns": turns,
        "average_edits_per_session": _ratio(edits, counts.get("sessions", 0)),
        "edit_types_distribution": _group(counts, "type:"),
        "edit_kinds": kinds,
        "sources": sources,
        "average_targets": _ratio(counts.get("targets", 0), edits),
        "success_rate": _ratio(answered, answered + failed),
        "failures": _group(counts, "cause:"),
        "clarification_rate": _ratio(turns.get("needs_clarification", 0), answered),
        "clarifications_answered": counts.get("answers", 0),
        "correction_rate": _ratio(counts.get("corrections", 0), edits),
        "undo_rate": _ratio(kinds.get("undo", 0), edits),
        "share_without_model": _ratio(sum(n for name, n in sources.items() if name in _WITHOUT_MODEL), edits),
        "durations_ms": durations(counts),
        "model": model_use(counts, edits),
        "user_satisfaction_score": _mean_rating(_group(counts, "rating:")),
        "ratings": sum(_group(counts, "rating:").values()),
        "average_ended_session_edits": _ratio(counts.get("ended_edits", 0), _ended(counts)),
        "average_ended_session_minutes": _ratio(counts.get("ended_ms", 0) / 60_000, _ended(counts)),
        "missed_events": counts.get("missed", 0),
    }


def durations(counts: Counts) -> dict[str, Figures]:
    """For each step of the turns that were counted: how many, the average, and percentiles within one per cent."""
    return {step: _duration(counts, step) for step in STEPS}


def _duration(counts: Counts, step: str) -> Figures:
    buckets = {int(name): count for name, count in _group(counts, f"{step}:").items()}
    turns = sum(buckets.values())
    shares = {name: round(percentile(buckets, share), 3) for name, share in _SHARES.items()}
    return {"turns": turns, "average": round(_ratio(counts.get(f"{step}_us", 0) / 1000, turns), 3), **shares}


def edit_types(counts: Counts) -> list[Figures]:
    """The types of edits, the most common first."""
    types = _group(counts, "type:")
    edits = sum(types.values())
    return [
        {
            "edit_type": name,
            "edits": count,
            "share": _ratio(count, edits),
            "average_processing_time_ms": round(_ratio(counts.get(f"type_us:{name}", 0) / 1000, count), 3),
        }
        for name, count in types.items()
    ]


def model_use(counts: Counts, edits: int) -> Figures:
    """Tokens and money."""
    used = {name: counts.get(f"model:{name}", 0) for name in _OF_MODELS}
    cost = counts.get("model:cost_micros", 0) / MICROS_PER_DOLLAR
    return {**used, "cost_usd": cost, "cost_usd_per_edit": round(cost / edits, 8) if edits else 0.0}


def _group(counts: Counts, prefix: str) -> dict[str, int]:
    """The counters of one family by the rest of their names, the largest first."""
    found = {name.removeprefix(prefix): count for name, count in counts.items() if name.startswith(prefix)}
    return dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))


def _ended(counts: Counts) -> int:
    return sum(_group(counts, "ended:").values())


def _mean_rating(ratings: Mapping[str, int]) -> float | None:
    given = sum(ratings.values())
    return round(sum(int(rating) * count for rating, count in ratings.items()) / given, 2) if given else None


def _ratio(part: float, whole: float) -> float:
    return round(part / whole, 4) if whole else 0.0
