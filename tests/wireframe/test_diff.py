"""A diff leads exactly from one design to the other, and names no more than it must."""

from __future__ import annotations

from hypothesis import given
from redraft.versions.designs import hash_of
from redraft.wireframe.diff import compare, diff, same_value
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Move, Remove, Rename, Retype, Set, apply, invert
from redraft.wireframe.tree import design_of
from redraft.wireframe.validate import faults

from tests.support.designs import designs, node


@given(designs(), designs())
def test_a_diff_applied_gives_the_other_design(one: Design, other: Design) -> None:
    operations = diff(one, other)
    after = apply(one, operations)
    assert hash_of(after) == hash_of(other)
    assert not faults(after)
    assert hash_of(apply(other, invert(operations, one))) == hash_of(one)


@given(designs())
def test_equal_designs_have_an_empty_diff(design: Design) -> None:
    assert diff(design, design) == ()
    assert compare(design, design).is_empty


def test_another_root_replaces_the_whole() -> None:
    one, other = design_of(node("a")), design_of(node("b", children=[node("c")]))
    assert apply(one, diff(one, other)) == other
    assert apply(other, invert(diff(one, other), one)) == one


def test_one_child_in_front_is_one_move() -> None:
    one = design_of(node("p", children=[node("a"), node("b"), node("c"), node("d")]))
    other = design_of(node("p", children=[node("d"), node("a"), node("b"), node("c")]))
    assert diff(one, other) == (Move(id="d", parent="p", at="first"),)


def test_a_whole_new_part_is_one_insert() -> None:
    part = node("card", children=[node("title", "Text", text="Hi"), node("pay", "Button", text="Pay")])
    assert diff(design_of(node("p")), design_of(node("p", children=[part]))) == (
        Insert(parent="p", at="first", node=part),
    )


def test_a_removed_part_is_one_remove() -> None:
    one = design_of(node("p", children=[node("card", children=[node("a"), node("b")])]))
    assert diff(one, design_of(node("p"))) == (Remove(id="card"),)


def test_what_stays_is_taken_out_of_what_goes() -> None:
    one = design_of(node("p", children=[node("card", children=[node("a", children=[node("x")]), node("b")])]))
    other = design_of(node("p", children=[node("x")]))
    assert diff(one, other) == (Move(id="x", parent="p", at="first"), Remove(id="card"))


def test_true_is_not_one() -> None:
    one, other = design_of(node("p", visible=True)), design_of(node("p", visible=1))
    assert diff(one, other) == (Set(id="p", props={"visible": 1}),)
    assert not same_value({"a": [1]}, {"a": [1.0]})
    assert same_value({"a": [1]}, {"a": [1]})


def test_a_comparison_says_what_a_person_asks() -> None:
    one = design_of(node("p", children=[node("a", "Text", text="Hi"), node("b"), node("c")]))
    edits = [
        Set(id="a", props={"text": "Ho"}),
        Retype(id="a", type="Link"),
        Rename(id="a", name="Greeting"),
        Remove(id="b"),
        Insert(parent="p", node=node("d")),
        Move(id="c", parent="p", at="first"),
    ]
    found = compare(one, apply(one, edits))
    assert (found.added, found.removed, found.moved) == (("d",), ("b",), ("c",))
    assert found.modified == {
        "a": {"text": ("Hi", "Ho"), "type": ("Text", "Link"), "componentName": ("Text", "Greeting")}
    }
