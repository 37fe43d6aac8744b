"""The local servers themselves: they come up, keep what they should, and leave no process behind."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from local.valkey import HOST, ValkeyStartError, start, valkey
from tests.support.valkey_servers import PASSWORD, USER, Servers

HOLDER = """
import sys, time
from pathlib import Path
from local.valkey import valkey
with valkey(Path(sys.argv[1])) as node:
    print(node.process.pid, node.port, flush=True)
    time.sleep(60)
"""


def is_running(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def wait_until_gone(pid: int) -> None:
    if not is_running(pid):
        return
    descriptor = os.pidfd_open(pid)
    try:
        assert select.select([descriptor], [], [], 15)[0], "still running"
    finally:
        os.close(descriptor)


def test_data_in_a_folder_survive_a_restart(tmp_path: Path) -> None:
    with valkey(tmp_path) as node:
        assert node.ask("SET", "here", "still") == b"+OK\r\n"
        assert b"always" in node.ask("CONFIG", "GET", "appendfsync"), "what was answered survives a power cut"
    with valkey(tmp_path) as node:
        assert node.ask("GET", "here") == b"$5\r\nstill\r\n"


def test_without_a_folder_nothing_is_left(tmp_path: Path) -> None:
    with valkey() as node:
        place, pid = node.folder, node.process.pid
        assert place.exists()
    assert not place.exists()
    assert not is_running(pid)


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_the_server_ends_with_its_parent_however_that_ends(tmp_path: Path, how: signal.Signals) -> None:
    parent = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert parent.stdout is not None
    pid, _ = parent.stdout.readline().split()
    assert is_running(int(pid))
    parent.send_signal(how)
    parent.wait(15)
    parent.stdout.close()
    wait_until_gone(int(pid))


def test_a_port_in_use_is_an_error_with_the_log(tmp_path: Path) -> None:
    with valkey() as node, pytest.raises(ValkeyStartError, match="bind"):
        start(tmp_path, port=node.port)


def test_options_that_are_wrong_are_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValkeyStartError):
        start(tmp_path, options=["--no-such-option", "1"])


MISSING = (
    "FUNCTION LIST", "FCALL f 1 k", "KEYS *", "WAIT 0 0", "OBJECT ENCODING k", "MEMORY USAGE k", "MONITOR",
    "PSUBSCRIBE *", "CLIENT ID", "CLIENT INFO", "CLIENT LIST", "CLIENT PAUSE 1", "CLIENT TRACKING ON",
    "CLIENT NO-EVICT ON", "SLOWLOG GET", "COMMANDLOG GET 1 slow", "LATENCY LATEST", "SWAPDB 0 1", "MOVE k 1",
    "LASTSAVE", "SCRIPT KILL", "ACL LIST", "CONFIG GET dir", "FLUSHALL", "INFO", "BLPOP k 1",
)  # fmt: skip


@pytest.mark.parametrize("command", MISSING)
def test_the_tests_user_has_only_what_serverless_has(single_node: Servers, command: str) -> None:
    with socket.create_connection((HOST, single_node.nodes[0].port), timeout=5) as connection:
        connection.sendall(f"AUTH {USER} {PASSWORD}\r\n".encode())
        assert connection.recv(100) == b"+OK\r\n"
        connection.sendall(f"{command}\r\n".encode())
        assert connection.recv(200).startswith(b"-NOPERM")


def test_a_folder_may_be_named_from_where_one_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with valkey(Path("data")) as node:
        assert node.ask("PING") == b"+PONG\r\n"
    assert (tmp_path / "data" / "valkey.log").exists()
