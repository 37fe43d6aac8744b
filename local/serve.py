"""`make serve`: every function behind one server, with its own Valkey and its own queue.

What it keeps stands in one folder, so that sessions survive a restart. SIGINT or SIGTERM stops all of it.
"""

from __future__ import annotations

import argparse
import os
import socket
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

import anyio
import uvicorn
from fastapi import FastAPI
from pydantic import ValidationError
from redraft.server import build_app
from redraft.settings import Settings
from redraft.wiring import Wiring

from local.app import clean_up_forever, warm_up
from local.lock import FolderInUseError, holding
from local.model_script import plain_model
from local.model_server import ModelServer
from local.queue import LocalQueue
from local.resume import resume_tasks
from local.unlimited import UNLIMITED
from local.valkey import ValkeyStartError, valkey

DATA: Final = Path(".local")


def main(argv: Sequence[str] | None = None) -> int:
    """Serve until a signal comes; the exit status."""
    arguments = _parser().parse_args(argv)
    try:
        serve(arguments.host, arguments.port, arguments.data, fake_model=arguments.fake_model)
    except (FolderInUseError, ValkeyStartError, ValidationError, OSError) as fault:
        sys.stderr.write(f"redraft: {fault}\n")
        return 1
    except KeyboardInterrupt:
        return 0  # uvicorn stopped in good order and raised the signal once more
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make serve", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="0 picks a free one")
    parser.add_argument("--data", type=Path, default=DATA, help="the folder that sessions are kept in")
    parser.add_argument("--fake-model", action="store_true", help="a model on this machine in the place of Gemini")
    return parser


def serve(host: str, port: int, data: Path, *, fake_model: bool = False) -> None:
    """Serve until a signal comes; with a model on this machine in the place of Gemini, where that is asked for.

    Raises `FolderInUseError`, `ValkeyStartError`, pydantic's `ValidationError` for a setting that is wrong, and
    `OSError` where the port is taken.
    """
    with ExitStack() as stack:
        listener = stack.enter_context(_listening(host, port))
        stack.enter_context(holding(data))
        Settings.from_environment(os.environ)  # what is wrong is said before anything has been started
        store = stack.enter_context(valkey(data / "valkey"))
        queue = stack.enter_context(LocalQueue())
        environment = {**UNLIMITED, **os.environ, "REDIS_URL": store.url, "QUEUE_URL": queue.url}
        if fake_model:
            environment |= {
                "GEMINI_API_KEY": "local",
                "GEMINI_BASE_URL": stack.enter_context(ModelServer(plain_model)).url,
            }
        wiring = Wiring(Settings.from_environment(environment))
        queue.keep_worker(environment)
        anyio.run(_run, wiring, listener)


def _listening(host: str, port: int) -> socket.socket:
    """A bound socket, before all else: a port that is taken is told before anything has been started."""
    try:
        listener = socket.create_server((host, port), backlog=1024)
    except OSError as fault:
        raise OSError(f"cannot listen on {host} port {port}: {fault.strerror}") from fault
    # Accepted sockets inherit it. asyncio sets it only where the socket names its protocol, which this one does not;
    # without it an answer's second packet waits 40 ms for the client's delayed acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return listener


async def _run(wiring: Wiring, listener: socket.socket) -> None:
    app = build_app(wiring)
    await warm_up(app)
    await resume_tasks(wiring)
    async with anyio.create_task_group() as tasks:
        tasks.start_soon(clean_up_forever, wiring)
        await _Server(app, listener).serve(sockets=[listener])
        tasks.cancel_scope.cancel()
    await wiring.close()


class _Server(uvicorn.Server):
    """Says where it is once it takes requests."""

    def __init__(self, app: FastAPI, listener: socket.socket) -> None:
        config = uvicorn.Config(app, log_level="warning", lifespan="off", timeout_graceful_shutdown=5)
        super().__init__(config)
        host, port = listener.getsockname()[:2]
        self._address = f"http://{host}:{port}"

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        sys.stdout.write(f"Redraft serves {self._address}/api/v1, described at {self._address}/docs; Ctrl-C ends it.\n")
        sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
