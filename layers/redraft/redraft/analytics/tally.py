"""Events as additions to counters. The names of the counters stand here and in `report.py`, nowhere else.

Of a day and of a person: sessions, sessions:<source>, turns:<status>, kind:<kind>, type:<edit type>,
type_us:<edit type>, source:<source>, targets, corrections, answers, rating:<1..5>, model:<what>,
and of each step <step>:<bucket>, <step>_us. Of a day besides: turns:failed, cause:<error>, ended:<how>, ended_edits,
ended_ms, missed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, date
from itertools import chain

from redraft.analytics.events import Event, Rated, SessionEnded, SessionStarted, TurnFailed, TurnTaken
from redraft.analytics.times import bucket
from redraft.model.usage import MICROS_PER_DOLLAR, Usage
from redraft.ports.figures import Addition

MISSED = "missed"
"""Counter of events that could not be kept when they happened."""


def additions_of(events: Iterable[Event], spent_ms: Mapping[str, float]) -> list[Addition]:
    """What the events of one request come to; `spent_ms` are its times by step, counted where a turn was taken."""
    days: dict[date, Counter[str]] = {}
    people: dict[str, Counter[str]] = {}
    distinct: dict[date, list[tuple[str, str]]] = {}
    for event in events:
        day = event.at.astimezone(UTC).date()
        counts = Counter(counts_of(event, spent_ms))
        days.setdefault(day, Counter()).update(counts)
        if isinstance(event, SessionStarted | TurnTaken | Rated):
            people.setdefault(event.user_id, Counter()).update(counts)
            distinct.setdefault(day, []).extend((("users", event.user_id), ("sessions", event.session_id)))
    of_days = (Addition(day, counts, tuple(distinct.get(day, ()))) for day, counts in days.items())
    of_people = (Addition(user_id, counts) for user_id, counts in people.items())
    return list(chain(of_days, of_people))


def counts_of(event: Event, spent_ms: Mapping[str, float]) -> dict[str, int]:
    """What one event adds."""
    match event:
        case SessionStarted():
            return {"sessions": 1, f"sessions:{event.source}": 1, **_used(event.usage)}
        case TurnTaken():
            return {**_turn(event), **_times({"processing": event.processing_ms, **spent_ms}), **_used(event.usage)}
        case TurnFailed():
            return {"turns:failed": 1, f"cause:{event.cause}": 1, **_used(event.usage)}
        case SessionEnded():
            return {f"ended:{event.how}": 1, "ended_edits": event.edits, "ended_ms": round(event.minutes * 60_000)}
        case Rated():
            return {f"rating:{event.rating}": 1}


def _turn(turn: TurnTaken) -> dict[str, int]:
    counts = {f"turns:{turn.status}": 1, "answers": int(turn.answers)}
    if turn.status == "applied":
        edit_type = turn.edit_type or "modify"
        counts |= {
            f"kind:{turn.kind}": 1,
            f"type:{edit_type}": 1,
            f"type_us:{edit_type}": round(turn.processing_ms * 1000),
            f"source:{turn.source}": 1,
            "targets": turn.targets,
            "corrections": int(turn.corrects),
        }
    return {name: count for name, count in counts.items() if count}


def _times(spent_ms: Mapping[str, float]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for step, spent in spent_ms.items():
        counts[f"{step}:{bucket(spent)}"] = 1
        counts[f"{step}_us"] = round(spent * 1000)
    return counts


def _used(usage: Usage | None) -> dict[str, int]:
    if usage is None:
        return {}
    counts = {
        "calls": usage.calls,
        "prompt_tokens": usage.prompt_tokens,
        "cached_tokens": usage.cached_tokens,
        "output_tokens": usage.output_tokens,
        "cost_micros": round(usage.cost_usd * MICROS_PER_DOLLAR),
    }
    return {f"model:{name}": count for name, count in counts.items() if count}
