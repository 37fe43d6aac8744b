"""Clusters whose servers change places, and whose slots move."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from local.valkey import HOST, ValkeyNode, start, valkey_cluster

_SECONDS = 30.0


@dataclass(frozen=True)
class Shards:
    """Three primaries, and a replica of the first."""

    primaries: Sequence[ValkeyNode]
    replica: ValkeyNode

    def home_of(self, key: str) -> ValkeyNode:
        """The primary that has a key's slot at first."""
        slot = slot_of(self.primaries[0], key)
        return self.primaries[min(slot // 5462, 2)]


@contextmanager
def shards(folder: Path, options: Sequence[str] = ()) -> Iterator[Shards]:
    """Such a cluster for the time of the block; a primary that is gone is replaced after a second."""
    with valkey_cluster(3, options) as primaries:
        replica = start(folder, options=[*options, "--cluster-enabled", "yes"])
        try:
            for node in (*primaries, replica):
                set_to(node, "cluster-node-timeout", "1000")
                set_to(node, "repl-diskless-sync-delay", "0")
            bus = primaries[0].ask("CONFIG", "GET", "cluster-port").split(b"\r\n")[4].decode()
            replica.ask("CLUSTER", "MEET", HOST, primaries[0].port, bus)
            wait(lambda: b"cluster_known_nodes:4" in replica.ask("CLUSTER", "INFO"))
            wait(lambda: replica.ask("CLUSTER", "REPLICATE", id_of(primaries[0])) == b"+OK\r\n")
            wait(lambda: b"state=online" in primaries[0].ask("INFO", "replication"))
            yield Shards(primaries, replica)
        finally:
            replica.stop()


def set_to(node: ValkeyNode, name: str, value: str) -> None:
    """Change a server's setting."""
    assert node.ask("CONFIG", "SET", name, value) == b"+OK\r\n"


def wait(happened: object) -> None:
    """Wait for a state of servers; only for what these themselves agree on among each other."""
    assert callable(happened)
    deadline = time.monotonic() + _SECONDS
    while not happened():
        assert time.monotonic() < deadline, "the servers do not agree"
        time.sleep(0.02)


def id_of(node: ValkeyNode) -> str:
    """A server's name within its cluster."""
    return node.ask("CLUSTER", "MYID").split(b"\r\n")[1].decode()


def slot_of(node: ValkeyNode, key: str) -> int:
    """The slot of a key."""
    return int(node.ask("CLUSTER", "KEYSLOT", key)[1:-2])


def keys_in(node: ValkeyNode, slot: int) -> list[str]:
    """The keys that a server has of a slot."""
    parts = node.ask("CLUSTER", "GETKEYSINSLOT", slot, 100).decode().split("\r\n")
    return parts[2::2]


def begin_move(slot: int, source: ValkeyNode, target: ValkeyNode) -> None:
    """From now on, keys of the slot are asked for here, and after that there."""
    assert target.ask("CLUSTER", "SETSLOT", slot, "IMPORTING", id_of(source)) == b"+OK\r\n"
    assert source.ask("CLUSTER", "SETSLOT", slot, "MIGRATING", id_of(target)) == b"+OK\r\n"


def move_key(key: str, source: ValkeyNode, target: ValkeyNode) -> None:
    """Take one key over."""
    assert source.ask("MIGRATE", HOST, target.port, key, 0, 5000) in (b"+OK\r\n", b"+NOKEY\r\n")


def end_move(slot: int, target: ValkeyNode, everyone: Sequence[ValkeyNode]) -> None:
    """The slot belongs to its new server."""
    for node in (target, *everyone):
        assert node.ask("CLUSTER", "SETSLOT", slot, "NODE", id_of(target)) == b"+OK\r\n"
