"""The reports of the API: a day, a stretch of days, a person, the types of edits. Days are those of UTC."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from redraft.analytics.report import Figures, added_up, durations, edit_types, figures_of
from redraft.ports.figures import DayCounts, FigureStore


@dataclass(frozen=True, slots=True)
class Trend:
    """Days, oldest first, and all of the time together; `next_day` is where the next page begins, None at the end."""

    first: date
    last: date
    days: tuple[Figures, ...]
    together: Figures
    next_day: date | None


class Reports:
    """Reads the figures of many sessions; all methods raise `StoreUnavailableError`."""

    def __init__(self, store: FigureStore) -> None:
        self._store = store

    async def daily(self, day: date) -> Figures:
        """The figures of one day."""
        return _of_day((await self._store.days([day]))[0])

    async def trend(self, days: int, now: datetime, *, cursor: date | None, limit: int) -> Trend:
        """The last `days` days, today among them; a page of them begins at `cursor`."""
        wanted = last_days(days, now)
        counted = await self._store.days(wanted)
        page = [each for each in counted if cursor is None or each.day >= cursor]
        behind = page[limit].day if len(page) > limit else None
        together = figures_of(added_up(each.counts for each in counted))
        return Trend(wanted[0], wanted[-1], tuple(_of_day(each) for each in page[:limit]), together, behind)

    async def person(self, user_id: str) -> Figures:
        """What one person did, as long as it is kept; all zero for one who is not known."""
        return figures_of(await self._store.person(user_id))

    async def forget(self, user_id: str) -> bool:
        """Erase the figures of one person; whether there were any. Those of days name nobody."""
        return await self._store.forget(user_id)

    async def edit_types(self, days: int, now: datetime) -> Figures:
        """How edits were spread over types in the last days, and how long they took, day by day."""
        counted = await self._store.days(last_days(days, now))
        together = added_up(each.counts for each in counted)
        figures = figures_of(together)
        return {
            "from": counted[0].day.isoformat(),
            "to": counted[-1].day.isoformat(),
            "average_edits_per_session": figures["average_edits_per_session"],
            "total_edits": figures["total_edits"],
            "edit_types": edit_types(together),
            "performance_trend": [_performance(each) for each in counted],
        }


def last_days(days: int, now: datetime) -> Sequence[date]:
    """The UTC days up to now, oldest first."""
    today = now.astimezone(UTC).date()
    return [today - timedelta(days=back) for back in reversed(range(days))]


def _of_day(counted: DayCounts) -> Figures:
    figures = figures_of(counted.counts)
    active = {f"active_{name}": counted.distinct.get(name, 0) for name in ("users", "sessions")}
    return {"date": counted.day.isoformat(), **active, **figures}


def _performance(counted: DayCounts) -> Figures:
    return {"date": counted.day.isoformat(), **durations(counted.counts)["processing"]}
