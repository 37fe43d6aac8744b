"""What is rare, and what cannot be done."""

from __future__ import annotations

import pytest
from redraft.language.effects import Declined, apply_frames
from redraft.language.effects.values.amounts import parse_number
from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.effects.values.families import colour_family, colour_matches, is_already
from redraft.language.frames import Add, Frame, Place, Recolour, Relocate, Remove, Replace, Resize, Step

from tests.language.effects.designs import SHOP, done, node, page, props_after
from tests.language.judge import hsl


@pytest.mark.parametrize(
    "frame",
    [
        Remove(("ghost",)),
        Remove(),
        Relocate((), place=Place("first")),
        Relocate(("title",), place=Place("after", ("ghost",))),
        Relocate(("root",), place=Place("last", ("form",))),
        Relocate(("root",), place=Place("up")),
        Add(phrase="link", place=Place("up", ("title",))),
        Replace(("root", "ghost"), phrase="link"),
    ],
)
def test_what_names_nothing_that_can_be_changed_is_declined(frame: Frame) -> None:
    with pytest.raises(Declined) as refused:
        apply_frames([frame], SHOP, next_id=1)
    assert refused.value.detail.endswith(".")


def test_no_frames_change_nothing() -> None:
    assert done(SHOP).summary == "Nothing to change"


def test_when_one_frame_is_declined_none_is_done() -> None:
    with pytest.raises(Declined):
        apply_frames([Recolour(("title",), colour="red"), Remove(("root",))], SHOP, next_id=1)
    assert SHOP["title"].prop("color") == "#111827"


def test_between_one_and_nothing_is_behind_it() -> None:
    assert done(SHOP, Relocate(("title",), place=Place("between", ("form",)))).after["root"].children[3] == "title"
    same = done(SHOP, Relocate(("title",), place=Place("between", ("cards", "rye"))))
    assert same.after["root"].children[2] == "title"


@pytest.mark.parametrize(
    ("words", "darker_than"),
    [("bright green", None), ("muted teal", None), ("dusty rose", None), ("medium gray", None), ("deep teal", "teal")],
)
def test_modifiers_that_are_in_no_table_are_computed(words: str, darker_than: str | None) -> None:
    parsed = parse_colour_words(words.split())
    assert parsed is not None
    value, other = hsl(parsed[0]), hsl(darker_than) if darker_than else None
    assert value is not None
    assert other is None or value[2] < other[2]


def test_a_bright_gray_stays_gray_and_a_muted_black_black() -> None:
    assert parse_colour_words(["vivid", "silver"]) == ("#c0c0c0", 2)
    assert parse_colour_words(["dull", "black"]) == ("#000000", 2)


def test_families_know_their_limits() -> None:
    assert colour_matches("#111111", ["black"])
    assert not colour_matches("#333333", ["very", "black"])
    assert colour_matches("#ffffff", ["white"])
    assert not colour_matches("#808080", ["red"])
    assert not colour_matches("#fff5f5", ["red"])
    assert colour_matches("#fff", ["#FFFFFF"])
    assert colour_family("#f8d7da") == "pink"
    assert is_already("#9ca3af", "gray")
    assert not is_already("#b0a8a8", "red")


def test_numbers_stop_where_they_make_no_number() -> None:
    assert parse_number(["one", "and", "two"]) == (1.0, 1)


def test_shorthands_of_other_units_scale_and_step() -> None:
    design = page(node("x", "Frame", padding="1rem 2rem", height="50vh"))
    assert props_after(design, "x", Resize(("x",), direction=1))["padding"] == "1.25rem 2.5rem"
    assert props_after(design, "x", Step(("x",), prop="padding", factor=0.5))["padding"] == "0.5rem 1rem"


def test_lines_come_closer_and_go_apart() -> None:
    design = page(node("t", "Text", text="x", lineHeight="24px"), node("u", "Text", text="y"))
    assert props_after(design, "t", Step(("t",), prop="lineHeight", direction=1))["lineHeight"] == "36px"
    assert props_after(design, "u", Step(("u",), prop="lineHeight", direction=1))["lineHeight"] == 1.75
    assert props_after(design, "u", Step(("u",), prop="lineHeight", factor=2))["lineHeight"] == 3


def test_a_form_is_known_by_its_fields_where_nothing_is_called_so() -> None:
    design = page(
        node("box", "Frame", "Panel", node("a", "Input", "A"), node("b", "Input", "B"), node("go", "Button", "Go"))
    )
    effect = done(design, Add(phrase="city field"))
    assert effect.after["box"].children == ("a", "b", effect.created[0], "go")
    bare = done(page(node("t", "Text", text="x")), Add(phrase="city field"))
    assert bare.after["root"].children == ("t", *bare.created)


def test_one_more_of_a_ragged_row_takes_what_fits() -> None:
    design = page(
        node("t", "Frame", "Table",
             node("r1", "Frame", "Row", node("a", "Text", "Cell", text="Anna"), layoutMode="HORIZONTAL"),
             node("r2", "Frame", "Row", node("b", "Text", "Cell", text="Bert"), node("c", "Text", "Cell", text="9"),
                  layoutMode="HORIZONTAL")),
    )  # fmt: skip
    effect = done(design, Add(phrase="row", text="Cleo, 7", place=Place("last", ("t",))))
    shown = [effect.after[child].prop("text") for child in effect.after[effect.created[0]].children]
    assert shown == ["Cleo", "7"]
