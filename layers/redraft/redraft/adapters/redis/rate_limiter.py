"""Rate limits that hold over all instances: one atomic sliding window per action and subject."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import Final

from redraft.adapters.redis.client import Client
from redraft.adapters.redis.scripting import Script
from redraft.errors import RateLimitedError

_ADMIT: Final = Script("rate_limit")
WINDOW_MS: Final = 60_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """What a limit said: events per minute, how many are left, and when to come back if it refused."""

    limit: int
    remaining: int
    reset_seconds: float
    retry_after_seconds: float | None = None

    def insist(self) -> None:
        """Raises `RateLimitedError` where the limit refused."""
        if self.retry_after_seconds is not None:
            raise RateLimitedError(
                f"More than {self.limit} requests of this kind within a minute.",
                retry_after_seconds=self.retry_after_seconds,
                limit=self.limit,
            )


class RateLimiter:
    """Counts events in Redis; raises `StoreUnavailableError` when it cannot."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def admit(self, action: str, subject: str, per_minute: int) -> Allowance | None:
        """One event of a subject; None where `per_minute` is 0, which means no limit."""
        if per_minute == 0:
            return None
        # The id makes a repeated command, after a lost reply, the same event.
        arguments = (per_minute, WINDOW_MS, secrets.token_hex(8))
        admitted, left, wait_ms, reset_ms = await _ADMIT(self._client, [window_key(action, subject)], arguments)
        return Allowance(per_minute, left, reset_ms / 1000, None if admitted else wait_ms / 1000)


def window_key(action: str, subject: str) -> str:
    """The key of a window; the subject goes in as a digest, so that an address is not kept and any text will do."""
    digest = hashlib.blake2b(subject.encode(), digest_size=12).hexdigest()
    return f"ratelimit:{{{action}:{digest}}}"
