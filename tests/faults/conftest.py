"""Servers of one's own, to be broken."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from local.valkey import ValkeyNode, start
from tests.web.conftest import client_of

HASTY = {"redis_timeout_ms": 800, "redis_deadline_ms": 2_000}
DURABLE = ("--appendonly", "yes", "--appendfsync", "always")


@asynccontextmanager
async def api_on(port: int, **settings: Any) -> AsyncIterator[httpx.AsyncClient]:
    """The API in front of a server, in a hurry to tell what is wrong."""
    async with client_of(redis_port=port, **{**HASTY, **settings}) as client:
        yield client


@pytest.fixture
def node(tmp_path: Path) -> Iterator[ValkeyNode]:
    made = start(tmp_path, options=DURABLE)
    yield made
    made.stop()


@pytest.fixture
async def api(node: ValkeyNode) -> AsyncIterator[httpx.AsyncClient]:
    async with api_on(node.port) as client:
        yield client
