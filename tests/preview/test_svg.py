from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from redraft.preview import render_svg
from redraft.wireframe.node import Design

from tests.support.samples import NAMES, column, nasty_designs, part, sample

_NAMESPACE = "{http://www.w3.org/2000/svg}"
_TAGS = {"svg", "title", "rect", "g", "text", "path", "circle"}


@pytest.mark.parametrize("name", NAMES)
def test_a_picture_shows_every_element(name: str) -> None:
    design = sample(name)
    root = ET.fromstring(render_svg(design))
    shown = [group.get("data-id") for group in root.iter(f"{_NAMESPACE}g")]
    assert shown == [node.id for node in design.walk()]


@given(nasty_designs())
@settings(deadline=None)
def test_a_picture_of_any_design_is_well_formed_and_holds_nothing_that_runs(design: Design) -> None:
    root = ET.fromstring(render_svg(design, title="</title><script>"))
    for element in root.iter():
        assert element.tag.removeprefix(_NAMESPACE) in _TAGS
        assert not [name for name in element.attrib if name.startswith("on") or "href" in name]


def test_texts_labels_and_marks_are_drawn() -> None:
    picture = render_svg(
        column(
            part("t", "Text", text="Hello", textAlign="right", fontWeight=700),
            part("i", "Input", label="Email", placeholder="you@example.com"),
            part("c", "Checkbox", label="Agree", checked=True),
            part("s", "Toggle", label="On"),
            part("r", "Radio", label="One"),
            part("p", "Progress", value=40),
            part("a", "Avatar", alt="Ada Lovelace"),
            part("k", "Icon", iconName="search"),
            part("m", "Text", text="code", fontFamily="monospace", opacity=0.5),
        )
    )
    for text in ("Hello", "Email", "you@example.com", "Agree", "On", "One", "AL", "code"):
        assert f">{text}</text>" in picture
    assert 'opacity="0.5"' in picture
    assert 'font-family="monospace"' in picture


def test_hidden_elements_are_left_out() -> None:
    assert "secret" not in render_svg(column(part("h", "Text", text="secret", visible=False)))
