"""TLS, users and IAM tokens, as the settings ask for them, through a proxy that ends the TLS."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import StoreUnavailableError
from redraft.settings import Settings
from redraft.store_wiring import address_of
from redraft.wiring import Wiring

from local.valkey import HOST, valkey
from tests.adapters.test_store import ID, new, turn
from tests.support.certificates import Authority, authority
from tests.support.faulty_proxy import FaultyProxy, faulty_proxy
from tests.support.stores import LIFETIMES, START
from tests.support.valkey_servers import PASSWORD, USER, Servers

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def trusted(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("ca"))


@pytest.fixture
async def road(node: Servers, trusted: Authority) -> AsyncIterator[FaultyProxy]:
    async with faulty_proxy(node.nodes[0].port, trusted.server) as proxy:
        yield proxy


def over_tls(road: FaultyProxy, ca_file: Path | str, **settings: str | int | bool) -> Settings:
    user = {"redis_username": USER, "redis_password": PASSWORD}
    return Settings(
        **{"redis_port": road.port, "redis_tls": True, "redis_tls_ca_file": str(ca_file), **user, **settings}
    )  # type: ignore[arg-type]


@asynccontextmanager
async def wired(settings: Settings) -> AsyncIterator[Wiring]:
    wiring = Wiring(settings)
    try:
        yield wiring
    finally:
        await wiring.close()


async def test_a_session_is_kept_over_tls_by_a_user_with_a_password(road: FaultyProxy, trusted: Authority) -> None:
    async with wired(over_tls(road, trusted.ca_file)) as wiring:
        await wiring.store.create(new(), START)
        assert await wiring.store.commit(turn(), START)
        assert (await wiring.store.read(ID, START)).version == 2
        assert (await wiring.health())["redis"] == "ok"
    assert USER.encode() in road.greetings[0]


async def test_a_server_that_nobody_vouches_for_is_not_spoken_to(road: FaultyProxy, tmp_path: Path) -> None:
    for ca_file in ("", authority(tmp_path).ca_file):
        async with wired(over_tls(road, ca_file)) as wiring:
            with pytest.raises(StoreUnavailableError):
                await wiring.store.read(ID, START)
    assert not road.greetings, "not a word was said"


async def test_a_certificate_of_another_host_is_not_enough(node: Servers, tmp_path: Path) -> None:
    elsewhere = authority(tmp_path, ["192.0.2.1"])
    async with (
        faulty_proxy(node.nodes[0].port, elsewhere.server) as road,
        wired(over_tls(road, elsewhere.ca_file)) as wiring,
    ):
        with pytest.raises(StoreUnavailableError):
            await wiring.store.read(ID, START)
        assert not road.greetings


async def test_a_user_that_may_not_is_an_outage(road: FaultyProxy, trusted: Authority) -> None:
    async with wired(over_tls(road, trusted.ca_file, redis_password="wrong")) as wiring:
        with pytest.raises(StoreUnavailableError):
            await wiring.store.read(ID, START)
        assert (await wiring.health())["redis"] == "down"


async def test_torn_connections_are_made_again(road: FaultyProxy, trusted: Authority) -> None:
    async with wired(over_tls(road, trusted.ca_file)) as wiring:
        await wiring.store.create(new(), START)
        for _ in range(5):
            assert road.reset_all()
            assert (await wiring.store.read(ID, START)).version == 1


async def test_a_cluster_is_reached_over_tls_server_by_server(cluster: Servers, trusted: Authority) -> None:
    cluster.empty()
    async with AsyncExitStack() as stack:
        roads = {
            node.port: await stack.enter_async_context(faulty_proxy(node.port, trusted.server))
            for node in cluster.nodes
        }

        def remap(place: tuple[str, int]) -> tuple[str, int]:
            return (HOST, roads[place[1]].port) if place[1] in roads else place

        address = cluster.address(tls=True, tls_ca_file=str(trusted.ca_file), remap=remap)
        client: Client = connect(address)
        stack.push_async_callback(client.aclose)
        store = RedisStateStore(client, LIFETIMES)
        for number in range(12):
            await store.create(new(f"session-number-{number}"), START)
        assert all(road.greetings for road in roads.values())


async def test_an_iam_user_sends_a_new_token_with_each_connection(
    trusted: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    with valkey() as server:
        server.ask("ACL", "SETUSER", "iam-user", "on", "nopass", "~*", "&*", "+@all")
        async with faulty_proxy(server.port, trusted.server) as road:
            settings = over_tls(road, trusted.ca_file, redis_username="iam-user", redis_iam_cache="sessions")
            async with wired(settings) as wiring:
                await wiring.redis.check()
                road.reset_all()
                await wiring.redis.check()
    assert len(road.greetings) == 2
    for greeting in road.greetings:
        words = greeting.split(b"\r\n")
        token = next(word for word in words if word.startswith(b"sessions/?")).decode()
        assert parse_qs(urlsplit(f"http://{token}").query)["User"] == ["iam-user"]
        assert b"iam-user" in words


def test_a_cache_of_nodes_is_signed_for_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIDEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "secret")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    given = {"redis_username": "app", "redis_iam_cache": "sessions"}
    serverless, nodes = (
        address_of(Settings(**given, redis_iam_serverless=value)).credentials
        for value in (True, False)  # type: ignore[arg-type]
    )
    assert serverless is not None
    assert nodes is not None
    assert "ResourceType=ServerlessCache" in serverless.get_credentials()[1]
    assert "ResourceType" not in nodes.get_credentials()[1]
