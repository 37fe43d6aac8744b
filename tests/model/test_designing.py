"""First designs by the model: held, mended, completed, and made by the rules where it fails."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from local.model_script import plain_model
from local.model_server import ModelServer, Reply
from tests.support.model import Model, nodes_of
from tests.web.conftest import OpenApi

pytestmark = pytest.mark.anyio

PROMPT = "Landing page for a bakery with a hero, testimonials and a newsletter signup, no pricing"


def node(node_id: str, kind: str, name: str, parent: str = "page", **props: str) -> dict[str, Any]:
    named = [{"name": prop, "value": value} for prop, value in props.items()]
    return {"id": node_id, "parent": parent, "type": kind, "name": name, "props": named}


PAGE = node("page", "Frame", "Page", "", layoutMode="VERTICAL")
HERO = [node("hero", "Frame", "Hero"), node("h", "Text", "Title", "hero", text="Bread at dawn")]


def design(*nodes: dict[str, Any]) -> Reply:
    return Reply({"title": "Dawn Bakery", "device": "desktop", "nodes": list(nodes)})


async def created(api: httpx.AsyncClient, prompt: str = PROMPT, **more: Any) -> dict[str, Any]:
    answer = await api.post("/design-sessions", json={"prompt": prompt, **more})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def test_the_model_designs_where_there_is_one(open_api: OpenApi, model: Model) -> None:
    model.says(design(PAGE, *HERO, node("t", "Frame", "Testimonials"), node("n", "Input", "NewsletterSignup")))
    async with open_api(design_mode="auto") as api:
        made = await created(api)
        state = (await api.get(f"/design-sessions/{made['session_id']}")).json()
    assert (made["source"], made["title"], made["detectedDevice"]) == ("gemini", "Dawn Bakery", "desktop")
    assert "Bread at dawn" in {found["props"].get("text") for found in nodes_of(made["wireframe_json"])}
    assert made["usage"]["calls"] == state["usage"]["calls"] == 1


async def test_what_was_asked_for_and_is_missing_comes_from_the_rules(api: httpx.AsyncClient, model: Model) -> None:
    model.says(design(PAGE, *HERO, node("f", "Frame", "Footer"), node("c", "Text", "Copyright", "f", text="2026")))
    made = await created(api, mode="model")
    names = [child["componentName"] for child in made["wireframe_json"]["children"]]
    assert names[-1] == "Footer"
    assert any("ewsletter" in name for name in {found["componentName"] for found in nodes_of(made["wireframe_json"])})
    assert any("missing" in warning for warning in made["warnings"])


async def test_what_was_ruled_out_goes(api: httpx.AsyncClient, model: Model) -> None:
    model.says(design(PAGE, *HERO, node("p", "Frame", "Pricing"), node("x", "Text", "Price", "p", text="4 euro")))
    made = await created(api, mode="model")
    assert "Pricing" not in {found["componentName"] for found in nodes_of(made["wireframe_json"])}


async def test_what_is_unsound_is_mended_and_told(api: httpx.AsyncClient, model: Model) -> None:
    strange = [
        node("a", "Hologram", "Hero", "nowhere", onclick="steal()", color="reddish"),
        node("a", "Text", "T", "a"),
    ]
    model.says(design(PAGE, *HERO, *strange, node("i", "Image", "Pic", src="https://tracker.example/x.png")))
    made = await created(api, mode="model")
    props = {name for found in nodes_of(made["wireframe_json"]) for name in found["props"]}
    assert {"onclick", "src"}.isdisjoint(props)
    assert "reddish" not in str(made["wireframe_json"])
    ids = [found["id"] for found in nodes_of(made["wireframe_json"])]
    assert len(ids) == len(set(ids))
    assert made["warnings"]


async def test_the_rules_design_where_the_model_fails(open_api: OpenApi, model: Model) -> None:
    model.says(design(PAGE))  # no design worth the name, twice
    async with open_api(design_mode="auto") as api:
        made = await created(api)
        failed = await api.post("/design-sessions", json={"prompt": PROMPT, "mode": "model"})
    assert (made["source"], made["usage"]["calls"]) == ("rules", 2)
    assert "rules made this design" in made["warnings"][0]
    assert (failed.status_code, failed.json()["error_code"]) == (503, "MODEL_ANSWER_UNUSABLE")


async def test_the_model_on_this_machine_designs_and_edits(open_api: OpenApi, server: ModelServer) -> None:
    server.script = plain_model
    async with open_api(design_mode="auto") as api:
        made = await created(api)
        session = f"/design-sessions/{made['session_id']}"
        body = {"edit_prompt": "give the hero title more of a festival mood", "mode": "model"}
        edited = (await api.post(f"{session}/edit", json=body)).json()
        noted = (await api.post(f"{session}/edit", json={"edit_prompt": "add some magic", "mode": "model"})).json()
    assert (made["source"], edited["status"], noted["status"]) == ("gemini", "applied", "applied")
    assert len(edited["target_elements"]) >= 1
