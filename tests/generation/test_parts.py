"""The catalogue of parts: found by what people say, built from sound nodes."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from redraft.generation.parts import (
    CATALOGUE,
    Part,
    PartStyle,
    another_like,
    build_part,
    find_part,
    match_part,
    part_for,
    style_of,
)
from redraft.generation.parts.look import DARK, LIGHT
from redraft.wireframe.colours import contrast, parse_colour
from redraft.wireframe.node import Node, NodeTree
from redraft.wireframe.tree import design_of
from redraft.wireframe.validate import faults


@pytest.fixture
def new_id() -> Callable[[str], str]:
    numbers = itertools.count(1)
    return lambda slug: f"{slug}-{next(numbers)}"


def walk(tree: NodeTree) -> list[NodeTree]:
    return [tree, *(below for child in tree["children"] for below in walk(child))]


@pytest.mark.parametrize(
    ("phrase", "key", "subject"),
    [
        ("a big red search bar", "search-bar", ""),
        ("search button", "button", "Search"),
        ("phone number field", "phone-field", "Phone number"),
        ("text field for the class teacher's name", "name-field", "Class teacher's name"),
        ("an asthma inhaler tick box", "checkbox", "Asthma inhaler"),
        ("nav links", "nav-link", ""),
        ("a call to action", "button", ""),
        ("link to the docs", "link", "Docs"),
        ("product cards", "product-card", ""),
        ("chart of monthly sales", "chart", "Monthly sales"),
        ("cookie banner", "cookie-notice", ""),
        ("£100 button", "button", "£100"),
        ("two more tick-boxes", "checkbox", ""),
        ("Description textarea", "message-field", "Description"),
    ],
)
def test_a_phrase_names_its_part(phrase: str, key: str, subject: str) -> None:
    found = find_part(phrase)
    assert found is not None
    assert (found.part.key, found.subject) == (key, subject)


def test_words_that_name_nothing_find_nothing() -> None:
    assert find_part("wombats everywhere") is None
    assert match_part(["wombats"]) is None


def test_the_widest_name_in_a_list_of_words_wins() -> None:
    found = match_part(["red", "phone", "search", "bar", "here"])
    assert found is not None
    assert (found.part.key, found.start, found.end, found.subject_words) == ("search-bar", 2, 4, ("phone",))


def test_an_unknown_thing_is_named_by_its_words(new_id: Callable[[str], str]) -> None:
    made = build_part(part_for("wombat viewer"), text=None, new_id=new_id)
    assert made["componentName"] == "WombatViewerSection"
    assert made["children"][0]["props"]["text"] == "Wombat viewer"


def test_what_comes_after_with_is_in_the_part(new_id: Callable[[str], str]) -> None:
    made = build_part(part_for("footer with a link to the docs"), text=None, new_id=new_id)
    assert [(child["type"], child["props"]["text"]) for child in made["children"]] == [("Link", "Docs")]


def test_the_given_text_is_shown_as_written(new_id: Callable[[str], str]) -> None:
    for part in CATALOGUE:
        if part.shows == "iconName" or part.key == "search-bar":
            continue
        made = build_part(part, text="Ready, set: go!", new_id=new_id)
        shown = [str(node["props"]) for node in walk(made)]
        assert sum("Ready, set: go!" in props for props in shown) == 1, part.key


def test_a_neighbour_gives_the_look_but_not_the_words(new_id: Callable[[str], str]) -> None:
    like = Node("a", "Link", "NavLink", {"text": "Home", "color": "#ff0000", "fontSize": "11px"})
    made = build_part(part_for("nav link"), text="Rabbits", new_id=new_id, like=like)
    assert made["props"] == {"text": "Rabbits", "href": "#", "color": "#ff0000", "fontSize": "11px"}


def test_a_field_labelled_like_its_neighbour(new_id: Callable[[str], str]) -> None:
    like = Node("a", "Input", "NameInput", {"label": "Name"})
    made = build_part(part_for("city field"), text=None, new_id=new_id, like=like)
    assert made["props"]["label"] == "City"


def test_a_copy_of_a_row_takes_new_texts_in_order(new_id: Callable[[str], str]) -> None:
    row = build_part(next(p for p in CATALOGUE if p.key == "table-row"), text=None, new_id=new_id)
    made = another_like(row, ["Bed 14", "K. Abara"], new_id)
    assert [cell["props"]["text"] for cell in made["children"]] == ["Bed 14", "K. Abara", "Active"]
    assert {node["id"] for node in walk(made)}.isdisjoint(node["id"] for node in walk(row))


@pytest.mark.parametrize("part", CATALOGUE, ids=lambda part: part.key)
def test_every_part_is_found_by_each_of_its_names_and_builds_soundly(part: Part) -> None:
    assert all(find_part(f"a {name}") is not None for name in part.names)
    numbers = itertools.count(1)
    made = build_part(part, text=None, new_id=lambda slug: f"{slug}-{next(numbers)}")
    assert faults(design_of(made)) == []
    for node in walk(made):
        assert not any(str(value).startswith("$") and str(value)[1:].isidentifier() for value in node["props"].values())
        assert node["type"] != "Text" or node["props"]["text"]


@pytest.mark.parametrize("style", [LIGHT, DARK])
def test_the_styles_keep_text_readable(style: PartStyle) -> None:
    pairs = [
        (text, ground) for text in (style.text, style.muted) for ground in (style.background, style.surface, style.soft)
    ]
    pairs += [(style.on_primary, style.primary), (style.on_tint, style.tint), (style.primary, style.surface)]
    for text, ground in pairs:
        one, other = parse_colour(text), parse_colour(ground)
        assert one is not None
        assert other is not None
        assert contrast(one, other) >= 4.5, (text, ground)


def test_a_style_follows_the_design() -> None:
    button = {"backgroundColor": "#facc15", "borderRadius": "2px"}
    tree = {
        "id": "r", "componentName": "Page", "type": "Frame", "props": {"backgroundColor": "#000000"},
        "children": [{"id": "b", "componentName": "Button", "type": "Button", "props": button, "children": []}],
    }  # fmt: skip
    style = style_of(design_of(tree))
    assert (style.primary, style.on_primary, style.radius, style.text) == ("#facc15", "#0f172a", "2px", DARK.text)


@given(st.text(max_size=120))
def test_any_phrase_builds_a_sound_part(phrase: str) -> None:
    numbers = itertools.count(1)
    made = build_part(part_for(phrase), text=None, new_id=lambda slug: f"{slug}-{next(numbers)}")
    assert faults(design_of(made)) == []
