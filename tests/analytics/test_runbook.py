"""Template and runbook speak of the same alarms, and alarms and dashboard of metrics that are written."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from redraft.observability.emf import METRICS

from local.artefacts import ROOT
from tests.functions.test_template import RESOURCES, TEMPLATE

RUNBOOK = (ROOT / "docs" / "runbook.md").read_text(encoding="utf-8")
ALARMS = {name: found["Properties"] for name, found in RESOURCES.items() if found["Type"] == "AWS::CloudWatch::Alarm"}
DASHBOARD = RESOURCES["Dashboard"]["Properties"]["DashboardBody"]["Fn::Sub"]


def entries() -> dict[str, str]:
    """The runbook's entries by the alarms that their headings, or the lists beneath them, name."""
    found: dict[str, str] = {}
    for heading, text in re.findall(r"^### (.+?)\n(.+?)(?=^##|\Z)", RUNBOOK, re.MULTILINE | re.DOTALL):
        listed = re.findall(r"`(\w+Errors)`", text) if heading == "Errors of functions" else heading.split(", ")
        found.update(dict.fromkeys(listed, text))
    return found


def test_each_alarm_has_an_entry_and_each_entry_an_alarm() -> None:
    assert set(entries()) == set(ALARMS)
    assert all(len(text.split()) > 20 for text in entries().values())


@pytest.mark.parametrize("name", sorted(ALARMS))
def test_an_alarm_says_what_is_wrong_and_can_be_sent(name: str) -> None:
    assert len(ALARMS[name]["AlarmDescription"]) > 10
    assert ALARMS[name]["AlarmActions"] == [{"Fn::If": ["Notifies", {"Ref": "AlarmTopicArn"}, {"Ref": "AWS::NoValue"}]}]
    assert ALARMS[name]["TreatMissingData"] == "notBreaching"


def of_our_own() -> Iterator[tuple[str, Any]]:
    for alarm in ALARMS.values():
        metrics = [
            alarm,
            *(entry["MetricStat"]["Metric"] for entry in alarm.get("Metrics", ()) if "MetricStat" in entry),
        ]
        yield from ((each["MetricName"], each["Dimensions"]) for each in metrics if each.get("Namespace") == "Redraft")


def test_alarms_look_at_metrics_that_are_written_with_the_dimension_that_they_have() -> None:
    service = TEMPLATE["Globals"]["Function"]["Environment"]["Variables"]["POWERTOOLS_SERVICE_NAME"]
    watched = list(of_our_own())
    assert {name for name, _ in watched} <= METRICS
    assert {"ServerErrors", "LatencyMs", "CircuitNotClosed", "ModelErrors", "ModelCostUsd"} <= {
        name for name, _ in watched
    }
    assert all(dimensions == [{"Name": "service", "Value": service}] for _, dimensions in watched)


def test_the_dashboard_draws_metrics_that_are_written() -> None:
    widgets = json.loads(DASHBOARD)["widgets"]
    drawn = [row for widget in widgets for row in widget["properties"]["metrics"]]
    assert {row[1] for row in drawn if row[0] == "Redraft"} <= METRICS
    assert {widget["properties"]["title"] for widget in widgets} >= {"Latency, ms", "Language model", "Queues"}
    assert len({(widget["x"], widget["y"]) for widget in widgets}) == len(widgets)


def test_the_runbook_links_to_headings_that_there_are() -> None:
    headings = {
        re.sub(r"[^\w -]", "", title).strip().lower().replace(" ", "-")
        for title in re.findall(r"^#+ (.+)$", RUNBOOK, re.MULTILINE)
    }
    assert set(re.findall(r"\]\(#([\w-]+)\)", RUNBOOK)) <= headings
