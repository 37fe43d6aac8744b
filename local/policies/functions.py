"""Each function can be seen, loses no event, and has the file, the event and the test that its name promises."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from cfnlint.rules import CloudFormationLintRule, RuleMatch
from cfnlint.template import Template

from local.policies.reading import FUNCTION, resources, target

ROOT: Final = Path(__file__).resolve().parents[2]


class FunctionHasLogGroup(CloudFormationLintRule):  # type: ignore[misc]  # cfn-lint's rules have no types
    """A log group of its own, with an end to how long it keeps what it is told."""

    id = "E9001"
    shortdesc = "Every function writes to a log group of its own that has a retention"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        kept = {name for name, found, _ in resources(cfn, "AWS::Logs::LogGroup") if found.get("RetentionInDays")}
        seen: set[str] = set()
        out = []
        for name, found, _ in resources(cfn, FUNCTION):
            group = target(found.get("LoggingConfig", {}).get("LogGroup"))
            if group not in kept or group in seen:
                out.append(RuleMatch(["Resources", name], f"{name}: {self.shortdesc}"))
            seen.add(group)
        return out


class FunctionLosesNoEvent(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """A destination for what fails, and a dead-letter queue behind each queue and schedule that feeds it."""

    id = "E9002"
    shortdesc = "Every function has a destination for what fails, every queue and schedule a dead-letter queue"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        redriven = {name for name, found, _ in resources(cfn, "AWS::SQS::Queue") if "RedrivePolicy" in found}
        return [
            RuleMatch(["Resources", name], f"{name}: {fault}")
            for name, found, _ in resources(cfn, FUNCTION)
            for fault in _losses(found, redriven)
        ]


def _losses(found: dict[str, Any], redriven: set[str]) -> Iterator[str]:
    destination = found.get("EventInvokeConfig", {}).get("DestinationConfig", {}).get("OnFailure", {})
    if not target(destination.get("Destination")):
        yield "no destination for what fails"
    for entry in found.get("Events", {}).values():
        source = entry["Properties"]
        if entry["Type"] == "SQS" and target(source["Queue"]) not in redriven:
            yield "its queue has no dead-letter queue"
        if entry["Type"].startswith("Schedule") and "DeadLetterConfig" not in source:
            yield "its schedule has no dead-letter queue"


class FunctionHasAlarm(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """An alarm on its errors, which stops a rollout too."""

    id = "E9003"
    shortdesc = "Every function has an alarm on its errors, and its rollout watches it"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        watched = {
            (name, target(dimension["Value"]))
            for name, found, _ in resources(cfn, "AWS::CloudWatch::Alarm")
            for dimension in found.get("Dimensions", ())
            if found.get("MetricName") == "Errors" and dimension["Name"] == "FunctionName"
        }
        return [
            RuleMatch(["Resources", name], f"{name}: {self.shortdesc}")
            for name, found, _ in resources(cfn, FUNCTION)
            if not any((target(alarm), name) in watched for alarm in _alarms(found))
        ]


def _alarms(found: dict[str, Any]) -> list[Any]:
    return list(found.get("DeploymentPreference", {}).get("Alarms", ()))


class FunctionHasItsFiles(CloudFormationLintRule):  # type: ignore[misc]  # as above
    """Folder, logical id, event file and test file share one name."""

    id = "E9004"
    shortdesc = "Every function has the folder, the event and the test of its name"
    description = shortdesc

    def match(self, cfn: Template) -> list[RuleMatch]:
        return [
            RuleMatch(["Resources", name], f"{name}: there is no {path}")
            for name, found, _ in resources(cfn, FUNCTION)
            for path in _files(name, str(found["CodeUri"]))
            if not (ROOT / path).is_file()
        ]


def _files(name: str, code: str) -> Iterator[str]:
    folder = code.rpartition("/")[2]
    if "".join(part.capitalize() for part in folder.split("_")) != name:
        yield f"folder of the name {name}: it is {folder}"
    yield f"functions/{folder}/app.py"
    yield f"events/{folder}.json"
    yield f"tests/functions/test_{folder}.py"
