"""All of a session's hash as the parts that the version log knows, and back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from redraft.adapters.redis.scripting import byte_array
from redraft.versions.moments import milliseconds
from redraft.versions.remains import Mended, Remains


def remains_of(session_id: str, found: Mapping[bytes, bytes]) -> Remains:
    """The parts of a hash."""
    records: dict[int, bytes] = {}
    snapshots: dict[int, bytes] = {}
    fields: dict[str, bytes] = {}
    for raw, value in found.items():
        name = raw.decode(errors="replace")
        kind, _, number = name.partition(":")
        if kind in ("v", "s") and number.isdecimal():
            (records if kind == "v" else snapshots)[int(number)] = value
        else:
            fields[name] = value
    return Remains(session_id, records, snapshots, fields)


def mending(mended: Mended, now: datetime, expires_ms: int, lifetime_ms: int) -> tuple[bytes | int, ...]:
    """The arguments of `mend.lua`; being mended counts as being used."""
    before = mended.found.fields
    dropped = [
        *(f"v:{number}" for number in mended.dropped_records),
        *(f"s:{number}" for number in mended.dropped_snapshots),
        *mended.dropped_fields,
    ]
    return (
        before.get("revision", b""),
        before.get("memo", b""),
        byte_array([*_flat(mended, now), "last", str(milliseconds(now)), "expires", str(expires_ms)]),
        byte_array(dropped),
        lifetime_ms,
    )


def _flat(mended: Mended, now: datetime) -> Iterator[bytes | str]:
    for number, record in mended.records.items():
        yield from (f"v:{number}", record)
    for number, design in mended.snapshots.items():
        yield from (f"s:{number}", design)
    for name, value in mended.fields.items():
        yield from (name, value)
    if mended.aside is not None:
        yield from (f"aside:{milliseconds(now)}", mended.aside)
