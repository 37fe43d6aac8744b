"""What breaks the store while clients use it, and mends it again."""

from __future__ import annotations

import asyncio
import random
from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from local.valkey import ValkeyNode, start
from tests.support.failover import Shards, id_of, shards
from tests.support.faulty_proxy import FaultyProxy

DURABLE = ("--appendonly", "yes", "--appendfsync", "always")
Trouble = Callable[[random.Random], Awaitable[None]]


class Nemesis(ABC):
    """Troubles on the roads to the servers, and more that depend on what these are."""

    is_cluster = False

    def __init__(self, ports: Sequence[int]) -> None:
        self.ports = tuple(ports)
        self.roads: list[FaultyProxy] = []
        self.done: Counter[str] = Counter()

    async def strike(self, chance: random.Random) -> None:
        """One trouble, from its beginning to its end."""
        trouble = chance.choice((*self.own_troubles(), self.tear, self.lose_replies, self.swallow, self.slow_down))
        self.done[trouble.__name__] += 1
        await trouble(chance)

    @abstractmethod
    def own_troubles(self) -> Sequence[Trouble]:
        """Those of this kind of servers."""

    async def tear(self, chance: random.Random) -> None:
        for road in chance.sample(self.roads, chance.randint(1, len(self.roads))):
            road.reset_all()

    async def lose_replies(self, chance: random.Random) -> None:
        for _ in range(10):
            for road in self.roads:
                road.lose_reply_to(b"EVALSHA")
            await asyncio.sleep(0.03)

    async def swallow(self, chance: random.Random) -> None:
        road = chance.choice(self.roads)
        road.swallow()
        await asyncio.sleep(chance.uniform(0.1, 1.0))
        road.spit_out()

    async def slow_down(self, chance: random.Random) -> None:
        road = chance.choice(self.roads)
        road.latency_seconds = chance.uniform(0.01, 0.1)
        await asyncio.sleep(chance.uniform(0.2, 1.0))
        road.latency_seconds = 0.0


class NodeNemesis(Nemesis):
    """One server with an append-only file, which may be killed and may hang."""

    def __init__(self, node: ValkeyNode) -> None:
        super().__init__([node.port])
        self._node = node

    @classmethod
    @contextmanager
    def ready(cls, folder: Path) -> Iterator[NodeNemesis]:
        """With its server, which keeps its data in a folder."""
        node = start(folder, options=DURABLE)
        try:
            yield cls(node)
        finally:
            node.stop()

    def own_troubles(self) -> Sequence[Trouble]:
        return (self.kill, self.hang)

    async def kill(self, chance: random.Random) -> None:
        self._node.kill()
        await asyncio.sleep(chance.uniform(0.0, 0.5))
        again = await asyncio.to_thread(start, self._node.folder, port=self._node.port, options=DURABLE)
        self._node.process = again.process

    async def hang(self, chance: random.Random) -> None:
        self._node.pause()
        await asyncio.sleep(chance.uniform(0.1, 1.0))
        self._node.resume()


class ClusterNemesis(Nemesis):
    """Three primaries and a replica: the first shard's servers change places, slots move, primaries hang."""

    is_cluster = True

    def __init__(self, servers: Shards) -> None:
        super().__init__([node.port for node in (*servers.primaries, servers.replica)])
        self._servers = servers
        self._pair = [servers.primaries[0], servers.replica]

    @classmethod
    @contextmanager
    def ready(cls, folder: Path) -> Iterator[ClusterNemesis]:
        """With its servers."""
        with shards(folder) as servers:
            yield cls(servers)

    def own_troubles(self) -> Sequence[Trouble]:
        return (self.change_places, self.move_slots, self.hang)

    async def change_places(self, chance: random.Random) -> None:
        replica = self._pair[1]
        if replica.ask("CLUSTER", "FAILOVER") != b"+OK\r\n":
            return  # the two are not of one mind yet
        for _ in range(300):
            if b"role:master" in replica.ask("INFO", "replication"):
                self._pair.reverse()
                return
            await asyncio.sleep(0.02)

    async def move_slots(self, chance: random.Random) -> None:
        """A stretch of slots from one of the two other primaries to the next; refused while another one moves."""
        source, target = chance.sample(self._servers.primaries[1:], 2)
        first = chance.randrange(5462, 16_000)
        source.ask("CLUSTER", "MIGRATESLOTS", "SLOTSRANGE", first, first + 300, "NODE", id_of(target))
        await asyncio.sleep(0.3)

    async def hang(self, chance: random.Random) -> None:
        """Shorter than what makes the others think that it is gone."""
        node = chance.choice(self._servers.primaries[1:])
        node.pause()
        await asyncio.sleep(chance.uniform(0.1, 0.5))
        node.resume()
