from __future__ import annotations

import json
import re

import pytest
from hypothesis import given, settings
from redraft.codegen.jsx import js_string, jsx_text
from redraft.codegen.targets import generate
from redraft.preview.content import text_of
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair

from tests.support.pages import strings_of, tags_of
from tests.support.samples import NAMES, PAYLOADS, SHOWING, column, nasty_designs, part, sample


@pytest.mark.parametrize("name", NAMES)
def test_a_design_becomes_a_project_that_parses(name: str) -> None:
    made = generate(sample(name), "react-tailwind")
    assert (made.validation_status, made.errors) == ("SUCCESS", ())
    paths = [file.path for file in made.files]
    assert paths[0] == "src/App.tsx"
    assert {"src/main.tsx", "src/index.css", "index.html", "package.json", "tsconfig.json"} <= set(paths)
    assert made.code == made.files[0].content


@given(nasty_designs())
@settings(deadline=None)
def test_code_of_any_design_parses_and_says_every_text(design: Design) -> None:
    made = generate(design)
    assert made.errors == ()
    said = strings_of(made.code)
    for node in design.walk():
        text = text_of(node.props)
        if text and node.type in SHOWING:
            assert text in said or text.strip() in said


@given(nasty_designs())
@settings(deadline=None)
def test_no_text_can_end_its_place_in_the_code(design: Design) -> None:
    code = generate(design).code
    assert "</script" not in code
    assert "<script" not in code
    assert "<img src=x" not in code
    assert not re.search(r'(?:href|src)=\{?"\s*javascript:', code)
    assert set(tags_of(code)) <= _TAGS


_TAGS = set(
    "div span p a button input textarea select option label form header nav main footer aside section article ul li "
    "table thead tbody tr th td caption h1 h2 h3 h4 h5 h6 img svg path hr video".split()
)


@given(nasty_designs())
@settings(deadline=None, max_examples=30)
def test_equal_designs_give_equal_code(design: Design) -> None:
    again = Design(design.root, dict(reversed(design.nodes.items())))
    assert generate(design) == generate(again)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_is_plain_or_a_javascript_string(payload: str) -> None:
    written = jsx_text(payload)
    assert written == payload or written == f"{{{js_string(payload)}}}"
    if written == payload:
        assert not set(payload) & set("{}<>&\"'`\\\n")
        assert payload == payload.strip()


def test_marks_that_turn_or_hide_text_are_written_as_escapes() -> None:
    assert js_string("\u202e\u2028\ufeff</b>") == '"\\u202e\\u2028\\ufeff\\u003c/b\\u003e"'
    assert js_string("\U000e0041") == '"\\u{e0041}"'
    assert json.loads(js_string("שלום 👩 'x'")) == "שלום 👩 'x'"


def test_props_become_classes() -> None:
    look = {
        "padding": "8px 16px", "gap": "12px", "backgroundColor": "#2563EB", "color": "white", "borderRadius": "999px",
        "fontSize": "14px", "fontWeight": 600, "width": "100%", "borderWidth": "2px", "borderColor": "#DDD",
        "boxShadow": "0 1px 2px rgba(0,0,0,0.1)", "position": "sticky", "top": 0, "margin": "1px 2px 3px 4px",
        "letterSpacing": "0.5px", "textTransform": "uppercase", "opacity": 0.5, "fontFamily": "Open Sans",
    }  # fmt: skip
    code = generate(column(part("b", "Button", text="Go", **look))).code
    match = re.search(r'<button className="([^"]*)"', code)
    assert match
    names = set(match[1].split())
    assert names >= {
        "py-2", "px-4", "bg-[#2563EB]", "text-[#ffffff]", "rounded-full", "text-[14px]", "font-semibold", "w-full",
        "border-[2px]", "border-[#DDD]", "shadow-[0_1px_2px_rgba(0,0,0,0.1)]", "sticky", "top-0", "mt-px",
        "mr-0.5", "mb-[3px]", "ml-1", "tracking-[0.5px]", "uppercase", "opacity-[0.5]", "[font-family:'Open_Sans']",
        "focus-visible:outline-2",
    }  # fmt: skip


def test_layout_becomes_flex_and_grid_classes() -> None:
    code = generate(
        column(
            part("g", "Frame", part("t", "Text", text="x"), layoutMode="GRID", columns=3, gap="2rem"),
            part("r", "Frame", part("u", "Text", text="y"), layoutMode="HORIZONTAL", justifyContent="space-between"),
            alignItems="center",
        )
    ).code
    assert 'className="flex flex-col items-center w-[400px]"' in code
    assert 'className="grid grid-cols-3 gap-[2rem]"' in code
    assert "justify-between" in code


def test_fields_keep_their_state() -> None:
    code = generate(
        column(
            part("i", "Input", label="Email", value="a@b.c"),
            part("s", "Select", placeholder="Choose", items=["One", "Two"], value="Two"),
            part("c", "Checkbox", label="Agree", checked=True),
            part("t", "Textarea", placeholder="Say", value="Hi"),
            part("d", "Button", text="Go", disabled=True),
        )
    ).code
    for piece in ('defaultValue="a@b.c"', 'htmlFor="f-i"', 'defaultValue="Two"', "defaultChecked", " disabled"):
        assert piece in code
    assert '<option value="">Choose</option>' in code
    assert "selected" not in code


def test_hidden_elements_stay_in_the_code() -> None:
    code = generate(column(part("h", "Text", text="Later", visible=False))).code
    assert '<p className="hidden">Later</p>' in code


def test_a_form_is_sent_by_its_button_and_links_are_no_buttons() -> None:
    code = generate(sample("login_form_basics")).code
    assert "<form" in code
    assert "event.preventDefault()" in code
    assert code.count('type="submit"') == 1
    assert "<a " in code


def test_code_of_a_deep_and_a_large_design_parses() -> None:
    deep: dict[str, object] = {"type": "Text", "props": {"text": "bottom"}}
    for _ in range(400):
        deep = {"type": "Frame", "children": [deep]}
    assert generate(repair(deep).design).validation_status == "SUCCESS"
    wide = {"type": "Frame", "children": [{"type": "Text", "props": {"text": f"{at}!"}} for at in range(9_999)]}
    assert generate(repair(wide).design).validation_status == "SUCCESS"


def test_values_without_a_class_of_their_own_stay_as_they_are() -> None:
    code = generate(
        column(
            part("a", "Frame", part("x", "Text", text="x"), gap="8px 4px", maxWidth="none", minHeight="none"),
            part("b", "Text", text="y", margin="0 auto", borderRadius="4px 8px", fontWeight="lighter", color="red"),
        )
    ).code
    for name in ("[gap:8px_4px]", "max-w-none", "my-0", "mx-auto", "[border-radius:4px_8px]", "[font-weight:lighter]"):
        assert name in code
    assert "text-[#ff0000]" in code


def test_transparent_and_inherited_colours_have_their_names() -> None:
    code = generate(column(part("a", "Frame", color="inherit", borderColor="transparent", padding="auto 4px"))).code
    for name in ("text-inherit", "border-transparent", "[padding:auto_4px]"):
        assert name in code
