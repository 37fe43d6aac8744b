"""Reading: a session's details, its history, one version, and what lies between two."""

from __future__ import annotations

import asyncio

from redraft.sessions.loading import load, recent_of, stretch_at, stretch_to, version_at
from redraft.sessions.messages import ComparisonReport, HistoryPage, SessionDetails, VersionView
from redraft.sessions.parts import Parts
from redraft.sessions.views import view_of
from redraft.versions.describe import summary_of
from redraft.versions.names import unpack_names
from redraft.versions.stretch import records_of, replay
from redraft.wireframe.diff import compare

RECENT_EDITS = 10


async def read_session(parts: Parts, session_id: str) -> SessionDetails:
    """A session with its design, its latest versions (newest last) and the open question, in one round trip."""
    loaded = await load(parts, session_id, recent=RECENT_EDITS)
    records = records_of(recent_of(loaded))
    pending = loaded.head.context.pending
    names = unpack_names(loaded.stored.names)
    return SessionDetails(
        session=loaded.session,
        design=loaded.head.design,
        recent=tuple(view_of(record, names=names) for record in records if record.kind != "start"),
        pending=pending.clarification if pending else None,
        available_actions=loaded.actions,
        names=names,
        failures=loaded.head.failures,
        counters=loaded.stored.counters,
    )


async def read_history(
    parts: Parts, session_id: str, *, limit: int | None = None, cursor: int | None = None, with_designs: bool = True
) -> HistoryPage:
    """Versions from `cursor` (or the start) on, oldest first, at most `limit`; in one round trip.

    Raises `VersionNotFoundError` for a cursor behind the last version.
    """
    first = max(cursor or 1, 1)
    last = None if limit is None else first + max(limit, 1) - 1
    stretch = await stretch_to(parts, session_id, first, last, with_design=with_designs)
    names = unpack_names(stretch.names)
    if with_designs:
        views = [view_of(record, design, names) for record, design in replay(stretch) if record.version >= first]
    else:
        views = [view_of(record, None, names) for record in records_of(stretch)]
    behind = first + len(views)
    return HistoryPage(session_id, tuple(views), stretch.total, behind if behind <= stretch.total else None)


async def read_version(parts: Parts, session_id: str, version: int | None) -> VersionView:
    """One version (None: the current one) with its design, in one round trip; raises `VersionNotFoundError`."""
    if version is None:
        loaded = await load(parts, session_id, recent=1)
        return view_of(records_of(recent_of(loaded))[0], loaded.head.design, unpack_names(loaded.stored.names))
    stretch = await stretch_at(parts, session_id, version)
    return view_of(*parts.versions.at(stretch), unpack_names(stretch.names))


async def compare_versions(parts: Parts, session_id: str, from_version: int, to_version: int) -> ComparisonReport:
    """What lies between two versions, in either direction; raises `VersionNotFoundError`."""
    (_, before), (_, after) = await asyncio.gather(
        version_at(parts, session_id, from_version), version_at(parts, session_id, to_version)
    )
    found = compare(before, after)
    return ComparisonReport(session_id, from_version, to_version, found, summary_of(found, before, after))
