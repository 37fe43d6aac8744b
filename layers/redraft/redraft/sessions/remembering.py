"""What the conversation remembered at an earlier version, from the turns that led to it."""

from __future__ import annotations

from typing import Final

from redraft.language.context import EditContext
from redraft.sessions.loading import stretch_to
from redraft.sessions.parts import Parts
from redraft.versions.lineage import turns_to
from redraft.versions.record import Record
from redraft.versions.stretch import records_of

_LOG_PAGE: Final = 40
"""Records read at once on the way back: four windows of turns, which mostly is all of it."""


async def context_at(parts: Parts, session_id: str, version: int) -> EditContext:
    """The context of a version; mostly one round trip."""
    records: dict[int, Record] = {}
    turns, missing = turns_to(version, records)
    while missing is not None:
        first = max(1, missing - _LOG_PAGE + 1)
        for record in records_of(await stretch_to(parts, session_id, first, missing)):
            records[record.version] = record
        turns, missing = turns_to(version, records)
    return EditContext.of_path(turns)
