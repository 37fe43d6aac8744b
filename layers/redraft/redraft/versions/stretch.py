"""A stretch of the log with the full design it starts from: enough to rebuild every version in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from redraft.errors import DesignError, SessionCorruptedError, VersionDamagedError
from redraft.versions.designs import design_of_rows, hash_of, unpack_design
from redraft.versions.record import NO_CHAIN, Record, chain_of, load
from redraft.wireframe.node import Design, Node
from redraft.wireframe.operations import apply, parse_operations

BLANK: Final = Design("page", {"page": Node("page", "Frame", "Page", {})})
"""What stands for the design of a version that was lost; the next one that was saved brings its whole design along."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Stored records of consecutive versions from `first` on; `design` is the packed design of version `first`.

    `design` is None where only the records were asked for, and for version 1, whose record has it. `total` is the
    number of versions of the session, `before` the head of the stored record before the first, which has its chain,
    `names` are the packed names of versions.
    """

    first: int
    records: tuple[bytes, ...]
    design: bytes | None
    total: int
    before: bytes | None = None
    names: bytes | None = None


def records_of(stretch: Stretch) -> list[Record]:
    """The records of a stretch, each checked against the one before."""
    out: list[Record] = []
    chain = NO_CHAIN if stretch.first == 1 else chain_of(stretch.before) if stretch.before else None
    for version, blob in enumerate(stretch.records, stretch.first):
        stored = load(blob, version, chain)
        chain = stored.chain
        out.append(stored.record)
    return out


def replay(stretch: Stretch) -> Iterator[tuple[Record, Design | None]]:
    """Every version of a stretch with its design; raises `SessionCorruptedError` at the first whose hash differs.

    A version that was lost has no design.
    """
    records = records_of(stretch)
    if not records or not has_design(stretch, records[0]):
        return
    design = base_of(stretch, records[0])
    yield records[0], None if records[0].kind == "lost" else design
    for record in records[1:]:
        if record.kind == "lost":
            yield record, None
        else:
            design = checked(advanced(design, record), record)
            yield record, design


def last_design(stretch: Stretch) -> tuple[Record, Design]:
    """The last version of a stretch; only its own hash is checked, which covers the way to it."""
    records = records_of(stretch)
    if not records or not has_design(stretch, records[0]):
        raise SessionCorruptedError("The design that this version builds on is missing.", first=stretch.first)
    last = records[-1]
    if last.kind == "lost":
        raise VersionDamagedError(
            f"Version {last.version} was damaged, and its design could not be saved.", version=last.version
        )
    design = base_of(stretch, records[0])
    for record in records[1:]:
        design = advanced(design, record)
    return last, checked(design, last)


def has_design(stretch: Stretch, first: Record) -> bool:
    """Whether the stretch has a design to start from."""
    return stretch.design is not None or first.rows is not None or first.kind == "lost"


def base_of(stretch: Stretch, first: Record) -> Design:
    """The design of the first version of a stretch, checked against its hash."""
    if first.kind == "lost":
        return BLANK
    if stretch.design is not None:
        return unpack_design(stretch.design, first.content_hash)
    return design_of_rows(first.rows, first.content_hash)


def advanced(design: Design, record: Record) -> Design:
    """The design after a version's operations; raises `SessionCorruptedError` where they do not fit."""
    try:
        return apply(design, parse_operations(list(record.operations)))
    except DesignError as fault:
        raise SessionCorruptedError(
            f"Version {record.version} cannot be rebuilt: {fault.detail}", version=record.version
        ) from fault


def taken_back(design: Design, steps: Iterable[Record], to: Record) -> Design:
    """The design of an earlier version, from the records since, the latest first; raises `SessionCorruptedError`."""
    try:
        for step in steps:
            design = apply(design, parse_operations(list(step.inverse)))
    except DesignError as fault:
        raise SessionCorruptedError(f"There is no way back to version {to.version}.", version=to.version) from fault
    return checked(design, to)


def checked(design: Design, record: Record) -> Design:
    """The design, where it is the one that the version was made with; raises `SessionCorruptedError`."""
    if hash_of(design) != record.content_hash:
        raise SessionCorruptedError(
            f"Version {record.version} is not what it was when it was stored.", version=record.version
        )
    return design
