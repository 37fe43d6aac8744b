"""Operations do what they name, nothing else, and can be taken back exactly."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.errors import OperationError, UnknownNodeError
from redraft.versions.designs import hash_of
from redraft.wireframe.node import Design
from redraft.wireframe.operations import (
    Duplicate,
    Insert,
    Move,
    Remove,
    Rename,
    Restore,
    Retype,
    Set,
    Wrap,
    apply,
    dump_operations,
    invert,
    parse_operations,
    place_of,
    touched,
)
from redraft.wireframe.scope import ensure_within
from redraft.wireframe.tree import design_of, tree_of
from redraft.wireframe.validate import faults

from tests.support.designs import designs, node, operations_on


@pytest.fixture
def page() -> Design:
    return design_of(
        node(
            "page",
            children=[
                node("header", children=[node("logo", "Image"), node("nav", children=[node("home", "Link")])]),
                node(
                    "form", children=[node("email", "Input", placeholder="Email"), node("send", "Button", text="Send")]
                ),
            ],
        )
    )


def children(design: Design, node_id: str) -> list[str]:
    return list(design[node_id].children)


def test_set_changes_adds_and_removes_props(page: Design) -> None:
    after = apply(
        page, [Set(id="send", props={"text": "Go", "color": "red"}), Set(id="email", props={"placeholder": None})]
    )
    assert after["send"].props == {"text": "Go", "color": "red"}
    assert after["email"].props == {}


def test_the_design_that_is_changed_stays_as_it_was(page: Design) -> None:
    before = json.dumps(tree_of(page))
    apply(page, [Set(id="send", props={"text": "Go"}), Remove(id="header")])
    assert json.dumps(tree_of(page)) == before


def test_what_is_not_touched_is_shared(page: Design) -> None:
    after = apply(page, [Set(id="send", props={"text": "Go"})])
    assert after["email"] is page["email"]


@pytest.mark.parametrize(
    ("place", "order"),
    [
        ({"at": "first"}, ["x", "email", "send"]),
        ({"at": "last"}, ["email", "send", "x"]),
        ({"at": "before", "anchor": "send"}, ["email", "x", "send"]),
        ({"at": "after", "anchor": "email"}, ["email", "x", "send"]),
    ],
)
def test_insert_stands_where_it_says(page: Design, place: dict[str, str], order: list[str]) -> None:
    after = apply(page, [Insert(parent="form", node=node("x"), **place)])
    assert children(after, "form") == order


def test_remove_takes_all_below(page: Design) -> None:
    after = apply(page, [Remove(id="header")])
    assert set(after.nodes) == {"page", "form", "email", "send"}


def test_move_keeps_what_is_inside(page: Design) -> None:
    after = apply(page, [Move(id="nav", parent="form", at="first")])
    assert children(after, "form") == ["nav", "email", "send"]
    assert children(after, "nav") == ["home"]
    assert after["nav"].parent == "form"


def test_duplicate_copies_a_subtree_under_new_ids(page: Design) -> None:
    copy = Duplicate(id="nav", new_ids={"nav": "nav-2", "home": "home-2"}, parent="header", at="after", anchor="nav")
    after = apply(page, [copy])
    assert children(after, "header") == ["logo", "nav", "nav-2"]
    assert children(after, "nav-2") == ["home-2"]


def test_wrap_takes_the_place_of_the_first(page: Design) -> None:
    after = apply(page, [Wrap(ids=["email", "send"], node=node("row", layoutMode="HORIZONTAL"))])
    assert children(after, "form") == ["row"]
    assert children(after, "row") == ["email", "send"]


def test_retype_and_rename_keep_everything_else(page: Design) -> None:
    after = apply(page, [Retype(id="home", type="Button"), Rename(id="home", name="HomeButton")])
    assert (after["home"].type, after["home"].name, after["home"].parent) == ("Button", "HomeButton", "nav")


def test_an_insert_and_a_duplicate_are_taken_back_by_a_remove(page: Design) -> None:
    copy = Duplicate(id="nav", new_ids={"nav": "nav-2", "home": "home-2"}, parent="header")
    assert invert([Insert(parent="form", node=node("x")), copy], page) == (Remove(id="nav-2"), Remove(id="x"))
    assert touched([copy]) == ("nav-2",)


def test_restore_carries_the_changes_that_lead_back(page: Design) -> None:
    edit = [Remove(id="header"), Set(id="send", props={"text": "Go"})]
    back = Restore(version=1, operations=list(invert(edit, page)))
    assert apply(apply(page, edit), [back]) == page
    assert set(touched([back])) == {"header", "send"}
    assert apply(page, invert([back], apply(page, edit))) == apply(page, edit)


@pytest.mark.parametrize(
    "operation",
    [
        Set(id="nowhere", props={}),
        Remove(id="nowhere"),
        Insert(parent="nowhere", node=node("x")),
        Move(id="send", parent="nowhere"),
    ],
)
def test_an_unknown_id_is_refused(page: Design, operation: Set) -> None:
    with pytest.raises(UnknownNodeError):
        apply(page, [operation])


@pytest.mark.parametrize(
    "operation",
    [
        Remove(id="page"),
        Move(id="page", parent="form"),
        Move(id="header", parent="nav"),
        Insert(parent="form", node=node("send")),
        Insert(parent="form", node=node("x"), at="after", anchor="logo"),
        Wrap(ids=["page"], node=node("x")),
        Duplicate(id="nav", new_ids={"nav": "nav-2"}, parent="header"),
        Wrap(ids=["header", "nav"], node=node("header")),
    ],
)
def test_an_impossible_change_is_refused(page: Design, operation: Set) -> None:
    with pytest.raises(OperationError):
        apply(page, [operation])


@pytest.mark.parametrize(
    "raw",
    [
        "no list",
        [{"op": "explode", "id": "x"}],
        [{"op": "set", "id": "x"}],
        [{"op": "set", "id": "x", "props": {}, "more": 1}],
        [{"op": "wrap", "ids": [], "node": {}}],
    ],
)
def test_what_is_no_operation_is_refused_with_its_place(raw: object) -> None:
    with pytest.raises(OperationError, match="Not an operation"):
        parse_operations(raw)


@given(st.data())
def test_the_inverse_takes_any_operation_back_exactly(data: st.DataObject) -> None:
    before = data.draw(designs())
    operations, now = [], before
    for _ in range(data.draw(st.integers(1, 5))):
        operation = data.draw(operations_on(now))
        operations.append(operation)
        now = apply(now, [operation])
    assert not faults(now)
    assert hash_of(apply(now, invert(operations, before))) == hash_of(before)


def test_the_root_has_no_place(page: Design) -> None:
    with pytest.raises(OperationError):
        place_of(page, "page")


@given(st.data())
def test_operations_survive_json(data: st.DataObject) -> None:
    operation = data.draw(operations_on(data.draw(designs())))
    assert parse_operations(json.loads(json.dumps(dump_operations([operation])))) == [operation]


def test_a_change_outside_the_scope_is_refused(page: Design) -> None:
    with pytest.raises(OperationError, match="nobody asked for"):
        ensure_within([Set(id="logo", props={"width": "1px"})], {"send"})
