"""Removing, moving, swapping, ordering and copying."""

from __future__ import annotations

from typing import Any

import pytest
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import Copy, Place, Relocate, Remove, Reorder, Swap

from tests.language.effects.designs import SHOP, done, node, order_after, page, props_after

ROOT = ("header", "title", "cards", "form", "table", "footer")


def test_what_is_removed_goes_with_all_in_it() -> None:
    effect = done(SHOP, Remove(("rye", "rye-n", "title")))
    assert effect.targets == ("rye", "title")
    assert effect.edit_type == "remove"
    assert not {"rye", "rye-n", "rye-b", "title"} & set(effect.after.nodes)
    assert effect.changed == ()


def test_the_page_itself_stays() -> None:
    with pytest.raises(Declined):
        apply_frames([Remove(("root",))], SHOP, next_id=1)


@pytest.mark.parametrize(
    ("place", "order"),
    [
        (Place("last"), ("header", "cards", "form", "table", "footer", "title")),
        (Place("first"), ("title", "header", "cards", "form", "table", "footer")),
        (Place("page_bottom"), ("header", "cards", "form", "table", "footer", "title")),
        (Place("page_top"), ("title", "header", "cards", "form", "table", "footer")),
        (Place("after", ("form",)), ("header", "cards", "form", "title", "table", "footer")),
        (Place("before", ("footer",)), ("header", "cards", "form", "table", "title", "footer")),
        (Place("between", ("form", "table")), ("header", "cards", "form", "title", "table", "footer")),
        (Place("between", ("email", "r1")), ("header", "cards", "form", "title", "table", "footer")),
        (Place("up"), ("title", "header", "cards", "form", "table", "footer")),
        (Place("down"), ("header", "cards", "title", "form", "table", "footer")),
        (Place("after", ("root",)), ("header", "cards", "form", "table", "footer", "title")),
    ],
)
def test_a_place_is_where_it_says(place: Place, order: tuple[str, ...]) -> None:
    assert order_after(SHOP, "root", Relocate(("title",), place=place)) == order


def test_into_an_element_is_its_last_child() -> None:
    assert order_after(SHOP, "form", Relocate(("title",), place=Place("last", ("form",))))[-1] == "title"
    assert order_after(SHOP, "form", Relocate(("title",), place=Place("first", ("form",))))[0] == "title"


def test_into_what_holds_nothing_is_right_behind_it() -> None:
    assert order_after(SHOP, "form", Relocate(("title",), place=Place("last", ("email",))))[:2] == ("email", "title")


def test_several_elements_keep_their_order() -> None:
    after = order_after(SHOP, "root", Relocate(("title", "form"), place=Place("last")))
    assert after == ("header", "cards", "table", "footer", "title", "form")
    assert order_after(SHOP, "root", Relocate(("title", "form"), place=Place("first")))[:2] == ("title", "form")
    assert order_after(SHOP, "root", Relocate(("title", "cards"), place=Place("up")))[:2] == ("title", "cards")
    assert order_after(SHOP, "root", Relocate(("cards", "form"), place=Place("after", ("form",)))) == ROOT


@pytest.mark.parametrize(
    ("relation", "order"),
    [
        ("left", ("shop", "home")),
        ("far_left", ("shop", "home")),
        ("right", ("home", "shop")),
        ("far_right", ("home", "shop")),
    ],
)
def test_in_a_row_left_and_right_are_places(relation: Any, order: tuple[str, ...]) -> None:
    assert order_after(SHOP, "nav", Relocate(("shop",), place=Place(relation))) == order


@pytest.mark.parametrize(("relation", "value"), [("left", "flex-start"), ("far_right", "flex-end")])
def test_in_a_column_left_and_right_are_alignments(relation: Any, value: str) -> None:
    assert props_after(SHOP, "send", Relocate(("send",), place=Place(relation)))["alignSelf"] == value


def test_what_is_there_already_does_not_move() -> None:
    for frame in (
        Relocate(("header",), place=Place("first")),
        Relocate(("footer",), place=Place("down")),
        Relocate(("title",), place=Place("after", ("header",))),
        Relocate(("cards", "form"), place=Place("before", ("table",))),
        Relocate(("table", "footer"), place=Place("last")),
    ):
        effect = done(SHOP, frame)
        assert effect.operations == ()
        assert effect.summary.endswith("already")


@pytest.mark.parametrize("place", [Place("last", ("rye-n",)), Place("last", ("nav",))])
def test_nothing_goes_into_itself(place: Place) -> None:
    with pytest.raises(Declined):
        apply_frames([Relocate(("rye" if place.anchors == ("rye-n",) else "header",), place=place)], SHOP, next_id=1)


@pytest.mark.parametrize(
    ("one", "other"), [("title", "form"), ("form", "title"), ("email", "city"), ("city", "email"), ("title", "rye-n")]
)
def test_two_elements_trade_places(one: str, other: str) -> None:
    effect = done(SHOP, Swap((one, other)))
    before = {key: (SHOP[key].parent, SHOP.siblings(key).index(key)) for key in (one, other)}
    after = {key: (effect.after[key].parent, effect.after.siblings(key).index(key)) for key in (one, other)}
    assert after == {one: before[other], other: before[one]}
    assert set(effect.changed) == {one, other}


@pytest.mark.parametrize("targets", [("title",), ("rye", "rye-n"), ("title", "form", "cards")])
def test_what_cannot_trade_places_is_declined(targets: tuple[str, ...]) -> None:
    with pytest.raises(Declined):
        apply_frames([Swap(targets)], SHOP, next_id=1)


def test_children_come_into_the_order_asked_for() -> None:
    assert order_after(SHOP, "form", Reorder(("form",), reverse=True)) == ("send", "city", "email")
    assert order_after(SHOP, "form", Reorder(("form",), ids=("city", "email"))) == ("city", "email", "send")
    assert order_after(SHOP, "form", Reorder(ids=("send", "email"))) == ("send", "city", "email")
    assert done(SHOP, Reorder(("form",), ids=("email", "city"))).operations == ()


def test_a_copy_stands_right_after_the_original_with_new_ids() -> None:
    effect = done(SHOP, Copy(("rye",)))
    (made,) = effect.created
    assert effect.after["cards"].children == ("rye", made, "oat")
    assert len(effect.after) == len(SHOP) + 4
    assert effect.after[made].props == SHOP["rye"].props
    assert effect.edit_type == "add"
    assert effect.next_id == 54


def test_copies_by_number_and_place() -> None:
    effect = done(SHOP, Copy(("rye",), count=3))
    assert effect.after["cards"].children == ("rye", *effect.created, "oat")
    placed = done(SHOP, Copy(("home",), count=2, place=Place("last", ("footer",))))
    assert placed.after["footer"].children == ("legal", *placed.created)


def test_new_ids_never_meet_old_ones() -> None:
    design = page(node("submit-7", "Button", text="A"), node("submit-8", "Button", text="B"))
    effect = done(design, Copy(("submit-7",)), next_id=7)
    assert effect.created == ("submit-9",)
    assert effect.next_id == 10


def test_a_place_without_an_anchor_is_declined() -> None:
    for place in (Place("before"), Place("between")):
        with pytest.raises(Declined):
            apply_frames([Relocate(("title",), place=place)], SHOP, next_id=1)


def test_summaries_say_what_went_where() -> None:
    assert done(SHOP, Remove(("legal",))).summary == 'Removed "Imprint"'
    assert done(SHOP, Relocate(("title",), place=Place("before", ("footer",)))).summary == (
        'Moved "Fresh bread" before the footer'
    )
    assert done(SHOP, Swap(("email", "city"))).summary == 'Swapped the "Email" field and the "City" field'
    assert done(SHOP, Copy(("rye",), count=2)).summary == 'Copied the "Rye" bread card 2 times'
