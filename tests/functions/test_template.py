"""The deployment holds together: template, folders, events and tests speak of the same functions and settings."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest
from fastapi.routing import APIRoute
from redraft.settings import Settings
from samcli.yamlhelper import yaml_parse

from local.artefacts import ROOT
from local.events import event, logical_id

TEMPLATE: dict[str, Any] = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))
RESOURCES: dict[str, Any] = TEMPLATE["Resources"]
FUNCTIONS = {
    name: resource["Properties"]
    for name, resource in RESOURCES.items()
    if resource["Type"] == "AWS::Serverless::Function"
}
FOLDERS = sorted(path.parent.name for path in (ROOT / "functions").glob("*/app.py"))
HTTP = sorted(set(FOLDERS) - {"codegen_worker", "cleanup_sessions"})

# Only a laptop or a server of one's own has an address with a password in it, or keys beside the code.
NOT_IN_THE_TEMPLATE = {"REDIS_URL", "REDIS_PASSWORD", "REDIS_TLS_CA_FILE", "API_KEYS", "GEMINI_API_KEY"}
# Read by Powertools and by botocore themselves.
NOT_SETTINGS = {"POWERTOOLS_SERVICE_NAME", "POWERTOOLS_METRICS_NAMESPACE", "AWS_USE_DUALSTACK_ENDPOINT"}


def test_every_folder_is_a_function_and_every_function_a_folder() -> None:
    assert sorted(logical_id(folder) for folder in FOLDERS) == sorted(FUNCTIONS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_function_has_an_event_a_test_a_log_group_and_a_failure_destination(folder: str) -> None:
    properties = FUNCTIONS[logical_id(folder)]
    assert properties["CodeUri"] == f"functions/{folder}"
    assert event(folder)
    assert (ROOT / "tests" / "functions" / f"test_{folder}.py").is_file()
    group = properties["LoggingConfig"]["LogGroup"]["Ref"]
    assert RESOURCES[group]["Properties"]["RetentionInDays"]
    assert TEMPLATE["Globals"]["Function"]["EventInvokeConfig"]["DestinationConfig"]["OnFailure"]["Destination"]
    assert properties["Events"]


def test_the_environment_of_the_functions_is_what_the_settings_read() -> None:
    named = set(TEMPLATE["Globals"]["Function"]["Environment"]["Variables"])
    assert named - NOT_SETTINGS == {name.upper() for name in Settings.model_fields} - NOT_IN_THE_TEMPLATE


def test_fixed_values_in_the_template_are_the_defaults_of_the_settings() -> None:
    variables = TEMPLATE["Globals"]["Function"]["Environment"]["Variables"]
    defaults = TEMPLATE["Parameters"]
    for name, field in Settings.model_fields.items():
        value = variables.get(name.upper())
        if isinstance(value, dict) and value.get("Ref") in defaults:
            value = defaults[value["Ref"]].get("Default")
        if isinstance(value, (str, int)) and not name.startswith("redis_"):
            assert Settings.from_environment({name.upper(): str(value)}) == Settings(), (name, field.default)


@pytest.mark.parametrize("folder", HTTP)
def test_the_api_routes_exactly_what_a_function_serves(folder: str) -> None:
    module = import_module(f"redraft.web.{folder}_routes")
    served = {
        (method.lower(), f"/api/v1{route.path}")
        for route in module.router.routes
        if isinstance(route, APIRoute)
        for method in route.methods
    }
    routed = {
        (entry["Properties"]["Method"], entry["Properties"]["Path"])
        for entry in FUNCTIONS[logical_id(folder)]["Events"].values()
    }
    assert routed == served


@pytest.mark.parametrize("folder", HTTP)
def test_an_event_is_one_that_the_api_would_send(folder: str) -> None:
    sent = event(folder)
    routes = [entry["Properties"] for entry in FUNCTIONS[logical_id(folder)]["Events"].values()]
    assert (sent["httpMethod"].lower(), sent["resource"]) in {(route["Method"], route["Path"]) for route in routes}
    assert sent["path"] == sent["resource"].format(**(sent["pathParameters"] or {}))


def test_a_message_is_visible_again_only_after_the_worker_is_over() -> None:
    timeout = FUNCTIONS["CodegenWorker"]["Timeout"]
    assert RESOURCES["CodegenQueue"]["Properties"]["VisibilityTimeout"] >= 6 * timeout
    assert RESOURCES["CodegenQueue"]["Properties"]["RedrivePolicy"]["deadLetterTargetArn"]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_function_file_is_short_and_decides_nothing(folder: str) -> None:
    text = (ROOT / "functions" / folder / "app.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) <= 60
    assert "os.environ" not in text
    assert "\n    if " not in text
    assert "Side effects:" in text
