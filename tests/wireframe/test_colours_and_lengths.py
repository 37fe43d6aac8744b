"""Colours and lengths as CSS means them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.wireframe.colour_names import CSS_COLOURS
from redraft.wireframe.colours import HSL, RGB, contrast, from_hsl, parse_colour, shade, to_hex, to_hsl
from redraft.wireframe.lengths import Length, number_text, parse_length, to_px


@pytest.mark.parametrize(
    ("value", "hex_value"),
    [
        ("#F00", "#ff0000"), ("#ff0000", "#ff0000"), ("#ff000080", "#ff0000"), ("Tomato", "#ff6347"),
        ("rgb(255, 0, 0)", "#ff0000"), ("rgba(0,128,0,.5)", "#008000"), ("hsl(120, 100%, 25%)", "#008000"),
    ],
)  # fmt: skip
def test_css_colours_are_read(value: str, hex_value: str) -> None:
    colour = parse_colour(value)
    assert colour is not None
    assert to_hex(colour) == hex_value


@pytest.mark.parametrize("value", ["", "reddish", "#12", "rgb(1,2)", "16px", "transparent"])
def test_what_is_no_colour_is_none(value: str) -> None:
    assert parse_colour(value) is None
    assert shade(value, 0.1) is None


def test_every_css_name_is_known() -> None:
    assert len(CSS_COLOURS) == 148
    assert all(parse_colour(name) for name in CSS_COLOURS)


@given(st.tuples(*[st.integers(0, 255)] * 3))
def test_hue_and_back_is_the_same_colour(parts: tuple[int, int, int]) -> None:
    assert to_hex(from_hsl(to_hsl(RGB(*parts)))) == to_hex(RGB(*parts))


def test_shades_move_the_lightness() -> None:
    assert to_hsl(parse_colour(shade("#336699", 0.2) or "")).lightness == pytest.approx(0.6, abs=0.01)  # type: ignore[arg-type]
    assert shade("white", 0.5) == "#ffffff"
    assert from_hsl(HSL(0, 0, 1)) == (255, 255, 255)


def test_contrast_is_the_ratio_of_wcag() -> None:
    assert contrast(RGB(0, 0, 0), RGB(255, 255, 255)) == pytest.approx(21)
    assert contrast(RGB(119, 119, 119), RGB(255, 255, 255)) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize(
    ("value", "px"),
    [("16px", 16), ("1.5rem", 24), (12, 12), ("8px 16px", 8), ("12pt", 16), ("50%", None), ("auto", None),
     (True, None), (None, None)],
)  # fmt: skip
def test_lengths_in_px(value: object, px: float | None) -> None:
    assert to_px(value) == px


def test_numbers_are_written_without_needless_fractions() -> None:
    assert number_text(16.0) == "16"
    assert str(Length(1.50, "rem")) == "1.5rem"
    assert parse_length("1 2") is None
