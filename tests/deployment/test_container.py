"""What the Dockerfile says, done without an engine: its files are there, and its command serves the API."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time

from local.artefacts import ROOT
from local.smoke import main as smoke
from local.valkey import valkey

DOCKERFILE = (ROOT / "Dockerfile").read_text(encoding="utf-8")


def command() -> list[str]:
    """The words of the last CMD that stands at a line's beginning."""
    words: list[str] = json.loads(re.findall(r"^CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)[-1])
    return words


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def test_all_that_it_copies_is_there_and_let_through() -> None:
    let_through = [
        line[1:] for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines() if line[0] == "!"
    ]
    copied = [
        source
        for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE, re.MULTILINE)
        for source in sources.split()
    ]
    assert copied
    for source in copied:
        assert (ROOT / source).exists(), source
        assert any(source.startswith(kept) for kept in let_through), source


def test_its_command_serves_the_api() -> None:
    port = str(free_port())
    words = [port if word == "8000" else "127.0.0.1" if word == "0.0.0.0" else word for word in command()]
    with valkey() as store:
        environment = {**os.environ, "REDIS_URL": store.url, "REDIS_DEADLINE_MS": "30000"}
        process = subprocess.Popen([sys.executable, *words[1:]], cwd="/", env=environment, stderr=subprocess.PIPE)
        try:
            deadline = time.monotonic() + 30
            while not listens(int(port)) and time.monotonic() < deadline:
                assert process.poll() is None
                time.sleep(0.05)
            assert smoke([f"http://127.0.0.1:{port}/api/v1"]) == 0
        finally:
            process.terminate()
            process.communicate(timeout=40)
    assert process.returncode in {0, -15}
