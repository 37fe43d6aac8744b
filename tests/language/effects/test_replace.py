"""Another kind of thing in an element's place."""

from __future__ import annotations

import pytest
from redraft.language.frames import Replace
from redraft.wireframe.colours import contrast, parse_colour

from tests.language.effects.designs import SHOP, done, node, page

THINGS = page(
    node("face", "Avatar", "AuthorAvatar", src="a.png", alt="Maya", width="40px", height="40px"),
    node("edit", "Link", "EditLink", text="Edit", color="#2563eb"),
    node("cancel", "Button", "CancelButton", text="Cancel", backgroundColor="#1d4ed8", color="#ffffff"),
    node("zone", "Select", "ZoneSelect", placeholder="Time zone", width="240px"),
    node("slide", "Slider", "Volume", label="Volume", value=30),
    node("plane", "Icon", "TripIcon", iconName="plane", color="#111827"),
    node("pic", "Image", "Hero", src="hero.jpg", alt="The harbour at night in winter", width="400px"),
    node(
        "card", "Frame", "InfoCard", node("ct", "Text", "Title", text="News"), node("cb", "Text", "Body", text="Soon")
    ),
)


@pytest.mark.parametrize(
    ("target", "phrase", "kind", "props"),
    [
        ("face", "icon", "Icon", {"iconName": "user"}),
        ("edit", "icon", "Icon", {"iconName": "pencil"}),
        ("edit", "button", "Button", {"text": "Edit"}),
        ("cancel", "link", "Link", {"text": "Cancel"}),
        ("zone", "text field", "Input", {"placeholder": "Time zone"}),
        ("slide", "text field", "Input", {}),
        ("plane", "train icon", "Icon", {"iconName": "train"}),
        ("plane", "picture of a lunch tray", "Image", {"alt": "Lunch tray"}),
        ("pic", "icon", "Icon", {"iconName": "image"}),
        ("card", "button", "Button", {"text": "News"}),
        ("edit", "badge", "Badge", {"text": "Edit"}),
        ("face", "star icon", "Icon", {"iconName": "star"}),
        ("cancel", "underlined link", "Link", {"text": "Cancel"}),
        ("edit", "icons", "Icon", {"iconName": "pencil"}),
        ("zone", "checkbox", "Checkbox", {"label": "Time zone"}),
    ],
)
def test_the_type_changes_and_the_words_stay_where_they_make_sense(
    target: str, phrase: str, kind: str, props: dict[str, object]
) -> None:
    effect = done(THINGS, Replace((target,), phrase=phrase))
    made = effect.after[target]
    assert made.type == kind
    assert made.parent == THINGS[target].parent
    assert effect.after.siblings(target) == THINGS.siblings(target)
    assert {name: made.prop(name) for name in props} == props
    assert effect.edit_type == "modify"


def test_words_given_are_shown() -> None:
    effect = done(THINGS, Replace(("pic",), phrase="text", text="Harbor"))
    made = effect.after["pic"]
    assert (made.type, made.prop("text"), made.prop("src"), made.prop("alt")) == ("Text", "Harbor", None, None)


def test_a_button_turned_link_can_still_be_read() -> None:
    made = done(THINGS, Replace(("cancel",), phrase="link")).after["cancel"]
    ink = parse_colour(str(made.prop("color")))
    assert made.prop("backgroundColor") is None
    assert made.name == "CancelLink"
    assert ink is not None
    assert contrast(ink, parse_colour("#ffffff") or ink) >= 3


def test_a_link_turned_button_looks_like_one() -> None:
    made = done(SHOP, Replace(("legal",), phrase="button")).after["legal"]
    assert made.prop("backgroundColor") == "#2563eb"
    assert made.prop("padding")


def test_what_was_in_a_container_goes_when_nothing_can_be_in_it() -> None:
    effect = done(THINGS, Replace(("card",), phrase="button"))
    assert effect.after["card"].children == ()
    assert not {"ct", "cb"} & set(effect.after.nodes)


def test_a_thing_of_several_parts_takes_the_place_with_its_pieces() -> None:
    effect = done(THINGS, Replace(("edit",), phrase="newsletter form"))
    assert effect.after["edit"].type == "Frame"
    assert effect.after["edit"].children
    assert effect.after.siblings("edit") == THINGS.siblings("edit")


def test_an_unknown_thing_is_another_picture_or_other_words() -> None:
    assert done(THINGS, Replace(("plane",), phrase="zeppelin")).after["plane"].prop("iconName") == "zeppelin"
    assert done(THINGS, Replace(("pic",), phrase="zeppelin")).after["pic"].prop("alt") == "zeppelin"
    assert done(THINGS, Replace(("edit",), phrase="", text="Change")).after["edit"].prop("text") == "Change"
    assert done(THINGS, Replace(("card",), phrase="", text="Olds")).after["ct"].prop("text") == "Olds"


def test_what_is_that_already_is_unchanged() -> None:
    effect = done(THINGS, Replace(("edit",), phrase="link"))
    assert effect.operations == ()
    assert effect.summary == '"Edit" is that already'


def test_the_summary_says_from_what_to_what() -> None:
    assert done(THINGS, Replace(("edit",), phrase="icon")).summary == 'Turned "Edit" into an icon'
