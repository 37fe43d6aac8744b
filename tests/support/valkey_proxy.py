"""A TCP proxy that can lose a reply: the server has done the work, and the caller never hears of it."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from local.valkey import HOST


class Trap:
    """Once set for a word, it springs at the first request with that word, on whichever proxy it comes."""

    def __init__(self) -> None:
        self._word = b""
        self._lock = threading.Lock()

    def set(self, word: bytes) -> None:
        self._word = word

    def springs(self, data: bytes) -> bool:
        with self._lock:
            hit = bool(self._word) and self._word in data
            if hit:
                self._word = b""
            return hit


class LossyProxy:
    """Forwards to a server, but for the reply to a request at which the trap springs."""

    def __init__(self, upstream_port: int, trap: Trap) -> None:
        self.upstream_port = upstream_port
        self.lost = 0
        self.requests = 0
        self._trap = trap
        self._listener = socket.create_server((HOST, 0))
        self.port: int = self._listener.getsockname()[1]
        self._sockets = [self._listener]
        self._threads: list[threading.Thread] = []
        self._start(self._accept)

    def stop(self) -> None:
        for each in self._sockets:
            _shut(each)
        for thread in self._threads:
            thread.join()

    def _start(self, work: object, *arguments: object) -> None:
        thread = threading.Thread(target=work, args=arguments)  # type: ignore[arg-type]
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listener.accept()
                server = socket.create_connection((HOST, self.upstream_port))
                self._sockets += [caller, server]
                doomed = threading.Event()
                self._start(self._requests, caller, server, doomed)
                self._start(self._replies, caller, server, doomed)

    def _requests(self, caller: socket.socket, server: socket.socket, doomed: threading.Event) -> None:
        with suppress(OSError):
            while data := caller.recv(1 << 20):
                self.requests += 1
                if self._trap.springs(data):
                    doomed.set()
                server.sendall(data)
        _shut(caller, server)

    def _replies(self, caller: socket.socket, server: socket.socket, doomed: threading.Event) -> None:
        with suppress(OSError):
            while data := server.recv(1 << 20):
                if doomed.is_set():
                    self.lost += 1
                    break
                caller.sendall(data)
        _shut(caller, server)


def _shut(*sockets: socket.socket) -> None:
    for each in sockets:
        with suppress(OSError):
            each.shutdown(socket.SHUT_RDWR)
        each.close()


@contextmanager
def lossy_proxy(upstream_port: int, trap: Trap | None = None) -> Iterator[LossyProxy]:
    proxy = LossyProxy(upstream_port, trap or Trap())
    try:
        yield proxy
    finally:
        proxy.stop()
