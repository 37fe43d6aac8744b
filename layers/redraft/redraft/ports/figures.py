"""Where figures of use are kept: counters by day and by person, bounded in size, that many processes add to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

Counts = Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Addition:
    """What is added to the counters of a day or of a person (`subject`), in one atomic step.

    `distinct` are names of sets and a member to count in them; only days have such sets, which keep no member.
    """

    subject: date | str
    counts: Counts
    distinct: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True)
class DayCounts:
    """The counters of one day; `distinct` are the approximate sizes of its sets."""

    day: date
    counts: Counts = field(default_factory=dict)
    distinct: Counts = field(default_factory=dict)


class FigureStore(Protocol):
    """Keeps counters; every method raises `StoreUnavailableError`."""

    async def add(self, additions: Sequence[Addition]) -> None:
        """Add to counters, each subject in one step and all at the same time; sent once, whatever becomes of it."""

    async def days(self, days: Sequence[date]) -> list[DayCounts]:
        """The counters of days, in the order asked; days without any are there, empty."""

    async def person(self, user_id: str) -> Counts:
        """The counters of a person; empty for one who is not known."""

    async def forget(self, user_id: str) -> bool:
        """Remove the counters of a person; whether there were any."""
