"""What is wrong with a design is found, and what is right with it is left alone."""

from __future__ import annotations

from typing import Literal

import pytest
from hypothesis import given, settings
from redraft.generation.designer import Designer
from redraft.generation.kinds import KINDS, Kind
from redraft.quality import Findings, examine, fixed, introduced
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair

from tests.support.samples import column, nasty_designs, part


def found(design: Design) -> list[tuple[str, str]]:
    return [finding.key for finding in examine(design)]


def text(node_id: str, said: str = "Terms apply", **props: object) -> dict[str, object]:
    return part(node_id, "Text", text=said, **props)


@pytest.mark.parametrize(
    ("props", "around", "bad"),
    [
        ({"color": "#888888"}, {}, True),
        ({"color": "#888888", "fontSize": "24px"}, {}, False),
        ({"color": "#888888", "fontSize": "19px", "fontWeight": 700}, {}, False),
        ({}, {"backgroundColor": "#111827"}, True),
        ({"color": "white"}, {"backgroundColor": "#111827"}, False),
        ({}, {"color": "#dddddd"}, True),
        ({"opacity": 0.3}, {}, True),
        ({}, {"opacity": 0.3}, True),
        ({"color": "white"}, {"backgroundColor": "rgba(17, 24, 39, 0.9)"}, False),
        ({"color": "white"}, {"backgroundColor": "rgb(17 24 39 / 20%)"}, True),
        ({"color": "white"}, {"backgroundColor": "#11182733"}, True),
        ({"color": "white"}, {"backgroundColor": "linear-gradient(red, white)"}, False),
        ({"color": "#888888", "visible": False}, {}, False),
        ({"color": "#888888", "disabled": True}, {}, False),
    ],
)
def test_a_text_needs_contrast_to_what_is_really_behind_it(
    props: dict[str, object], around: dict[str, object], bad: bool
) -> None:
    design = column(part("card", "Frame", text("t", **props), **around))
    assert found(design) == ([("t", "contrast")] if bad else [])


def test_a_finding_says_what_is_and_what_should_be() -> None:
    (finding,) = examine(column(text("t", color="#999999")))
    assert finding.message == '"Terms apply" has a contrast of 2.8 to what is behind it; 4.5 can be read.'
    assert (finding.severity, finding.facts) == ("serious", {"ratio": 2.85, "wanted": 4.5})


@pytest.mark.parametrize(
    ("node", "bad"),
    [
        (part("x", "Input"), True),
        (part("x", "Input", label="Email"), False),
        (part("x", "Input", placeholder="Search"), False),
        (part("x", "Checkbox"), True),
        (part("x", "Button"), True),
        (part("x", "Button", part("i", "Icon", iconName="bell")), False),
        (part("x", "Link", part("t", "Text", text="Help")), False),
    ],
)
def test_what_is_used_needs_a_name(node: dict[str, object], bad: bool) -> None:
    assert found(column(node)) == ([("x", "missing_label")] if bad else [])


def test_a_text_before_a_field_and_a_text_beside_a_switch_are_names() -> None:
    assert found(column(text("l", "Email"), part("x", "Input"))) == []
    row = part("row", "Frame", text("l", "Dark mode"), part("x", "Toggle"), layoutMode="HORIZONTAL")
    assert found(column(row)) == []


def test_a_picture_needs_words_or_to_be_called_decoration() -> None:
    pictures = (part("a", "Image"), part("b", "Image", alt=""), part("c", "Image", alt="A fern"))
    assert found(column(*pictures)) == [("a", "missing_alt")]


def test_a_small_target_is_found_only_where_another_is_close() -> None:
    small = [part(name, "Button", text=name, width="20px", height="16px", padding="0px") for name in "ab"]
    near = part("row", "Frame", *small, layoutMode="HORIZONTAL", gap="0px")
    far = part("row", "Frame", *small, layoutMode="HORIZONTAL", gap="40px")
    assert found(column(near)) == [("a", "small_target"), ("b", "small_target")]
    assert found(column(far)) == []


def test_what_reaches_beyond_the_page_is_found_once_and_what_scrolls_is_not() -> None:
    wide = part("wide", "Frame", text("t", "Hello"), width="600px")
    assert found(column(wide)) == [("wide", "overflow")]
    assert found(column(part("box", "Frame", wide, overflow="auto"))) == []


def test_an_empty_container_is_found_and_a_drawn_one_is_not() -> None:
    assert found(column(part("a", "Frame"), part("b", "Frame", backgroundColor="#eeeeee"), part("c", "Tabs"))) == [
        ("a", "empty_container"),
        ("c", "empty_container"),
    ]


def test_things_that_stand_there_twice_are_found_whatever_their_ids() -> None:
    def card(name: str, price: str) -> dict[str, object]:
        return part(name, "Frame", text(f"{name}-t", "Fern"), text(f"{name}-p", price))

    assert found(column(card("a", "$8"), card("b", "$9"), card("c", "$8"))) == [("c", "duplicate_sibling")]
    assert found(column(part("d", "Divider"), part("e", "Divider"), text("f", "-"), text("g", "-"))) == []


def test_a_change_introduces_and_fixes() -> None:
    before = examine(column(text("a", color="#999999"), part("b", "Image", alt="A fern")))
    after = examine(column(text("a", color="#111111"), part("b", "Image")))

    def keys(findings: Findings) -> list[tuple[str, str]]:
        return [finding.key for finding in findings]

    assert keys(introduced(before, after)) == [("b", "missing_alt")]
    assert keys(fixed(before, after)) == [("a", "contrast")]


@pytest.mark.parametrize("device", ["mobile", "desktop"])
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.key)
def test_generated_designs_have_nothing_to_mend(kind: Kind, device: Literal["mobile", "desktop"]) -> None:
    for prompt in (kind.names[0], f"dark {kind.names[-1]} with our colour #0F766E"):
        assert found(Designer().design(prompt, device_preference=device).design) == []


@given(nasty_designs())
@settings(deadline=None, max_examples=50)
def test_any_design_can_be_examined_and_tells_of_its_own_elements(design: Design) -> None:
    assert {finding.id for finding in examine(design)} <= design.nodes.keys()


def test_a_design_without_anything_is_fine() -> None:
    assert examine(repair({"type": "Frame"}).design) == ()
