"""What the rules of this folder read from a template; cfn-lint has joined SAM's globals into each function already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from cfnlint.template import Template

FUNCTION: Final = "AWS::Serverless::Function"
Found = tuple[str, dict[str, Any], dict[str, Any]]


def resources(template: Template, kind: str = "") -> Iterator[Found]:
    """Name, properties and the whole of each resource of a type, or of all."""
    for name, resource in template.template["Resources"].items():
        if not kind or resource["Type"] == kind:
            yield name, resource.get("Properties", {}), resource


def target(value: Any) -> str:
    """The resource that `Ref`, `Fn::GetAtt` or `Fn::Sub` point to; empty where they point to none."""
    if not isinstance(value, dict):
        return ""
    if "Ref" in value:
        return str(value["Ref"])
    if "Fn::GetAtt" in value:
        pointed = value["Fn::GetAtt"]
        return str(pointed[0] if isinstance(pointed, list) else str(pointed).partition(".")[0])
    return ""


def statements(value: Any) -> Iterator[dict[str, Any]]:
    """All IAM statements anywhere in a value."""
    if isinstance(value, dict):
        if "Effect" in value and "Action" in value:
            yield value
        for inner in value.values():
            yield from statements(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from statements(inner)


def listed(value: Any) -> list[Any]:
    """One or many as many."""
    return list(value) if isinstance(value, list) else [value]
