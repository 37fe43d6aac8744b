"""SAM's transform of each environment, and moto's CloudFormation over the services that it knows."""

from __future__ import annotations

import io
import json
import logging
import zipfile
from collections.abc import Iterator
from typing import Any

import boto3
import pytest
from moto.server import ThreadedMotoServer

from tests.deployment.transformed import BUCKET, KEY, only, parameters, transformed

# moto's CloudFormation knows no aliases, alarms, caches, secrets, nor addresses of IPv6.
SERVICES = ("SQS", "S3", "Logs", "IAM")
SUPPORTED = (*(f"AWS::{name}::" for name in SERVICES), "AWS::Lambda::Function", "AWS::Lambda::LayerVersion")
# Most that CloudFormation takes in one stack.
RESOURCES = 500


@pytest.fixture(scope="module", autouse=True)
def _region() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for name, value in {"DEFAULT_REGION": "us-east-1", "ACCESS_KEY_ID": "x", "SECRET_ACCESS_KEY": "x"}.items():
            patch.setenv(f"AWS_{name}", value)
        yield


@pytest.fixture(scope="module", params=["trial", "production"])
def environment(request: pytest.FixtureRequest) -> str:
    name: str = request.param
    return name


@pytest.fixture(scope="module")
def template(environment: str) -> dict[str, Any]:
    return transformed(environment)


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", 0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


def by_type(template: dict[str, Any], kind: str) -> dict[str, Any]:
    return {name: found["Properties"] for name, found in template["Resources"].items() if found["Type"] == kind}


def test_it_fits_into_one_stack(template: dict[str, Any]) -> None:
    assert len(template["Resources"]) < RESOURCES
    assert not [name for name, found in template["Resources"].items() if "Serverless" in found["Type"].split("::")[1]]


def test_every_function_has_a_role_of_its_own(template: dict[str, Any]) -> None:
    functions = by_type(template, "AWS::Lambda::Function")
    roles = [found["Role"]["Fn::GetAtt"][0] for found in functions.values()]
    assert len(set(roles)) == len(functions)


def test_new_code_takes_over_as_the_environment_says_and_goes_back_at_an_alarm(
    environment: str, template: dict[str, Any]
) -> None:
    groups = by_type(template, "AWS::CodeDeploy::DeploymentGroup")
    assert len(groups) == len(by_type(template, "AWS::Lambda::Function"))
    rollout = parameters(environment)["Rollout"]
    for found in groups.values():
        assert rollout in json.dumps(found["DeploymentConfigName"])
        assert found["AutoRollbackConfiguration"]["Enabled"] is True
        assert "DEPLOYMENT_STOP_ON_ALARM" in found["AutoRollbackConfiguration"]["Events"]
        assert found["AlarmConfiguration"]["Alarms"]


def test_cloudformation_makes_what_it_describes(environment: str, template: dict[str, Any], address: str) -> None:
    _upload_code(address)
    client = boto3.client("cloudformation", endpoint_url=address)
    part = only(template, SUPPORTED, parameters(environment))
    values = [{"ParameterKey": name, "ParameterValue": value} for name, value in parameters(environment).items()]
    client.create_stack(StackName=environment, TemplateBody=json.dumps(part), Parameters=values)
    assert client.describe_stacks(StackName=environment)["Stacks"][0]["StackStatus"] == "CREATE_COMPLETE"
    made = client.describe_stack_resources(StackName=environment)["StackResources"]
    assert {found["LogicalResourceId"] for found in made} == set(part["Resources"])
    assert len(by_type(part, "AWS::Lambda::Function")) == len(by_type(template, "AWS::Lambda::Function"))
    assert ("ArchiveBucket" in part["Resources"]) == (environment == "production")


def _upload_code(address: str) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("app.py", "def handler(event, context): ...")
    client = boto3.client("s3", endpoint_url=address)
    client.create_bucket(Bucket=BUCKET)
    client.put_object(Bucket=BUCKET, Key=KEY, Body=packed.getvalue())
