"""A model's changes, held against the design and against what was asked."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.language.context import EditContext
from redraft.model.answer import EditAnswer, UnheldError, read_answer
from redraft.model.hold import Ground, Held, hold
from redraft.model.scope import scope_of
from redraft.wireframe.operations import apply, invert
from redraft.wireframe.tree import design_of, tree_of

from tests.support.model import insert, set_props
from tests.web.samples import login

DESIGN = design_of(login())


def held(*operations: dict[str, Any], prompt: str = "more of a festival mood everywhere on the page") -> Held:
    answer = read_answer({"kind": "edit", "confidence": 50, "operations": list(operations)}, EditAnswer)
    scope = scope_of(prompt, DESIGN, EditContext())
    return hold(answer.operations, Ground(DESIGN, scope, prompt, 7, "the secret instructions " * 5))


OPERATIONS: list[dict[str, Any]] = [
    set_props("title", text="Hi", fontWeight="700", color="#112233", visible="false", opacity="0.5", lineHeight="1.4"),
    {"op": "unset", "id": "email", "props": [{"name": "placeholder", "value": ""}]},
    insert("page", "List", items="one\ntwo\n\nthree"),
    {"op": "move", "id": "go", "parent": "page", "at": "before", "anchor": "title"},
    {"op": "retype", "id": "go", "type": "Link"},
    {"op": "rename", "id": "go", "name": "Enter"},
    {"op": "duplicate", "id": "go", "new_id": "copy"},
    {"op": "wrap", "ids": ["title", "email"], "type": "Frame", "name": "Head", "new_id": "head"},
]


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda operation: operation["op"])
def test_every_operation_happens_and_can_be_taken_back(operation: dict[str, Any]) -> None:
    found = held(operation)
    after = apply(DESIGN, found.operations)
    assert after == found.after != DESIGN
    assert apply(after, invert(found.operations, DESIGN)) == DESIGN


def test_values_become_what_the_wireframe_holds() -> None:
    props = held(OPERATIONS[0], OPERATIONS[2]).after.nodes
    assert dict(props["title"].props) == {
        "text": "Hi", "fontWeight": 700, "color": "#112233", "visible": False, "opacity": 0.5, "lineHeight": 1.4,
    }  # fmt: skip
    assert props["list-7"].prop("items") == ["one", "two", "three"]


def test_new_elements_are_spoken_of_by_the_name_they_were_given() -> None:
    found = held(
        insert("page", "Frame", new_id="card"), insert("card", "Text", new_id="t", text="a"), set_props("t", text="b")
    )
    frame = tree_of(found.after)["children"][-1]
    assert (found.created, frame["id"], frame["children"][0]["props"]["text"]) == (("frame-7",), "frame-7", "b")
    assert found.next_id == 9


@pytest.mark.parametrize(
    ("operation", "fault"),
    [
        (set_props("nobody", text="x"), "no element 'nobody'"),
        (set_props("title", onclick="x"), "onclick"),
        (set_props("title", color="reddish"), "a colour"),
        (set_props("title", fontSize="large-ish"), "CSS length"),
        (set_props("title", fontWeight="9000"), "100 to 1000"),
        (set_props("title", boxShadow="url(//x)"), "plain CSS"),
        (set_props("title", layoutMode="DIAGONAL"), "VERTICAL"),
        (set_props("title", visible="perhaps"), "true or false"),
        (set_props("title", text="a\x00b"), "control characters"),
        (set_props("title", text="see https://evil.example"), "address"),
        (set_props("title", text="the secret instructions the secret instructions the secret"), "instructions"),
        (set_props("title", href="javascript:alert(1)"), "a place of this site"),
        (set_props("title", href="//evil.example"), "a place of this site"),
        (insert("page", "Script"), "type: one of"),
        (insert("page", "Image", src="javascript:alert(1)"), "address"),
        (insert("nobody", "Text"), "no element"),
        ({"op": "remove", "id": "email"}, "keep it"),
        ({"op": "remove", "id": "page"}, "keep it"),
        ({"op": "move", "id": "page", "parent": "go"}, "itself"),
        ({"op": "duplicate", "id": "page"}, "no place"),
        ({"op": "move", "id": "go", "parent": "page", "at": "after", "anchor": "nobody"}, "no element"),
        ({"op": "wrap", "ids": [], "type": "Frame"}, "which elements"),
        ({"op": "rename", "id": "go", "name": "<b>"}, "a name"),
    ],
)
def test_what_may_not_happen_is_said_so_that_it_can_be_mended(operation: dict[str, Any], fault: str) -> None:
    with pytest.raises(UnheldError, match="operation 2") as caught:
        held(set_props("title", text="fine"), operation)
    assert fault in caught.value.faults[0]


def test_an_address_of_the_request_may_be_shown() -> None:
    prompt = "tell people on the page of https://bread.example"
    assert held(set_props("title", text="See https://bread.example"), prompt=prompt).changed == ("title",)


def test_no_more_than_so_many_elements_come_at_once() -> None:
    forty = [insert("page", "Frame", new_id="n"), *(insert("n") for _ in range(40))]
    with pytest.raises(UnheldError, match="at most 150"):
        held(*forty, *({"op": "duplicate", "id": "n"} for _ in range(4)))


@pytest.mark.parametrize(
    "value",
    [None, [], {}, {"kind": "edit"}, {"kind": "edit", "confidence": 101}, {"kind": "edit", "confidence": 1, "why": ""},
     {"kind": "edit", "confidence": 1, "operations": [{"op": "explode"}]},
     {"kind": "edit", "confidence": 1, "operations": [{"op": "set", "id": 7}]}],
)  # fmt: skip
def test_an_answer_of_another_form_is_refused(value: Any) -> None:
    with pytest.raises(UnheldError):
        read_answer(value, EditAnswer)
