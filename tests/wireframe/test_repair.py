"""Whatever comes in becomes a sound wireframe, and what was sound stays as it was."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.versions.designs import hash_of
from redraft.wireframe.node import Design
from redraft.wireframe.repair import MAX_DEPTH, repair
from redraft.wireframe.tree import tree_of
from redraft.wireframe.validate import faults

from tests.support.designs import designs, json_values, node

rough_nodes = st.recursive(
    json_values,
    lambda inner: st.fixed_dictionaries(
        {},
        optional={
            "id": st.sampled_from(["a", "b", "", 7, None]) | json_values,
            "componentName": st.sampled_from(["SaveButton", "", None]) | json_values,
            "type": st.sampled_from(["Frame", "button", None]) | json_values,
            "props": st.dictionaries(st.text(max_size=5), json_values, max_size=3) | json_values,
            "children": st.lists(inner, max_size=4) | inner,
            "text": json_values,
            "content": json_values,
        },
    ),
    max_leaves=20,
)


@given(rough_nodes)
def test_any_json_is_mended_once_and_for_all(value: object) -> None:
    first = repair(value)
    assert not faults(first.design)
    again = repair(tree_of(first.design))
    assert again.warnings == ()
    assert hash_of(again.design) == hash_of(first.design)


@given(designs())
def test_a_sound_design_stays_as_it_is(design: Design) -> None:
    mended = repair(tree_of(design))
    assert mended.warnings == ()
    assert mended.design == design


def mended(value: object) -> tuple[dict[str, Any], tuple[str, ...]]:
    done = repair(value)
    return tree_of(done.design), done.warnings


def test_missing_fields_are_filled_in() -> None:
    tree, warnings = mended({"componentName": "SaveButton", "props": {"text": "Save"}})
    assert (tree["id"], tree["type"], tree["children"]) == ("button-1", "Button", [])
    assert len(warnings) == 3


def test_a_list_at_the_root_gets_a_frame_around_it() -> None:
    tree, warnings = mended([node("a"), node("b")])
    assert (tree["type"], [child["id"] for child in tree["children"]]) == ("Frame", ["a", "b"])
    assert "Frame was put around" in warnings[0]


def test_a_string_among_the_children_of_a_button_is_its_text() -> None:
    tree, _ = mended({**node("b", "Button"), "children": ["Save"]})
    assert (tree["props"], tree["children"]) == ({"text": "Save"}, [])


def test_strings_among_other_children_become_text_nodes_in_their_place() -> None:
    tree, _ = mended({**node("f"), "children": ["Hello", node("b", "Button", text="Go"), 7]})
    assert [(child["type"], child["props"]["text"]) for child in tree["children"]] == [
        ("Text", "Hello"),
        ("Button", "Go"),
        ("Text", "7"),
    ]


def test_the_second_of_two_equal_ids_gets_a_new_one() -> None:
    tree, warnings = mended(node("p", children=[node("a"), node("a"), node("frame-1")]))
    ids = [child["id"] for child in tree["children"]]
    assert ids[0] == "a"
    assert len(set(ids)) == 3
    assert "stood twice" in warnings[0]


def test_wrong_kinds_of_values_are_put_right() -> None:
    tree, warnings = mended(
        {"id": 7, "componentName": 3, "type": "Text", "props": {"text": 12, "x": None}, "children": {}}
    )
    assert (tree["id"], tree["componentName"], tree["props"]) == ("7", "Text", {"text": "12"})
    assert warnings


def test_text_outside_of_props_moves_in() -> None:
    tree, _ = mended({**node("t", "Text"), "content": "Hi", "colour": "red"})
    assert tree["props"] == {"text": "Hi"}


def test_half_a_surrogate_pair_is_replaced() -> None:
    tree, _ = mended(node("t", "Text", text="a\ud83d"))
    tree["props"]["text"].encode()


@pytest.mark.parametrize("depth", [MAX_DEPTH, 3000])
def test_deep_nesting_is_taken_and_made_flat_past_the_limit(depth: int) -> None:
    tree: dict[str, Any] = node("leaf", "Text", text="x")
    for level in range(depth):
        tree = node(f"f{level}", children=[tree])
    design = repair(tree).design
    assert len(design) == depth + 1
    assert sum(1 for _ in design.ancestors("leaf")) <= MAX_DEPTH


def test_ten_thousand_nodes_are_taken() -> None:
    design = repair(node("p", children=[node(f"n{index}", "Text", text="x") for index in range(10_000)])).design
    assert len(design) == 10_001
