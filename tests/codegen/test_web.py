from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from redraft.codegen.targets import generate
from redraft.wireframe.node import Design

from tests.support.pages import Page
from tests.support.samples import NAMES, column, nasty_designs, part, sample


@pytest.mark.parametrize("name", NAMES)
def test_a_design_becomes_a_page_and_a_style_sheet(name: str) -> None:
    made = generate(sample(name), "html")
    assert (made.validation_status, made.errors) == ("SUCCESS", ())
    assert [file.path for file in made.files] == ["index.html", "styles.css"]


@given(nasty_designs())
@settings(deadline=None)
def test_the_page_of_any_design_is_well_formed_and_runs_nothing(design: Design) -> None:
    made = generate(design, "html")
    assert made.errors == ()
    page = Page(made.code)
    assert "script" not in page.tags
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]


def test_every_class_of_the_page_has_its_rule() -> None:
    made = generate(sample("candle_shop"), "html")
    used = set(Page(made.code).values("class"))
    ruled = set(re.findall(r"^\.([\w-]+) \{", made.files[1].content, re.MULTILINE))
    assert used == ruled


def test_equal_looks_share_a_class() -> None:
    made = generate(
        column(*(part(f"t{at}", "Text", text=str(at), color="red", name="Line") for at in range(3))), "html"
    )
    assert Page(made.code).values("class").count("line") == 3
    assert made.files[1].content.count(".line {") == 1
