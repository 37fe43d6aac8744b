"""One way to reach Valkey or Redis: short timeouts, few retries, and one translation of what can go wrong.

The client is built inside the running event loop and belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from redis import exceptions as vendor

from redraft.adapters.redis.address import RedisAddress
from redraft.adapters.redis.cluster import Cluster
from redraft.adapters.redis.node import Node
from redraft.errors import RedraftError, SessionCorruptedError, StoreUnavailableError

__all__ = ["TRANSLATION", "Client", "RedisAddress", "connect", "translated"]

Client = Node | Cluster


def connect(address: RedisAddress) -> Client:
    """A client, which connects on first use; raises `StoreUnavailableError` only then, within `translated`."""
    return Cluster(address) if address.cluster else Node(address)


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
