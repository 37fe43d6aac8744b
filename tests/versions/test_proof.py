"""The proof that a change reached what it names and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.errors import OperationError
from redraft.versions.proof import prove, strays
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Duplicate, Insert, Move, Remove, Restore, Set, Wrap, apply, touched
from redraft.wireframe.repair import repair
from redraft.wireframe.scope import ensure_within
from redraft.wireframe.tree import tree_of

from tests.support.designs import designs, operations_on
from tests.support.sessions import TREE

PAGE = repair(TREE).design
NEW = {"id": "new", "componentName": "New", "type": "Frame", "props": {}, "children": []}


@given(st.data())
def test_every_operation_leaves_alone_what_it_does_not_name(data: st.DataObject) -> None:
    before = data.draw(designs())
    operation = data.draw(operations_on(before))
    after = apply(before, [operation])
    ensure_within([operation], touched([operation]))
    found = prove(before, after, [operation])
    rest = before.nodes.keys() & after.nodes.keys()
    assert found.elements <= len(rest)
    assert found == prove(after, after, [operation])  # the same before and after


@given(st.data())
def test_an_unasked_change_is_refused(data: st.DataObject) -> None:
    before = data.draw(designs(least=1))
    victim = data.draw(st.sampled_from(sorted(before.nodes)))
    after = apply(before, [Set(id=victim, props={"opacity": "0.123"})])
    assert strays(before, after, ()) == [victim]
    with pytest.raises(OperationError):
        prove(before, after, [])


@pytest.mark.parametrize(
    ("operation", "left"),
    [
        (Set(id="title", props={"color": "red"}), 3),
        (Insert(node=NEW, parent="card-4", at="first"), 4),
        (Remove(id="card-4"), 2),
        (Move(id="title", parent="card-4"), 3),
        (Wrap(ids=["title"], node=NEW), 3),
        (Duplicate(id="card-4", new_ids={"card-4": "x", "button": "y"}, parent="page"), 4),
        (Restore(operations=[Set(id="title", props={"color": "red"})]), 3),
        (Restore(tree={**tree_of(PAGE), "props": {}}), 0),
    ],
)
def test_what_is_left_alone_is_counted(operation: Set, left: int) -> None:
    assert prove(PAGE, apply(PAGE, [operation]), [operation]).elements == left


def test_an_element_that_leaves_and_comes_back_otherwise_is_named() -> None:
    card = tree_of(PAGE, "card-4")
    card["children"][0] = {**card["children"][0], "props": {"text": "Other"}}
    again = [Remove(id="card-4"), Insert(node=card, parent="page")]
    assert prove(PAGE, apply(PAGE, again), again).elements == 2


def test_the_order_among_the_rest_counts() -> None:
    nodes = dict(PAGE.nodes)
    page = nodes["page"]
    nodes["page"] = type(page)(page.id, page.type, page.name, page.props, page.children[::-1], None)
    assert strays(PAGE, Design("page", nodes), ()) == ["page"]
