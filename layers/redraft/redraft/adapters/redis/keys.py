"""All names of keys that sessions use in Redis, in this one place.

The braces are the cluster's hash tag: all keys of a session live in one slot, so that one script may touch them.
A session is one hash: a server that evicts keys when it is full drops all of it or nothing.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from datetime import date
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
    def state(self) -> str:
        """Hash, all of a living session; what is marked (p) is packed.

        about (p), status, last and expires (ms), the counters of `ports/store.py`; version and revision
        (numbers), turn (id of the last turn without a version), memo and design (p); names (p); metrics (p) once it
        is completed; `v:<n>` the record of a version (p), `s:<n>` the design of one (p); `i:<key>` the time (ms) of a
        client's Idempotency-Key, a colon and the answer (p); `f:<key>` feedback (p); `l:<id>` a share link;
        `aside:<ms>` what a recovery could not save (p).
        """
        return self._key("state")

    @property
    def ended(self) -> str:
        """String: the packed figures of a session that has expired or was deleted; stands where it was."""
        return self._key("ended")

    @property
    def older(self) -> tuple[str, ...]:
        """The keys of the first layout, the metadata first; sessions stored so are adopted when they are next read."""
        names = ("metadata", "head", "versions", "snapshots", "idempotency", "feedback", "metrics")
        return tuple(self._key(name) for name in names)


def user_sessions(user_id: str) -> str:
    """Sorted set: a user's session ids by the time of their making (ms)."""
    return f"user:{{{quote(user_id, safe='')}}}:sessions"


def expiry_shard(shard: int) -> str:
    """Sorted set: session ids by the time (ms) at which to look whether they have expired."""
    return f"expiry:{{{shard}}}:sessions"


def shard_of(session_id: str) -> int:
    """The expiry shard of a session."""
    return zlib.crc32(session_id.encode()) % EXPIRY_SHARDS


SHARE_KEY: Final = "shares:{key}:signing"
"""String: the random key that signs share links, where no secret does."""


def audit_of_day(day: date) -> str:
    """Stream: the audit trail of a UTC day, an `event` (JSON) in each entry."""
    return f"audit:{{{day.isoformat()}}}"


def tasks_of(session_id: str) -> str:
    """Set: ids of the tasks that hold something of a session."""
    return f"session:{{{session_id}}}:tasks"


SCAN_CURSOR: Final = "integrity:{scan}:cursor"
"""String: how far the scheduled scan of all sessions has come, as a shard and its cursor."""


def claim(scope: str, key: str) -> str:
    """String: who came first with an Idempotency-Key that belongs to no session yet."""
    return f"idempotency:{{{quote(scope, safe='')}:{quote(key, safe='')}}}"


def figures_of_day(day: date) -> str:
    """Hash: the counters of a UTC day, by the names that `analytics.tally` gives them."""
    return f"analytics:edits:{{{day.isoformat()}}}"


def figures_set(day: date, name: str) -> str:
    """HyperLogLog: who, or what, was there on a UTC day."""
    return f"analytics:{name}:{{{day.isoformat()}}}"


def figures_of_user(user_id: str) -> str:
    """Hash: the counters of a person, named as those of a day."""
    return f"analytics:user:{{{quote(user_id, safe='')}}}"
