"""All that is stored of a session, sound or not, and what is put in its place once it has been looked through."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Remains:
    """The stored parts of a session as they were found; None and missing numbers where there is nothing.

    `records` and `snapshots` by version; `fields` all the rest, by the names in `Mended.fields`: about, status, last,
    expires, version, revision, memo, design, names, metrics, and what is not looked into.
    """

    session_id: str
    records: Mapping[int, bytes]
    snapshots: Mapping[int, bytes]
    fields: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Mended:
    """What is to be stored in the place of `found`; what is not named stays as it is.

    `aside` is packed, and holds whatever could not be saved.
    """

    found: Remains
    records: Mapping[int, bytes] = field(default_factory=dict)
    snapshots: Mapping[int, bytes] = field(default_factory=dict)
    fields: Mapping[str, bytes] = field(default_factory=dict)
    dropped_records: tuple[int, ...] = ()
    dropped_snapshots: tuple[int, ...] = ()
    dropped_fields: tuple[str, ...] = ()
    aside: bytes | None = None
