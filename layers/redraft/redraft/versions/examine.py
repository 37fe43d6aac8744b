"""Looking through all that is stored of a session: what is sound, and which designs can be made again from it.

A record is sound by its checksum and the number in it; a design only by the hash in a sound record, or as what lies
one exact step away from one that is. So nothing is taken for right because it can be read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from redraft.errors import DesignError, SessionCorruptedError
from redraft.versions.cache import DesignCache
from redraft.versions.codec import unpack
from redraft.versions.designs import design_of_rows, unpack_design
from redraft.versions.head import Head, unpack_head
from redraft.versions.record import NO_CHAIN, Record, StoredRecord, follows, load, number_of
from redraft.versions.remains import Remains
from redraft.versions.stretch import BLANK, advanced, checked, taken_back
from redraft.wireframe.node import Design
from redraft.wireframe.operations import apply, parse_operations

_CUT_OFF_AT_MOST = 64
"""How many versions a count may name beyond the last record that is there; more is a damaged count."""


@dataclass(slots=True)
class Examined:
    """What was found: `records` and `designs` by version, as far as they are sound; `head` where it fits the log.

    `total` is how many versions there were; it is `vouched` for where the head says so, or the count and the latest
    design do. `relinked` are those whose stored place or chain must be mended,
    `snapshots` the versions whose stored full design is right, `faults` what a person is told.
    """

    remains: Remains
    total: int = 0
    vouched: bool = True
    head: Head | None = None
    records: dict[int, StoredRecord] = field(default_factory=dict)
    designs: dict[int, Design] = field(default_factory=dict)
    snapshots: set[int] = field(default_factory=set)
    relinked: set[int] = field(default_factory=set)
    faults: list[str] = field(default_factory=list)

    @property
    def lost(self) -> list[int]:
        """The versions whose design cannot be made again, but for those that an earlier recovery gave up."""
        return [n for n in range(1, self.total + 1) if n not in self.designs and not self.gave_up(n)]

    @property
    def unrecorded(self) -> list[int]:
        """The versions whose record is gone, though their design can be made again."""
        return sorted(number for number in self.designs if number not in self.records)

    def gave_up(self, number: int) -> bool:
        """Whether an earlier recovery could not save a version."""
        return number in self.records and self.records[number].record.kind == "lost"


def examine(remains: Remains) -> Examined:
    """Look through a session; raises `NewerSchemaError` where a newer release wrote some of it."""
    found = Examined(remains)
    found.records = _placed(remains, found.faults)
    said = _said_by_head(remains)
    found.total = _total(remains, found.records, said)
    for number in [number for number in found.records if number > found.total]:
        del found.records[number]
    found.faults += [f"The record of version {n} is gone or damaged." for n in _missing(found)]
    found.relinked |= _unlinked(found)
    found.vouched = said is not None or _is_last(found)
    _take_known(found, _head(remains, said))
    for _ in range(2):  # what is found on the way back may be a start for another way forth
        _forth(found)
        _back(found)
    found.faults += [f"The design of version {number} cannot be made again." for number in found.lost]
    return found


def _placed(remains: Remains, faults: list[str]) -> dict[int, StoredRecord]:
    """The records that can be read, by the number that they say themselves."""
    placed: dict[int, StoredRecord] = {}
    for slot, blob in sorted(remains.records.items()):
        stored = _readable(blob, slot)
        if stored is None:
            continue
        number = stored.record.version
        if number != slot:
            faults.append(f"The record of version {number} stands in the place of version {slot}.")
        if number == slot or number not in placed:
            placed[number] = stored
    return placed


def _readable(blob: bytes, slot: int) -> StoredRecord | None:
    """The record in a slot, whatever version it says it is."""
    try:
        return load(blob, slot)
    except SessionCorruptedError:
        pass
    try:
        return load(blob, number_of(blob) or slot)
    except SessionCorruptedError:
        return None


def _head(remains: Remains, version: int | None) -> Head | None:
    """The head as it says of itself, where it can be read and its design is the one that it names."""
    memo, design = remains.fields.get("memo"), remains.fields.get("design")
    if memo is None or design is None or version is None:
        return None
    try:
        return unpack_head(memo, design, version, DesignCache(0))
    except SessionCorruptedError:
        return None


def _said_by_head(remains: Remains) -> int | None:
    """The version that the head says it is."""
    try:
        raw = unpack(remains.fields.get("memo", b""))
    except SessionCorruptedError:
        return None
    number = raw.get("v") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else None


def _total(remains: Remains, records: Mapping[int, StoredRecord], said: int | None) -> int:
    """How many versions there were, by the records that can be read, the head, and the count where it is likely."""
    last = max(records, default=0)
    raw = remains.fields.get("version", b"")
    count = int(raw) if raw.isdigit() and len(raw) < 10 else 0
    plausible = count if last <= count <= max(last, *remains.records, 0) + _CUT_OFF_AT_MOST else last
    return max(last, plausible if said is None else said)


def _is_last(found: Examined) -> bool:
    """Whether the count and the latest design agree on which version is the last, where the head does not say it."""
    last = found.records.get(found.total)
    if last is None or found.remains.fields.get("version") != b"%d" % found.total:
        return False
    try:
        unpack_design(found.remains.fields.get("design", b""), last.record.content_hash)
    except SessionCorruptedError:
        return False
    return True


def _missing(found: Examined) -> Iterator[int]:
    return (number for number in range(1, found.total + 1) if number not in found.records)


def _unlinked(found: Examined) -> set[int]:
    """The records that do not stand in their place, or do not follow the one before as they should."""
    out: set[int] = set()
    chain = NO_CHAIN
    for number, stored in sorted(found.records.items()):
        if found.remains.records.get(number) != stored.blob or not follows(stored.blob, chain):
            out.add(number)
        chain = stored.chain
    if out and not any(True for _ in _missing(found)):
        found.faults.append(f"The chain of versions is broken at version {min(out)}.")
    return out


def _take_known(found: Examined, head: Head | None) -> None:
    """The designs that are stored in full, each checked against the hash in the record of its version."""
    first = found.records.get(1)
    if first is not None and first.record.rows is not None:
        _keep(found, 1, partial(design_of_rows, first.record.rows, first.record.content_hash))
    for number, blob in found.remains.snapshots.items():
        stored = found.records.get(number)
        if stored is None or not _keep(found, number, partial(unpack_design, blob, stored.record.content_hash)):
            found.faults.append(f"The full design of version {number} is damaged, or belongs to none.")
        else:
            found.snapshots.add(number)
    last = found.records.get(found.total)
    if head is None or head.version != found.total or (last and last.record.content_hash != head.content_hash):
        found.faults.append("The head is gone, damaged, or not that of the last version.")
        if last is not None:  # its design may still be the right one
            blob = found.remains.fields.get("design", b"")
            _keep(found, found.total, partial(unpack_design, blob, last.record.content_hash))
        return
    found.head = head
    found.designs[head.version] = head.design
    if last is not None and last.chain != head.chain:
        found.faults.append("The head does not follow the last record.")


def _keep(found: Examined, number: int, make: Callable[[], Design]) -> bool:
    """Keep a design that can be made; whether it could."""
    try:
        found.designs[number] = make()
    except SessionCorruptedError:
        return False
    return True


def _forth(found: Examined) -> None:
    for number in range(2, found.total + 1):
        stored, before = found.records.get(number), found.designs.get(number - 1)
        before = BLANK if before is None and found.gave_up(number - 1) else before
        if number not in found.designs and stored is not None and before is not None:
            record = stored.record
            if record.kind != "lost":
                _keep(found, number, partial(_after, before, record))


def _back(found: Examined) -> None:
    for number in range(found.total, 1, -1):
        stored, after = found.records.get(number), found.designs.get(number)
        if number - 1 in found.designs or stored is None or after is None or not stored.record.inverse:
            continue
        if found.gave_up(number - 1):
            continue
        known = found.records.get(number - 1)
        _keep(found, number - 1, partial(_before, after, stored.record, known.record if known else None))


def _after(design: Design, record: Record) -> Design:
    return checked(advanced(design, record), record)


def _before(design: Design, record: Record, known: Record | None) -> Design:
    """The design that a version was made on, checked against the hash in its own record where there is one."""
    if known is not None:
        return taken_back(design, [record], known)
    try:
        return apply(design, parse_operations(list(record.inverse)))
    except DesignError as fault:
        raise SessionCorruptedError(f"Version {record.version} cannot be taken back.") from fault


def sentences(found: Iterable[str]) -> tuple[str, ...]:
    """The faults, each once."""
    return tuple(dict.fromkeys(found))
