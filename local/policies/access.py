"""Nobody may do more than the function at hand needs, and nothing stands open."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template

from local.policies.reading import FUNCTION, listed, resources, statements

_CACHE: Final = "AWS::ElastiCache::ReplicationGroup"
_OPEN: Final = {"0.0.0.0/0", "::/0"}


class NoWildcards(CloudFormationLintRule):  # type: ignore[misc]  # cfn-lint's rules have no types
    """Actions and resources are named, in every statement of the template."""

    id = "E9010"
    shortdesc = "A policy names its actions and its resources"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        return [
            RuleMatch(["Resources", name], f"{name}: {statement['Action']} on {statement.get('Resource')}")
            for name, found, _ in resources(cfn)
            for statement in statements(found)
            if statement["Effect"] == "Allow" and _is_wide(statement)
        ]


def _is_wide(statement: dict[str, Any]) -> bool:
    # A policy of a key or a bucket says "*" for the thing that it hangs on; those name who may.
    resource = [] if "Principal" in statement else listed(statement.get("Resource"))
    return "*" in resource or any("*" in action for action in listed(statement["Action"]))


class FunctionHasItsOwnRole(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """SAM makes a role for each function from its policies; none is shared, and none is one of AWS's broad ones."""

    id = "E9011"
    shortdesc = "Every function has a role of its own, from policies of this template"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        return [
            RuleMatch(["Resources", name], f"{name}: {self.shortdesc}")
            for name, found, _ in resources(cfn, FUNCTION)
            if "Role" in found or not found.get("Policies") or any(isinstance(one, str) for one in found["Policies"])
        ]


class ProductionStoreIsPrivate(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """A cache that the internet reaches is for trials; nodes are encrypted, in several zones, and evict nothing."""

    id = "E9012"
    shortdesc = "No public cache in production, and nodes that keep what they acknowledged"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        out = [
            RuleMatch(["Resources", name], f"{name}: a public cache is for the condition Trial alone")
            for name, found, whole in resources(cfn, "AWS::ElastiCache::ServerlessCache")
            if found.get("ConnectionType") == "public" and whole.get("Condition") != "Trial"
        ]
        for name, found, _ in resources(cfn, _CACHE):
            out += [RuleMatch(["Resources", name], f"{name}: {fault}") for fault in _weak(found)]
        for name, found, _ in resources(cfn, "AWS::ElastiCache::ParameterGroup"):
            if found.get("Properties", {}).get("maxmemory-policy") != "noeviction":
                out.append(RuleMatch(["Resources", name], f"{name}: it evicts sessions"))
        return out


def _weak(found: dict[str, Any]) -> Iterator[str]:
    for name in ("TransitEncryptionEnabled", "AtRestEncryptionEnabled", "MultiAZEnabled", "AutomaticFailoverEnabled"):
        if found.get(name) is not True:
            yield f"{name} is not true"
    for name in ("Durability", "CacheSubnetGroupName", "SecurityGroupIds", "UserGroupIds"):
        if not found.get(name):
            yield f"it has no {name}"


class NothingComesIn(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """The network has no way in: no internet gateway, no public addresses, no open port."""

    id = "E9013"
    shortdesc = "The network has no way in"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        return [RuleMatch(["Resources", name], f"{name}: {fault}") for name, fault in _ways_in(cfn)]


def _ways_in(cfn: Template) -> Iterator[tuple[str, str]]:
    for name, found, whole in resources(cfn):
        if whole["Type"] in {"AWS::EC2::InternetGateway", "AWS::EC2::NatGateway"}:
            yield name, f"a way through {whole['Type']}"
        if found.get("MapPublicIpOnLaunch") is True:
            yield name, "its addresses are public"
        rules = [found] if whole["Type"] == "AWS::EC2::SecurityGroupIngress" else found.get("SecurityGroupIngress", ())
        if any(rule.get("CidrIp") in _OPEN or rule.get("CidrIpv6") in _OPEN for rule in rules):
            yield name, "a port is open to all"


class StoredThingsAreKeptSafe(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """What is stored is encrypted, closed to the public, and says what happens to it when the stack goes."""

    id = "E9014"
    shortdesc = "Queues and buckets are encrypted and closed, and say what becomes of them"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        return [
            RuleMatch(["Resources", name], f"{name}: {fault}")
            for name, found, whole in resources(cfn)
            for fault in _unsafe(found, whole)
        ]


def _unsafe(found: dict[str, Any], whole: dict[str, Any]) -> Iterator[str]:
    kind = whole["Type"]
    if kind == "AWS::SQS::Queue" and not (found.get("SqsManagedSseEnabled") or found.get("KmsMasterKeyId")):
        yield "the queue is not encrypted"
    if kind == "AWS::S3::Bucket":
        closed = found.get("PublicAccessBlockConfiguration", {})
        if "BucketEncryption" not in found:
            yield "the bucket is not encrypted"
        if len(closed) != 4 or not all(value is True for value in closed.values()):
            yield "the bucket is not closed to the public"
    keeps = {"AWS::SQS::Queue", "AWS::S3::Bucket", "AWS::Logs::LogGroup", "AWS::ElastiCache::ServerlessCache", _CACHE}
    if kind in keeps and not {"DeletionPolicy", "UpdateReplacePolicy"} <= set(whole):
        yield "it does not say what becomes of it when the stack goes"


class ParametersExplainThemselves(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """Whoever deploys is asked for each parameter by its description."""

    id = "E9015"
    shortdesc = "Every parameter has a description and a default, every output a description"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        return [
            RuleMatch([section, name], f"{name}: no {key}")
            for section, keys in (("Parameters", ("Description", "Default")), ("Outputs", ("Description",)))
            for name, found in cfn.template[section].items()
            for key in keys
            if key not in found
        ]
