"""The whole API over the real store."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import httpx
import pytest

from local.valkey import Valkey
from redraft.settings import Settings
from redraft.web.docs_routes import router as docs
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

LOGIN: dict[str, Any] = {
    "id": "page", "componentName": "LoginPage", "type": "Frame", "props": {"layoutMode": "VERTICAL"}, "children": [
        {"id": "title", "componentName": "Title", "type": "Text", "props": {"text": "Welcome back"}, "children": []},
        {"id": "email", "componentName": "EmailField", "type": "Input", "props": {"placeholder": "Email"},
         "children": []},
        {"id": "go", "componentName": "LogInButton", "type": "Button", "props": {"text": "Log in"}, "children": []},
    ],
}  # fmt: skip

Api = httpx.AsyncClient
