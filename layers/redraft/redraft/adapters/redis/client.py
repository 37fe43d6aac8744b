"""One way to reach Valkey or Redis: short timeouts, few retries, and one translation of what can go wrong.

redis-py repeats a command whose reply was lost, so every script that is called through such a client must be safe to
run twice. The client is built inside the running event loop and belongs to it.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final

from redis import exceptions as vendor
from redis.asyncio import BlockingConnectionPool, Connection, ConnectionPool, Redis, RedisCluster, SSLConnection
from redis.asyncio.retry import Retry
from redis.backoff import ExponentialWithJitterBackoff
from redis.credentials import CredentialProvider

from redraft.errors import RedraftError, SessionCorruptedError, StoreUnavailableError

Client = Redis | RedisCluster


@dataclass(frozen=True, slots=True)
class RedisAddress:
    """Where the server is and how long it may take; times in seconds.

    `remap` turns the addresses by which a cluster's nodes know each other into those that reach them from here,
    through a tunnel or a proxy. Who finds all `max_connections` in use waits for one.
    """

    host: str = "127.0.0.1"
    port: int = 6379
    cluster: bool = False
    tls: bool = False
    username: str | None = None
    password: str | None = None
    credentials: CredentialProvider | None = None
    database: int = 0
    timeout_seconds: float = 1.5
    connect_timeout_seconds: float = 1.0
    retries: int = 2
    max_connections: int = 32
    remap: Callable[[tuple[str, int]], tuple[str, int]] | None = None


class _BoundedCluster(RedisCluster):
    """A cluster client that lets callers wait for their turn, and tells every lost connection as one.

    redis-py's own pools would refuse callers, or open no end of connections. And after one failure on a node, redis-py
    8.1 closes the node's free connections while other tasks take them from the pool; who has just taken one then finds
    its writer gone, and a bare `AttributeError` comes out. Nothing was sent, so it is simply tried again.
    """

    def __init__(self, at_once: int, attempts: int, **options: Any) -> None:
        super().__init__(**options)
        self._turns = asyncio.Semaphore(at_once)
        self._attempts = attempts

    async def execute_command(self, *args: Any, **kwargs: Any) -> Any:
        async with self._turns:
            for _ in range(self._attempts):
                try:
                    return await super().execute_command(*args, **kwargs)
                except AttributeError as fault:
                    if fault.obj is not None or fault.name != "writelines":
                        raise
            raise vendor.ConnectionError("The connection was closed before the command was sent.")


def connect(address: RedisAddress) -> Client:
    """A client, which connects on first use; raises `StoreUnavailableError` only then, within `translated`."""
    options: dict[str, Any] = {
        "host": address.host,
        "port": address.port,
        "socket_timeout": address.timeout_seconds,
        "socket_connect_timeout": address.connect_timeout_seconds,
        "retry": Retry(ExponentialWithJitterBackoff(base=0.05, cap=0.3), address.retries),
    }
    if address.credentials is not None:
        options["credential_provider"] = address.credentials
    else:
        options |= {"username": address.username, "password": address.password}
    if address.cluster:
        return _BoundedCluster(
            address.max_connections, address.retries + 1, **options, ssl=address.tls, address_remap=address.remap
        )
    pool: ConnectionPool = BlockingConnectionPool(
        max_connections=address.max_connections,
        timeout=address.timeout_seconds,
        connection_class=SSLConnection if address.tls else Connection,
        db=address.database,
        **options,
    )
    return Redis.from_pool(pool)


_UNREACHABLE: Final = "The session store cannot be reached at the moment."
_REFUSES: Final = "The session store refuses to answer at the moment."

TRANSLATION: Final[dict[type[Exception], tuple[type[RedraftError], str]]] = {
    vendor.ConnectionError: (StoreUnavailableError, _UNREACHABLE),
    vendor.TimeoutError: (StoreUnavailableError, "The session store took too long to answer."),
    vendor.RedisClusterException: (StoreUnavailableError, _UNREACHABLE),
    vendor.ClusterError: (StoreUnavailableError, _UNREACHABLE),
    vendor.OutOfMemoryError: (StoreUnavailableError, "The session store is full."),
    vendor.ResponseError: (StoreUnavailableError, _REFUSES),
    vendor.InvalidResponse: (StoreUnavailableError, _REFUSES),
    vendor.DataError: (StoreUnavailableError, _REFUSES),
    vendor.WatchError: (StoreUnavailableError, _REFUSES),
    vendor.PubSubError: (StoreUnavailableError, _REFUSES),
    vendor.LockError: (StoreUnavailableError, _REFUSES),
    vendor.ChildDeadlockedError: (StoreUnavailableError, _REFUSES),
    vendor.IncorrectPolicyType: (StoreUnavailableError, _REFUSES),
    OSError: (StoreUnavailableError, _UNREACHABLE),
}
"""The vendor's errors and ours; the nearest base class of an error counts."""


@contextmanager
def translated() -> Iterator[None]:
    """Raises our error for whatever the client raises inside, with the original as its cause."""
    try:
        yield
    except tuple(TRANSLATION) as fault:
        if isinstance(fault, vendor.ResponseError) and str(fault).startswith("WRONGTYPE"):
            raise SessionCorruptedError("A key of this session holds what it should not.") from fault
        kind, detail = next(TRANSLATION[base] for base in type(fault).__mro__ if base in TRANSLATION)
        raise kind(detail) from fault
