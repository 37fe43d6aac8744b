"""A TCP proxy whose road to the server can be made bad: slow, narrow, swallowing, torn; TLS towards the caller."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from weakref import WeakSet

from local.valkey import HOST

_CHUNK = 65_536
_LINGER_NOT = struct.pack("ii", 1, 0)
"""Makes closing a socket a reset rather than a farewell."""


class Road:
    """One connection through the proxy."""

    def __init__(self, caller: asyncio.StreamWriter, server: asyncio.StreamWriter) -> None:
        self.caller = caller
        self.server = server
        self.loses_next_reply = False
        self.is_new = True

    def reset(self) -> None:
        for end in (self.caller, self.server):
            raw = end.get_extra_info("socket")
            with suppress(OSError):
                if raw is not None:  # a TLS connection that has ended forgets it
                    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT)
            end.transport.abort()


class FaultyProxy:
    """Forwards to a server; what is set on it holds from the next packet on.

    `latency_seconds` delays each packet each way, `bytes_per_second` narrows the road, `refuses` resets whoever comes.
    `greetings` are the first packets that callers sent, free of TLS; `requests` counts all of their packets.
    """

    def __init__(self, upstream_port: int) -> None:
        self.upstream_port = upstream_port
        self.port = 0
        self.latency_seconds = 0.0
        self.bytes_per_second: float | None = None
        self.refuses = False
        self.lost = 0
        self.requests = 0
        self.greetings: list[bytes] = []
        self._roads: set[Road] = set()
        self._hushed: WeakSet[asyncio.StreamWriter] = WeakSet()
        self._serving: set[asyncio.Task[None]] = set()
        self._passable = asyncio.Event()
        self._passable.set()
        self._word = b""

    def swallow(self) -> None:
        """From now on nothing arrives any more, in either direction, and nobody is told."""
        self._passable.clear()

    def spit_out(self) -> None:
        """What was swallowed arrives, as TCP would have it."""
        self._passable.set()

    def reset_all(self) -> int:
        """Tear every connection; how many there were."""
        torn = len(self._roads)
        for road in tuple(self._roads):
            road.reset()
        return torn

    def close_half(self) -> int:
        """Say farewell to every caller, and listen on; how many there were."""
        for road in self._roads:
            self._hushed.add(road.caller)
            road.caller.write_eof()
        return len(self._roads)

    def lose_reply_to(self, word: bytes) -> None:
        """The next request with this word is done by the server; its reply is torn off."""
        self._word = word

    def accept(self, caller_in: asyncio.StreamReader, caller_out: asyncio.StreamWriter) -> None:
        """Serve one connection."""
        task = asyncio.create_task(self._serve(caller_in, caller_out))
        self._serving.add(task)
        task.add_done_callback(self._serving.discard)

    async def close(self) -> None:
        """End all connections."""
        self.spit_out()
        self.reset_all()
        await asyncio.gather(*self._serving)

    async def _serve(self, caller_in: asyncio.StreamReader, caller_out: asyncio.StreamWriter) -> None:
        try:
            server_in, server_out = await asyncio.open_connection(HOST, self.upstream_port)
        except OSError:
            caller_out.transport.abort()
            return
        road = Road(caller_out, server_out)
        self._roads.add(road)
        try:
            if self.refuses:
                return
            await asyncio.gather(self._pump(road, caller_in, server_out), self._pump(road, server_in, caller_out))
        finally:
            self._roads.discard(road)
            road.reset()

    async def _pump(self, road: Road, source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await source.read(_CHUNK):
                await self._passable.wait()
                await asyncio.sleep(self.latency_seconds)
                if sink is road.server:
                    self._listen(road, data)
                elif road.loses_next_reply:
                    self.lost += 1
                    road.reset()
                    return
                await self._send(sink, data)
            if sink.can_write_eof() and not sink.transport.is_closing():
                sink.write_eof()

    def _listen(self, road: Road, data: bytes) -> None:
        self.requests += 1
        if road.is_new:
            road.is_new = False
            self.greetings.append(data)
        if self._word and self._word in data:
            self._word = b""
            road.loses_next_reply = True

    async def _send(self, sink: asyncio.StreamWriter, data: bytes) -> None:
        if self.bytes_per_second:
            await asyncio.sleep(len(data) / self.bytes_per_second)
        if not sink.transport.is_closing() and sink not in self._hushed:
            sink.write(data)
            await sink.drain()


@asynccontextmanager
async def faulty_proxy(upstream_port: int, tls: ssl.SSLContext | None = None) -> AsyncIterator[FaultyProxy]:
    """A proxy in front of a local server for the time of the block."""
    proxy = FaultyProxy(upstream_port)
    server = await asyncio.start_server(proxy.accept, HOST, 0, ssl=tls)
    proxy.port = server.sockets[0].getsockname()[1]
    try:
        yield proxy
    finally:
        server.close()
        await proxy.close()
        await server.wait_closed()
