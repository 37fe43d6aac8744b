from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from redraft.preview import Box, layout
from redraft.preview.measure import Font, text_width, wrap
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair

from tests.support.samples import NAMES, column, nasty_designs, part, sample


def box(node_id: str, width: object = "50px", height: object = "20px", **props: object) -> dict[str, object]:
    return part(node_id, "Rectangle", width=width, height=height, **props)


def test_a_column_stacks_and_a_row_stands_side_by_side() -> None:
    boxes = layout(
        column(box("a"), part("row", "Frame", box("b"), box("c"), layoutMode="HORIZONTAL", gap="10px"), gap="5px")
    )
    assert boxes["a"] == Box(0, 0, 50, 20)
    assert boxes["b"] == Box(0, 25, 50, 20)
    assert boxes["c"] == Box(60, 25, 50, 20)
    assert boxes["root"] == Box(0, 0, 400, 45)


def test_a_grid_fills_its_columns_row_by_row() -> None:
    grid = part(
        "grid", "Frame", *(box(f"c{at}", width="100%") for at in range(5)), layoutMode="GRID", columns=2, gap=20
    )
    boxes = layout(column(grid))
    assert [boxes[f"c{at}"][:3] for at in range(5)] == [
        (0, 0, 190), (210, 0, 190), (0, 40, 190), (210, 40, 190), (0, 80, 190)
    ]  # fmt: skip


def test_padding_borders_and_margins_take_room() -> None:
    inner = part("f", "Frame", box("a", margin="3px"), padding="10px 20px", borderWidth="2px")
    boxes = layout(column(inner))
    assert boxes["a"] == Box(25, 15, 50, 20)
    assert boxes["f"].height == 20 + 6 + 20 + 4


@pytest.mark.parametrize(
    ("justify", "places"),
    [("flex-start", [0, 50]), ("center", [150, 200]), ("flex-end", [300, 350]), ("space-between", [0, 350])],
)
def test_a_row_spreads_its_children(justify: str, places: list[float]) -> None:
    boxes = layout(column(box("a"), box("b"), layoutMode="HORIZONTAL", justifyContent=justify))
    assert [boxes["a"].x, boxes["b"].x] == places


@pytest.mark.parametrize(("align", "x"), [("flex-start", 0), ("center", 175), ("flex-end", 350)])
def test_a_column_aligns_its_children(align: str, x: float) -> None:
    assert layout(column(box("a"), alignItems=align))["a"].x == x
    assert layout(column(box("a", alignSelf=align)))["a"].x == x


def test_columns_without_a_width_share_what_is_free() -> None:
    columns = [part(name, "Frame", part(f"{name}-t", "Text", text=name), layoutMode="VERTICAL") for name in "lmr"]
    boxes = layout(column(*columns, layoutMode="HORIZONTAL", gap="20px"))
    assert [round(boxes[name].x) for name in "lmr"] == [0, 140, 280]
    assert {round(boxes[name].width) for name in "lmr"} == {120}


def test_a_row_that_is_too_narrow_shrinks_its_texts() -> None:
    long = "a text that is far too long to stand on one line of this page, so that it must be broken"
    boxes = layout(column(part("t", "Text", text=long), box("icon", width="24px"), layoutMode="HORIZONTAL", gap="8px"))
    assert boxes["icon"].right <= 400.5
    assert boxes["t"].height > 24


def test_a_text_is_as_tall_as_its_lines() -> None:
    boxes = layout(column(part("t", "Text", text="one two three four", fontSize="20px", width="60px")))
    assert boxes["t"].height == len(wrap("one two three four", Font(20, 30), 60)) * 30
    assert layout(column(part("t", "Text", text="one\ntwo")))["t"].height == 48


def test_hidden_elements_take_no_room() -> None:
    boxes = layout(column(box("a", visible=False), box("b")))
    assert boxes["b"].y == 0
    assert boxes["a"][2:] == (0, 0)


def test_absolute_elements_stand_out_of_the_flow() -> None:
    boxes = layout(column(box("a", position="absolute", top="10px", right="5px"), box("b"), height="300px"))
    assert boxes["a"] == Box(345, 10, 50, 20)
    assert boxes["b"].y == 0


def test_percentages_and_limits_count() -> None:
    boxes = layout(column(box("a", width="50%"), box("b", width="100%", maxWidth="120px"), box("c", minWidth="80px")))
    assert [boxes[name].width for name in "abc"] == [200, 120, 80]


def test_children_of_a_row_are_stretched_beside_a_column() -> None:
    tall = part("tall", "Frame", box("x", height="90px"), layoutMode="VERTICAL")
    boxes = layout(column(part("short", "Frame", box("y"), layoutMode="VERTICAL"), tall, layoutMode="HORIZONTAL"))
    assert boxes["short"].height == boxes["tall"].height == 90


def test_a_page_without_a_width_has_that_of_the_caller() -> None:
    assert layout(column(width="auto"), 390)["root"].width == 390
    assert layout(column(width="auto"))["root"].width == 1280


def test_wide_letters_are_wider_and_marks_take_no_room() -> None:
    font = Font()
    assert text_width("www", font) > text_width("iii", font)
    assert text_width("a\u0301", font) == text_width("a", font)
    assert text_width("漢", font) == 16
    assert text_width("abc", Font(bold=True)) > text_width("abc", font)
    assert text_width("iii", Font(monospace=True)) == text_width("mmm", Font(monospace=True))


@pytest.mark.parametrize("name", NAMES)
def test_no_two_children_in_the_flow_overlap(name: str) -> None:
    design = sample(name)
    boxes = layout(design)
    for node in design.walk():
        kids = [boxes[child] for child in node.children]
        for at, one in enumerate(kids):
            for other in kids[at + 1 :]:
                apart = one.right <= other.x + 1 or other.right <= one.x + 1
                assert apart or one.bottom <= other.y + 1 or other.bottom <= one.y + 1, node.id


@given(nasty_designs())
@settings(deadline=None)
def test_every_element_of_any_design_has_a_finite_box(design: Design) -> None:
    boxes = layout(design)
    assert boxes.keys() == design.nodes.keys()
    assert all(math.isfinite(number) for found in boxes.values() for number in found)
    assert all(found.width >= 0 and found.height >= 0 for found in boxes.values())


def test_a_deep_and_a_large_design_are_laid_out() -> None:
    deep: dict[str, object] = {"type": "Text", "props": {"text": "bottom"}}
    for _ in range(400):
        deep = {"type": "Frame", "props": {"layoutMode": "HORIZONTAL"}, "children": [deep]}
    design = repair(deep).design
    assert len(layout(design)) == len(design)
    wide = {"type": "Frame", "children": [{"type": "Text", "props": {"text": str(at)}} for at in range(9_999)]}
    assert len(layout(repair(wide).design)) == 10_000


def test_a_row_that_wraps_goes_on_in_the_next_line() -> None:
    boxes = layout(
        column(*(box(f"b{at}", width="180px") for at in range(3)), layoutMode="HORIZONTAL", wrap="wrap", gap=10)
    )
    assert [boxes[f"b{at}"][:2] for at in range(3)] == [(0, 0), (190, 0), (0, 30)]


@pytest.mark.parametrize(("justify", "x"), [("space-around", 75), ("space-evenly", 100)])
def test_a_row_spreads_what_is_free_around_its_children(justify: str, x: float) -> None:
    assert layout(column(box("a"), box("b"), layoutMode="HORIZONTAL", justifyContent=justify))["a"].x == x


def test_pictures_that_each_want_a_whole_row_share_it_and_those_with_a_width_keep_it() -> None:
    pictures = [part(name, "Image", width="100%", height="20px") for name in "ab"]
    boxes = layout(column(*pictures, part("c", "Image", width="100px", height="20px"), layoutMode="HORIZONTAL"))
    assert [boxes[name].width for name in "abc"] == [150, 150, 100]
