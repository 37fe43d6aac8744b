"""Rate limits that hold over all instances: one atomic sliding window per action and subject.

Windows of different subjects stand in different slots of a cluster, so each is asked by a script of its own, all at
once; where one refuses, the others take their event back. None is ever exceeded; one may refuse an event too many
while another one's refusal is on its way.
"""

from __future__ import annotations

import asyncio
import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from redraft.adapters.redis.client import Client, translated
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


@dataclass(frozen=True, slots=True)
class Window:
    """Events of one kind that a subject may have within a minute; 0 means no limit."""

    action: str
    subject: str
    per_minute: int


class RateLimiter:
    """Counts events in Redis; raises `StoreUnavailableError` when it cannot."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def admit(self, action: str, subject: str, per_minute: int) -> Allowance | None:
        """One event of a subject; None where `per_minute` is 0, which means no limit."""
        return await self.admit_all([Window(action, subject, per_minute)])

    async def admit_all(self, windows: Sequence[Window]) -> Allowance | None:
        """One event in all windows or in none; the tightest of them, or None where none has a limit."""
        counted = [window for window in windows if window.per_minute]
        if not counted:
            return None
        # The id makes a repeated command, after a lost reply, the same event.
        event = secrets.token_hex(8)
        found = await asyncio.gather(*(self._admit(window, event) for window in counted))
        refused = [allowance for allowance in found if allowance.retry_after_seconds is not None]
        if not refused:
            return min(found, key=lambda allowance: allowance.remaining)
        taken = [window for window, allowance in zip(counted, found, strict=True) if allowance not in refused]
        await asyncio.gather(*(self._take_back(window, event) for window in taken))
        return max(refused, key=lambda allowance: allowance.retry_after_seconds or 0.0)

    async def _admit(self, window: Window, event: str) -> Allowance:
        name = window_key(window.action, window.subject)
        arguments = (window.per_minute, WINDOW_MS, event)
        admitted, left, wait_ms, reset_ms = await _ADMIT(self._client, [name], arguments)
        return Allowance(window.per_minute, left, reset_ms / 1000, None if admitted else wait_ms / 1000)

    async def _take_back(self, window: Window, event: str) -> None:
        plain: Any = self._client
        with translated():
            await plain.zrem(window_key(window.action, window.subject), event)


def window_key(action: str, subject: str) -> str:
    """The key of a window; the subject goes in as a digest, so that an address is not kept and any text will do."""
    digest = hashlib.blake2b(subject.encode(), digest_size=12).hexdigest()
    return f"ratelimit:{{{action}:{digest}}}"
