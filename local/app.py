"""The whole API as one app, kept warm and tidy while it is served."""

from __future__ import annotations

from typing import Any, Final

import anyio
import httpx
from fastapi import FastAPI
from redraft.errors import UnavailableError
from redraft.wiring import Wiring

CLEANUP_SECONDS: Final = 900.0
_SESSIONS: Final = "/api/v1/design-sessions"


async def warm_up(app: FastAPI) -> None:
    """One session from its making to its erasure, so that no first request pays for what is made on first use."""
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://warm-up") as client:
        first = {"prompt": "A login page with a Log in button", "user_id": "warm-up", "mode": "rules"}
        made = await client.post(_SESSIONS, json=first)
        body: dict[str, Any] = made.raise_for_status().json()
        path = f"{_SESSIONS}/{body['session_id']}"
        await client.post(f"{path}/edit", json={"edit_prompt": "make the button green", "mode": "rules"})
        await client.get(f"{path}/history")
        (await client.delete(path)).raise_for_status()
        await client.get("/openapi.json")


async def clean_up_forever(wiring: Wiring, every_seconds: float = CLEANUP_SECONDS) -> None:
    """What the schedule does in a deployment; an outage is left to the next round."""
    while True:
        await anyio.sleep(every_seconds)
        try:
            await wiring.clean_up()
        except UnavailableError:
            continue
