"""Which turns led to a version: the conversation as it would stand had nothing else been said."""

from __future__ import annotations

from collections.abc import Mapping

from redraft.language.context import WINDOW, EditContext, Interaction
from redraft.versions.record import Record


def turns_to(version: int, records: Mapping[int, Record]) -> tuple[list[Interaction], int | None]:
    """The last turns on the way to a version, oldest first, and the version whose record is missing to know more.

    Going to an earlier version goes on from there, so its turn follows those that led to that version. The making of
    version 1 is no turn, but a fork begins with the turns that its origin remembered. What was lost is passed over.
    """
    turns: list[Interaction] = []
    at = version
    while len(turns) < WINDOW:
        record = records.get(at)
        if record is None:
            return [], at
        if record.kind == "start":
            turns.extend(EditContext.from_json(record.context).interactions[::-1] if record.context else ())
            break
        if record.kind in ("undo", "redo"):
            at = record.shows
            continue
        if record.kind != "lost":
            turns.append(record.interaction)
        at = _before(record)
    return turns[:WINDOW][::-1], None


def _before(record: Record) -> int:
    if record.kind in ("revert", "recovery"):
        return int(record.metadata["to"])
    return record.base
