"""Waiting for a store to come back, as a client does that was told to try again later."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import anyio
import httpx
from redraft.errors import StoreUnavailableError

Answer = TypeVar("Answer")


async def once_back(call: Callable[[], Awaitable[Answer]], within_seconds: float = 20.0) -> Answer:
    """What a call comes to once the store answers again; raises `TimeoutError` where it never does."""
    with anyio.fail_after(within_seconds):
        while True:
            try:
                return await call()
            except StoreUnavailableError:
                await anyio.sleep(0.02)


async def once_served(request: Callable[[], Awaitable[httpx.Response]], within_seconds: float = 20.0) -> httpx.Response:
    """The first answer to a request, sent again for as long as the store is told to be unavailable."""
    with anyio.fail_after(within_seconds):
        while True:
            answer = await request()
            if answer.status_code != 503:
                return answer
            await anyio.sleep(0.02)
