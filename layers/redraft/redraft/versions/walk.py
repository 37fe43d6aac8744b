"""The state that a log leaves behind, from its records alone: the path, the memory of the conversation, the head."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from redraft.errors import NothingToUndoError
from redraft.language.context import EditContext, Interaction
from redraft.versions.head import Head
from redraft.versions.lineage import turns_to
from redraft.versions.path import Path
from redraft.versions.record import Record, StoredRecord
from redraft.wireframe.node import Design

Remember = Callable[[EditContext, Interaction], EditContext]
"""What a step through the history does to the memory: `language.travel.after_travel`."""


def path_of(records: Mapping[int, Record]) -> Path:
    """Where the session stands after records 1 to n; versions that were lost are no steps."""
    path = Path()
    for number in range(2, len(records) + 1):
        path = _stepped(path, records[number])
    lost = {number for number, record in records.items() if record.kind == "lost"}
    steps = tuple(step for step in path.steps if step not in lost)
    return Path(steps or path.steps[-1:], tuple(step for step in path.undone if step not in lost))


def _stepped(path: Path, record: Record) -> Path:
    try:
        if record.kind == "undo":
            return path.back(path.steps[::-1].index(record.shows))
        if record.kind == "redo":
            return path.forth(path.undone[::-1].index(record.shows) + 1)
    except (ValueError, NothingToUndoError):
        pass  # what it stepped over was lost; then it goes onward like anything else
    return path.onward(record.version)


def context_of(records: Mapping[int, Record], after_travel: Remember) -> EditContext:
    """What the conversation remembers after records 1 to n; no question is open."""
    last = len(records)
    first = last
    while first > 1 and records[first].kind == "edit" and last - first < _ENOUGH:
        first -= 1
    context = _context_at(first, records, after_travel)
    for number in range(first + 1, last + 1):
        context = context.after(records[number].interaction)
    return context


_ENOUGH = 20
"""More turns than a context holds: what was said before these makes no difference."""


def _context_at(number: int, records: Mapping[int, Record], after_travel: Remember) -> EditContext:
    """The context after a version that is no edit, or one so far back that its own does not matter."""
    record = records[number]
    if record.kind == "start":
        return EditContext.from_json(record.context) if record.context else EditContext()
    target = record.metadata.get("to")
    if record.kind in ("edit", "lost") or not isinstance(target, int):
        return EditContext.of_path(turns_to(number, records)[0])
    return after_travel(EditContext.of_path(turns_to(target, records)[0]), record.interaction)


def head_of(stored: Mapping[int, StoredRecord], design: Design, snapshots: set[int], after_travel: Remember) -> Head:
    """The head after records 1 to n, whose last design is this one."""
    records = {number: each.record for number, each in stored.items()}
    last = len(records)
    snapshot = max((number for number in snapshots if number <= last), default=1)
    return Head(
        version=last,
        design=design,
        context=context_of(records, after_travel),
        path=path_of(records),
        next_id=max(record.next_id for record in records.values()),
        content_hash=records[last].content_hash,
        chain=stored[last].chain,
        snapshot_version=snapshot,
        log_bytes=sum(len(stored[number].blob) for number in range(snapshot + 1, last + 1)),
    )
