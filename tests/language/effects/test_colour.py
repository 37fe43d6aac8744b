"""Colours of elements, their text, background and border."""

from __future__ import annotations

import pytest
from redraft.language.frames import Recolour

from tests.language.effects.designs import SHOP, done, node, page, props_after
from tests.language.judge import hsl, is_color


@pytest.mark.parametrize(("target", "prop"), [("title", "color"), ("home", "color"), ("send", "backgroundColor"),
    ("rye", "backgroundColor"), ("email", "backgroundColor"), ("logo", "backgroundColor")])  # fmt: skip
def test_the_colour_of_an_element_is_its_ink_or_its_ground(target: str, prop: str) -> None:
    assert is_color(props_after(SHOP, target, Recolour((target,), colour="purple"))[prop], "purple")


@pytest.mark.parametrize(
    ("role", "prop"), [("text", "color"), ("background", "backgroundColor"), ("border", "borderColor")]
)
def test_a_named_role_is_that_prop(role: str, prop: str) -> None:
    assert props_after(SHOP, "send", Recolour(("send",), role=role, colour="#ff8800"))[prop] == "#ff8800"  # type: ignore[arg-type]


def test_the_text_in_a_button_is_the_buttons_own_colour() -> None:
    design = page(node("b", "Button", "Cta", node("t", "Text", "CtaText", text="Go"), backgroundColor="#2563eb"))
    effect = done(design, Recolour(("t",), colour="yellow"))
    assert effect.after["b"].prop("color") == "yellow"
    assert effect.after["t"] == design["t"]


def test_a_text_in_a_button_with_a_colour_of_its_own_keeps_it_to_itself() -> None:
    design = page(node("b", "Button", "Cta", node("t", "Text", "CtaText", text="Go", color="#ffffff")))
    assert done(design, Recolour(("t",), colour="yellow")).changed == ("t",)


def test_a_border_in_a_colour_is_drawn_where_there_was_none() -> None:
    props = props_after(SHOP, "rye", Recolour(("rye",), role="border", colour="red"))
    assert (props["borderWidth"], props["borderStyle"], props["borderColor"]) == ("1px", "solid", "red")


def test_a_border_that_is_there_keeps_its_width() -> None:
    design = page(node("a", "Frame", "Card", borderWidth="3px", borderColor="#ccc"))
    assert props_after(design, "a", Recolour(("a",), role="border", colour="red")) == {
        "borderWidth": "3px", "borderColor": "red",
    }  # fmt: skip


def test_transparent_is_the_background_whatever_the_type() -> None:
    assert props_after(SHOP, "home", Recolour(("home",), colour="transparent"))["backgroundColor"] == "transparent"
    assert props_after(SHOP, "send", Recolour(("send",), colour="transparent"))["backgroundColor"] == "transparent"


@pytest.mark.parametrize("shift", [-0.1, 0.1])
@pytest.mark.parametrize(
    ("target", "prop"), [("send", "backgroundColor"), ("rye-p", "color"), ("footer", "backgroundColor")]
)
def test_darker_and_lighter_move_the_lightness(target: str, prop: str, shift: float) -> None:
    before = hsl(SHOP[target].prop(prop))
    after = hsl(props_after(SHOP, target, Recolour((target,), shift=shift))[prop])
    assert before is not None
    assert after is not None
    assert (after[2] > before[2]) == (shift > 0)


def test_a_shift_without_a_colour_starts_from_what_is_seen() -> None:
    after = hsl(props_after(SHOP, "legal", Recolour(("legal",), shift=0.2))["color"])
    assert after is not None
    assert after[2] > 0.2
    assert hsl(props_after(SHOP, "nav", Recolour(("nav",), shift=0.2))["backgroundColor"]) is not None


def test_a_shift_moves_the_ink_where_only_that_is_set() -> None:
    design = page(node("b", "Button", "Ghost", text="Later", color="#6b7280"))
    assert set(props_after(design, "b", Recolour(("b",), shift=-0.2))) == {"text", "color"}


def test_what_is_that_colour_already_is_unchanged() -> None:
    effect = done(SHOP, Recolour(("send",), colour="green"))
    assert effect.operations == ()
    assert effect.after is SHOP
    assert effect.summary == '"Order" is green already'


def test_black_cannot_get_darker() -> None:
    design = page(node("t", "Text", "T", text="x", color="#000000"))
    assert done(design, Recolour(("t",), shift=-0.2)).operations == ()


def test_unreadable_text_is_said() -> None:
    (warning,) = done(SHOP, Recolour(("send",), colour="yellow")).warnings
    assert '"Order"' in warning


def test_a_colour_is_said_by_its_name() -> None:
    assert done(SHOP, Recolour(("send",), colour="lightseagreen")).summary == 'Made "Order" light sea green'
    assert done(SHOP, Recolour(("send",), colour="#800020")).summary == 'Made "Order" burgundy'
    assert done(SHOP, Recolour(("send",), colour="#12ab34")).summary == 'Made "Order" #12ab34'
