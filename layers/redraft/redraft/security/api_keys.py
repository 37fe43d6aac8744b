"""API keys: long random texts of which only a digest is kept.

A ring of keys is JSON, in a setting or in a secret: `[{"user": "ada", "sha256": "<hex>", "admin": false,
"expires": "2027-01-31T00:00:00Z"}]`; the last two may be left out. A key has 256 random bits, so that a plain digest
is as hard to turn back as the key is to guess.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime
from functools import lru_cache
from typing import Annotated, Final

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter

from redraft.errors import NotAuthenticatedError
from redraft.security.caller import Caller

PREFIX: Final = "rk_"
_LONGEST: Final = 200


class KeyRecord(BaseModel):
    """What is kept of a key."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    user: Annotated[str, Field(min_length=1, max_length=200)]
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    admin: bool = False
    expires: AwareDatetime | None = None


_RECORDS: Final = TypeAdapter(list[KeyRecord])


def new_key(user: str, *, admin: bool = False, expires: datetime | None = None) -> tuple[str, KeyRecord]:
    """A new key, to be given to its user and forgotten, and what to keep of it."""
    key = PREFIX + secrets.token_urlsafe(32)
    return key, KeyRecord(user=user, sha256=digest_of(key), admin=admin, expires=expires)


def digest_of(key: str) -> str:
    """What is kept of a key."""
    return hashlib.sha256(key.encode()).hexdigest()


@lru_cache(maxsize=2)
def ring_of(text: str) -> KeyRing:
    """The ring that a setting or a secret holds, made once for the same text; raises pydantic's `ValidationError`."""
    return KeyRing(_RECORDS.validate_json(text))


class KeyRing:
    """The keys that open the service."""

    def __init__(self, records: list[KeyRecord]) -> None:
        self._by_digest = {record.sha256: record for record in records}

    def caller(self, key: str, now: datetime) -> Caller:
        """Whose key it is; raises `NotAuthenticatedError` for one that is unknown or has expired."""
        # Looked up by digest: how long that takes says nothing of the key.
        record = self._by_digest.get(digest_of(key)) if len(key) <= _LONGEST else None
        if record is None or (record.expires is not None and record.expires <= now):
            raise NotAuthenticatedError("This API key is not known, or has expired.")
        return Caller(record.user, is_admin=record.admin)
