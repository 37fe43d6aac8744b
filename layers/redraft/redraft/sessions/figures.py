"""The figures of a session, whether it is in use, was ended, or has expired."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

from redraft.analytics.session_figures import SessionFigures, figures_of
from redraft.errors import SessionCorruptedError, SessionExpiredError, SessionNotFoundError
from redraft.ports.store import StoredSession
from redraft.sessions.loading import well_formed
from redraft.sessions.parts import Parts
from redraft.versions.codec import pack, unpack
from redraft.versions.stretch import records_of

BEFORE_EVERYTHING: Final = datetime(1970, 1, 1, tzinfo=UTC)
"""A time at which nothing has expired yet: to read what has."""

NO_FIGURES: Final = pack({"status": "expired"})
"""What a session leaves whose figures could not be computed."""


async def session_figures(parts: Parts, session_id: str) -> SessionFigures:
    """The figures, computed anew for a session that can be read, else as they were stored at its end."""
    now = parts.clock.now()
    try:
        stored = await parts.store.read(well_formed(session_id), now)
    except (SessionNotFoundError, SessionExpiredError, SessionCorruptedError):
        kept = await parts.store.metrics(session_id)
        if kept is None or "user_id" not in kept:
            raise
        return SessionFigures.from_json(kept)
    return await compute_figures(parts, stored, now)


async def compute_figures(
    parts: Parts, stored: StoredSession, now: datetime, status: str | None = None
) -> SessionFigures:
    """The figures of a session as it was read; `status` is what it is about to become."""
    stretch = await parts.store.stretch(stored.id, 1, stored.version, now, with_design=False)
    ratings = [int(unpack(entry)["rating"]) for entry in await parts.store.feedback(stored.id)]
    return figures_of(
        stored.id,
        stored.about.user_id,
        status or stored.status,
        (stored.about.created_at, stored.last_activity),
        records_of(stretch),
        stored.counters,
        ratings,
    )


def pack_figures(figures: SessionFigures) -> bytes:
    """The stored form of figures."""
    kept: dict[str, Any] = figures.to_json()
    return pack(kept)
