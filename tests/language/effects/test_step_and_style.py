"""One prop more or less, and props set outright."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import Step, Style
from redraft.wireframe.lengths import to_px

from tests.language.effects.designs import SHOP, done, node, page, props_after
from tests.language.judge import px

DEFAULTS = {"padding": 8.0, "fontWeight": 400.0, "opacity": 1.0}


@pytest.mark.parametrize("degree", ["slight", "normal", "strong"])
@pytest.mark.parametrize(
    ("prop", "now"),
    [
        ("gap", None), ("gap", "4px"), ("gap", "16px"), ("padding", None), ("padding", "8px 16px"), ("margin", None),
        ("borderRadius", None), ("borderRadius", "4px"), ("borderWidth", None), ("borderWidth", "1px"),
        ("fontWeight", None), ("fontWeight", 500), ("fontWeight", "bold"), ("letterSpacing", None),
        ("letterSpacing", "0.5px"), ("opacity", 0.4), ("columns", 2), ("borderRadius", "0"),
    ],
)  # fmt: skip
def test_more_of_a_prop_is_more(prop: str, now: Any, degree: Any) -> None:
    design = page(node("x", "Frame", **({prop: now} if now is not None else {})))
    after = props_after(design, "x", Step(("x",), prop=prop, direction=1, degree=degree))[prop]
    before = 700.0 if now == "bold" else px(now) if now is not None else DEFAULTS.get(prop, 0.0)
    assert before is not None
    assert (px(after) or 0) > before


@pytest.mark.parametrize("degree", ["slight", "normal", "strong"])
@pytest.mark.parametrize(
    ("prop", "now"),
    [
        ("gap", "4px"), ("gap", "16px"), ("padding", None), ("padding", "8px 16px"), ("borderRadius", "12px"),
        ("borderRadius", "999px"), ("borderWidth", "1px"), ("borderWidth", "4px"), ("fontWeight", 700),
        ("fontWeight", None), ("opacity", None), ("columns", 3), ("borderRadius", "50%"),
    ],
)  # fmt: skip
def test_less_of_a_prop_is_less(prop: str, now: Any, degree: Any) -> None:
    design = page(node("x", "Frame", **({prop: now} if now is not None else {})))
    after = props_after(design, "x", Step(("x",), prop=prop, direction=-1, degree=degree))[prop]
    before = px(now) if now is not None else DEFAULTS.get(prop, 0.0)
    assert before is not None
    assert (px(after) or 0) < before


def test_bolder_is_bold_and_lighter_weight_is_normal() -> None:
    assert props_after(SHOP, "rye-n", Step(("rye-n",), prop="fontWeight", direction=1))["fontWeight"] >= 600
    assert props_after(SHOP, "title", Step(("title",), prop="fontWeight", direction=-1))["fontWeight"] <= 400


@pytest.mark.parametrize(
    ("prop", "exact", "value"),
    [
        ("gap", "6px", "6px"), ("padding", "24px", "24px"), ("opacity", "50%", 0.5), ("opacity", "0.85", 0.85),
        ("fontWeight", "600", 600), ("fontWeight", "semi-bold", 600), ("lineHeight", "1.6", 1.6),
        ("lineHeight", "24px", "24px"), ("columns", "4", 4), ("letterSpacing", "2px", "2px"),
        ("borderRadius", "16px", "16px"), ("boxShadow", "0 1px 2px #000", "0 1px 2px #000"),
    ],
)  # fmt: skip
def test_an_exact_amount_is_met(prop: str, exact: str, value: Any) -> None:
    assert props_after(SHOP, "rye", Step(("rye",), prop=prop, exact=exact))[prop] == value


def test_a_factor_is_met() -> None:
    assert props_after(SHOP, "cards", Step(("cards",), prop="gap", factor=2))["gap"] == "32px"
    assert props_after(SHOP, "rye", Step(("rye",), prop="opacity", factor=0.5))["opacity"] == 0.5


def test_an_exact_border_is_drawn() -> None:
    props = props_after(SHOP, "rye", Step(("rye",), prop="borderWidth", exact="2px"))
    assert (props["borderWidth"], props["borderStyle"]) == ("2px", "solid")
    assert props["borderColor"]


def test_columns_make_a_grid() -> None:
    props = props_after(SHOP, "form", Step(("form",), prop="columns", exact="2"))
    assert (props["layoutMode"], props["columns"]) == ("GRID", 2)


@pytest.mark.parametrize(
    ("prop", "now"), [("gap", None), ("borderWidth", None), ("boxShadow", None), ("letterSpacing", None)]
)
def test_less_of_nothing_is_nothing(prop: str, now: Any) -> None:
    assert done(SHOP, Step(("form" if prop != "gap" else "header",), prop=prop, direction=-1)).operations == () or now


def test_rounder_than_a_half_circle_there_is_not() -> None:
    design = page(node("x", "Button", borderRadius="999px"))
    assert done(design, Step(("x",), prop="borderRadius", direction=1)).operations == ()


def test_shadows_get_stronger_and_weaker_until_there_is_none() -> None:
    design = page(node("x", "Frame"))
    blurs = []
    for _ in range(4):
        effect = done(design, Step(("x",), prop="boxShadow", direction=1))
        design = effect.after
        blurs.append(to_px(str(design["x"].prop("boxShadow")).split()[2]))
    assert blurs == sorted(set(blurs))  # type: ignore[type-var]
    for _ in range(6):
        design = done(design, Step(("x",), prop="boxShadow", direction=-1)).after
    assert design["x"].prop("boxShadow") == "none"


@pytest.mark.parametrize(("prop", "exact"), [("opacity", "much"), ("fontWeight", "heavyish")])
def test_what_is_no_amount_is_declined(prop: str, exact: str) -> None:
    with pytest.raises(Declined):
        apply_frames([Step(("rye",), prop=prop, exact=exact)], SHOP, next_id=1)


@pytest.mark.parametrize(
    ("now", "props", "label", "changes"),
    [
        ({}, {"fontWeight": 700}, "bold", True),
        ({"fontWeight": 600}, {"fontWeight": 700}, "bold", False),
        ({"fontWeight": 800}, {"fontWeight": 700}, "bold", False),
        ({"fontWeight": 600}, {"fontWeight": 700}, "weight 700", True),
        ({}, {"fontWeight": 400}, "normal weight", False),
        ({"fontWeight": 700}, {"fontWeight": 400}, "normal weight", True),
        ({}, {"boxShadow": None}, "no shadow", False),
        ({"boxShadow": "none"}, {"boxShadow": None}, "no shadow", False),
        ({"boxShadow": "0 1px 2px #000"}, {"boxShadow": None}, "no shadow", True),
        ({}, {"visible": True}, "visible", False),
        ({"visible": False}, {"visible": True}, "visible", True),
        ({"disabled": True}, {"disabled": True}, "disabled", False),
        ({}, {"disabled": False}, "enabled", False),
        ({"checked": True}, {"checked": False}, "unchecked", True),
        ({"borderRadius": "0px"}, {"borderRadius": "0"}, "square", False),
        ({"width": "100%"}, {"width": "100%"}, "full width", False),
        ({}, {"opacity": 1}, "opaque", False),
        ({"textDecoration": "none"}, {"textDecoration": None}, "not underlined", False),
        ({"backgroundColor": "#FFF"}, {"backgroundColor": "white"}, "white", False),
        ({"height": "40px"}, {"height": "40px 2px"}, "odd", True),
        ({"fontWeight": "x"}, {"fontWeight": 700}, "bold", True),
    ],
)
def test_a_style_that_is_so_already_changes_nothing(now: Any, props: Any, label: str, changes: bool) -> None:
    design = page(node("x", "Button", text="Go", **now))
    assert bool(done(design, Style(("x",), props=props, label=label)).operations) is changes


def test_a_style_completes_a_border_that_was_not_there() -> None:
    props = props_after(SHOP, "rye", Style(("rye",), props={"borderWidth": "2px"}, label="a border"))
    assert (props["borderWidth"], props["borderStyle"]) == ("2px", "solid")
    assert props_after(SHOP, "rye", Style(("rye",), props={"borderStyle": "dashed"}))["borderStyle"] == "dashed"


def test_taking_a_border_away_leaves_none() -> None:
    design = page(node("x", "Button", text="Go", borderWidth="1px", borderColor="#000"))
    assert px(props_after(design, "x", Style(("x",), props={"borderWidth": "0"}))["borderWidth"]) == 0


def test_states_are_said_as_people_say_them() -> None:
    assert done(SHOP, Style(("rye",), props={"visible": False}, label="hidden")).summary == 'Hid the "Rye" bread card'
    assert done(SHOP, Style(("rye",), props={"disabled": True})).edit_type == "modify"
    assert done(SHOP, Style(("rye",), props={"width": "100%"}, label="full width")).edit_type == "layout"
    again = done(SHOP, Style(("title",), props={"fontWeight": 700}, label="bold"))
    assert again.summary == '"Fresh bread" is bold already'
