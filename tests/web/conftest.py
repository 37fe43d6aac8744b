"""The whole API over the real store."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any, Protocol

import httpx
import pytest
from redraft.settings import Settings
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from local.valkey import ValkeyNode, valkey


class OpenApi(Protocol):
    """Opens a client of the API with other settings than the usual ones."""

    def __call__(self, **settings: Any) -> AbstractAsyncContextManager[httpx.AsyncClient]: ...


@asynccontextmanager
async def client_of(**settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    limits = {"rate_limit_edits_per_minute": 0, "rate_limit_sessions_per_minute": 0}
    wiring = Wiring(Settings(**{**limits, **settings}))
    transport = httpx.ASGITransport(http_app(*ALL, wiring=wiring))
    async with httpx.AsyncClient(transport=transport, base_url="http://api/api/v1") as client:
        yield client
    await wiring.close()


@pytest.fixture(scope="session")
def server() -> Iterator[ValkeyNode]:
    with valkey() as node:
        yield node


@pytest.fixture
def open_api(server: ValkeyNode) -> OpenApi:
    def opened(**settings: Any) -> AbstractAsyncContextManager[httpx.AsyncClient]:
        return client_of(**{"redis_port": server.port, **settings})

    return opened


@pytest.fixture
async def api(open_api: OpenApi) -> AsyncIterator[httpx.AsyncClient]:
    async with open_api() as client:
        yield client
