"""Bigger and smaller."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import Degree, Resize

from tests.language.effects.designs import SHOP, done, node, page, props_after
from tests.language.judge import px, size_change

LENGTHS = st.sampled_from(["1px", "4px", "7px", "12px", "16px", "1.5rem", "48px", 20, "100px"])
SHORTHANDS = st.sampled_from(["2px 8px", "4px", "12px 16px 4px 8px", "0 12px", "0.5rem 1rem", 6])
SIZES = st.fixed_dictionaries(
    {},
    optional={
        "fontSize": LENGTHS, "padding": SHORTHANDS, "width": LENGTHS, "height": LENGTHS, "minHeight": LENGTHS,
        "maxWidth": LENGTHS,
    },
)  # fmt: skip
KINDS = st.sampled_from(["Text", "Button", "Link", "Input", "Frame", "Badge", "Icon", "Avatar", "ListItem"])
DIRECTIONS = st.sampled_from([1, -1])


@given(KINDS, SIZES, DIRECTIONS, st.sampled_from(["slight", "normal", "strong"]))
def test_a_relative_size_moves_one_way_and_no_other(
    kind: str, sizes: dict[str, Any], direction: Literal[-1, 1], degree: Degree
) -> None:
    design = page(node("x", kind, **sizes))
    after = props_after(design, "x", Resize(("x",), direction=direction, degree=degree))
    only_zero = direction < 0 and sizes.get("padding") == "0 12px" and set(sizes) == {"padding"}
    assert size_change({"props": sizes}, {"props": after}) == direction or only_zero
    assert {name for name in after if after[name] != sizes.get(name)} <= {*sizes, "fontSize", "padding", "size"}


@pytest.mark.parametrize(
    ("factor", "font", "padding"),
    [(2.0, "32px", "20px 40px"), (0.5, "8px", "5px 10px"), (1.5, "24px", "15px 30px")],
)
def test_a_factor_is_met_exactly_by_all_that_is_set(factor: float, font: str, padding: str) -> None:
    design = page(node("b", "Button", fontSize="16px", padding="10px 20px"))
    assert props_after(design, "b", Resize(("b",), factor=factor)) == {"fontSize": font, "padding": padding}


def test_a_factor_applies_to_width_and_height_of_a_picture() -> None:
    design = page(node("i", "Image", width="400px", height="260px"))
    assert props_after(design, "i", Resize(("i",), factor=0.5)) == {"width": "200px", "height": "130px"}


def test_a_factor_where_nothing_is_set_counts_from_the_default() -> None:
    design = page(node("t", "Text", text="Hi"))
    assert props_after(design, "t", Resize(("t",), factor=2))["fontSize"] == "32px"


@pytest.mark.parametrize(
    ("kind", "given_props", "exact", "prop"),
    [
        ("Text", {"fontSize": "14px"}, "24px", "fontSize"),
        ("Link", {}, "15px", "fontSize"),
        ("Button", {"padding": "8px"}, "18px", "fontSize"),
        ("Icon", {"size": "20px"}, "32px", "size"),
        ("Frame", {"padding": "8px"}, "320px", "width"),
    ],
)
def test_an_exact_size_goes_to_the_prop_that_it_speaks_of(kind: str, given_props: Any, exact: str, prop: str) -> None:
    design = page(node("x", kind, **given_props))
    assert props_after(design, "x", Resize(("x",), exact=exact))[prop] == exact


def test_an_exact_size_of_a_square_is_both_sides() -> None:
    design = page(node("a", "Avatar", width="40px", height="40px"))
    assert props_after(design, "a", Resize(("a",), exact="56px")) == {"width": "56px", "height": "56px"}


def test_wide_and_high_are_width_and_height() -> None:
    assert props_after(SHOP, "email", Resize(("email",), dimension="width", exact="360px"))["width"] == "360px"
    assert props_after(SHOP, "rye", Resize(("rye",), dimension="height", exact="120px"))["height"] == "120px"


@pytest.mark.parametrize("dimension", ["width", "height"])
def test_wider_and_taller_grow_even_where_nothing_was_set(dimension: Literal["width", "height"]) -> None:
    after = props_after(SHOP, "email", Resize(("email",), dimension=dimension, direction=1))
    assert (px(after[dimension]) or 0) > 0


def test_a_share_of_the_width_does_not_grow_over_all_of_it() -> None:
    design = page(node("x", "Frame", width="90%"))
    assert props_after(design, "x", Resize(("x",), dimension="width", direction=1))["width"] == "100%"


def test_wider_moves_a_limit_that_would_hold_it_back() -> None:
    design = page(node("x", "Frame", width="100px", maxWidth="100px"))
    after = props_after(design, "x", Resize(("x",), dimension="width", direction=1))
    assert after == {"width": "125px", "maxWidth": "125px"}


def test_bigger_text_is_its_font() -> None:
    assert props_after(SHOP, "send", Resize(("send",), dimension="text", direction=1))["fontSize"] == "20px"


def test_bigger_leaves_a_width_in_percent_alone() -> None:
    design = page(node("x", "Button", width="100%", padding="8px"))
    assert props_after(design, "x", Resize(("x",), direction=1)) == {"width": "100%", "padding": "10px"}


def test_a_length_that_is_none_counts_from_the_default() -> None:
    design = page(node("x", "Frame", width="auto", padding="calc(1px + 2px)"))
    assert props_after(design, "x", Resize(("x",), direction=1))["padding"] == "10px"
    assert props_after(design, "x", Resize(("x",), dimension="width", direction=1))["width"] == "400px"


def test_what_is_gone_is_declined() -> None:
    with pytest.raises(Declined):
        apply_frames([Resize(("ghost",), direction=1)], SHOP, next_id=1)


def test_how_far_is_said() -> None:
    assert done(SHOP, Resize(("title",), direction=1, degree="slight")).summary == 'Made "Fresh bread" slightly larger'
    assert done(SHOP, Resize(("title",), exact="40px")).summary == 'Made "Fresh bread" 40px in size'
    assert done(SHOP, Resize(("logo",), dimension="width", exact="40px")).summary == "Made the logo 40px wide"
