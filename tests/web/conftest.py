"""The whole API over the real store."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any, Protocol

import httpx
import pytest
from redraft.settings import Settings
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from local.valkey import ValkeyNode, start
from tests.support.limits import LIMITLESS
from tests.support.stores import client, cluster, servers, single_node
from tests.support.valkey_servers import PASSWORD, USER, Servers

__all__ = ["client", "cluster", "servers", "single_node"]


class OpenApi(Protocol):
    """Opens a client of the API with other settings than the usual ones."""

    def __call__(self, **settings: Any) -> AbstractAsyncContextManager[httpx.AsyncClient]: ...


@asynccontextmanager
async def client_of(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    wiring = Wiring(Settings(**{**LIMITLESS, **settings}))
    app = http_app(*ALL, wiring=wiring)
    documented = Documented(app.openapi())
    async with httpx.AsyncClient(
        transport=httpx.ASGITransport(app), base_url="http://api/api/v1", event_hooks={"response": [documented.check]}
    ) as client:
        try:
            yield client
        finally:
            await wiring.close()


class Documented:
    """Holds every answer that a test gets against the OpenAPI document."""

    def __init__(self, document: dict[str, Any]) -> None:
        self._routes = {
            (method.upper(), re.compile(re.sub(r"{\w+}", "[^/]+", path))): operation["responses"]
            for path, item in document["paths"].items()
            for method, operation in item.items()
        }

    async def check(self, answer: httpx.Response) -> None:
        for (method, pattern), responses in self._routes.items():
            if method == answer.request.method and pattern.fullmatch(answer.request.url.path):
                assert str(answer.status_code) in responses, f"{method} {answer.request.url.path}: {answer.status_code}"


@pytest.fixture
def own_server(tmp_path: Path) -> Iterator[ValkeyNode]:
    """A server that a test may stop, pause and start again; it keeps what it has."""
    node = start(tmp_path, options=["--appendonly", "yes"])
    yield node
    node.stop()


@pytest.fixture
def open_api(servers: Servers) -> OpenApi:
    where = {
        "redis_port": servers.nodes[0].port, "redis_cluster": servers.is_cluster,
        "redis_username": USER, "redis_password": PASSWORD,
    }  # fmt: skip

    def opened(**settings: Any) -> AbstractAsyncContextManager[httpx.AsyncClient]:
        return client_of(**{**where, **settings})

    return opened


@pytest.fixture
async def api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api() as client:
        yield client
