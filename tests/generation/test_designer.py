"""Any text gives a sound design, always the same one, in the device and the look that it asks for."""

from __future__ import annotations

import json
import pathlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from redraft.generation.designer import MAX_PROMPT, Designer
from redraft.wireframe.colours import contrast, parse_colour
from redraft.wireframe.node import Design, Node
from redraft.wireframe.validate import faults

SAMPLE = json.loads((pathlib.Path(__file__).parent / "prompts_sample.json").read_text(encoding="utf-8"))
WORDS = [word for entry in SAMPLE for word in entry["prompt"].split()]
GLUE = ["\n- ", "\n", ". ", ": ", ", ", '"', "(", ")", " with ", " each ", " and ", " no "]


def texts(design: Design) -> list[str]:
    return [str(node.props["text"]) for node in design.walk() if "text" in node.props]


def grounds(design: Design, node: Node) -> str:
    """The nearest background behind a node's text."""
    for place in (node, *design.ancestors(node.id)):
        if place.prop("backgroundColor"):
            return str(place.prop("backgroundColor"))
    return "#ffffff"


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=300), st.lists(st.sampled_from([*WORDS, *GLUE]), max_size=60).map(" ".join)))
def test_any_text_gives_a_sound_design_and_always_the_same(prompt: str) -> None:
    made = Designer().design(prompt)
    assert faults(made.design) == []
    assert 1 < len(made.design) <= 1000
    assert Designer().design(prompt) == made


@pytest.mark.parametrize(
    ("prompt", "preference", "device", "width"),
    [
        ("settings page", None, "desktop", "1440px"),
        ("settings screen for iPhone", None, "mobile", "390px"),
        ("weather app", None, "mobile", "390px"),
        ("weather app", "desktop", "desktop", "1440px"),
        ("admin dashboard", "mobile", "mobile", "390px"),
    ],
)
def test_the_device_follows_the_preference_then_the_prompt(
    prompt: str, preference: str | None, device: str, width: str
) -> None:
    made = Designer().design(prompt, device_preference=preference)  # type: ignore[arg-type]  # given as text above
    assert (made.device, made.design[made.design.root].prop("width")) == (device, width)
    assert made.device_preference_used is (preference is not None)


@pytest.mark.parametrize(
    "prompt", [entry["prompt"] for entry in SAMPLE] + ["music player, dark theme", "dark login page"]
)
def test_all_text_is_readable_on_its_ground(prompt: str) -> None:
    design = Designer().design(prompt).design
    for node in design.walk():
        if node.type in ("Text", "Button", "Link", "Badge") and node.prop("color"):
            ink, ground = parse_colour(str(node.prop("color"))), parse_colour(grounds(design, node))
            assert ink is not None
            assert ground is not None
            assert contrast(ink, ground) >= 4.5, (node.name, node.props, grounds(design, node))


def test_a_dark_theme_is_dark_and_a_dark_mode_switch_is_not() -> None:
    dark = Designer().design("login page, dark theme").design
    light = Designer().design("settings with a dark mode switch").design
    assert dark[dark.root].prop("backgroundColor") != light[light.root].prop("backgroundColor")
    assert light[light.root].prop("backgroundColor") == "#ffffff"


def test_a_brand_colour_is_the_colour_of_the_buttons() -> None:
    design = Designer().design("login page, brand colour forestgreen").design
    assert "#228b22" in {node.prop("backgroundColor") for node in design.walk() if node.type == "Button"}


def test_what_the_prompt_refuses_is_not_there() -> None:
    design = Designer().design("landing page for a bakery, no footer, no testimonials").design
    assert not any("Footer" in node.name or "Testimonial" in node.name for node in design.walk())


def test_typing_errors_are_put_right_in_what_is_shown() -> None:
    shown = texts(Designer().design("checkout page with order sumary and a Place order buton").design)
    assert "Order summary" in shown
    assert not any("sumary" in text or "buton" in text for text in shown)


def test_quoted_copy_is_shown_to_the_letter() -> None:
    assert "Hey, you — sign up!" in texts(Designer().design('page with headline "Hey, you — sign up!"').design)


def test_an_unknown_subject_still_shows_what_was_named() -> None:
    shown = " ".join(
        texts(Designer().design("page for a lighthouse museum with opening hours and a Climb the tower button").design)
    )
    assert "Climb the tower" in shown
    assert "Opening hours" in shown


def test_ids_are_readable_and_numbered() -> None:
    design = Designer().design("landing page").design
    assert all(node.id.rsplit("-", 1)[-1].isdigit() for node in design.walk())
    assert "header-1" in design


def test_an_endless_prompt_is_read_to_its_limit_and_says_so() -> None:
    made = Designer().design("login page. " + "and a button, " * MAX_PROMPT)
    assert made.warnings
    assert faults(made.design) == []
