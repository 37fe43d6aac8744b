from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer
from pydantic import ValidationError
from redraft.adapters.secrets import CallerSecrets, _provider
from redraft.errors import IdentityUnavailableError, NotAuthenticatedError
from redraft.security.api_keys import KeyRing, digest_of, new_key, ring_of
from redraft.security.caller import Caller
from redraft.settings import Settings

from local import keys
from tests.security.conftest import serving
from tests.support.limits import LIMITLESS
from tests.support.valkey_servers import Servers

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def test_a_key_opens_for_its_user_until_it_expires() -> None:
    key, record = new_key("ada", admin=True, expires=NOW + timedelta(days=1))
    ring = KeyRing([record])
    assert ring.caller(key, NOW) == Caller("ada", is_admin=True)
    with pytest.raises(NotAuthenticatedError):
        ring.caller(key, NOW + timedelta(days=1))


@pytest.mark.parametrize("key", ["", "rk_", "x" * 10_000, "rk_" + "A" * 43, "\u0000"])
def test_other_keys_open_nothing(key: str) -> None:
    _, record = new_key("ada")
    with pytest.raises(NotAuthenticatedError):
        KeyRing([record]).caller(key, NOW)


def test_keys_have_256_random_bits_and_only_their_digest_is_kept() -> None:
    made = {new_key("ada")[0] for _ in range(200)}
    assert len(made) == 200
    assert all(len(key) == 3 + 43 for key in made)
    key, record = new_key("ada")
    assert key not in record.model_dump_json()
    assert record.sha256 == digest_of(key)


@pytest.mark.parametrize("text", ["{}", "[{}]", '[{"user": "a", "sha256": "x"}]', "no", '[{"user": "", "sha256": ""}]'])
def test_a_ring_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(ValidationError):
        ring_of(text)


def test_the_command_makes_a_key_and_what_to_keep_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert keys.main(["ada", "--admin", "--days", "30"]) == 0
    out = capsys.readouterr()
    caller = ring_of(f"[{out.err}]").caller(out.out.strip(), datetime.now(UTC))
    assert caller == Caller("ada", is_admin=True)


@pytest.mark.parametrize(
    "settings",
    [{"auth_mode": "api-key"}, {"auth_mode": "jwt", "jwt_issuer": "https://i.example"}, {"auth_mode": "password"},
     {"jwt_algorithms": "HS256"}, {"jwt_algorithms": "none"}, {"jwt_algorithms": ""}],
)  # fmt: skip
def test_settings_that_would_let_anybody_in_are_refused(settings: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settings(**settings)


@pytest.mark.anyio
async def test_a_key_in_either_header_opens_the_service(node: Servers) -> None:
    key, record = new_key("ada")
    ring = f"[{record.model_dump_json()}]"
    async with serving(redis_port=node.nodes[0].port, auth_mode="api-key", api_keys=ring, **LIMITLESS) as (_, client):
        for headers in ({"X-Api-Key": key}, {"Authorization": f"Bearer {key}"}):
            made = await client.post("/design-sessions", json={"prompt": "A page", "user_id": "eve"}, headers=headers)
            found = await client.get(f"/design-sessions/{made.json()['session_id']}", headers=headers)
            assert found.json()["user_id"] == "ada"
        assert (await client.post("/design-sessions", json={"prompt": "A page"})).status_code == 401


@pytest.fixture
def secrets(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local",
        "AWS_DEFAULT_REGION": "us-east-1",
    }.items():  # fmt: skip
        monkeypatch.setenv(name, value)
    _provider.cache_clear()
    yield boto3.client("secretsmanager")
    _provider.cache_clear()
    server.stop()


@pytest.mark.anyio
async def test_keys_and_the_signature_of_share_links_come_from_secrets_manager(secrets: Any, node: Servers) -> None:
    key, record = new_key("ada")
    secrets.create_secret(Name="ring", SecretString=json.dumps([record.model_dump(mode="json")]))
    secrets.create_secret(Name="links", SecretString="signs links")
    settings = {"auth_mode": "api-key", "api_keys_secret": "ring", "share_key_secret": "links", **LIMITLESS}
    async with serving(redis_port=node.nodes[0].port, **settings) as (_, client):
        owner = {"X-Api-Key": key}
        made = await client.post("/design-sessions", json={"prompt": "A page"}, headers=owner)
        path = f"/design-sessions/{made.json()['session_id']}"
        token = (await client.post(f"{path}/shares", json={}, headers=owner)).json()["token"]
        assert (await client.get(f"{path}/preview", params={"share": token})).status_code == 200
    with pytest.raises(IdentityUnavailableError):
        await CallerSecrets().text("no such secret")
