"""Builds once, runs each function once; all of it on one worker (`tests/conftest.py`)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from moto.server import ThreadedMotoServer

from local.valkey import valkey
from tests.functions.deployment import Deployment, Queue
from tests.functions.emulator import build, managed_runtime


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Deployment]:
    folder: Path = tmp_path_factory.mktemp("functions")
    runtime = folder / "runtime"
    runtime.mkdir()
    queue_server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    queue_server.start()
    host, port = queue_server.get_host_and_port()
    with valkey() as server:
        deployment = Deployment(
            build(folder / "built"), managed_runtime(runtime), folder, server.port, Queue(f"http://{host}:{port}")
        )
        yield deployment
        deployment.close()
    queue_server.stop()
