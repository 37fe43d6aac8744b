"""A session's stored parts in memory, damaged at random, and read as the scripts of the store read them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from redraft.errors import SessionCorruptedError
from redraft.versions.cache import DesignCache
from redraft.versions.head import Head, unpack_head
from redraft.versions.record import HEADER_BYTES
from redraft.versions.remains import Mended, Remains
from redraft.versions.stretch import Stretch, last_design
from redraft.wireframe.node import Design

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@dataclass
class Shelf:
    """Records and snapshots by version, and the other fields."""

    records: dict[int, bytes] = field(default_factory=dict)
    snapshots: dict[int, bytes] = field(default_factory=dict)
    fields: dict[str, bytes] = field(default_factory=dict)

    @property
    def remains(self) -> Remains:
        return Remains("a-session-of-the-tests", dict(self.records), dict(self.snapshots), dict(self.fields))

    def copy(self) -> Shelf:
        return Shelf(dict(self.records), dict(self.snapshots), dict(self.fields))

    def mend(self, mended: Mended) -> None:
        """What `mend.lua` does."""
        for number in mended.dropped_records:
            del self.records[number]
        for number in mended.dropped_snapshots:
            del self.snapshots[number]
        for name in mended.dropped_fields:
            del self.fields[name]
        self.records.update(mended.records)
        self.snapshots.update(mended.snapshots)
        self.fields.update({**mended.fields, "last": b"1", "expires": b"9999999999999"})
        if mended.aside is not None:
            self.fields["aside:1"] = mended.aside

    @property
    def version(self) -> int:
        raw = self.fields.get("version", b"")
        if not raw.isdigit() or int(raw) not in self.records:
            raise SessionCorruptedError("The log is cut off.")
        return int(raw)

    def head(self) -> Head:
        """What `read.lua` gives, decoded."""
        if not {"memo", "design"} <= self.fields.keys():
            raise SessionCorruptedError("Part of the head is gone.")
        tail = self.records[self.version][:HEADER_BYTES]
        return unpack_head(self.fields["memo"], self.fields["design"], self.version, DesignCache(0), tail)

    def design(self, version: int) -> Design:
        """What `stretch.lua` gives for one version, rebuilt."""
        total, first = self.version, version
        blob = self.fields.get("design") if version == total else None
        while blob is None and first > 1:
            blob = self.snapshots.get(first)
            first -= blob is None
        records = [self.records.get(number) for number in range(first, version + 1)]
        if blob is None:
            blob = self.snapshots.get(1)
        if None in records:
            raise SessionCorruptedError("A record is gone.")
        found = tuple(record for record in records if record is not None)
        before = self.records.get(first - 1)
        stretch = Stretch(first, found, blob, total, before[:HEADER_BYTES] if before else None)
        return last_design(stretch)[1]


def damage(shelf: Shelf, chance: random.Random) -> str:
    """Do one kind of damage; what it was."""
    return chance.choice(DAMAGES)(shelf, chance)


def _blobs(shelf: Shelf) -> list[tuple[dict[object, bytes], object]]:
    return [(kind, name) for kind in (shelf.records, shelf.snapshots, shelf.fields) for name in kind]  # type: ignore[misc]


def _flip(shelf: Shelf, chance: random.Random) -> str:
    kind, name = chance.choice(_blobs(shelf))
    blob = bytearray(kind[name])
    for _ in range(chance.choice((1, 1, 1, 2, 8))):
        if blob:
            blob[chance.randrange(len(blob))] ^= 1 << chance.randrange(8)
    kind[name] = bytes(blob)
    return f"flipped bits in {name}"


def _drop(shelf: Shelf, chance: random.Random) -> str:
    kind, name = chance.choice(_blobs(shelf))
    del kind[name]
    return f"dropped {name}"


def _swap(shelf: Shelf, chance: random.Random) -> str:
    if len(shelf.records) < 2:
        return "nothing"
    one, other = chance.sample(sorted(shelf.records), 2)
    shelf.records[one], shelf.records[other] = shelf.records[other], shelf.records[one]
    return f"swapped records {one} and {other}"


def _copy_over(shelf: Shelf, chance: random.Random) -> str:
    (_, source), (kind, name) = chance.choice(_blobs(shelf)), chance.choice(_blobs(shelf))
    everything = {**shelf.records, **shelf.snapshots, **shelf.fields}
    kind[name] = everything[source]  # type: ignore[index]
    return f"copied {source} over {name}"


def _cut(shelf: Shelf, chance: random.Random) -> str:
    kind, name = chance.choice(_blobs(shelf))
    kind[name] = kind[name][: chance.randrange(len(kind[name]) + 1)]
    return f"cut {name}"


def _truncate(shelf: Shelf, chance: random.Random) -> str:
    last = max(shelf.records, default=0)
    at = chance.randint(1, max(1, last))
    for number in range(at, last + 1):
        shelf.records.pop(number, None)
    return f"cut the log at {at}"


def _noise(shelf: Shelf, chance: random.Random) -> str:
    kind, name = chance.choice(_blobs(shelf))
    kind[name] = chance.randbytes(chance.randrange(60))
    return f"noise in {name}"


DAMAGES: list[Callable[[Shelf, random.Random], str]] = [_flip, _flip, _drop, _swap, _copy_over, _cut, _truncate, _noise]
