"""Real servers for the tests of a worker: one node and a cluster, as poor in commands as ElastiCache Serverless."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redraft.adapters.redis.client import RedisAddress

from local.valkey import ValkeyNode, valkey, valkey_cluster

USER, PASSWORD = "app", "app-password"

# What ElastiCache Serverless does not have; its `#!lua` rules and cross-slot checks are Valkey's own.
DENIED = (
    "-@admin -@dangerous -function -fcall -fcall_ro -keys -wait -waitaof -object -memory -monitor -psubscribe "
    "-client|id -client|info -client|list -client|kill -client|pause -client|tracking -client|no-evict -slowlog "
    "-commandlog -latency -swapdb -move -lastsave -script|kill -acl -config -debug -flushall -flushdb "
    "-blpop -brpop -bzpopmin -bzpopmax -blmove"
)
ACL = f"user default on nopass ~* &* +@all\nuser {USER} on >{PASSWORD} ~* &* +@all {DENIED}\n"


@dataclass(frozen=True, slots=True)
class Servers:
    """Running servers; `is_cluster` says how to talk to them."""

    nodes: Sequence[ValkeyNode]
    is_cluster: bool

    def address(self, **options: object) -> RedisAddress:
        """Where they are, for the user without rights."""
        settings = {"port": self.nodes[0].port, "cluster": self.is_cluster, "username": USER, "password": PASSWORD}
        return RedisAddress(**{**settings, **options})  # type: ignore[arg-type]

    def empty(self) -> None:
        for node in self.nodes:
            assert node.ask("FLUSHALL") == b"+OK\r\n"

    def names(self, pattern: str) -> list[str]:
        """The keys that match, on all servers."""
        replies = [node.ask("KEYS", pattern).split(b"\r\n") for node in self.nodes]
        return sorted(part.decode() for reply in replies for part in reply[2::2])

    def memory(self, key: str) -> int:
        """Bytes that a key takes on the server that has it."""
        sizes = [node.ask("MEMORY", "USAGE", key, "SAMPLES", 0) for node in self.nodes]
        return sum(int(size[1:-2]) for size in sizes if size.startswith(b":"))


@contextmanager
def one_node(folder: Path) -> Iterator[Servers]:
    with valkey(options=_options(folder)) as node:
        yield Servers([node], is_cluster=False)


@contextmanager
def three_nodes(folder: Path) -> Iterator[Servers]:
    with valkey_cluster(3, _options(folder)) as nodes:
        yield Servers(nodes, is_cluster=True)


def _options(folder: Path) -> list[str]:
    acl = folder / "users.acl"
    acl.write_text(ACL)
    return ["--aclfile", str(acl), "--maxmemory-policy", "volatile-lru"]
