"""Where Valkey or Redis is, and how long it may take."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from redis.credentials import CredentialProvider

from redraft.adapters.redis.breaker import Patience

Place = tuple[str, int]
"""Host and port."""


@dataclass(frozen=True, slots=True)
class RedisAddress:
    """Where the server is and how long it may take; times in seconds.

    `remap` turns the addresses by which a cluster's nodes know each other into those that reach them from here,
    through a tunnel or a proxy. Who finds all `max_connections` to a server in use waits for one. `tls_ca_file` names
    the authorities to trust in place of the system's.
    """

    host: str = "127.0.0.1"
    port: int = 6379
    cluster: bool = False
    tls: bool = False
    tls_ca_file: str | None = None
    username: str | None = None
    password: str | None = None
    credentials: CredentialProvider | None = None
    database: int = 0
    timeout_seconds: float = 1.5
    connect_timeout_seconds: float = 1.0
    retries: int = 2
    max_connections: int = 32
    patience: Patience | None = None
    remap: Callable[[Place], Place] | None = None
