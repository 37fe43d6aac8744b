"""What lies behind a session's head: its earlier records, designs and memories, from what was read along with it.

A step back mostly stays within the latest records, which come with the session in one round trip; only what lies
further back is fetched.
"""

from __future__ import annotations

import re
from typing import Final

from redraft.errors import SessionCorruptedError
from redraft.language.context import EditContext
from redraft.sessions.loading import Loaded, recent_of, stretch_to, version_at
from redraft.sessions.parts import Parts
from redraft.versions.lineage import turns_to
from redraft.versions.record import Record
from redraft.versions.stretch import records_of, taken_back
from redraft.wireframe.node import Design

READ_AHEAD: Final = 40
"""Records read with a session, or at once on the way back: four windows of turns, which mostly is all of it."""

_STEPS_BACK: Final = re.compile(
    r"\b(?:undo|undid|redo|redid|revert|restore|back|version|before|earlier|previous|again|never ?mind)\b",
    re.IGNORECASE,
)


def read_ahead(prompt: str) -> int:
    """How many records are worth reading along with a session for a prompt; a guess, which changes no answer."""
    return READ_AHEAD if _STEPS_BACK.search(prompt) else 0


class Past:
    """The earlier versions of a session, as far as they are known yet."""

    def __init__(self, parts: Parts, loaded: Loaded) -> None:
        self._parts = parts
        self._loaded = loaded
        self._records = {record.version: record for record in records_of(recent_of(loaded))}

    async def record(self, version: int) -> Record:
        """The record of a version; raises `VersionNotFoundError`."""
        if version not in self._records:
            await self._fetch(version, version)
        return self._records[version]

    async def state(self, version: int) -> tuple[Record, Design]:
        """A version with its design; raises `VersionNotFoundError`, `VersionDamagedError`."""
        record = self._records.get(version)
        design = None if record is None else self._known(record)
        if record is None or design is None:
            record, design = await version_at(self._parts, self._loaded.stored.id, version)
        return record, design

    async def context(self, version: int) -> EditContext:
        """What the conversation remembered at a version."""
        turns, missing = turns_to(version, self._records)
        while missing is not None:
            await self._fetch(max(1, missing - READ_AHEAD + 1), missing)
            turns, missing = turns_to(version, self._records)
        return EditContext.of_path(turns)

    async def _fetch(self, first: int, last: int) -> None:
        for record in records_of(await stretch_to(self._parts, self._loaded.stored.id, first, last)):
            self._records[record.version] = record

    def _known(self, record: Record) -> Design | None:
        """The design of a version, where it need not be fetched: known, or so many exact steps back from the head."""
        known = self._parts.versions.known(record.content_hash)
        if known is not None:
            return known
        since = [self._records.get(number) for number in range(self._loaded.head.version, record.version, -1)]
        steps = [step for step in since if step is not None]
        if len(steps) < len(since):
            return None
        try:
            return taken_back(self._loaded.head.design, steps, record)
        except SessionCorruptedError:
            return None  # a version in between has no way back, as after a recovery
