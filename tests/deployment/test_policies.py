"""Each policy holds for the template, and each finds the fault that it is there for."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import pytest
from cfnlint.decode.cfn_yaml import load
from cfnlint.rules import CloudFormationLintRule
from cfnlint.template import Template

from local.artefacts import ROOT
from local.policies.access import (
    FunctionHasItsOwnRole,
    NothingComesIn,
    NoWildcards,
    ParametersExplainThemselves,
    ProductionStoreIsPrivate,
    StoredThingsAreKeptSafe,
)
from local.policies.functions import FunctionHasAlarm, FunctionHasItsFiles, FunctionHasLogGroup, FunctionLosesNoEvent

PATH = str(ROOT / "template.yaml")
PARSED: dict[str, Any] = load(PATH)
Break = Callable[[dict[str, Any]], object]


def resource(name: str, **changes: Any) -> Break:
    """Sets properties of a resource."""
    return lambda template: template["Resources"][name]["Properties"].update(changes)


def without(name: str, key: str) -> Break:
    """Takes a property off a resource."""
    return lambda template: template["Resources"][name]["Properties"].pop(key)


def added(kind: str, **properties: Any) -> Break:
    """One more resource."""
    return lambda template: template["Resources"].update(More={"Type": kind, "Properties": properties})


def condition(name: str, value: str) -> Break:
    return lambda template: template["Resources"][name].update(Condition=value)


def allow(action: str, on: Any) -> Break:
    statement = {"Effect": "Allow", "Action": action, "Resource": on}
    return resource("Health", Policies=[{"Statement": [statement]}])


def no_destination(template: dict[str, Any]) -> None:
    del template["Globals"]["Function"]["EventInvokeConfig"]


FAULTS: list[tuple[type[CloudFormationLintRule], Break]] = [
    (FunctionHasLogGroup, without("EditSessionLogs", "RetentionInDays")),
    (FunctionHasLogGroup, resource("EditSession", LoggingConfig={"LogGroup": {"Ref": "HealthLogs"}})),
    (FunctionLosesNoEvent, no_destination),
    (FunctionLosesNoEvent, without("CodegenQueue", "RedrivePolicy")),
    (FunctionHasAlarm, without("EditSession", "DeploymentPreference")),
    (FunctionHasAlarm, resource("EditSessionErrors", Dimensions=[])),
    (FunctionHasItsFiles, resource("Health", CodeUri="functions/wealth")),
    (NoWildcards, allow("sqs:*", "arn:aws:sqs:::one")),
    (NoWildcards, allow("sqs:SendMessage", "*")),
    (FunctionHasItsOwnRole, resource("Health", Policies=["AmazonSQSFullAccess"])),
    (FunctionHasItsOwnRole, resource("Health", Role="arn:aws:iam::1:role/shared")),
    (ProductionStoreIsPrivate, condition("SessionCache", "Production")),
    (ProductionStoreIsPrivate, resource("DurableSessionCache", TransitEncryptionEnabled=False)),
    (ProductionStoreIsPrivate, without("DurableSessionCache", "Durability")),
    (ProductionStoreIsPrivate, without("DurableSessionCacheParameters", "Properties")),
    (NothingComesIn, added("AWS::EC2::InternetGateway")),
    (NothingComesIn, resource("PrivateSubnetA", MapPublicIpOnLaunch=True)),
    (NothingComesIn, added("AWS::EC2::SecurityGroupIngress", CidrIp="0.0.0.0/0")),
    (StoredThingsAreKeptSafe, without("CodegenQueue", "SqsManagedSseEnabled")),
    (StoredThingsAreKeptSafe, without("ArchiveBucket", "PublicAccessBlockConfiguration")),
    (StoredThingsAreKeptSafe, added("AWS::Logs::LogGroup", RetentionInDays=1)),
    (ParametersExplainThemselves, lambda template: template["Parameters"]["Shape"].pop("Description")),
]  # fmt: skip


def found(rule: type[CloudFormationLintRule], change: Break | None = None) -> list[str]:
    broken = copy.deepcopy(PARSED)
    if change:
        change(broken)
    template = Template(PATH, broken, ["eu-central-1"])
    assert template.transform() == []
    return [match.message for match in rule().match(template)]


@pytest.mark.parametrize("rule", sorted({rule for rule, _ in FAULTS}, key=lambda rule: rule.id))
def test_the_template_holds_to_a_policy(rule: type[CloudFormationLintRule]) -> None:
    assert found(rule) == []


@pytest.mark.parametrize(("rule", "change"), FAULTS, ids=[f"{rule.__name__}-{i}" for i, (rule, _) in enumerate(FAULTS)])
def test_a_policy_finds_what_breaks_it(rule: type[CloudFormationLintRule], change: Break) -> None:
    assert found(rule, change)
