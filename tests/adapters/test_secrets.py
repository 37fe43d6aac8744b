from __future__ import annotations

from collections.abc import Iterator

import boto3
import pytest
from aws_lambda_powertools.utilities import parameters
from moto.server import ThreadedMotoServer
from redraft.adapters.secrets import ModelKey
from redraft.errors import ModelUnavailableError

pytestmark = pytest.mark.anyio


@pytest.fixture(scope="module")
def secrets() -> Iterator[None]:
    """Secrets Manager on moto's server, where boto3 looks for it."""
    patch = pytest.MonkeyPatch()
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for name, value in {
        "AWS_ENDPOINT_URL_SECRETS_MANAGER": f"http://{host}:{port}", "AWS_ACCESS_KEY_ID": "local",
        "AWS_SECRET_ACCESS_KEY": "local", "AWS_DEFAULT_REGION": "us-east-1",
    }.items():  # fmt: skip
        patch.setenv(name, value)
    client = boto3.client("secretsmanager")
    client.create_secret(Name="plain", SecretString=" key-one\n")
    client.create_secret(Name="as-json", SecretString='{"api_key": "key-two"}')
    client.close()
    parameters.base.DEFAULT_PROVIDERS.pop("secrets", None)
    yield
    parameters.base.DEFAULT_PROVIDERS.pop("secrets", None)
    server.stop()
    patch.undo()


async def test_a_key_comes_from_a_secret_as_text_or_json(secrets: None) -> None:
    assert await ModelKey("", "plain")() == "key-one"
    assert await ModelKey("", "as-json")() == "key-two"


async def test_a_key_that_is_given_wins_and_nothing_is_asked() -> None:
    assert await ModelKey("given", "nowhere")() == "given"


async def test_a_secret_that_cannot_be_read_is_an_outage_of_the_model(secrets: None) -> None:
    with pytest.raises(ModelUnavailableError) as caught:
        await ModelKey("", "nobody-knows")()
    assert caught.value.facts["reason"] == "key"
