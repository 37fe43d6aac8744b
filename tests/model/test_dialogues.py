"""What the rules read is read the same whether there is a model or not, and also when it always fails."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from local.model_server import Reply
from tests.language.replay import load
from tests.support.model import Model
from tests.web.conftest import OpenApi

pytestmark = pytest.mark.anyio


async def played(api: httpx.AsyncClient, dialogue: dict[str, Any]) -> list[Any]:
    """What each turn came to: its status, and the design; a dialogue goes on after a question."""
    made = await api.post("/design-sessions", json={"wireframe_json": dialogue["design"]})
    session = f"/design-sessions/{made.json()['session_id']}"
    out: list[Any] = []
    for turn in dialogue["turns"]:
        answer = await api.post(f"{session}/edit", json={"edit_prompt": turn["say"]})
        reply = answer.json()
        out.append((answer.status_code, reply.get("status"), reply.get("changes_summary"), reply.get("wireframe_json")))
    return out


async def test_dialogues_of_the_rules_come_out_the_same_with_a_model_that_always_fails(
    open_api: OpenApi, model: Model
) -> None:
    model.says(Reply(status=500))
    dialogues = [dialogue for _, dialogue in load("dev/login.json", "dev/w1.json")][:3]
    assert sum(len(dialogue["turns"]) for dialogue in dialogues) > 12
    async with open_api(gemini_api_key="") as alone, open_api() as failing:
        for dialogue in dialogues:
            assert await played(failing, dialogue) == await played(alone, dialogue)
