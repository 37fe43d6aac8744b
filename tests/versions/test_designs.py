from __future__ import annotations

import pytest
from redraft.errors import InvalidDesignError, SessionCorruptedError
from redraft.versions.codec import pack
from redraft.versions.designs import hash_of, pack_design, rows_of, unpack_design
from redraft.wireframe.node import Design, Node
from redraft.wireframe.operations import Move, Rename, Retype, Set, apply
from redraft.wireframe.repair import repair

TREE = {
    "id": "page", "componentName": "Page", "type": "Frame", "props": {"gap": "8px", "n": 10**30}, "children": [
        {"id": "a", "componentName": "A", "type": "Text", "props": {"text": "é 漢 🙂", "bold": True}, "children": []},
        {"id": "b", "componentName": "B", "type": "Frame", "props": {}, "children": [
            {"id": "c", "componentName": "C", "type": "Text", "props": {"items": [1, 1.0, None]}, "children": []},
        ]},
    ],
}  # fmt: skip
DESIGN = repair(TREE).design


def test_a_design_is_stored_whole() -> None:
    again = unpack_design(pack_design(DESIGN), hash_of(DESIGN))
    assert again == DESIGN
    assert [node.id for node in again.walk()] == ["page", "a", "b", "c"]
    assert list(again["a"].props) == ["text", "bold"]


def test_the_order_of_props_and_of_the_map_does_not_matter_to_the_hash() -> None:
    nodes = dict(reversed(DESIGN.nodes.items()))
    assert hash_of(Design("page", nodes)) == hash_of(DESIGN)
    turned = apply(DESIGN, [Set(id="a", props={"bold": None}), Set(id="a", props={"text": None})])
    turned = apply(turned, [Set(id="a", props={"bold": True}), Set(id="a", props={"text": "é 漢 🙂"})])
    assert list(turned["a"].props) == ["bold", "text"]
    assert hash_of(turned) == hash_of(DESIGN)


@pytest.mark.parametrize(
    "operation",
    [
        Set(id="a", props={"bold": 1}),
        Set(id="page", props={"gap": "9px"}),
        Retype(id="a", type="Link"),
        Rename(id="a", name="X"),
        Move(id="a", parent="page", at="last"),
        Move(id="c", parent="page", at="last"),
    ],
)
def test_everything_else_does(operation: Set | Retype | Rename | Move) -> None:
    assert hash_of(apply(DESIGN, [operation])) != hash_of(DESIGN)


def test_another_design_than_the_hash_says_is_corrupted() -> None:
    with pytest.raises(SessionCorruptedError):
        unpack_design(pack_design(DESIGN), "00" * 16)


@pytest.mark.parametrize("rows", [[], [1], [["a"]], [["a", "T", "A", {}, -1], ["b", "T", "B", {}, 7]], "x"])
def test_rows_that_make_no_design_are_corrupted(rows: object) -> None:
    with pytest.raises(SessionCorruptedError):
        unpack_design(pack(rows))


def test_ten_thousand_nodes_two_hundred_deep() -> None:
    node: dict[str, object] = {"id": "n", "componentName": "N", "type": "Frame", "props": {}, "children": []}
    for level in range(190):
        node = {**node, "id": f"level-{level}", "children": [node]}
    leaves = [{**node, "id": f"leaf-{number}", "children": []} for number in range(9000)]
    design = repair({**node, "id": "page", "children": [node, *leaves]}).design
    assert unpack_design(pack_design(design), hash_of(design)) == design


def _node(node_id: str, children: tuple[str, ...] = (), parent: str | None = None) -> Node:
    return Node(node_id, "Frame", "F", {}, children, parent)


@pytest.mark.parametrize(
    "nodes",
    [
        {"b": _node("b")},
        {"a": _node("a", parent="b")},
        {"a": _node("a", ("b",))},
        {"a": _node("a", ("b",)), "b": _node("b", parent="c")},
        {"a": _node("a"), "b": _node("b", parent="a")},
        {"a": _node("a", ("b", "b")), "b": _node("b", parent="a")},
        {"a": _node("a", ("a",))},
        {"a": _node("a", ("b",)), "b": _node("b", ("a",), "a")},
    ],
)
def test_an_unsound_design_is_never_stored(nodes: dict[str, Node]) -> None:
    with pytest.raises(InvalidDesignError):
        rows_of(Design("a", nodes))
