from __future__ import annotations

import pytest
from redraft.versions.describe import edit_type_of, label, summary_of
from redraft.wireframe.diff import compare
from redraft.wireframe.operations import Insert, Move, Operation, Remove, Rename, Retype, Set, apply
from redraft.wireframe.repair import repair


def text(node_id: str, shown: str) -> dict[str, object]:
    return {"id": node_id, "componentName": "Label", "type": "Text", "props": {"text": shown}, "children": []}


DESIGN = repair({
    "id": "page", "componentName": "Page", "type": "Frame", "props": {}, "children": [
        *(text(f"t{number}", f"Line {number}") for number in range(5)),
        {"id": "box", "componentName": "Box", "type": "Frame", "props": {}, "children": []},
    ],
}).design  # fmt: skip

CASES: list[tuple[list[Operation], str, str]] = [
    ([Insert(node=text("n", "New"), parent="box")], "add", 'Added "New"'),
    ([Remove(id="t0")], "remove", 'Removed "Line 0"'),
    ([Remove(id=f"t{number}") for number in range(4)], "remove", 'Removed "Line 0", "Line 1" and 2 more'),
    ([Set(id="t0", props={"text": "Hi"})], "modify", 'Changed "Hi" (text)'),
    ([Set(id="box", props={"color": "red", "fontSize": "9px"})], "style", "Changed the Box (color, fontSize)"),
    ([Set(id="box", props={"a": 1, "b": 2, "c": 3})], "style", "Changed the Box (a, b and more)"),
    ([Set(id="box", props={"gap": "9px"})], "layout", "Changed the Box (gap)"),
    ([Move(id="t0", parent="box")], "layout", 'Moved "Line 0"'),
    ([Retype(id="t0", type="Link")], "modify", 'Changed "Line 0" (type)'),
    ([Rename(id="box", name="Card")], "modify", "Changed the Card (componentName)"),
    ([Remove(id="t0"), Move(id="t1", parent="box")], "remove", 'Removed "Line 0"; moved "Line 1"'),
    ([], "style", "Nothing differs"),
]  # fmt: skip


@pytest.mark.parametrize(("operations", "edit_type", "summary"), CASES)
def test_a_change_is_told_in_a_word_and_a_sentence(operations: list[Operation], edit_type: str, summary: str) -> None:
    after = apply(DESIGN, operations)
    found = compare(DESIGN, after)
    assert edit_type_of(found) == edit_type
    assert summary_of(found, DESIGN, after) == summary


def test_a_long_text_is_cut_in_a_label() -> None:
    long = apply(DESIGN, [Set(id="t0", props={"text": "word " * 20})])
    assert label(long, "t0") == '"' + ("word " * 8).strip()[:39] + '…"'
