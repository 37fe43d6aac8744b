"""Words, and what things are called."""

from __future__ import annotations

import pytest
from redraft.language.effects import Declined, apply_frames
from redraft.language.frames import Name, SetText

from tests.language.effects.designs import SHOP, done, node, page, props_after

FIELDS = page(
    node("i", "Input", "NameInput", placeholder="Your name", label="Name"),
    node("c", "Checkbox", "Terms", label="I agree", checked=False),
    node("p", "Progress", "Bar", value=20),
    node("img", "Image", "Hero", src="a.jpg", alt="A hill"),
    node("b", "Button", "IconButton", node("bt", "Text", "Caption", text="Save")),
    node("empty", "Frame", "Spacer"),
    node("wrap", "Frame", "Wrap", node("only", "Button", "Go", text="Go")),
)


@pytest.mark.parametrize(
    ("target", "owner", "prop"),
    [
        ("title", "title", "text"), ("send", "send", "text"), ("email", "email", "placeholder"),
        ("rye", "rye-n", "text"),
    ],
)  # fmt: skip
def test_words_go_to_what_the_element_shows(target: str, owner: str, prop: str) -> None:
    assert done(SHOP, SetText((target,), text="New words")).after[owner].prop(prop) == "New words"


@pytest.mark.parametrize(
    ("target", "owner", "prop"),
    [
        ("i", "i", "placeholder"),
        ("c", "c", "label"),
        ("img", "img", "alt"),
        ("b", "bt", "text"),
        ("wrap", "only", "text"),
    ],
)
def test_each_type_shows_words_its_own_way(target: str, owner: str, prop: str) -> None:
    assert done(FIELDS, SetText((target,), text="Words")).after[owner].prop(prop) == "Words"


def test_a_named_field_is_that_prop() -> None:
    assert props_after(FIELDS, "i", SetText(("i",), text="Full name", field="label"))["label"] == "Full name"
    assert props_after(FIELDS, "p", SetText(("p",), text="60", field="value"))["value"] == 60


def test_part_of_a_text_is_replaced_where_it_stands() -> None:
    design = page(node("t", "Text", text="Open daily, open late"))
    assert props_after(design, "t", SetText(("t",), text="shut", find="open"))["text"] == "shut daily, open late"
    assert props_after(design, "t", SetText(("t",), text="", find="daily,"))["text"] == "Open open late"


def test_in_a_container_the_words_are_found_within() -> None:
    effect = done(SHOP, SetText(("rye",), text="Spelt", find="rye"))
    assert effect.after["rye-n"].prop("text") == "Spelt"
    assert effect.changed == ("rye-n",)


def test_words_that_are_not_there_cannot_be_replaced() -> None:
    with pytest.raises(Declined, match="does not say"):
        apply_frames([SetText(("rye",), text="x", find="Pumpernickel")], SHOP, next_id=1)


def test_words_go_before_and_after() -> None:
    assert props_after(SHOP, "title", SetText(("title",), text="Our", where="before"))["text"] == "Our Fresh bread"
    assert props_after(SHOP, "title", SetText(("title",), text="!", where="after"))["text"] == "Fresh bread!"
    assert props_after(SHOP, "title", SetText(("title",), text="daily", where="after"))["text"] == "Fresh bread daily"


def test_what_shows_no_words_is_declined() -> None:
    with pytest.raises(Declined, match="no text"):
        apply_frames([SetText(("empty",), text="x")], FIELDS, next_id=1)


def test_the_same_words_change_nothing() -> None:
    effect = done(SHOP, SetText(("title",), text="Fresh bread"))
    assert effect.operations == ()
    assert "already" in effect.summary
    assert done(SHOP, SetText(("email",), text="Email")).operations == ()
    assert done(SHOP, SetText(("rye",), text="Rye", find="Rye")).operations == ()


def test_a_name_is_the_words_shown_or_the_title_or_the_components_name() -> None:
    assert done(SHOP, Name(("home",), text="Start")).after["home"].prop("text") == "Start"
    assert done(SHOP, Name(("rye",), text="Spelt")).after["rye-n"].prop("text") == "Spelt"
    assert done(FIELDS, Name(("empty",), text="Filters")).after["empty"].name == "Filters"
    assert done(FIELDS, Name(("img",), text="Banner")).after["img"].name == "Banner"


def test_a_summary_quotes_the_words() -> None:
    assert done(SHOP, SetText(("send",), text="Buy")).summary == 'Changed "Order" to "Buy"'
    assert done(SHOP, SetText(("email",), text="Mail")).summary == 'Set the placeholder of the "Email" field to "Mail"'
    assert done(SHOP, SetText(("send",), text="")).summary == 'Emptied "Order"'
    assert done(SHOP, SetText(("title",), text="", find="Fresh")).summary == 'Took "Fresh" out'
    assert done(SHOP, Name(("home",), text="Start")).summary == 'Renamed "Home" to "Start"'
