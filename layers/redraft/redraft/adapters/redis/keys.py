"""All names of keys that sessions use in Redis, in this one place.

The braces are the cluster's hash tag: all keys of a session live in one slot, so that one script may touch them.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

EXPIRY_SHARDS: Final = 8
"""Over how many sorted sets the expiry index is split, so that no single slot takes every new session."""


@dataclass(frozen=True, slots=True)
class SessionKeys:
    """The keys of one session."""

    session_id: str

    def _key(self, name: str) -> str:
        return f"session:{{{self.session_id}}}:{name}"

    @property
    def metadata(self) -> str:
        """Hash: about (packed), status, last and expires (ms), counters."""
        return self._key("metadata")

    @property
    def head(self) -> str:
        """Hash: revision, memo and design (packed), turn (id of the last turn without a version)."""
        return self._key("head")

    @property
    def versions(self) -> str:
        """List of packed records: version n at index n - 1."""
        return self._key("versions")

    @property
    def snapshots(self) -> str:
        """Hash of packed designs by version number."""
        return self._key("snapshots")

    @property
    def idempotency(self) -> str:
        """Hash: Idempotency-Key to the time it came (ms), a colon and the packed answer."""
        return self._key("idempotency")

    @property
    def feedback(self) -> str:
        """Hash of packed feedback."""
        return self._key("feedback")

    @property
    def metrics(self) -> str:
        """String: the packed figures of an ended session."""
        return self._key("metrics")

    @property
    def ended(self) -> str:
        """String: stands where a session has expired."""
        return self._key("ended")

    @property
    def living(self) -> tuple[str, ...]:
        """All keys that share the session's lifetime, the metadata first."""
        return (self.metadata, self.head, self.versions, self.snapshots, self.idempotency, self.feedback)


def user_sessions(user_id: str) -> str:
    """Sorted set: a user's session ids by the time of their making (ms)."""
    return f"user:{{{quote(user_id, safe='')}}}:sessions"


def expiry_shard(shard: int) -> str:
    """Sorted set: session ids by the time (ms) at which to look whether they have expired."""
    return f"expiry:{{{shard}}}:sessions"


def shard_of(session_id: str) -> int:
    """The expiry shard of a session."""
    return zlib.crc32(session_id.encode()) % EXPIRY_SHARDS


def claim(scope: str, key: str) -> str:
    """String: who came first with an Idempotency-Key that belongs to no session yet."""
    return f"idempotency:{{{quote(scope, safe='')}:{quote(key, safe='')}}}"
