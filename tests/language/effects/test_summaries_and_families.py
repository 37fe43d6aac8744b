"""Labels, summaries, and the register of effects."""

from __future__ import annotations

import pytest
from redraft.language.effects import label_of, labels_of
from redraft.language.effects.families import EFFECTS
from redraft.language.effects.sayings import Saying, sentence
from redraft.language.frames import KINDS, Align, Recolour, Resize, Step, Style

from tests.language.effects.designs import SHOP, done, node, page


def test_every_frame_has_an_effect() -> None:
    assert set(EFFECTS) == set(KINDS.values())


@pytest.mark.parametrize(
    ("target", "label"),
    [
        ("send", '"Order"'), ("title", '"Fresh bread"'), ("header", "the header"), ("rye", 'the "Rye" bread card'),
        ("email", 'the "Email" field'), ("logo", "the logo"), ("root", "the page"), ("home", '"Home"'),
    ],
)  # fmt: skip
def test_elements_are_called_what_people_call_them(target: str, label: str) -> None:
    assert label_of(SHOP, target) == label


def test_long_texts_are_cut_and_odd_names_are_spoken() -> None:
    design = page(
        node("t", "Text", text="A sentence that is much longer than what a label can hold"),
        node("x", "Frame", "user-info_wrapper"),
        node("y", "Frame", "Frame"),
        node("c", "Checkbox", "Terms2", label="I agree"),
    )
    assert label_of(design, "t").endswith('…"')
    assert label_of(design, "x") == "the user info"
    assert label_of(design, "y") == "the section"
    assert label_of(design, "c") == 'the "I agree" checkbox'


def test_elements_with_the_same_words_are_told_apart_by_what_they_are_in_or_by_number() -> None:
    assert label_of(SHOP, "rye-b") == '"Add" in the "Rye" bread card'
    twins = page(*(node(f"b{at}", "Button", "Go", text="Go") for at in range(12)))
    assert label_of(twins, "b1") == 'the second "Go"'
    assert label_of(twins, "b11") == 'the 12th "Go"'
    rows = page(node("a", "Frame", "Row"), node("b", "Frame", "Row"))
    assert label_of(rows, "b") == "the second row"


def test_many_elements_are_counted() -> None:
    ids = ["rye-n", "rye-p", "oat-n", "oat-p"]
    assert labels_of(SHOP, ids) == "4 texts"
    assert labels_of(SHOP, ["rye", "oat"]) == 'the "Rye" bread card and the "Oat" bread card'
    assert labels_of(SHOP, ["rye", "send", "title", "logo"]) == "4 elements"
    four = page(*(node(f"b{at}", "Link", "Entry", text=str(at)) for at in range(4)))
    assert labels_of(four, ["b0", "b1", "b2", "b3"]) == "4 links"


def test_one_element_with_several_changes_is_said_once() -> None:
    effect = done(SHOP, Recolour(("send",), colour="red"), Resize(("send",), direction=1), Align(("send",)))
    assert effect.summary == 'Made "Order" red, larger and centered'


def test_elements_with_the_same_change_are_said_together() -> None:
    effect = done(SHOP, Recolour(("send", "rye-b"), colour="red"), Step(("cards",), prop="gap", direction=1))
    assert effect.summary == (
        'Made "Order" and "Add" in the "Rye" bread card red and made the product grid more spaced out'
    )


def test_what_was_so_already_is_left_out_beside_what_was_done() -> None:
    effect = done(SHOP, Style(("title", "rye-n"), props={"fontWeight": 700}, label="bold"))
    assert effect.summary == 'Made "Rye" bold'
    assert effect.changed == ("rye-n",)


def test_nothing_to_say_is_said() -> None:
    assert sentence([]) == "Nothing to change"
    assert sentence([Saying("bold", "A and B", done=False)]) == "A and B are bold already"


def test_sets_of_one_element_become_one_operation() -> None:
    effect = done(SHOP, Recolour(("send",), colour="red"), Style(("send",), props={"fontWeight": 700}, label="bold"))
    assert len(effect.operations) == 1


def test_changes_that_cancel_each_other_are_none() -> None:
    effect = done(SHOP, Style(("send",), props={"width": "90px"}), Style(("send",), props={"width": None}))
    assert effect.operations == ()
    assert effect.after is SHOP
