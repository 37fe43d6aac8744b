"""Side by side, stacked, in a grid, around, and aligned."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import Align, Arrange, Enclose

from tests.language.effects.designs import SHOP, done, node, page, props_after


def test_the_only_children_of_a_parent_are_arranged_by_it() -> None:
    effect = done(SHOP, Arrange(("rye", "oat"), mode="row"))
    assert effect.after["cards"].prop("layoutMode") == "HORIZONTAL"
    assert effect.changed == ("cards",)
    assert effect.created == ()


def test_others_are_wrapped_into_one_new_frame_in_their_place() -> None:
    effect = done(SHOP, Arrange(("email", "city"), mode="row"))
    (made,) = effect.created
    assert effect.after["form"].children == (made, "send")
    assert effect.after[made].children == ("email", "city")
    assert (effect.after[made].type, effect.after[made].prop("layoutMode")) == ("Frame", "HORIZONTAL")
    assert effect.after["form"].props == SHOP["form"].props
    assert effect.after[made].prop("gap") == "12px"


def test_elements_of_different_parents_meet_at_the_first() -> None:
    effect = done(SHOP, Arrange(("title", "legal"), mode="stack"))
    assert effect.after[effect.created[0]].children == ("title", "legal")
    assert effect.after["root"].children[1] == effect.created[0]


def test_what_stands_so_already_stays() -> None:
    assert done(SHOP, Arrange(("home", "shop"), mode="row")).operations == ()
    assert done(SHOP, Arrange(("email", "city"), mode="stack")).operations == ()
    assert done(SHOP, Arrange(("form",), mode="stack", of_children=True)).operations == ()


@pytest.mark.parametrize(("columns", "wanted"), [(3, 3), (None, 2)])
def test_a_grid_has_columns(columns: int | None, wanted: int) -> None:
    props = props_after(SHOP, "cards", Arrange(("cards",), mode="grid", columns=columns, of_children=True))
    assert (props["layoutMode"], props["columns"]) == ("GRID", wanted)


def test_columns_fit_the_number_of_things_where_none_is_said() -> None:
    assert props_after(SHOP, "form", Arrange(("form",), mode="grid", of_children=True))["columns"] == 3
    one = done(SHOP, Arrange(("email", "city"), mode="grid"))
    assert one.after[one.created[0]].prop("columns") == 2


def test_a_single_container_is_arranged_inside() -> None:
    assert props_after(SHOP, "cards", Arrange(("cards",), mode="stack"))["layoutMode"] == "VERTICAL"


@pytest.mark.parametrize(
    "frame", [Arrange(("title",)), Arrange(("title",), of_children=True), Enclose(("root",), phrase="card")]
)
def test_what_cannot_be_arranged_is_declined(frame: Any) -> None:
    with pytest.raises(Declined):
        apply_frames([frame], SHOP, next_id=1)


def test_a_new_container_around_elements_is_what_it_is_called() -> None:
    effect = done(SHOP, Enclose(("email", "city"), phrase="card"))
    (made,) = effect.created
    assert effect.after[made].name == "Card"
    assert effect.after[made].prop("padding")
    assert effect.summary == 'Put the "Email" field and the "City" field into a new card'
    odd = done(SHOP, Enclose(("home", "shop"), phrase="zorblax box"))
    assert odd.after[odd.created[0]].prop("layoutMode") == "HORIZONTAL"


@pytest.mark.parametrize(
    ("target", "frame", "props"),
    [
        ("title", Align(("title",)), {"textAlign": "center"}),
        ("send", Align(("send",)), {"alignSelf": "center"}),
        ("form", Align(("form",), what="content"), {"alignItems": "center"}),
        ("nav", Align(("nav",), what="content"), {"alignItems": "center", "justifyContent": "center"}),
        ("title", Align(("title",), to="right"), {"textAlign": "right"}),
        ("send", Align(("send",), to="left"), {"alignSelf": "flex-start"}),
        ("send", Align(("send",), to="right"), {"alignSelf": "flex-end"}),
        ("form", Align(("form",), to="right", what="content"), {"alignItems": "flex-end"}),
        ("send", Align(("send",), to="center", what="text"), {"textAlign": "center"}),
        ("title", Align(("title",), to="justify"), {"textAlign": "justify"}),
        ("nav", Align(("nav",), to="between", what="content"), {"justifyContent": "space-between"}),
        ("nav", Align(("nav",), to="between"), {"justifyContent": "space-between"}),
        ("send", Align(("send",), to="stretch"), {"alignSelf": "stretch"}),
        ("nav", Align(("nav",), to="bottom", what="content"), {"alignItems": "flex-end"}),
        ("form", Align(("form",), to="top", what="content"), {"justifyContent": "flex-start"}),
        ("home", Align(("home",), to="bottom"), {"alignSelf": "flex-end"}),
    ],
)
def test_alignment_is_the_prop_that_does_it(target: str, frame: Align, props: dict[str, str]) -> None:
    after = props_after(SHOP, target, frame)
    assert {name: after[name] for name in after if after[name] != SHOP[target].prop(name)} == props


def test_what_is_centered_already_is_unchanged() -> None:
    design = page(node("t", "Text", text="Hi", textAlign="center"))
    effect = done(design, Align(("t",)))
    assert effect.operations == ()
    assert effect.summary == '"Hi" is centered already'
    assert done(SHOP, Align(("title",), to="left")).operations == ()
