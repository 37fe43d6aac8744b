"""Prompts as people write them, and whether the design holds all that they ask for."""

from __future__ import annotations

import json
import pathlib
from typing import Any

import pytest
from redraft.generation.designer import Designer
from redraft.wireframe.tree import tree_of

from tests.generation.judge import judge

HERE = pathlib.Path(__file__).parent


def entries(name: str) -> list[Any]:
    return [pytest.param(entry, id=entry["name"]) for entry in json.loads((HERE / name).read_text(encoding="utf-8"))]


@pytest.mark.parametrize("entry", [*entries("prompts_sample.json"), *entries("prompts.json")])
def test_all_that_a_prompt_asks_for_is_in_the_design(entry: dict[str, Any]) -> None:
    made = Designer().design(entry["prompt"], device_preference=entry.get("devicePreference"))
    result = judge(tree_of(made.design), entry)
    assert result["misses"] + result["faults"] == []


def test_harder_prompts_lose_little_and_break_nothing() -> None:
    met = asked = 0
    for param in entries("prompts_more.json"):
        (entry,) = param.values
        result = judge(tree_of(Designer().design(entry["prompt"]).design), entry)
        assert result["faults"] == [], entry["name"]
        met, asked = met + result["met"]["needs"], asked + result["asked"]["needs"]
    assert met / asked >= 0.95
