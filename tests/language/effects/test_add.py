"""Something new, and where it goes."""

from __future__ import annotations

import pytest
from redraft.language.effects.kinds import words_of
from redraft.language.frames import Add, Place, Recolour, Resize, SetText, Style
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.tree import tree_of

from tests.language.effects.designs import SHOP, done, node, page


def words(design: Design, node_id: str) -> list[str]:
    return [shown for below in design.walk(node_id) if (shown := words_of(below))]


def test_without_a_place_it_is_last_before_the_footer() -> None:
    effect = done(SHOP, Add(phrase="banner", text="Closed on Monday"))
    (made,) = effect.created
    assert effect.after["root"].children[-2:] == (made, "footer")
    assert "Closed on Monday" in words(effect.after, made)


def test_without_a_footer_it_is_the_very_last() -> None:
    design = page(node("t", "Text", text="Hi"))
    effect = done(design, Add(phrase="divider"))
    assert effect.after["root"].children == ("t", *effect.created)


def test_a_bottom_bar_ends_the_page_as_well() -> None:
    design = page(node("t", "Text", text="Hi"), node("bar", "Frame", "Dock", position="fixed", bottom="0"))
    effect = done(design, Add(phrase="image"))
    assert effect.after["root"].children == ("t", *effect.created, "bar")


def test_a_footer_is_the_end_and_a_header_the_beginning() -> None:
    design = page(node("t", "Text", text="Hi"))
    assert done(design, Add(phrase="footer")).after["root"].children[0] == "t"
    assert done(design, Add(phrase="header")).after["root"].children[-1] == "t"


def test_a_nav_link_goes_into_the_nav_and_looks_like_its_neighbours() -> None:
    effect = done(SHOP, Add(phrase="nav link", text="About"))
    (made,) = effect.created
    assert effect.after["nav"].children[-1] == made
    assert effect.after[made].type == "Link"
    assert effect.after[made].prop("color") == "#ffffff"


@pytest.mark.parametrize("place", [None, Place("last", ("form",))])
def test_a_form_field_goes_before_the_submit_button(place: Place | None) -> None:
    effect = done(SHOP, Add(phrase="phone number field", place=place))
    (made,) = effect.created
    assert effect.after["form"].children == ("email", "city", made, "send")
    assert effect.after[made].type == "Input"
    assert "phone" in str(tree_of(effect.after, made)).lower()
    assert effect.after[made].prop("padding") == "10px"


def test_a_field_that_is_placed_stands_there() -> None:
    effect = done(SHOP, Add(phrase="street field", place=Place("first", ("form",))))
    assert effect.after["form"].children[0] == effect.created[0]


def test_labelled_fields_are_built_as_their_neighbours_are() -> None:
    group = node("g", "Frame", "FieldGroup", node("l", "Text", "FieldLabel", text="Email"),
                 node("i", "Input", "EmailInput", placeholder="you@example.com"))  # fmt: skip
    design = page(node("f", "Frame", "Form", group, node("s", "Button", "Send", text="Send")))
    effect = done(design, Add(phrase="phone field"))
    (made,) = effect.created
    assert effect.after["f"].children == ("g", made, "s")
    assert [effect.after[child].type for child in effect.after[made].children] == ["Text", "Input"]
    assert "Phone" in words(effect.after, made)


def test_a_table_row_goes_into_the_table_with_its_values_in_order() -> None:
    effect = done(SHOP, Add(phrase="row", text="Cleo, 3 pcs, 10:00"))
    (made,) = effect.created
    assert effect.after["table"].children == ("r1", "r2", made)
    assert words(effect.after, made) == ["Cleo", "3 pcs", "10:00"]


def test_a_row_takes_values_run_together_and_leaves_the_unknown_open() -> None:
    effect = done(SHOP, Add(phrase="row", text="Cleo 3 pcs 10:00", place=Place("after", ("r1",))))
    assert words(effect.after, effect.created[0]) == ["Cleo", "3 pcs", "10:00"]
    part = done(SHOP, Add(phrase="row", text="Cleo, 3 pcs"))
    assert words(part.after, part.created[0]) == ["Cleo", "3 pcs", "\u2013"]


def test_a_row_beside_a_word_of_another_row_is_beside_that_row() -> None:
    effect = done(SHOP, Add(phrase="row Cleo 3 pcs 10:00", place=Place("after", ("r1a",))))
    assert effect.after["table"].children == ("r1", *effect.created, "r2")
    assert words(effect.after, effect.created[0]) == ["Cleo", "3 pcs", "10:00"]


def test_what_a_card_is_for_stands_before_its_other_words() -> None:
    effect = done(SHOP, Add(phrase="card for Spelt", text="$6"))
    assert words(effect.after, effect.created[0]) == ["Spelt", "$6", "Add"]


def test_joining_words_part_the_values_of_a_row() -> None:
    shows = [
        node(f"s{at}", "Frame", "ScheduleRow", node(f"t{at}", "Text", "Time", text=time),
             node(f"n{at}", "Text", "Show", text=name), node(f"h{at}", "Text", "Host", text=host),
             layoutMode="HORIZONTAL")
        for at, (time, name, host) in enumerate([("18:00", "Drive", "Nia Park"), ("20:00", "Late Lunch", "Bo")])
    ]  # fmt: skip
    design = page(node("sch", "Frame", "Schedule", *shows))
    effect = done(design, Add(phrase="row", text="22:00 Night Bus with Ola Finn"))
    assert words(effect.after, effect.created[0]) == ["22:00", "Night Bus", "Ola Finn"]


def test_a_card_goes_beside_the_other_cards_and_is_built_like_them() -> None:
    effect = done(SHOP, Add(phrase="card for spelt"))
    (made,) = effect.created
    assert effect.after["cards"].children == ("rye", "oat", made)
    assert words(effect.after, made) == ["spelt", "$5", "Add"]


def test_a_card_of_another_kind_is_still_beside_the_cards() -> None:
    effect = done(SHOP, Add(phrase="pricing card", text="Weekly box"))
    assert effect.after["cards"].children == ("rye", "oat", *effect.created)
    assert "Weekly box" in words(effect.after, effect.created[0])


def test_the_designs_own_nouns_are_known() -> None:
    slots = [node(f"s{at}", "Button", "SlotButton", text=f"1{at}:00", backgroundColor="#e0f2fe") for at in range(3)]
    design = page(node("grid", "Frame", "SlotGrid", *slots, layoutMode="GRID"), node("end", "Text", text="Bye"))
    effect = done(design, Add(phrase="more slots", text="13:00, 14:00", count=2))
    assert effect.after["grid"].children == ("s0", "s1", "s2", *effect.created)
    assert [effect.after[made].prop("text") for made in effect.created] == ["13:00", "14:00"]
    assert {effect.after[made].prop("backgroundColor") for made in effect.created} == {"#e0f2fe"}


def test_words_alone_follow_the_list_that_they_go_into() -> None:
    design = page(
        node("l", "List", "Notes", node("a", "ListItem", "Note", text="One"), node("b", "ListItem", "Note", text="Two"))
    )
    effect = done(design, Add(text="Three", place=Place("first", ("l",))))
    (made,) = effect.created
    assert effect.after["l"].children == (made, "a", "b")
    assert (effect.after[made].type, effect.after[made].prop("text")) == ("ListItem", "Three")
    phrase = done(design, Add(phrase="Horchata 3", place=Place("last", ("l",))))
    assert phrase.after[phrase.created[0]].prop("text") == "Horchata 3"


@pytest.mark.parametrize(
    ("place", "order"),
    [
        (Place("after", ("title",)), ("header", "title", "new", "cards")),
        (Place("before", ("title",)), ("header", "new", "title", "cards")),
        (Place("between", ("header", "title")), ("header", "new", "title", "cards")),
        (Place("page_top"), ("new", "header", "title", "cards")),
    ],
)
def test_a_place_is_where_it_says(place: Place, order: tuple[str, ...]) -> None:
    effect = done(SHOP, Add(phrase="subtitle", text="Baked at dawn", place=place))
    names = ["new" if child in effect.created else child for child in effect.after["root"].children]
    assert tuple(names[:4]) == order


def test_the_bottom_of_the_page_is_behind_the_footer() -> None:
    effect = done(SHOP, Add(phrase="note", text="Fin", place=Place("page_bottom")))
    assert effect.after["root"].children[-1] == effect.created[0]


def test_several_fields_stand_in_the_order_of_their_naming() -> None:
    effect = done(SHOP, Add(phrase="street field"), Add(phrase="zip field"))
    assert effect.after["form"].children == ("email", "city", *effect.created, "send")
    assert effect.summary == "Added a street field and a zip field to the order form"


def test_one_more_of_another_type_takes_no_more_than_the_look() -> None:
    effect = done(SHOP, Add(phrase="checkbox", text="Gift wrap", like="city"))
    made = effect.after[effect.created[0]]
    assert (made.type, made.prop("label")) == ("Checkbox", "Gift wrap")
    assert effect.after["form"].children == ("email", "city", made.id, "send")


def test_by_number() -> None:
    effect = done(SHOP, Add(phrase="avatar", count=3, place=Place("last", ("header",))))
    assert effect.after["header"].children[-3:] == effect.created
    assert effect.summary == "Added 3 avatars to the header"


def test_looks_are_part_of_what_is_added() -> None:
    looks = (Recolour(colour="red"), Resize(direction=1), Style(props={"fontWeight": 700}, label="bold"))
    effect = done(SHOP, Add(phrase="button", text="Call us", looks=looks))
    (operation,) = effect.operations
    made = effect.after[effect.created[0]]
    assert operation.op == "insert"
    assert made.prop("backgroundColor") == "red"
    assert made.prop("fontWeight") >= 600
    assert effect.changed == ()
    assert effect.summary == 'Added the button "Call us"'


def test_a_later_frame_may_change_what_was_added() -> None:
    effect = done(SHOP, Add(phrase="link", text="Help"), SetText(("send",), text="Buy"))
    assert effect.edit_type == "add"
    assert effect.targets == (effect.created[0], "send")


def test_one_more_like_another_is_its_copy_right_behind_it() -> None:
    effect = done(SHOP, Add(phrase="card", like="rye"))
    (made,) = effect.created
    assert effect.after["cards"].children == ("rye", made, "oat")
    assert words(effect.after, made) == ["Rye", "$4", "Add"]
    named = done(SHOP, Add(phrase="card", like="rye", text="Spelt, $6"))
    assert words(named.after, named.created[0]) == ["Spelt", "$6", "Add"]


def test_words_that_speak_of_the_original_speak_of_the_copy() -> None:
    def card(key: str, name: str) -> NodeTree:
        photo = node(f"{key}i", "Image", "Photo", alt=f"Photo of {name}", src="x.jpg")
        button = node(f"{key}b", "Button", "Meet", text=f"Meet {name}")
        return node(key, "Frame", "PetCard", photo, node(f"{key}n", "Text", "PetName", text=name), button)

    design = page(node("pets", "Frame", "Pets", card("a", "Bramble"), card("b", "Otto")))
    effect = done(design, Add(phrase="card", text="Pickle"))
    assert words(effect.after, effect.created[0]) == ["Photo of Pickle", "Pickle", "Meet Pickle"]


def test_a_list_of_things_fills_a_part_of_entries() -> None:
    effect = done(SHOP, Add(phrase="legend that explains OK, Degraded and Down"))
    assert words(effect.after, effect.created[0])[-3:] == ["OK", "Degraded", "Down"]


def test_an_unknown_thing_is_something_named_by_its_words() -> None:
    effect = done(SHOP, Add(phrase="zorblax"))
    assert "orblax" in str(tree_of(effect.after, effect.created[0]))
    blank = done(SHOP, Add(text="Just words", place=Place("after", ("title",))))
    assert blank.after[blank.created[0]].prop("text") == "Just words"


def test_an_item_follows_its_neighbours_whatever_their_type() -> None:
    boxes = [node(f"c{at}", "Checkbox", "CheckItem", label=f"Step {at}", checked=True) for at in range(2)]
    design = page(node("list", "Frame", "Checklist", *boxes))
    effect = done(design, Add(phrase="item", text="Collect the laptop", place=Place("last", ("list",))))
    made = effect.after[effect.created[0]]
    assert (made.type, made.prop("label"), made.prop("checked")) == ("Checkbox", "Collect the laptop", False)
