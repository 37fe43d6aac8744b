"""`python -m benchmarks.tokens`: what edits by the model take, over fifty of them in one session, as the API counts it.

The model is the one on this machine, which counts a token for four characters; what matters is the curve. Every edit
changes texts, so the design keeps its size; a second run adds an element each time, so that it grows.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import anyio
import httpx
from redraft.settings import Settings
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app
from rich.console import Console
from rich.table import Table

from benchmarks.designs import page
from local.model_server import ModelServer, Reply, Request
from local.unlimited import UNLIMITED
from local.valkey import valkey

EDITS = 50
NODES = 100
SESSIONS = "/api/v1/design-sessions"


def rewrites(request: Request) -> Reply:
    """Sets the text of the first element that may change."""
    target = request.section("May change").split(" ", 1)[0]
    text = {"name": "text", "value": f"Text number {len(request.message)}"}
    return Reply({"kind": "edit", "confidence": 80, "operations": [{"op": "set", "id": target, "props": [text]}]})


def adds(request: Request) -> Reply:
    """Adds a text to the page."""
    text = {"name": "text", "value": f"Text number {len(request.message)}"}
    step = {"op": "insert", "type": "Text", "name": "Note", "props": [text]}
    return Reply({"kind": "edit", "confidence": 80, "operations": [step]})


async def usages(script: Callable[[Request], Reply], prompt: str) -> list[dict[str, Any]]:
    """What each of the edits took."""
    with valkey() as store, ModelServer(script) as server:
        given = {name.lower(): value for name, value in UNLIMITED.items()}
        settings = Settings(
            **given, redis_url=store.url, gemini_api_key="local", gemini_base_url=server.url, model_session_tokens=0
        )
        wiring = Wiring(settings)
        app = http_app(*ALL, wiring=wiring)
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bench") as client:
            made = await client.post(SESSIONS, json={"wireframe_json": page(NODES)})
            session = f"{SESSIONS}/{made.raise_for_status().json()['session_id']}"
            out = [await _edit(client, session, prompt) for _ in range(EDITS)]
        await wiring.close()
    return out


async def _edit(client: httpx.AsyncClient, session: str, prompt: str) -> dict[str, Any]:
    answer = await client.post(f"{session}/edit", json={"edit_prompt": prompt, "mode": "model"})
    usage: dict[str, Any] = answer.raise_for_status().json()["usage"]
    return usage


def main() -> None:
    table = Table("tokens of an edit by the model", "edit 1", "10", "25", "50", "50th to 10th", "cost of 50")
    cases = {
        f"{NODES} elements, texts rewritten": (rewrites, "give the first title more of a festival mood"),
        f"{NODES} elements, one more each time": (adds, "add some social proof"),
    }
    for name, (script, prompt) in cases.items():
        found = anyio.run(usages, script, prompt)
        tokens = [usage["prompt_tokens"] + usage["output_tokens"] for usage in found]
        cost = sum(usage["cost_usd"] for usage in found)
        row = [str(tokens[at - 1]) for at in (1, 10, 25, 50)]
        table.add_row(name, *row, f"{tokens[49] / tokens[9]:.2f}", f"${cost:.3f}")
    Console(width=120).print(table)


if __name__ == "__main__":
    main()
