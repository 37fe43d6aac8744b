"""The whole design dark, light, or in a brand's colour."""

from __future__ import annotations

import pytest
from redraft.language.effects.colour import background_of
from redraft.language.frames import Theme
from redraft.wireframe.colours import contrast, luminance, parse_colour
from redraft.wireframe.node import Design

from tests.language.effects.designs import SHOP, done, node, page


def least_contrast(design: Design) -> float:
    ratios = []
    for shown in design.walk():
        ink, ground = parse_colour(str(shown.prop("color") or "")), parse_colour(background_of(design, shown.id))
        if ink is not None and ground is not None and (shown.prop("text") or shown.prop("placeholder")):
            ratios.append(contrast(ink, ground))
    return min(ratios)


def test_in_the_dark_every_text_can_be_read() -> None:
    after = done(SHOP, Theme(mode="dark")).after
    ground = parse_colour(background_of(after, "root"))
    assert ground is not None
    assert luminance(ground) < 0.1
    assert least_contrast(after) >= 4.5
    assert all(after[key].prop("color") for key in ("rye-n", "r1a", "legal"))
    assert after["rye-b"].prop("backgroundColor") == "#2563eb"


def test_back_in_the_light_every_text_can_be_read() -> None:
    dark = done(SHOP, Theme(mode="dark")).after
    light = done(dark, Theme(mode="light")).after
    ground = parse_colour(background_of(light, "root"))
    assert ground is not None
    assert luminance(ground) > 0.8
    assert least_contrast(light) >= 4.5


@pytest.mark.parametrize("colour", ["#fde68a", "#052e16", "#9ca3af", "hotpink", "#fef2f2"])
def test_coloured_grounds_keep_their_text_readable(colour: str) -> None:
    design = page(
        node("a", "Frame", "Card", node("t", "Text", text="Hi", color="#374151"), backgroundColor=colour,
             borderColor="#d1d5db"),
        node("i", "Input", "Name", placeholder="Name"),
    )  # fmt: skip
    for mode in ("dark", "light"):
        design = done(design, Theme(mode=mode)).after  # type: ignore[arg-type]
        assert least_contrast(design) >= 4.5


def test_what_is_dark_already_is_unchanged() -> None:
    dark = done(SHOP, Theme(mode="dark")).after
    effect = done(dark, Theme(mode="dark"))
    assert effect.operations == ()
    assert effect.summary == "The design is dark already"


def test_a_brand_colour_takes_the_place_of_the_main_one() -> None:
    effect = done(SHOP, Theme(colour="#0F766E"))
    assert {effect.after[key].prop("backgroundColor") for key in ("rye-b", "oat-b")} == {"#0F766E"}
    assert effect.after["send"].prop("backgroundColor") == "#16a34a"


def test_a_brand_colour_finds_buttons_and_links_where_there_is_no_main_one() -> None:
    design = page(node("b", "Button", text="Go", color="#111827"), node("l", "Link", text="More"))
    after = done(design, Theme(colour="#052e16")).after
    assert after["b"].prop("backgroundColor") == "#052e16"
    assert after["l"].prop("color") == "#052e16"
    assert least_contrast(after) >= 4.5


def test_a_part_of_the_design_can_be_dark_alone() -> None:
    effect = done(SHOP, Theme(("rye",), mode="dark"))
    assert set(effect.changed) <= {node.id for node in SHOP.walk("rye")}
