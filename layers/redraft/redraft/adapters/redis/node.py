"""A client of one server: few connections that callers wait for, bounded retries, and a breaker around all of it.

A command whose reply was lost is sent again, so every script that is called through it must be safe to run twice.
"""

from __future__ import annotations

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, Final

from redis import exceptions as vendor
from redis.asyncio import BlockingConnectionPool, Connection, Redis, SSLConnection
from redis.asyncio.retry import Retry
from redis.backoff import NoBackoff

from redraft.adapters.redis.address import RedisAddress
from redraft.adapters.redis.breaker import CircuitBreaker, Patience, State
from redraft.adapters.redis.waiting import within_allowance

_logger: Final = logging.getLogger("redraft.redis")

FAULTS: Final = (vendor.ConnectionError, vendor.TimeoutError, OSError)
"""What says that a server is not there, or does not answer: these open the breaker. An error reply is an answer."""

_FIRST_PAUSE: Final = 0.05
_LONGEST_PAUSE: Final = 0.3
_RETRIED: Final = (*FAULTS, vendor.ReadOnlyError)


class Node(Redis):
    """One server behind a circuit breaker."""

    def __init__(self, address: RedisAddress) -> None:
        super().__init__(connection_pool=_pool(address))
        self.breaker = CircuitBreaker(address.patience or Patience(suspicion=address.timeout_seconds / 2))
        self._retries = address.retries
        self._name = f"{address.host}:{address.port}"

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """The reply; raises the vendor's errors, and `CircuitOpenError` where nothing was sent."""
        send = partial(super().execute_command, *args, **options)
        async with within_allowance():
            for attempt in range(self._retries):
                try:
                    return await self._attempt(send)
                except _RETRIED as fault:
                    if self.breaker.state != "closed":
                        raise
                    await self._recover(fault, attempt)
            return await self._attempt(send)

    async def execute_asked(self, *args: Any, **options: Any) -> Any:
        """The reply to a command for a slot that is on its way here: `ASKING` goes first on the same connection."""

        async def send_asking() -> Any:
            async with Redis(connection_pool=self.connection_pool, single_connection_client=True) as bound:
                send: Any = bound.execute_command  # untyped in the vendor's package
                await send("ASKING")
                return await send(*args, **options)

        async with within_allowance():
            return await self._attempt(send_asking)

    async def _attempt(self, send: Callable[[], Awaitable[Any]]) -> Any:
        call = self.breaker.admit()
        try:
            reply = await send()
        except FAULTS as fault:
            if self.breaker.failed(call):
                _logger.warning("%s is left in peace: %s", self._name, fault)
            raise
        except vendor.RedisError:
            self._answered()
            raise
        except BaseException as gone:
            if self.breaker.abandoned(call):
                _logger.warning("%s is left in peace: callers gave up (%s)", self._name, type(gone).__name__)
            raise
        self._answered()
        return reply

    def _answered(self) -> None:
        if self.breaker.succeeded():
            _logger.warning("%s answers again", self._name)

    async def _recover(self, fault: Exception, attempt: int) -> None:
        if isinstance(fault, vendor.ReadOnlyError):
            # The name has moved to another server since; only a new connection finds it.
            await self.connection_pool.disconnect(inuse_connections=False)
        pause = min(_FIRST_PAUSE * 2**attempt, _LONGEST_PAUSE)
        await asyncio.sleep(pause * random.uniform(0.5, 1.0))  # noqa: S311  # spreads callers out, keeps no secret

    async def check(self) -> None:
        """Ask whether it is there; raises as `execute_command` does."""
        await self.execute_command("PING")

    @property
    def circuit(self) -> State:
        """The state of the breaker."""
        return self.breaker.state

    async def aclose(self, close_connection_pool: bool | None = True) -> None:
        """Close all connections."""
        await super().aclose(close_connection_pool)


def _pool(address: RedisAddress) -> BlockingConnectionPool:
    options: dict[str, Any] = {
        "host": address.host,
        "port": address.port,
        "db": address.database,
        "socket_timeout": address.timeout_seconds,
        "socket_connect_timeout": address.connect_timeout_seconds,
        "retry": Retry(NoBackoff(), 0),  # `execute_command` above tries again, and tells the breaker each time
    }
    if address.credentials is not None:
        options["credential_provider"] = address.credentials
    else:
        options |= {"username": address.username, "password": address.password}
    if address.tls and address.tls_ca_file:
        options["ssl_ca_certs"] = address.tls_ca_file
    return BlockingConnectionPool(
        max_connections=address.max_connections,
        timeout=address.timeout_seconds,
        connection_class=SSLConnection if address.tls else Connection,
        **options,
    )
