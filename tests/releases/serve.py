"""All routes of whatever `redraft` is first on the path, with the settings of the environment; says its port."""

from __future__ import annotations

import socket
import sys

import uvicorn
from redraft.web.routers import ALL
from redraft.wiring import http_app


def main() -> None:
    listener = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    uvicorn.Server(uvicorn.Config(http_app(*ALL), lifespan="off", log_level="warning")).run(sockets=[listener])


if __name__ == "__main__":
    main()
