"""One version as the log keeps it: what was asked, what changed and how to take it back, who read it, and its hash.

Stored form: 8 bytes operation id, 16 bytes chain, then the packed fields. The operation id stands first so that the
commit script can tell a retried commit without reading further. The chain is a hash over the chain of the version
before and the JSON of these fields, so that no record can be changed, lost or put elsewhere unseen. The first record
also holds the design and what is said of the session: all that matters can be made again from the log alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, Literal

from redraft.errors import SessionCorruptedError
from redraft.language.context import Interaction
from redraft.versions.about import About
from redraft.versions.codec import FIRST_SCHEMA, decode, encode, expand, schema_of, squeeze
from redraft.versions.moments import milliseconds, moment

Kind = Literal["start", "edit", "undo", "redo", "revert", "recovery", "lost"]
"""`recovery` goes back to the last version that a damaged session could save, `lost` stands for one it could not."""

OPERATION_ID_BYTES: Final = 8
NO_CHAIN: Final = bytes(16)
"""What stands for the chain before version 1."""

HEADER_BYTES: Final = OPERATION_ID_BYTES + len(NO_CHAIN)

_FIELDS: Final = {
    "k": "kind", "b": "base", "y": "shows", "p": "prompt", "s": "summary", "t": "edit_type", "e": "targets",
    "o": "operations", "i": "inverse", "n": "created", "c": "changed", "r": "reading", "f": "source",
    "q": "confidence", "w": "warnings", "z": "processing_time_ms", "u": "element_count", "x": "next_id",
    "m": "metadata", "d": "rows", "l": "context",
}  # fmt: skip
"""Stored key and field; a field that is empty is not stored. Besides, `v` is the version and `g` what it is about."""

_TUPLES: Final = frozenset({"targets", "operations", "inverse", "created", "changed", "warnings"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One version without its design.

    `base` is the version whose state this one was made on (0 for the first), `shows` the version whose state it
    shows: its own number, but for undo and redo. `operations` turn version - 1 into this one, `inverse` takes them
    back; `created`, `changed` and `reading` are the turn's memory (`Interaction`). `content_hash` is in hex, empty for
    a version that was lost. The first version alone has `rows`, its design (`designs.py`), `about`, and the `context`
    that it began with.
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
    rows: Sequence[Sequence[Any]] | None = field(default=None, repr=False, compare=False)
    about: About | None = None
    context: dict[str, Any] | None = field(default=None, repr=False)

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
    raw = encode(_to_json(record))
    chain = _chain(chain_before, raw)
    return StoredRecord(record, operation_id, chain, operation_id + chain + squeeze(raw))


def load(blob: bytes, version: int, chain_before: bytes | None = None) -> StoredRecord:
    """The record of a version; raises `SessionCorruptedError` where it does not follow `chain_before` (if given)."""
    body = blob[HEADER_BYTES:]
    schema, raw = schema_of(body), expand(body)
    if chain_before is not None and not _is_linked(blob, raw, schema, chain_before):
        raise SessionCorruptedError(f"Version {version} does not follow the one before it.", version=version)
    return StoredRecord(_from_json(decode(raw), version, schema), blob[:OPERATION_ID_BYTES], chain_of(blob), blob)


def follows(blob: bytes, chain_before: bytes) -> bool:
    """Whether a sound record follows the version with this chain; raises as `load` does where it is not sound."""
    body = blob[HEADER_BYTES:]
    return _is_linked(blob, expand(body), schema_of(body), chain_before)


def _is_linked(blob: bytes, raw: bytes, schema: int, chain_before: bytes) -> bool:
    # Schema 1 chained the packed fields, which another release might pack otherwise.
    return chain_of(blob) == _chain(chain_before, blob[HEADER_BYTES:] if schema == FIRST_SCHEMA else raw)


def number_of(blob: bytes) -> int | None:
    """The version that a stored record says it is; None for one of schema 1, which does not say. Raises as `load`."""
    raw = decode(expand(blob[HEADER_BYTES:]))
    number = raw.get("v") if isinstance(raw, dict) else None
    return number if isinstance(number, int) else None


def chain_of(header: bytes) -> bytes:
    """The chain in a stored record, of which the first bytes are enough."""
    return header[OPERATION_ID_BYTES:HEADER_BYTES]


def _chain(before: bytes, body: bytes) -> bytes:
    return hashlib.blake2b(before + body, digest_size=len(NO_CHAIN)).digest()


def _to_json(record: Record) -> dict[str, Any]:
    out: dict[str, Any] = {"v": record.version, "a": milliseconds(record.created_at), "h": record.content_hash}
    for key, name in _FIELDS.items():
        value = getattr(record, name)
        if value or value == 0:
            out[key] = value
    return {**out, "g": record.about.to_json()} if record.about else out


def _from_json(raw: Any, version: int, schema: int) -> Record:
    try:
        if schema > FIRST_SCHEMA and raw["v"] != version:
            raise SessionCorruptedError(
                f"Version {raw['v']} stands in the place of version {version}.", version=version
            )
        fields = {name: raw[key] for key, name in _FIELDS.items() if key in raw}
        for name in _TUPLES & fields.keys():
            fields[name] = tuple(fields[name])
        about = About.from_json(raw["g"]) if "g" in raw else None
        return Record(version=version, created_at=moment(raw["a"]), content_hash=raw["h"], about=about, **fields)
    except (KeyError, TypeError, OverflowError) as fault:
        raise SessionCorruptedError(f"Version {version} cannot be read.", version=version) from fault
