"""How values are stored: one schema byte, then JSON, deflated with the dictionary of that schema.

JSON, because numbers of any size and all texts survive it, and because anyone can read it back in ten years.
Every reader starts with `unpack`, so no record of another schema is ever taken for one of this.
"""

from __future__ import annotations

import zlib
from typing import Any, Final

import msgspec

from redraft.errors import NewerSchemaError, SessionCorruptedError
from redraft.versions.dictionary import WORDS

SCHEMA: Final = 1
"""The schema that is written. An older one is read by the entry of its number in `_DICTIONARIES`."""

_DICTIONARIES: Final = {1: WORDS}
_THOROUGH, _QUICK = 6, 1
"""Deflate's levels: records are small and stay for good, a head's design is large and soon replaced.

Measured on a design of 113 nodes (10 kB): level 6 makes 1.7 kB of it in 0.14 ms, level 1 makes 2.0 kB in 0.06 ms.
"""
_RAW: Final = -15
"""Deflate without zlib's header and checksum: content is checked by its hash."""
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder()


def pack(value: Any, *, quickly: bool = False) -> bytes:
    """The stored form of a JSON value; raises `TypeError` or `RecursionError` where it is none."""
    squeeze = zlib.compressobj(_QUICK if quickly else _THOROUGH, zlib.DEFLATED, _RAW, 8, zlib.Z_DEFAULT_STRATEGY, WORDS)
    return b"%c%b%b" % (SCHEMA, squeeze.compress(_ENCODER.encode(value)), squeeze.flush())


def unpack(blob: bytes) -> Any:
    """The JSON value of a stored form; raises `SessionCorruptedError`, `NewerSchemaError`."""
    schema = schema_of(blob)
    try:
        expand = zlib.decompressobj(_RAW, _DICTIONARIES[schema])
        return _DECODER.decode(expand.decompress(blob[1:]))
    except (zlib.error, msgspec.DecodeError) as fault:
        raise SessionCorruptedError("A stored record cannot be read.", fault=str(fault)) from fault


def schema_of(blob: bytes) -> int:
    """The schema number that a stored form was written with; raises as `unpack` does."""
    schema = blob[0] if blob else 0
    if schema > SCHEMA:
        raise NewerSchemaError(
            f"This session was stored by a newer release (schema {schema}; this one reads up to {SCHEMA}).",
            schema=schema,
            known=SCHEMA,
        )
    if schema not in _DICTIONARIES:
        raise SessionCorruptedError("A stored record has no schema number.", schema=schema)
    return schema
