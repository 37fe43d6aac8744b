"""Every kind of screen by each of its names: complete and without junk, on both devices, however tersely asked for."""

from __future__ import annotations

from typing import Literal

import pytest
from redraft.generation.designer import Designer
from redraft.generation.kinds import KINDS, Kind, kind_of
from redraft.wireframe.tree import tree_of

from tests.generation.judge import structure

NAMES = [(kind, name) for kind in KINDS for name in kind.names]


@pytest.mark.parametrize("device", ["mobile", "desktop"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_a_screen_asked_for_by_its_name_alone_has_what_such_a_screen_has(
    kind: Kind, device: Literal["mobile", "desktop"]
) -> None:
    made = Designer().design(kind.names[0], device_preference=device)
    entry = {"prompt": kind.names[0], "needs": [], "nodes": [5, 250]}
    assert structure(tree_of(made.design), entry) == []


def test_every_name_is_read_as_some_kind() -> None:
    assert [name for _, name in NAMES if kind_of(f"{name} for a small town") is None] == []


@pytest.mark.parametrize(
    ("prompt", "key"),
    [
        ("Login screen for a banking app", "login"),
        ("landing page for a restaurant with a menu", "landing"),
        ("fitness app dashboard", "fitness"),
        ("italian restaurant homepage", "restaurant"),
        ("Chat screen for a dating app", "chat"),
        ("a booking form for our hotel", "booking"),
    ],
)
def test_what_one_does_decides_before_what_it_is_about(prompt: str, key: str) -> None:
    kind = kind_of(prompt)
    assert kind is not None
    assert kind.key == key


def test_a_prompt_that_names_no_kind_has_none() -> None:
    assert kind_of("something for my hives") is None
