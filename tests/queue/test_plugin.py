"""The requests of the existing Figma plugin, as its page sends them; the answers as its page reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.pages import strings_of

pytestmark = pytest.mark.anyio
API = "/api/v1"
# What its buttons fill in.
PROMPTS = (
    (
        "Create a modern admin dashboard with a sidebar navigation containing menu items (Dashboard, Analytics, "
        "Users, Settings), a top header with user profile and notifications, and a main content area with metric cards "
        "showing key statistics, data visualization charts, and a recent activity table."
    ),
    "Nykaa homepage for mobile",
)
# A page that a plugin shows has no origin of its own.
HEADERS = {"Content-Type": "application/json", "Origin": "null"}


async def fetched(api: httpx.AsyncClient, path: str, payload: object) -> dict[str, Any]:
    """What `fetch` of a page gives: the preflight first, then the request with a JSON text as its body."""
    asks = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "content-type"}
    preflight = await api.options(f"{API}{path}", headers={"Origin": "null", **asks})
    assert preflight.is_success
    assert "content-type" in preflight.headers["access-control-allow-headers"].lower()
    answer = await api.post(f"{API}{path}", content=json.dumps(payload), headers=HEADERS)
    assert answer.status_code == 200, answer.text
    for allowed in (preflight, answer):
        assert allowed.headers["access-control-allow-origin"] in ("*", "null")
    body: dict[str, Any] = answer.json()
    return body


def nodes_of(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tree
    for child in tree["children"]:
        yield from nodes_of(child)


@pytest.mark.parametrize("device", ["mobile", "desktop", None])
@pytest.mark.parametrize("prompt", PROMPTS)
async def test_a_wireframe_is_generated(api: httpx.AsyncClient, prompt: str, device: str | None) -> None:
    data = await fetched(api, "/generate-wireframe", {"prompt": prompt, "devicePreference": device})
    assert data["devicePreferenceUsed"] is (device is not None)
    assert data["detectedDevice"] in ("mobile", "desktop")
    assert device is None or data["detectedDevice"] == device
    for node in nodes_of(data["layout_json"]):
        assert isinstance(node["type"], str)
        assert isinstance(node["componentName"], str)
        assert isinstance(node["props"], dict)
        assert isinstance(node["children"], list)
        assert isinstance(node["props"].get("text", ""), str)


async def test_the_wireframe_it_was_given_becomes_code(api: httpx.AsyncClient) -> None:
    made = await fetched(api, "/generate-wireframe", {"prompt": PROMPTS[0], "devicePreference": None})
    data = await fetched(api, "/generate-code", {"layout_json": made["layout_json"]})
    assert isinstance(data["react_code"], str)
    assert "export default function" in data["react_code"]
    assert data["validation_status"] == "SUCCESS"
    assert data["errors"] == []
    assert isinstance(data["session_id"], str)
    assert data["version"] == 1
    said = strings_of(data["react_code"])
    for node in nodes_of(made["layout_json"]):
        text = node["props"].get("text")
        assert not text or text in said, text


@pytest.mark.parametrize(
    ("props", "shown", "hidden"),
    [
        ({"text": "First", "content": "Second", "title": "Third"}, "First", ["Second", "Third"]),
        ({"content": "Second", "title": "Third"}, "Second", ["Third"]),
        ({"title": "Third"}, "Third", []),
        ({"text": None, "content": "Second"}, "Second", []),
        ({"text": "", "content": "Second", "title": "Third"}, None, ["Second", "Third"]),
        ({"text": 0, "content": "Second"}, "0", ["Second"]),
        ({"text": 3.5}, "3.5", []),
        ({"text": False, "title": "Third"}, "false", ["Third"]),
        ({"text": True}, "true", []),
    ],
)
async def test_a_text_is_what_the_plugin_shows(
    api: httpx.AsyncClient, props: dict[str, Any], shown: str | None, hidden: list[str]
) -> None:
    text = {"type": "Text", "componentName": "Greeting", "props": props, "children": []}
    layout = {"type": "Frame", "componentName": "Page", "props": {"layoutMode": "VERTICAL"}, "children": [text]}
    said = strings_of((await fetched(api, "/generate-code", {"layout_json": layout}))["react_code"])
    assert shown is None or shown in said
    assert not set(hidden) & set(said)


async def test_a_refusal_reads_as_one_to_the_plugin(api: httpx.AsyncClient) -> None:
    """Its page looks for `layout_json` and `react_code`, and tells of a failure where they are not there."""
    for path in ("/generate-wireframe", "/generate-code"):
        answer = await api.post(f"{API}{path}", content=json.dumps({}), headers=HEADERS)
        assert answer.status_code == 422
        assert answer.headers["access-control-allow-origin"] in ("*", "null")
        assert not answer.json().keys() & {"layout_json", "react_code"}
