"""What a store may hold that no release of today wrote."""

from __future__ import annotations

import zlib

from redraft.versions.codec import SCHEMA


def of_the_future() -> bytes:
    """A sound value of the next schema."""
    body = b"what the future writes"
    return bytes([SCHEMA + 1]) + zlib.crc32(body, SCHEMA + 1).to_bytes(4, "big") + body
