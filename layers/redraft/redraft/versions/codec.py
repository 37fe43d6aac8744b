"""How values are stored: one schema byte, a checksum, then JSON, deflated with the dictionary of that schema.

JSON, because numbers of any size and all texts survive it, and because anyone can read it back in ten years.
Every reader starts with `expand`, so no record of another schema is ever taken for one of this. The checksum stands
in the same place in every schema from 2 on: a damaged schema byte is never taken for a newer release's.
"""

from __future__ import annotations

import zlib
from typing import Any, Final

import msgspec

from redraft.errors import NewerSchemaError, SessionCorruptedError
from redraft.versions.dictionary import RECORDS, WORDS

SCHEMA: Final = 2
"""The schema that is written. Records of older ones are read as `migrations.py` says."""

FIRST_SCHEMA: Final = 1
"""The one without a checksum."""

_DICTIONARIES: Final = {1: WORDS, 2: WORDS + RECORDS}
_THOROUGH, _QUICK = 6, 1
"""Deflate's levels: records are small and stay for good, a head's design is large and soon replaced.

Measured on a design of 113 nodes (10 kB): level 6 makes 1.7 kB of it in 0.14 ms, level 1 makes 2.0 kB in 0.06 ms.
"""
_RAW: Final = -15
"""Deflate without zlib's header and checksum, which is ours and also covers the schema."""
_SUM_BYTES: Final = 4
_ENCODER = msgspec.json.Encoder()
_DECODER = msgspec.json.Decoder()


def pack(value: Any, *, quickly: bool = False) -> bytes:
    """The stored form of a JSON value; raises `TypeError` or `RecursionError` where it is none."""
    return squeeze(encode(value), quickly=quickly)


def unpack(blob: bytes) -> Any:
    """The JSON value of a stored form; raises `SessionCorruptedError`, `NewerSchemaError`."""
    return decode(expand(blob))


def encode(value: Any) -> bytes:
    """A value as JSON; raises `TypeError` or `RecursionError` where it is none."""
    return _ENCODER.encode(value)


def decode(raw: bytes) -> Any:
    """The value of JSON; raises `SessionCorruptedError`."""
    try:
        return _DECODER.decode(raw)
    except msgspec.DecodeError as fault:
        raise SessionCorruptedError("A stored record cannot be read.", fault=str(fault)) from fault


def squeeze(raw: bytes, *, quickly: bool = False) -> bytes:
    """The stored form of JSON."""
    level = _QUICK if quickly else _THOROUGH
    deflate = zlib.compressobj(level, zlib.DEFLATED, _RAW, 8, zlib.Z_DEFAULT_STRATEGY, _DICTIONARIES[SCHEMA])
    body = deflate.compress(raw) + deflate.flush()
    return b"%c%b%b" % (SCHEMA, _sum(SCHEMA, body), body)


def expand(blob: bytes) -> bytes:
    """The JSON of a stored form; raises `SessionCorruptedError`, `NewerSchemaError`."""
    schema = schema_of(blob)
    inflate = zlib.decompressobj(_RAW, _DICTIONARIES[schema])
    try:
        raw = inflate.decompress(blob[1:] if schema == FIRST_SCHEMA else blob[1 + _SUM_BYTES :])
    except zlib.error as fault:
        raise SessionCorruptedError("A stored record cannot be read.", fault=str(fault)) from fault
    if not inflate.eof or inflate.unused_data:
        raise SessionCorruptedError("A stored record is cut off, or something follows it.")
    return raw


def schema_of(blob: bytes) -> int:
    """The schema number that a stored form was written with, its checksum checked; raises as `unpack` does."""
    schema = blob[0] if blob else 0
    if schema < FIRST_SCHEMA:
        raise SessionCorruptedError("A stored record has no schema number.", schema=schema)
    if schema > FIRST_SCHEMA and blob[1 : 1 + _SUM_BYTES] != _sum(schema, blob[1 + _SUM_BYTES :]):
        raise SessionCorruptedError("A stored record is not what was stored.", schema=schema)
    if schema > SCHEMA:
        raise NewerSchemaError(
            f"This session was stored by a newer release (schema {schema}; this one reads up to {SCHEMA}).",
            schema=schema,
            known=SCHEMA,
        )
    return schema


def _sum(schema: int, body: bytes) -> bytes:
    return zlib.crc32(body, schema).to_bytes(_SUM_BYTES, "big")
