from __future__ import annotations

import asyncio
import inspect
import time
from pathlib import Path

import pytest
from redis import exceptions as vendor
from redraft.adapters.redis.breaker import Patience
from redraft.adapters.redis.client import TRANSLATION, RedisAddress, connect, translated
from redraft.adapters.redis.store import RedisStateStore
from redraft.adapters.redis.waiting import waiting_at_most
from redraft.errors import RedraftError, SessionCorruptedError, StoreUnavailableError
from redraft.ports.store import Note

from local.valkey import valkey
from tests.adapters.test_store import ID, new, turn
from tests.support.recovery import once_back
from tests.support.stores import LIFETIMES, START
from tests.support.valkey_servers import Servers

VENDOR_ERRORS = sorted(
    (
        kind
        for _, kind in inspect.getmembers(vendor, inspect.isclass)
        if issubclass(kind, Exception) and kind.__module__ == vendor.__name__ and kind is not vendor.RedisError
    ),
    key=lambda kind: kind.__name__,
)


@pytest.mark.parametrize("kind", VENDOR_ERRORS, ids=lambda kind: kind.__name__)
def test_every_error_of_the_client_library_is_translated(kind: type[Exception]) -> None:
    assert set(kind.__mro__) & set(TRANSLATION)
    fault = kind.__new__(kind)
    Exception.__init__(fault, "what the server said")
    with pytest.raises(RedraftError) as caught, translated():
        raise fault
    assert isinstance(caught.value, StoreUnavailableError)
    assert caught.value.__cause__ is fault


def test_a_key_of_the_wrong_kind_is_corruption() -> None:
    with pytest.raises(SessionCorruptedError), translated():
        raise vendor.ResponseError("WRONGTYPE Operation against a key holding the wrong kind of value")


def test_our_own_errors_pass() -> None:
    with pytest.raises(ValueError, match="ours"), translated():
        raise ValueError("ours")


@pytest.mark.anyio
@pytest.mark.parametrize("is_cluster", [False, True])
async def test_a_server_that_is_not_there_is_an_outage_told_soon(is_cluster: bool) -> None:
    client = connect(RedisAddress(port=1, cluster=is_cluster))
    started = time.monotonic()
    with pytest.raises(StoreUnavailableError):
        await RedisStateStore(client).read(ID, START)
    assert time.monotonic() - started < 5
    await client.aclose()


@pytest.mark.anyio
async def test_a_server_that_hangs_is_an_outage_and_the_session_is_whole_afterwards(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with valkey() as node:
        client = connect(RedisAddress(port=node.port, timeout_seconds=0.2, retries=1))
        store = RedisStateStore(client, LIFETIMES)
        await store.create(new(), START)
        node.pause()
        for call in (store.read(ID, START), store.commit(turn(), START), store.claim("s", Note("key", b"entry"))):
            with pytest.raises(StoreUnavailableError):
                await call
        node.resume()
        # What was sent may have been done once the server went on, but not twice.
        assert await once_back(lambda: store.commit(turn(), START))
        assert (await store.read(ID, START)).version == 2
        await client.aclose()
        told = [record.getMessage() for record in caplog.records if record.name == "redraft.redis"]
        assert [f"127.0.0.1:{node.port} " in line for line in told] == [True, True]
        assert "in peace" in told[0]
        assert "again" in told[1]


@pytest.mark.anyio
async def test_a_request_that_runs_out_of_time_tells_the_breaker() -> None:
    """The last of three tries is cut short by what the request may wait, and counts all the same."""
    with valkey() as node:
        client = connect(RedisAddress(port=node.port, timeout_seconds=0.4))
        store = RedisStateStore(client, LIFETIMES)
        node.pause()
        with waiting_at_most(1.3), pytest.raises(StoreUnavailableError):
            await store.read(ID, START)
        assert client.circuit == "open"
        node.resume()
        await client.aclose()


@pytest.mark.anyio
async def test_what_was_acknowledged_survives_a_stop_of_the_server(tmp_path: Path) -> None:
    for version in range(1, 4):
        with valkey(tmp_path) as node:
            client = connect(RedisAddress(port=node.port))
            store = RedisStateStore(client, LIFETIMES)
            if version == 1:
                await store.create(new(), START)
            assert (await store.read(ID, START)).version == version
            assert await store.commit(turn(version, version, b"%08d" % version), START)
            await client.aclose()


@pytest.mark.anyio
async def test_a_full_server_is_an_outage_and_loses_nothing() -> None:
    with valkey(options=["--maxmemory-policy", "noeviction"]) as node:
        client = connect(RedisAddress(port=node.port))
        store = RedisStateStore(client, LIFETIMES)
        await store.create(new(), START)
        assert node.ask("CONFIG", "SET", "maxmemory", "1mb") == b"+OK\r\n"
        with pytest.raises(StoreUnavailableError, match="full"):
            await store.commit(turn(), START)
        assert (await store.read(ID, START)).version == 1
        assert node.ask("CONFIG", "SET", "maxmemory", "0") == b"+OK\r\n"
        assert await store.commit(turn(), START)
        await client.aclose()


@pytest.mark.anyio
async def test_a_user_without_the_password_is_an_outage(node: Servers) -> None:
    client = connect(node.address(password="wrong", retries=0))
    with pytest.raises(StoreUnavailableError):
        await RedisStateStore(client).read(ID, START)
    await client.aclose()


@pytest.mark.anyio
async def test_more_callers_than_connections_wait_for_one(servers: Servers) -> None:
    client = connect(servers.address(max_connections=2))
    store = RedisStateStore(client, LIFETIMES)
    ids = [f"session-number-{number}" for number in range(60)]
    await asyncio.gather(*(store.create(new(session_id), START) for session_id in ids))
    found = await asyncio.gather(*(store.read(session_id, START) for session_id in ids))
    assert [session.id for session in found] == ids
    await client.aclose()


@pytest.mark.anyio
async def test_callers_of_a_cluster_whose_connections_break_see_outages_and_nothing_else(cluster: Servers) -> None:
    """Short timeouts and killed connections once made the client close connections that others had just taken."""
    hasty = cluster.address(
        timeout_seconds=0.02, connect_timeout_seconds=0.02, retries=1, patience=Patience(rest=0.001, longest_rest=0.001)
    )
    client = connect(hasty)
    store = RedisStateStore(client, LIFETIMES)

    async def call(number: int) -> bool:
        try:
            await store.claim("scope", Note(f"key-{number}", b"entry"))
        except StoreUnavailableError:
            return False
        return True

    done = 0
    for start in range(0, 1200, 40):
        for node in cluster.nodes:
            node.ask("CLIENT", "KILL", "TYPE", "normal", "SKIPME", "yes")
        done += sum(await asyncio.gather(*(call(number) for number in range(start, start + 40))))
    assert done
    await client.aclose()
