from __future__ import annotations

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from redraft.adapters.elasticache_iam import IamCredentials
from redraft.errors import StoreUnavailableError

pytestmark = pytest.mark.anyio


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "AWS_ACCESS_KEY_ID": "AKIDEXAMPLE",
        "AWS_SECRET_ACCESS_KEY": "secret",
        "AWS_SESSION_TOKEN": "token",
        "AWS_DEFAULT_REGION": "eu-central-1",
    }.items():
        monkeypatch.setenv(name, value)


@pytest.mark.usefixtures("account")
async def test_a_token_is_a_presigned_connect_request_without_its_scheme() -> None:
    user, token = await IamCredentials("redraft-app", "redraft-sessions").get_credentials_async()
    assert user == "redraft-app"
    assert token.startswith("redraft-sessions/?Action=connect&User=redraft-app&ResourceType=ServerlessCache&")
    query = {name: values[0] for name, values in parse_qs(urlsplit(f"http://{token}").query).items()}
    assert query["X-Amz-Expires"] == "900"
    assert "/eu-central-1/elasticache/aws4_request" in query["X-Amz-Credential"]
    assert query["X-Amz-Security-Token"] == "token"
    assert len(query["X-Amz-Signature"]) == 64


@pytest.mark.usefixtures("account")
async def test_a_cluster_of_nodes_is_not_called_serverless() -> None:
    _, token = IamCredentials("app", "cluster", serverless=False).get_credentials()
    assert "ResourceType" not in token


async def test_without_credentials_the_store_is_unavailable(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "none"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    with pytest.raises(StoreUnavailableError):
        IamCredentials("app", "cache").get_credentials()
