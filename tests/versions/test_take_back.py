"""One version taken back, and those after it kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.versions.proof import strays
from redraft.versions.take_back import Conflict, take_back
from redraft.wireframe.diff import compare
from redraft.wireframe.node import Design
from redraft.wireframe.operations import (
    Insert,
    Move,
    Operation,
    Remove,
    Rename,
    Restore,
    Retype,
    Set,
    Wrap,
    apply,
    touched,
)
from redraft.wireframe.repair import repair
from redraft.wireframe.tree import tree_of
from redraft.wireframe.validate import faults

from tests.support.designs import designs, operations_on

PAGE = repair({
    "id": "page", "componentName": "Page", "type": "Frame", "props": {}, "children": [
        {"id": "title", "componentName": "Title", "type": "Text", "props": {"text": "Hi", "color": "red"},
         "children": []},
        {"id": "card", "componentName": "Card", "type": "Frame", "props": {}, "children": [
            {"id": "name", "componentName": "Name", "type": "Text", "props": {"text": "Mug"}, "children": []},
            {"id": "buy", "componentName": "Buy", "type": "Button", "props": {"text": "Buy"}, "children": []},
        ]},
        {"id": "foot", "componentName": "Foot", "type": "Frame", "props": {}, "children": []},
    ],
}).design  # fmt: skip
NEW = {"id": "new", "componentName": "New", "type": "Frame", "props": {"gap": "8px"}, "children": []}
TEXT = {"id": "text", "componentName": "T", "type": "Text", "props": {}, "children": []}


def after(*operations: Operation) -> Design:
    return apply(PAGE, operations)


def taken(made: Operation, *later: Operation) -> tuple[Design, tuple[Conflict, ...]]:
    """The design once `made` is taken back after `later`; the conflicts."""
    then = apply(PAGE, [made])
    now = apply(then, later)
    operations, conflicts = take_back(PAGE, then, now)
    return apply(now, operations), conflicts


@given(st.data())
def test_taking_the_last_version_back_is_undoing_it(data: st.DataObject) -> None:
    before = data.draw(designs())
    made = before
    for _ in range(data.draw(st.integers(1, 4))):
        made = apply(made, [data.draw(operations_on(made))])
    operations, conflicts = take_back(before, made, made)
    assert conflicts == ()
    assert apply(made, operations) == before


@given(st.data())
def test_what_the_version_did_not_do_stays_as_it_is(data: st.DataObject) -> None:
    before = data.draw(designs(least=3))
    made = apply(before, [data.draw(operations_on(before))])
    now = made
    for _ in range(data.draw(st.integers(1, 3))):
        now = apply(now, [data.draw(operations_on(now))])
    operations, conflicts = take_back(before, made, now)
    if conflicts:
        assert operations == ()
        return
    result = apply(now, operations)
    assert not faults(result)
    difference = compare(made, before)
    named = {*touched(difference.operations), *difference.added, *difference.removed}
    assert strays(now, result, named) == []
    assert set(now.nodes) - set(result.nodes) <= set(difference.removed)
    assert set(result.nodes) - set(now.nodes) <= set(difference.added)


BLUE = Set(id="title", props={"color": "blue"})


@pytest.mark.parametrize(
    ("made", "later", "expected"),
    [
        (BLUE, [Set(id="title", props={"text": "Ho"})], after(Set(id="title", props={"text": "Ho"}))),
        (BLUE, [Remove(id="title")], after(Remove(id="title"))),
        (BLUE, [Set(id="title", props={"color": "red"})], PAGE),
        (Rename(id="card", name="Tile"), [BLUE], after(BLUE)),
        (Retype(id="card", type="List"), [BLUE], after(BLUE)),
        (Insert(node=NEW, parent="page", at="first"), [BLUE], after(BLUE)),
        (Insert(node=NEW, parent="page"), [Remove(id="new"), BLUE], after(BLUE)),
        (Remove(id="card"), [BLUE], after(BLUE)),
        (Remove(id="card"), [Remove(id="title")], after(Remove(id="title"))),
        (Move(id="title", parent="foot"), [Set(id="buy", props={"x": 1})], after(Set(id="buy", props={"x": 1}))),
        (Move(id="title", parent="foot"), [Remove(id="title")], after(Remove(id="title"))),
        (Wrap(ids=["title"], node=NEW), [BLUE], after(BLUE)),
        (Remove(id="name"), [Insert(node=TEXT, parent="card", at="first")],
         after(Insert(node=TEXT, parent="card", at="after", anchor="name"))),
    ],
)  # fmt: skip
def test_its_own_changes_go_and_later_ones_stay(made: Operation, later: list[Operation], expected: Design) -> None:
    assert taken(made, *later) == (expected, ())


@pytest.mark.parametrize(
    ("made", "later", "conflict"),
    [
        (BLUE, [Set(id="title", props={"color": "green"})], Conflict("title", "changed", ("color",))),
        (Rename(id="card", name="A"), [Rename(id="card", name="B")], Conflict("card", "changed", ("componentName",))),
        (Retype(id="card", type="A"), [Retype(id="card", type="B")], Conflict("card", "changed", ("type",))),
        (Insert(node=NEW, parent="page"), [Set(id="new", props={"gap": "1px"})], Conflict("new", "changed", ("gap",))),
        (Insert(node=NEW, parent="page"), [Insert(node=TEXT, parent="new")], Conflict("text", "built_on")),
        (Insert(node=NEW, parent="page"), [Move(id="title", parent="new")], Conflict("title", "built_on")),
        (Insert(node=NEW, parent="page"), [Move(id="new", parent="card")], Conflict("new", "moved")),
        (Move(id="title", parent="foot"), [Move(id="title", parent="card")], Conflict("title", "moved")),
        (Move(id="buy", parent="page"), [Remove(id="card")], Conflict("buy", "place_gone")),
        (Remove(id="buy"), [Remove(id="card")], Conflict("buy", "place_gone")),
        (Remove(id="card"), [Insert(node={**TEXT, "id": "name"}, parent="foot")], Conflict("name", "came_back")),
        (Restore(tree={**tree_of(PAGE), "id": "other"}), [Set(id="title", props={"x": 1})],
         Conflict("other", "whole_design")),
    ],
)  # fmt: skip
def test_what_later_versions_build_on_is_a_conflict(
    made: Operation, later: list[Operation], conflict: Conflict
) -> None:
    now = apply(PAGE, [made, *later])
    assert taken(made, *later) == (now, (conflict,))
