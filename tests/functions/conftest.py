"""Builds once, runs each function once; all of it on one worker (`tests/conftest.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from moto.server import ThreadedMotoServer

from local.valkey import valkey
from tests.functions.deployment import Built, Queue, build


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    folder: Path = tmp_path_factory.mktemp("functions")
    queue_server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    queue_server.start()
    host, port = queue_server.get_host_and_port()
    with valkey() as server:
        functions = Built(build(folder / "built"), folder, server.port, Queue(f"http://{host}:{port}"))
        yield functions
        functions.close()
    queue_server.stop()
