"""One version as the log keeps it: what was asked, what changed and how to take it back, who read it, and its hash.

Stored form: 8 bytes operation id, 16 bytes chain, then the packed fields. The operation id stands first so that the
commit script can tell a retried commit without reading further. The chain is a hash over the chain of the version
before and these packed fields, so that no record can be changed, lost or put elsewhere unseen.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal

from redraft.errors import SessionCorruptedError
from redraft.language.context import Interaction
from redraft.versions.codec import pack, unpack

Kind = Literal["start", "edit", "undo", "redo", "revert"]
OPERATION_ID_BYTES: Final = 8
NO_CHAIN: Final = bytes(16)
"""What stands for the chain before version 1."""

_HEADER_BYTES: Final = OPERATION_ID_BYTES + len(NO_CHAIN)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND: Final = timedelta(milliseconds=1)

_FIELDS: Final = {
    "k": "kind", "b": "base", "y": "shows", "p": "prompt", "s": "summary", "t": "edit_type", "e": "targets",
    "o": "operations", "i": "inverse", "n": "created", "c": "changed", "r": "reading", "f": "source",
    "q": "confidence", "w": "warnings", "z": "processing_time_ms", "u": "element_count", "x": "next_id",
    "m": "metadata",
}  # fmt: skip
"""Stored key and field; a field that is empty is not stored."""

_TUPLES: Final = frozenset({"targets", "operations", "inverse", "created", "changed", "warnings"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One version without its design.

    `base` is the version whose state this one was made on (0 for the first), `shows` the version whose state it
    shows: its own number, but for undo and redo. `operations` turn version - 1 into this one, `inverse` takes them
    back; `created`, `changed` and `reading` are the turn's memory (`Interaction`). `content_hash` is in hex.
    """

    version: int
    kind: Kind = "edit"
    base: int = 0
    shows: int = 0
    created_at: datetime
    prompt: str | None = None
    summary: str = ""
    edit_type: str | None = None
    targets: tuple[str, ...] = ()
    operations: tuple[dict[str, Any], ...] = ()
    inverse: tuple[dict[str, Any], ...] = ()
    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reading: dict[str, Any] | None = None
    source: str = ""
    confidence: float = 1.0
    warnings: tuple[str, ...] = ()
    processing_time_ms: float = 0.0
    element_count: int = 0
    next_id: int = 1
    content_hash: str = ""
    metadata: dict[str, Any] = field(default_factory=dict)

    @property
    def interaction(self) -> Interaction:
        """The turn that made this version, as the context window holds it."""
        return Interaction(
            version=self.version,
            prompt=self.prompt or "",
            status="applied",
            edit_type=self.edit_type,
            created=self.created,
            changed=self.changed,
            reading=self.reading,
            inverse=self.inverse,
        )


@dataclass(frozen=True, slots=True)
class StoredRecord:
    """A record with the two hashes that tie it to its operation and to the version before."""

    record: Record
    operation_id: bytes
    chain: bytes
    blob: bytes = field(repr=False)


def store(record: Record, operation_id: bytes, chain_before: bytes) -> StoredRecord:
    """The stored form of a record that follows the version with this chain."""
    assert len(operation_id) == OPERATION_ID_BYTES
    body = pack(_to_json(record))
    chain = _chain(chain_before, body)
    return StoredRecord(record, operation_id, chain, operation_id + chain + body)


def load(blob: bytes, version: int, chain_before: bytes | None = None) -> StoredRecord:
    """The record of a version; raises `SessionCorruptedError` where it does not follow `chain_before` (if given)."""
    operation_id, chain = blob[:OPERATION_ID_BYTES], blob[OPERATION_ID_BYTES:_HEADER_BYTES]
    body = blob[_HEADER_BYTES:]
    if chain_before is not None and chain != _chain(chain_before, body):
        raise SessionCorruptedError(f"Version {version} does not follow the one before it.", version=version)
    return StoredRecord(_from_json(unpack(body), version), operation_id, chain, blob)


def milliseconds(moment: datetime) -> int:
    """Whole milliseconds since 1970 of an aware time."""
    return (moment - _EPOCH) // _MILLISECOND


def moment(milliseconds_since_epoch: int) -> datetime:
    """The UTC time of milliseconds since 1970."""
    return _EPOCH + milliseconds_since_epoch * _MILLISECOND


def _chain(before: bytes, body: bytes) -> bytes:
    return hashlib.blake2b(before + body, digest_size=len(NO_CHAIN)).digest()


def _to_json(record: Record) -> dict[str, Any]:
    out: dict[str, Any] = {"a": milliseconds(record.created_at), "h": record.content_hash}
    for key, name in _FIELDS.items():
        value = getattr(record, name)
        if value or value == 0:
            out[key] = value
    return out


def _from_json(raw: dict[str, Any], version: int) -> Record:
    try:
        fields = {name: raw[key] for key, name in _FIELDS.items() if key in raw}
        for name in _TUPLES & fields.keys():
            fields[name] = tuple(fields[name])
        return Record(version=version, created_at=moment(raw["a"]), content_hash=raw["h"], **fields)
    except (KeyError, TypeError) as fault:
        raise SessionCorruptedError(f"Version {version} cannot be read.", version=version) from fault
