"""Any frames on any design: declined or done, within their scope, taken back exactly, the same every time."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import (
    Add,
    Align,
    Arrange,
    Copy,
    Enclose,
    Frame,
    Name,
    Place,
    Recolour,
    Relocate,
    Remove,
    Reorder,
    Replace,
    Resize,
    SetText,
    Step,
    Style,
    Swap,
    Theme,
    frame_from_json,
)
from redraft.versions.proof import strays
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.operations import apply, invert
from redraft.wireframe.tree import design_of
from redraft.wireframe.validate import faults

TYPES = ["Frame", "Text", "Button", "Input", "Link", "Image", "Icon", "Checkbox", "Badge", "List", "ListItem", "blob"]
NAMES = ["Card", "NavLink", "Header", "LoginForm", "Row", "Footer", "PriceTag", "x-1", ""]
PHRASES = [
    "red search bar",
    "card for Otto",
    "row",
    "nav link",
    "phone field",
    "zorblax",
    "",
    "footer with a link",
    "icon",
]
PROPS = st.fixed_dictionaries(
    {},
    optional={
        "text": st.sampled_from(["Save", "A, B", "", "10:00"]), "placeholder": st.just("Email"),
        "label": st.just("Agree"), "color": st.sampled_from(["#111827", "red", "nope", "transparent"]),
        "backgroundColor": st.sampled_from(["#fff", "rgba(0,0,0,.5)", "linear-gradient(red, blue)", "navy"]),
        "width": st.sampled_from(["100%", "auto", "20px", 12]),
        "padding": st.sampled_from(["8px 16px", "0", "calc(1px)"]),
        "fontSize": st.sampled_from(["16px", "large", "1rem"]), "layoutMode": st.sampled_from(["HORIZONTAL", "GRID"]),
        "fontWeight": st.sampled_from(["bold", 500, "x"]), "borderWidth": st.sampled_from(["1px", 0]),
        "boxShadow": st.sampled_from(["none", "0 1px 2px #000", "odd"]), "columns": st.sampled_from([2, "3", "two"]),
    },
)  # fmt: skip


@st.composite
def designs(draw: st.DrawFn) -> Design:
    count = draw(st.integers(2, 12))
    trees: list[NodeTree] = []
    for at in range(count):
        made: NodeTree = {
            "id": f"n-{at}", "componentName": draw(st.sampled_from(NAMES)), "props": draw(PROPS), "children": [],
            "type": draw(st.sampled_from(TYPES)) if at else "Frame",
        }  # fmt: skip
        if trees:
            trees[draw(st.integers(0, len(trees) - 1))]["children"].append(made)
        trees.append(made)
    return design_of(trees[0])


def places(ids: list[str]) -> st.SearchStrategy[Place]:
    relations = st.sampled_from(["first", "last", "before", "after", "between", "page_top", "page_bottom", "up", "down",
        "left", "right", "far_left", "far_right"])  # fmt: skip
    return st.builds(Place, relations, st.lists(st.sampled_from(ids), max_size=2, unique=True).map(tuple))


def frames(ids: list[str]) -> st.SearchStrategy[Frame]:
    some = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True).map(tuple)
    way: Any = st.sampled_from([-1, 1])
    far: Any = st.sampled_from(["slight", "normal", "strong"])
    colours = st.sampled_from(["red", "#0f766e", "transparent"])
    texts = st.sampled_from(["New", "A, B, C", "", "10:00 x"])
    words = st.sampled_from(PHRASES)
    kinds = ["gap", "padding", "margin", "borderRadius", "borderWidth", "opacity", "fontWeight", "columns", "boxShadow",
        "letterSpacing", "lineHeight"]  # fmt: skip
    looks = st.lists(st.builds(Recolour, colour=colours), max_size=1).map(tuple)
    return st.one_of(
        st.builds(Recolour, some, role=st.sampled_from(["main", "text", "background", "border"]), colour=colours),
        st.builds(Recolour, some, shift=st.sampled_from([-0.2, 0.3])),
        st.builds(Resize, some, st.sampled_from(["size", "width", "height", "text"]), way, far),
        st.builds(Resize, some, factor=st.sampled_from([0.5, 2.0])),
        st.builds(Resize, some, exact=st.just("24px")),
        st.builds(Step, some, prop=st.sampled_from(kinds), direction=way, degree=far),
        st.builds(Step, some, prop=st.sampled_from(kinds), exact=st.sampled_from(["2", "50%", "odd"])),
        st.builds(Step, some, prop=st.sampled_from(kinds), factor=st.sampled_from([0.5, 2.0])),
        st.builds(Style, some, props=st.sampled_from([{"fontWeight": 700}, {"borderWidth": "1px"}])),
        st.builds(SetText, some, text=texts, find=st.sampled_from([None, "Save"])),
        st.builds(Name, some, text=texts),
        st.builds(Add, phrase=words, text=st.none() | texts, count=st.integers(0, 3), place=st.none() | places(ids),
                  looks=looks, like=st.none() | st.sampled_from(ids)),
        st.builds(Remove, some),
        st.builds(Relocate, some, place=places(ids)),
        st.builds(Swap, some),
        st.builds(Reorder, some, ids=some, reverse=st.booleans()),
        st.builds(Copy, some, count=st.integers(1, 2), place=st.none() | places(ids)),
        st.builds(Replace, some, phrase=words, text=st.none() | texts),
        st.builds(Enclose, some, phrase=words),
        st.builds(Arrange, some, mode=st.sampled_from(["row", "stack", "grid"]), of_children=st.booleans()),
        st.builds(Align, some, to=st.sampled_from(["center", "left", "bottom", "stretch", "between", "justify"]),
                  what=st.sampled_from(["self", "content", "text"])),
        st.builds(Theme, mode=st.sampled_from(["dark", "light"])),
        st.builds(Theme, colour=colours),
    )  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_frames_are_done_within_their_scope_and_can_be_taken_back(data: st.DataObject) -> None:
    design = data.draw(designs())
    asked = data.draw(st.lists(frames(list(design.nodes)), min_size=1, max_size=3))
    try:
        effect = apply_frames(asked, design, next_id=3)
    except Declined:
        return
    assert not faults(effect.after)
    assert apply(design, effect.operations) == effect.after
    assert apply(effect.after, invert(effect.operations, design)) == design
    assert set(effect.created).isdisjoint(design.nodes)
    assert effect.summary
    assert (effect.operations == ()) == (effect.after == design)
    loose = {*effect.targets, *effect.created}
    assert strays(design, effect.after, loose) == []


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_frames_mean_the_same_from_their_stored_form(data: st.DataObject) -> None:
    design = data.draw(designs())
    frame = data.draw(frames(list(design.nodes)))
    again = frame_from_json(frame.to_json())
    try:
        first = apply_frames([frame], design, next_id=3)
    except Declined:
        with pytest.raises(Declined):
            apply_frames([again], design, next_id=3)
        return
    assert apply_frames([again], design, next_id=3) == first
