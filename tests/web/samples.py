"""A small design, and the requests that tests make of it."""

from __future__ import annotations

import copy
from typing import Any

import httpx

LOGIN: dict[str, Any] = {
    "id": "page", "componentName": "LoginPage", "type": "Frame", "props": {"layoutMode": "VERTICAL"}, "children": [
        {"id": "title", "componentName": "Title", "type": "Text", "props": {"text": "Welcome back"}, "children": []},
        {"id": "email", "componentName": "EmailField", "type": "Input", "props": {"placeholder": "Email"},
         "children": []},
        {"id": "go", "componentName": "LogInButton", "type": "Button", "props": {"text": "Log in"}, "children": []},
    ],
}  # fmt: skip


def login() -> dict[str, Any]:
    return copy.deepcopy(LOGIN)


async def new_session(api: httpx.AsyncClient, **more: Any) -> str:
    answer = await api.post("/design-sessions", json={"wireframe_json": login(), **more})
    assert answer.status_code == 201, answer.text
    session_id: str = answer.json()["session_id"]
    return f"/design-sessions/{session_id}"


async def set_prop(api: httpx.AsyncClient, session: str, text: str, **more: Any) -> httpx.Response:
    operations = [{"op": "set", "id": "title", "props": {"text": text}}]
    headers = more.pop("headers", None)
    return await api.post(f"{session}/operations", json={"operations": operations, **more}, headers=headers)


def title_of(wireframe: dict[str, Any]) -> str:
    text: str = wireframe["children"][0]["props"]["text"]
    return text
