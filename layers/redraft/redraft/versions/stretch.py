"""A stretch of the log with the full design it starts from: enough to rebuild every version in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redraft.errors import DesignError, SessionCorruptedError
from redraft.versions.designs import hash_of, unpack_design
from redraft.versions.record import Record, load
from redraft.wireframe.node import Design
from redraft.wireframe.operations import apply, parse_operations


@dataclass(frozen=True, slots=True)
class Stretch:
    """Stored records of consecutive versions from `first` on; `design` is the packed design of version `first`.

    `design` is None where only the records were asked for. `total` is the number of versions of the session.
    """

    first: int
    records: tuple[bytes, ...]
    design: bytes | None
    total: int


def records_of(stretch: Stretch) -> list[Record]:
    """The records of a stretch, each checked against the one before."""
    out: list[Record] = []
    chain: bytes | None = None
    for version, blob in enumerate(stretch.records, stretch.first):
        stored = load(blob, version, chain)
        chain = stored.chain
        out.append(stored.record)
    return out


def replay(stretch: Stretch) -> Iterator[tuple[Record, Design]]:
    """Every version of a stretch with its design; raises `SessionCorruptedError` at the first whose hash differs."""
    records = records_of(stretch)
    if stretch.design is None or not records:
        return
    design = unpack_design(stretch.design, records[0].content_hash)
    yield records[0], design
    for record in records[1:]:
        design = _next(design, record)
        yield record, design


def last_design(stretch: Stretch) -> tuple[Record, Design]:
    """The last version of a stretch; only its own hash is checked, which covers the way to it."""
    records = records_of(stretch)
    if stretch.design is None or not records:
        raise SessionCorruptedError("The design that this version builds on is missing.", first=stretch.first)
    if len(records) == 1:
        return records[0], unpack_design(stretch.design, records[0].content_hash)
    design = unpack_design(stretch.design)
    operations = [operation for record in records[1:] for operation in record.operations]
    return records[-1], _checked(_applied(design, operations, records[-1].version), records[-1])


def _next(design: Design, record: Record) -> Design:
    return _checked(_applied(design, list(record.operations), record.version), record)


def _applied(design: Design, operations: list[dict[str, object]], version: int) -> Design:
    try:
        return apply(design, parse_operations(operations))
    except DesignError as fault:
        raise SessionCorruptedError(f"Version {version} cannot be rebuilt: {fault.detail}", version=version) from fault


def _checked(design: Design, record: Record) -> Design:
    if hash_of(design) != record.content_hash:
        raise SessionCorruptedError(
            f"Version {record.version} is not what it was when it was stored.", version=record.version
        )
    return design
