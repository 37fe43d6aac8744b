"""The template as CloudFormation gets it: SAM's transform done, for an environment of `samconfig.toml`."""

from __future__ import annotations

import copy
import tomllib
from typing import Any

from samcli.yamlhelper import yaml_parse
from samtranslator.translator.transform import transform

from local.artefacts import ROOT

BUCKET, KEY = "code", "code.zip"
TEMPLATE: dict[str, Any] = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))
# What SAM attaches to the roles that it makes; it asks an account for their addresses.
_MANAGED = ("AWSLambdaBasicExecutionRole", "AWSLambdaVPCAccessExecutionRole", "AWSXRayDaemonWriteAccess")


class ManagedPolicies:
    def load(self) -> dict[str, str]:
        return {name: f"arn:aws:iam::aws:policy/service-role/{name}" for name in _MANAGED}


def parameters(environment: str) -> dict[str, str]:
    """All parameters with the values of an environment."""
    config = tomllib.loads((ROOT / "samconfig.toml").read_text(encoding="utf-8"))
    values = {name: str(found["Default"]) for name, found in TEMPLATE["Parameters"].items()}
    overrides = config[environment]["deploy"]["parameters"]["parameter_overrides"]
    return {**values, **dict(pair.split("=", 1) for pair in overrides)}


def transformed(environment: str) -> dict[str, Any]:
    """The template without SAM's types; code and layers stand in a bucket."""
    packed = copy.deepcopy(TEMPLATE)
    for resource in packed["Resources"].values():
        for name in {"CodeUri", "ContentUri"} & resource.get("Properties", {}).keys():
            resource["Properties"][name] = f"s3://{BUCKET}/{KEY}"
    out: dict[str, Any] = transform(packed, parameters(environment), ManagedPolicies())
    return out


def only(template: dict[str, Any], kinds: tuple[str, ...], values: dict[str, str]) -> dict[str, Any]:
    """The template's resources of some services or types that these values make, with conditions decided.

    What they say of others becomes a name of that form.
    """
    holds = {name: bool(_decided(found, template, values)) for name, found in template["Conditions"].items()}
    kept = {
        name: found
        for name, found in template["Resources"].items()
        if found["Type"].startswith(kinds) and holds.get(found.get("Condition", ""), True)
    }
    known = {*kept, *template["Parameters"]}
    made = {name: _closed({**found, "Condition": _NOTHING}, known, holds) for name, found in kept.items()}
    return {"Parameters": template["Parameters"], "Resources": made}


def _decided(value: Any, template: dict[str, Any], values: dict[str, str]) -> Any:
    match value:
        case {"Ref": name}:
            return values[name]
        case {"Condition": name}:
            return _decided(template["Conditions"][name], template, values)
        case {"Fn::Equals": [one, other]}:
            return _decided(one, template, values) == _decided(other, template, values)
        case {"Fn::Not": [one]}:
            return not _decided(one, template, values)
        case {"Fn::And": parts}:
            return all(_decided(part, template, values) for part in parts)
    return value


_NOTHING: Any = {"Ref": "AWS::NoValue"}
# What a `Ref` gives the address of, and not the name.
_SECRETS = {name for name, found in TEMPLATE["Resources"].items() if found["Type"] == "AWS::SecretsManager::Secret"}


def _address(name: str) -> str:
    return f"arn:aws:another:us-east-1:123456789012:{name}"


def _closed(value: Any, known: set[str], holds: dict[str, bool]) -> Any:
    match value:
        case {"Fn::If": [name, one, other]}:
            return _closed(one if holds[name] else other, known, holds)
        case {"Ref": str(name)} if name not in known and not name.startswith("AWS::"):
            return _address(name) if name in _SECRETS else name
        case {"Fn::GetAtt": [str(name), *_]} if name not in known:
            return _address(name)
        case dict():
            inner = {key: _closed(found, known, holds) for key, found in value.items() if key != "DependsOn"}
            return {key: found for key, found in inner.items() if found != _NOTHING}
        case list():
            return [found for found in (_closed(inner, known, holds) for inner in value) if found != _NOTHING]
    return value
