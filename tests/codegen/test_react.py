from __future__ import annotations

import json
import re

import pytest
from redraft.codegen.jsx import jsx_text
from redraft.codegen.script import js_string, markup_string
from redraft.codegen.targets import generate

from tests.support.pages import tags_of
from tests.support.samples import PAYLOADS, column, part, sample


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_is_plain_or_a_javascript_string(payload: str) -> None:
    written = jsx_text(payload)
    assert written == payload or written == f"{{{js_string(payload)}}}"
    if written == payload:
        assert not set(payload) & set("{}<>&\"'`\\\n")
        assert payload == " ".join(payload.split())


def test_marks_that_turn_or_hide_text_are_written_as_escapes() -> None:
    assert js_string("\u202e\u2028\ufeff</b>") == '"\\u202e\\u2028\\ufeff\\u003c/b\\u003e"'
    assert js_string("\U000e0041") == '"\\u{e0041}"'
    assert json.loads(js_string("שלום 👩 'x'")) == "שלום 👩 'x'"


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_string_within_markup_means_nothing_to_any_template(payload: str) -> None:
    written = markup_string(payload)
    assert not set(written[1:-1]) & set("{}<>&\"'`$@\n")
    assert json.loads(f'"{written[1:-1]}"'.replace("\\u{", "\\u")) == payload


def test_props_become_classes_and_tokens() -> None:
    look = {
        "padding": "8px 16px", "gap": "12px", "backgroundColor": "#2563EB", "color": "white", "borderRadius": "999px",
        "fontSize": "14px", "fontWeight": 600, "width": "100%", "borderWidth": "2px", "borderColor": "#DDD",
        "boxShadow": "0 1px 2px rgba(0,0,0,0.1)", "position": "sticky", "top": 0, "margin": "1px 2px 3px 4px",
        "letterSpacing": "0.5px", "textTransform": "uppercase", "opacity": 0.5, "fontFamily": "Open Sans",
    }  # fmt: skip
    made = generate(column(part("b", "Button", text="Go", **look)))
    match = re.search(r'<button\s+className="([^"]*)"', made.code)
    assert match
    shadow = next(name for name in match[1].split() if name.startswith("shadow-"))
    assert set(match[1].split()) >= {
        "py-2", "px-4", "bg-blue-600", "text-white", "rounded-full", "text-[14px]", "font-semibold", "w-full",
        "border-[2px]", "border-gray-dddddd", "sticky", "top-0", "mt-px", "mr-0.5", "mb-[3px]", "ml-1",
        "tracking-[0.5px]", "uppercase", "opacity-[0.5]", "font-open-sans",
    }  # fmt: skip
    theme = made.files[1].content
    for line in (
        "--color-blue-600: #2563eb;",
        "--color-gray-dddddd: #dddddd;",
        "--font-open-sans: 'Open Sans';",
        f"--{shadow}: 0 1px 2px rgba(0,0,0,0.1);",
    ):
        assert line in theme


def test_layout_becomes_flex_and_grid_classes() -> None:
    code = generate(
        column(
            part("g", "Frame", part("t", "Text", text="x"), layoutMode="GRID", columns=3, gap="2rem"),
            part("r", "Frame", part("u", "Text", text="y"), layoutMode="HORIZONTAL", justifyContent="space-between"),
            alignItems="center",
        )
    ).code
    assert 'className="flex flex-col items-center w-[400px] max-w-full"' in code
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
    assert '{ value: "", selected: false, label: "Choose" }' in code


def test_hidden_elements_stay_in_the_code() -> None:
    code = generate(column(part("h", "Text", text="Later", visible=False))).code
    assert '<p className="hidden">Later</p>' in code


def test_a_form_is_sent_by_its_button_and_links_are_no_buttons() -> None:
    code = generate(sample("login_form_basics")).code
    assert "event.preventDefault()" in code
    assert code.count('type="submit"') == 1
    assert {"form", "a", "button"} <= set(tags_of(code))


def test_what_can_be_focused_shows_it() -> None:
    for target in ("react-tailwind", "vue", "html"):
        assert any(":focus-visible" in file.content for file in generate(column(), target).files)


def test_values_without_a_class_of_their_own_stay_as_they_are() -> None:
    code = generate(
        column(
            part("a", "Frame", part("x", "Text", text="x"), gap="8px 4px", maxWidth="none", minHeight="none"),
            part("b", "Text", text="y", margin="0 auto", borderRadius="4px 8px", fontWeight="lighter", color="red"),
        )
    ).code
    for name in ("[gap:8px_4px]", "max-w-none", "my-0", "mx-auto", "[border-radius:4px_8px]", "[font-weight:lighter]"):
        assert name in code
    assert "text-red-ff0000" in code


def test_transparent_and_inherited_colours_have_their_names() -> None:
    code = generate(column(part("a", "Frame", color="inherit", borderColor="transparent", padding="auto 4px"))).code
    for name in ("text-inherit", "border-transparent", "[padding:auto_4px]"):
        assert name in code


def test_modules_have_a_component_and_a_sheet_for_each_part() -> None:
    files = {file.path: file.content for file in generate(sample("candle_shop"), "react-css-modules").files}
    assert 'import Hero from "./components/Hero";' in files["src/App.tsx"]
    assert "className={styles.heroTitle}" in files["src/components/Hero.tsx"]
    assert ".heroTitle {" in files["src/components/Hero.module.css"]
