"""`make deploy` and `make destroy`, up to the point where only an account could answer."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer
from samcli.yamlhelper import yaml_parse

from local.artefacts import ROOT
from local.deploy import DeployError, environment, exists, main, outputs

CONFIG: dict[str, Any] = tomllib.loads((ROOT / "samconfig.toml").read_text(encoding="utf-8"))
PARAMETERS: dict[str, Any] = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))["Parameters"]
STACK = {
    "Resources": {"Queue": {"Type": "AWS::SQS::Queue"}},
    "Outputs": {"ApiUrl": {"Value": "https://example.test/live/api/v1"}},
}


@pytest.fixture
def account(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    monkeypatch.setenv("AWS_ENDPOINT_URL", f"http://{host}:{port}")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    yield
    server.stop()


@pytest.mark.parametrize("name", ["trial", "production"])
def test_an_environment_sets_parameters_that_the_template_has_to_values_that_it_allows(name: str) -> None:
    for pair in CONFIG[name]["deploy"]["parameters"]["parameter_overrides"]:
        parameter, _, value = pair.partition("=")
        allowed = PARAMETERS[parameter].get("AllowedValues")
        assert not allowed or value in map(str, allowed), pair


def test_production_keeps_what_is_acknowledged_and_a_trial_costs_little_at_rest() -> None:
    def overrides(name: str) -> dict[str, str]:
        return dict(pair.split("=") for pair in CONFIG[name]["deploy"]["parameters"]["parameter_overrides"])

    production, trial = overrides("production"), overrides("trial")
    assert (production["Shape"], production["CacheDurability"]) == ("production", "sync")
    assert production["Rollout"].startswith("Linear")
    assert int(production["CacheReplicas"]) >= 1
    assert (trial["Shape"], trial["CacheStorageGb"]) == ("trial", "1")


def test_layers_are_built_for_the_runtime_and_the_machine_of_the_environment() -> None:
    config = {
        "old": {
            "global": {"parameters": {"stack_name": "redraft-old"}},
            "deploy": {"parameters": {"parameter_overrides": ["Runtime=python3.12", "Architecture=x86_64"]}},
        }
    }
    chosen = environment("old", config)
    assert chosen.build()[-2:] == ["Runtime=python3.12", "Architecture=x86_64"]
    assert chosen.variables()["LAYER_PYTHON"] == "3.12"
    assert chosen.variables()["LAYER_PLATFORM"] == "x86_64-manylinux_2_28"
    assert environment("trial", CONFIG).variables()["LAYER_PLATFORM"] == "aarch64-manylinux_2_28"


def test_only_the_first_deployment_is_guided() -> None:
    chosen = environment("trial", CONFIG)
    assert "--guided" in chosen.deploy(guided=True)
    assert "--guided" not in chosen.deploy(guided=False)
    template = f"{chosen.build()[chosen.build().index('--build-dir') + 1]}/template.yaml"
    assert chosen.deploy(guided=False)[1:] == ["deploy", "--config-env", "trial", "--template-file", template]


def test_an_environment_that_is_not_there_is_answered_with_those_that_are() -> None:
    with pytest.raises(DeployError, match="production, trial"):
        environment("staging", CONFIG)


@pytest.mark.usefixtures("account")
def test_a_stack_is_known_by_its_name_and_tells_its_outputs(capsys: pytest.CaptureFixture[str]) -> None:
    assert not exists("redraft-trial", "eu-central-1")
    client = boto3.client("cloudformation", region_name="eu-central-1")
    client.create_stack(StackName="redraft-trial", TemplateBody=json.dumps(STACK))
    assert exists("redraft-trial", "eu-central-1")
    assert outputs("redraft-trial", "eu-central-1") == {"ApiUrl": "https://example.test/live/api/v1"}
    assert main(["destroy", "production"]) == 1
    assert "There is no stack redraft" in capsys.readouterr().err


def test_an_account_that_cannot_be_asked_is_no_account_without_the_stack(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://127.0.0.1:9")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "local")
    with pytest.raises(DeployError, match="cannot be asked"):
        exists("redraft-trial", "eu-central-1")
