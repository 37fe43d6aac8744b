"""The whole API with a scripted model behind it, over HTTP to a strict server of Gemini's API."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager
from typing import Any

import httpx
import pytest

from local.model_server import ModelServer
from tests.support.model import Model
from tests.support.stores import single_node
from tests.support.valkey_servers import PASSWORD, USER, Servers
from tests.web.conftest import OpenApi, client_of

__all__ = ["single_node"]


@pytest.fixture
def model() -> Model:
    return Model()


@pytest.fixture
def server(model: Model) -> Iterator[ModelServer]:
    with ModelServer(model) as running:
        yield running
    assert running.refused == []  # whatever a test does, our requests are right


@pytest.fixture
def open_api(single_node: Servers, server: ModelServer) -> OpenApi:
    where = {
        "redis_port": single_node.nodes[0].port, "redis_username": USER, "redis_password": PASSWORD,
        "gemini_api_key": "right", "gemini_base_url": server.url, "design_mode": "rules", "model_deadline_ms": 30_000,
    }  # fmt: skip

    def opened(**settings: Any) -> AbstractAsyncContextManager[httpx.AsyncClient]:
        return client_of(**{**where, **settings})

    return opened


@pytest.fixture
async def api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api() as client:
        yield client
