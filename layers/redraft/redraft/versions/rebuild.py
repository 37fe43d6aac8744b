"""A whole log from what was found of one: the records that are sound, and others in the place of those that are not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from redraft.versions.about import About
from redraft.versions.describe import edit_type_of, summary_of
from redraft.versions.designs import hash_of, rows_of
from redraft.versions.examine import Examined
from redraft.versions.ids import first_free_number
from redraft.versions.record import NO_CHAIN, OPERATION_ID_BYTES, Record, StoredRecord, follows, store
from redraft.versions.walk import path_of
from redraft.wireframe.diff import compare
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation, Restore, dump_operations, invert
from redraft.wireframe.tree import tree_of

_SOURCE: Final = "recovery"
_NO_OPERATION: Final = bytes(OPERATION_ID_BYTES)
_GAP: Final = 1000
"""How many numbers for ids are left out after a loss, for those that the lost versions may have used."""


def linked_log(found: Examined, about: About, at: datetime) -> dict[int, StoredRecord]:
    """Every version's record, each chained to the one before; sound records that follow as they should stay as is."""
    log: dict[int, StoredRecord] = {}
    chain = NO_CHAIN
    for number in range(1, found.total + 1):
        known = found.records.get(number)
        record = _record(found, log, number, about, at)
        if known is not None and record is known.record and follows(known.blob, chain):
            log[number] = known
        else:
            log[number] = store(record, known.operation_id if known else _NO_OPERATION, chain)
        chain = log[number].chain
    return log


def recovery_of(found: Examined, log: dict[int, StoredRecord], operation_id: bytes, at: datetime) -> StoredRecord:
    """The version with which a session goes on after a loss: the last design that could be saved."""
    shows = max(found.designs)
    design, before = found.designs[shows], found.designs.get(found.total)
    operations, inverse = _between(before, design, shows)
    difference = compare(before, design) if before is not None else None
    records = {number: stored.record for number, stored in log.items()}
    record = Record(
        version=found.total + 1,
        kind="recovery",
        base=path_of(records).position,
        shows=found.total + 1,
        created_at=at,
        summary=f"Recovered version {shows}, the last that could be saved",
        edit_type=edit_type_of(difference) if difference else "modify",
        operations=operations,
        inverse=inverse,
        source=_SOURCE,
        element_count=len(design),
        next_id=_next_id(found, records),
        content_hash=hash_of(design),
        metadata={"to": shows, "lost": found.lost, "rebuilt": found.unrecorded},
    )
    return store(record, operation_id, log[found.total].chain)


def _record(found: Examined, log: dict[int, StoredRecord], number: int, about: About, at: datetime) -> Record:
    known, design = found.records.get(number), found.designs.get(number)
    if known is not None and (design is not None or known.record.kind == "lost"):
        return known.record
    blank = Record(
        version=number,
        kind="lost",
        base=path_of({n: stored.record for n, stored in log.items()}).position if log else 0,
        shows=number,
        created_at=_time_near(found, log, number, at),
        source=_SOURCE,
        about=about if number == 1 else None,
    )
    if design is None:
        return replace(
            blank, prompt=known.record.prompt if known else None, summary="Damaged; its design could not be saved"
        )
    return _rebuilt(blank, found.designs.get(number - 1), design)


def _rebuilt(blank: Record, before: Design | None, design: Design) -> Record:
    """A record for a design whose own record is gone."""
    same = replace(
        blank,
        element_count=len(design),
        content_hash=hash_of(design),
        next_id=first_free_number(design.nodes),
        metadata={"rebuilt": True},
    )
    if blank.version == 1:
        return replace(same, kind="start", summary="The beginning, made again", rows=rows_of(design))
    operations, inverse = _between(before, design, None)
    difference = compare(before, design) if before is not None else None
    return replace(
        same,
        kind="edit",
        summary=summary_of(difference, before, design) if before is not None and difference else "Made again",
        edit_type=edit_type_of(difference) if difference else "modify",
        operations=operations,
        inverse=inverse,
    )


def _between(before: Design | None, after: Design, version: int | None) -> tuple[Any, Any]:
    """The operations that lead to a design, and their inverse; the whole of it where nobody knows what came before."""
    if before is None:
        return tuple(dump_operations([Restore(version=version, tree=tree_of(after))])), ()
    found = compare(before, after).operations
    whole = Restore(version=version, operations=list(found))
    operations: tuple[Operation, ...] = found if version is None else (whole,)
    return tuple(dump_operations(operations)), tuple(dump_operations(invert(operations, before)))


def _time_near(found: Examined, log: dict[int, StoredRecord], number: int, at: datetime) -> datetime:
    """When a version without a record was made: not before the one before it, as far as anyone knows."""
    known = found.records.get(number) or log.get(number - 1)
    return known.record.created_at if known else at


def _next_id(found: Examined, records: dict[int, Record]) -> int:
    used = (first_free_number(design.nodes) for design in found.designs.values())
    said = (record.next_id for record in records.values())
    return max(*used, *said, found.head.next_id if found.head else 0) + (_GAP if found.lost else 0)
