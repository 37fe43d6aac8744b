from __future__ import annotations

import json

import pytest

from local.artefacts import size_bytes
from local.emulator import Answer
from local.invoke import failed, main
from tests.functions.deployment import Built

LAYER_BYTES = 60_000_000
UNZIPPED_BYTES = 250_000_000


def test_make_invoke_prints_what_a_built_function_answers(built: Built, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["SessionHistory", "--build", str(built.artefacts.folder)]) == 0
    printed = capsys.readouterr()
    answer = json.loads(printed.out)
    assert (answer["statusCode"], answer["body"]["total_versions"]) == (200, 1)
    assert "INIT REPORT" in printed.err


def test_a_function_that_is_not_there_is_answered_with_those_that_are(
    built: Built, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["Edit", "--build", str(built.artefacts.folder)]) == 2
    assert "EditSession" in capsys.readouterr().err


def test_an_answer_failed_where_the_function_raised_or_left_messages() -> None:
    assert failed(Answer({"errorType": "ValueError"}))
    assert failed(Answer({"statusCode": 503}))
    assert failed(Answer({"batchItemFailures": [{"itemIdentifier": "a"}]}))
    assert not failed(Answer({"statusCode": 404}))
    assert not failed(Answer({"batchItemFailures": []}))


def test_layers_and_functions_stay_small(built: Built) -> None:
    layers = {name: size_bytes(folder) for name, folder in built.artefacts.layers().items()}
    assert layers
    assert {name: size for name, size in layers.items() if size > LAYER_BYTES} == {}
    for name in built.artefacts.functions():
        assert built.artefacts.function(name).unzipped_bytes() < UNZIPPED_BYTES, name


def test_only_functions_that_may_ask_the_model_unpack_its_sdk(built: Built) -> None:
    resources = built.artefacts.template["Resources"]
    may_ask = {name for name in built.artefacts.functions() if "ModelAccess" in str(resources[name]["Properties"])}
    assert may_ask
    for name in built.artefacts.functions():
        holds = any((layer / "python" / "google" / "genai").is_dir() for layer in built.artefacts.function(name).layers)
        assert holds == (name in may_ask), name


def test_layers_come_compiled_for_the_runtime_that_loads_them(built: Built) -> None:
    for name, folder in built.artefacts.layers().items():
        uncompiled = [
            source for source in folder.rglob("*.py")
            if not list((source.parent / "__pycache__").glob(f"{source.stem}.cpython-*.pyc"))
        ]  # fmt: skip
        assert uncompiled == [], name
