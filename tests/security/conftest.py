"""The whole API over a real store, asking its callers who they are."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from redraft.settings import Settings
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from tests.support.issuer import AUDIENCE, Issuer, issuing
from tests.support.limits import LIMITLESS
from tests.support.valkey_servers import Servers, one_node


@pytest.fixture(scope="session")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Servers]:
    with one_node(tmp_path_factory.mktemp("node")) as servers:
        yield servers


@pytest.fixture(scope="session")
def issuer() -> Iterator[Issuer]:
    with issuing() as made:
        yield made


@pytest.fixture
def asking(node: Servers, issuer: Issuer) -> dict[str, Any]:
    """Settings of a service that takes the issuer's tokens."""
    return {
        "redis_port": node.nodes[0].port, "auth_mode": "jwt", "jwt_issuer": issuer.url, "jwt_audience": AUDIENCE,
        **LIMITLESS,
    }  # fmt: skip


@asynccontextmanager
async def serving(**settings: Any) -> AsyncIterator[tuple[FastAPI, httpx.AsyncClient]]:
    """The app and a client of it."""
    wiring = Wiring(Settings(**settings))
    app = http_app(*ALL, wiring=wiring)
    transport = httpx.ASGITransport(app)
    async with httpx.AsyncClient(transport=transport, base_url="http://api/api/v1") as client:
        try:
            yield app, client
        finally:
            await wiring.close()


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}
