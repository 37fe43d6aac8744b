"""A client of a cluster: it knows which server has which slot, and follows slots that move and servers that change.

redis-py's own `RedisCluster` (8.1) is not used: it sends `ASKING` on another connection than the command it belongs
to, closes connections that other tasks have just taken, forgets to close those of servers that it replaces, refuses
callers once its connections are in use, and fetches the whole command table first. What is left for a client whose
every command names its keys is small, and stands on redis-py's client of one server.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, Literal

from redis import exceptions as vendor
from redis.commands import AsyncCoreCommands
from redis.crc import key_slot
from redis.event import EventDispatcher

from redraft.adapters.redis.address import Place, RedisAddress
from redraft.adapters.redis.breaker import CircuitOpenError, State
from redraft.adapters.redis.node import FAULTS, Node
from redraft.adapters.redis.waiting import within_allowance

_HOPS: Final = 8
"""How often a command is sent on before the cluster counts as not there."""
_PAUSE: Final = 0.1
_LOOK_AGAIN: Final = 0.2
"""Seconds for which an answer about the slots is good enough after a fault."""
_UNSETTLED: Final = (vendor.TryAgainError, vendor.ClusterDownError)
_SCRIPTS: Final = frozenset({"EVAL", "EVALSHA", "EVAL_RO", "EVALSHA_RO"})
_WORST: Final[tuple[State, ...]] = ("open", "half_open", "closed")


class Cluster(AsyncCoreCommands):
    """All servers of a cluster as one client; commands without a key go to any of them."""

    _is_async_client: Literal[True] = True  # by which the vendor's types tell awaitable replies

    def __init__(self, address: RedisAddress) -> None:
        self._event_dispatcher = EventDispatcher()  # what the vendor's mixin of commands asks for
        self._address = address
        self._seed = (address.host, address.port)
        self._nodes: dict[Place, Node] = {}
        self._ranges: tuple[tuple[range, Place], ...] = ()
        self._looking = asyncio.Lock()
        self._looked_at = float("-inf")

    async def execute_command(self, *args: Any, **options: Any) -> Any:
        """The reply of the server that has the keys; raises the vendor's errors, and `CircuitOpenError`."""
        key = _key_of(args)
        async with within_allowance():
            if not self._ranges:
                await self._look()
            asked: Place | None = None
            for _ in range(_HOPS):
                place = asked or self._seed
                try:
                    place = asked or self._place_of(key)
                    return await self._send(place, args, options, asking=asked is not None)
                except vendor.AskError as elsewhere:  # MOVED is one of its kinds
                    asked = await self._redirected(elsewhere, place)
                except _UNSETTLED:
                    asked = None
                    await asyncio.sleep(_PAUSE)
                    await self._look()
                except (*FAULTS, CircuitOpenError):
                    asked = None
                    await self._look(unless_asked_within=_LOOK_AGAIN)
                    if self._place_of(key) == place:
                        raise
        raise vendor.ClusterError("The cluster kept sending the command on.")

    async def check(self) -> None:
        """Ask every server that has slots whether it is there; raises as `execute_command` does."""
        async with within_allowance():
            if not self._ranges:
                await self._look()
            await asyncio.gather(*(self._at(place).check() for place in self._places()))

    @property
    def circuit(self) -> State:
        """The worst state of the breakers of those servers that have slots."""
        states = {self._at(place).breaker.state for place in self._places()}
        return next((state for state in _WORST if state in states), "closed")

    async def aclose(self) -> None:
        """Close all connections."""
        await asyncio.gather(*(node.aclose() for node in self._nodes.values()))

    async def _send(self, place: Place, args: tuple[Any, ...], options: dict[str, Any], *, asking: bool) -> Any:
        node = self._at(place)
        return await (node.execute_asked if asking else node.execute_command)(*args, **options)

    async def _redirected(self, elsewhere: vendor.AskError, place: Place) -> Place | None:
        """Where to ask once; None where the slot has moved for good, which is noted."""
        target = (elsewhere.host or place[0], int(elsewhere.port))
        if not isinstance(elsewhere, vendor.MovedError):
            return target
        slot = int(elsewhere.slot_id)
        self._ranges = ((range(slot, slot + 1), target), *self._ranges)
        await self._look(unless_asked_within=_LOOK_AGAIN)
        return None

    def _place_of(self, key: bytes | None) -> Place:
        if key is None:
            return next((place for place in self._places() if self._at(place).breaker.state == "closed"), self._seed)
        slot = key_slot(key)
        place = next((place for slots, place in self._ranges if slot in slots), None)
        if place is None:
            raise vendor.ClusterDownError("No server has the slot.")
        return place

    def _places(self) -> dict[Place, None]:
        """The servers that have slots, each once."""
        return dict.fromkeys(place for _, place in self._ranges)

    def _at(self, place: Place) -> Node:
        if place not in self._nodes:
            host, port = self._address.remap(place) if self._address.remap else place
            self._nodes[place] = Node(replace(self._address, host=host, port=port))
        return self._nodes[place]

    async def _look(self, *, unless_asked_within: float = 0.0) -> None:
        """Ask who has which slots, one caller for all; raises where nobody can say and nothing is known."""
        asked_at = time.monotonic()
        async with self._looking:
            if self._looked_at >= asked_at - unless_asked_within:
                return
            fault: Exception | None = None
            for place in (*self._places(), self._seed):
                try:
                    self._ranges = _ranges_of(await self._at(place).execute_command("CLUSTER", "SLOTS"), place)
                except (*FAULTS, CircuitOpenError, vendor.ResponseError) as refused:
                    fault = refused
                else:
                    break
            else:
                if not self._ranges and fault is not None:
                    raise fault
            self._looked_at = time.monotonic()


def _key_of(args: tuple[Any, ...]) -> bytes | None:
    """The first key of a command as it is sent; None where it has none."""
    name = str(args[0]).upper()
    at = 3 if name in _SCRIPTS else 1
    if len(args) <= at:
        return None
    key = args[at]
    return key if isinstance(key, bytes) else str(key).encode()


def _ranges_of(reply: Iterable[Any], asked: Place) -> tuple[tuple[range, Place], ...]:
    """`CLUSTER SLOTS` as slots and the server that takes their writes; an empty host is the one that was asked."""
    found = []
    for first, last, primary, *_ in reply:
        host = (primary[0] or b"").decode()
        found.append((range(int(first), int(last) + 1), (host if host not in ("", "?") else asked[0], int(primary[1]))))
    return tuple(found)
