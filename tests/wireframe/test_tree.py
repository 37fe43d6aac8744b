"""The nested tree and the flat design say the same."""

from __future__ import annotations

import pytest
from hypothesis import given
from redraft.errors import InvalidDesignError, UnknownNodeError
from redraft.wireframe.node import Design, Node
from redraft.wireframe.tree import design_of, tree_of
from redraft.wireframe.validate import MAX_VALUE_DEPTH, ensure_shallow, faults

from tests.support.designs import designs, node


@given(designs())
def test_to_the_tree_and_back_loses_nothing(design: Design) -> None:
    assert design_of(tree_of(design)) == design


def test_walks_in_document_order() -> None:
    design = design_of(node("a", children=[node("b", children=[node("c")]), node("d")]))
    assert [found.id for found in design.walk()] == ["a", "b", "c", "d"]
    assert [found.id for found in design.ancestors("c")] == ["b", "a"]
    assert design.siblings("d") == ("b", "d")
    assert design.siblings("a") == ("a",)
    assert [found.id for found in design.walk("b")] == ["b", "c"]
    assert [found.id for found in design.children_of("a")] == ["b", "d"]
    assert design["a"].prop("text") is None


@pytest.mark.parametrize("tree", [{"id": "a"}, node("a", children=[node("a")]), {**node("a"), "children": [7]}])
def test_a_malformed_tree_is_refused(tree: dict[str, object]) -> None:
    with pytest.raises(InvalidDesignError):
        design_of(tree)


def test_an_unknown_id_is_an_error_of_its_own() -> None:
    with pytest.raises(UnknownNodeError):
        design_of(node("a"))["b"]


def test_a_broken_design_is_found_out() -> None:
    whole = Node("a", "Frame", "A", {}, ("b", "b", "c"))
    broken = Design("a", {"a": whole, "b": Node("b", "Text", "B", {}, (), "a"), "d": Node("d", "Text", "D", {})})
    assert len(faults(broken)) == 3
    assert faults(Design("x", {}))


def test_a_child_that_names_another_parent_and_a_root_with_one_are_found_out() -> None:
    broken = Design("a", {"a": Node("a", "Frame", "A", {}, ("b",), "b"), "b": Node("b", "Text", "B", {}, (), "z")})
    assert len(faults(broken)) == 3


def nested(levels: int) -> object:
    value: object = "x"
    for level in range(levels):
        value = [value, 1] if level % 2 else {"in": value}
    return value


def test_a_value_may_be_nested_to_a_limit_and_no_deeper() -> None:
    ensure_shallow(design_of(node("a", data=nested(MAX_VALUE_DEPTH), text="x")).walk())
    with pytest.raises(InvalidDesignError, match="nested deeper"):
        ensure_shallow(design_of(node("a", data=nested(MAX_VALUE_DEPTH + 1))).walk())
