from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from redraft.preview import render_html
from redraft.preview.content import text_of
from redraft.preview.elements import build_markup
from redraft.preview.safe import escape
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair

from tests.support.pages import Page
from tests.support.samples import NAMES, PAYLOADS, SHOWING, column, nasty_designs, part, sample

_SAFE_STYLE = re.compile(r"[\w\s#%.,()+'-]*")


def style_of(page: str, node_id: str) -> dict[str, str]:
    match = re.search(rf'data-id="{node_id}"[^>]*? style="([^"]*)"', page)
    pairs = match[1].split(";") if match else []
    return dict(pair.split(":", 1) for pair in pairs)


@pytest.mark.parametrize("name", NAMES)
def test_every_node_of_a_design_is_on_the_page_once(name: str) -> None:
    design = sample(name)
    ids = Page(render_html(design)).values("data-id")
    assert sorted(ids) == sorted(design.nodes)


@given(nasty_designs())
@settings(deadline=None)
def test_no_design_can_put_anything_but_text_on_the_page(design: Design) -> None:
    page = Page(render_html(design, title="</title><script>"))
    assert not {"script", "iframe", "object", "base", "b"} & set(page.tags)
    assert not [name for _, name, _ in page.attributes if name.startswith("on")]
    assert all(
        _SAFE_STYLE.fullmatch(part.split(":", 1)[1]) for value in page.values("style") for part in value.split(";")
    )
    for value in page.values("src") + [href for tag, name, href in page.attributes if name == "href" and tag == "a"]:
        assert not re.match(r"\s*(javascript|data:(?!image/)|vbscript)", value, re.IGNORECASE)
    assert set(page.values("data-id")) >= set(design.nodes)


@given(nasty_designs())
@settings(deadline=None)
def test_every_text_is_on_the_page_as_it_was_written(design: Design) -> None:
    page = render_html(design)
    said = [text_of(node.props) for node in design.walk() if node.type in SHOWING]
    for text in filter(None, said):
        assert escape(text) in page


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_payload_in_any_prop_stays_text(payload: str) -> None:
    props = dict.fromkeys(
        ("text", "label", "placeholder", "alt", "src", "href", "color", "width", "fontFamily", "boxShadow", "iconName",
         "backgroundColor", "gap", "position", "textAlign", "value", "name"), payload
    )  # fmt: skip
    kinds = ("Text", "Button", "Link", "Input", "Textarea", "Select", "Image", "Icon", "Avatar", "Checkbox", "Slider")
    design = column(*(part(f"n{at}", kind, **props) for at, kind in enumerate(kinds)))
    page = render_html(design)
    assert "<script" not in page
    assert "<img src=x" not in page
    assert not [name for _, name, _ in Page(page).attributes if name.startswith("on")]
    assert "javascript:" not in " ".join(Page(page).values("href") + Page(page).values("src"))


def test_the_page_forbids_whatever_would_run() -> None:
    page = render_html(column())
    assert "default-src &#x27;none&#x27;" in page
    assert "script" not in Page(page).tags


def test_auto_layout_becomes_flex_and_grid() -> None:
    page = render_html(
        column(
            part("row", "Frame", part("a", "Button", text="A"), layoutMode="HORIZONTAL", gap="8px", padding="4px 2px"),
            part("grid", "Frame", part("b", "Text", text="B"), layoutMode="GRID", columns=3),
            gap="12px", alignItems="center", justifyContent="space-between",
        )
    )  # fmt: skip
    assert style_of(page, "root") | {"width": "400px"} == {
        "display": "flex", "flex-direction": "column", "gap": "12px", "align-items": "center",
        "justify-content": "space-between", "width": "400px",
    }  # fmt: skip
    assert style_of(page, "row")["flex-direction"] == "row"
    assert style_of(page, "row")["padding"] == "4px 2px"
    assert style_of(page, "grid")["grid-template-columns"] == "repeat(3, minmax(0, 1fr))"


def test_looks_follow_the_props_exactly() -> None:
    look = {
        "color": "#112233", "backgroundColor": "tomato", "fontSize": "14px", "fontWeight": 600, "borderWidth": "2px",
        "borderColor": "#DDD", "borderRadius": 8, "boxShadow": "0 1px 2px rgba(0,0,0,0.1)", "opacity": 0.5,
        "textAlign": "center", "lineHeight": 1.4, "letterSpacing": "1px", "textDecoration": "underline",
        "textTransform": "uppercase", "fontStyle": "italic", "fontFamily": "Open Sans", "maxWidth": "90%",
    }  # fmt: skip
    style = style_of(render_html(column(part("t", "Text", text="x", **look))).replace("&#x27;", "'"), "t")
    assert style == {
        "max-width": "90%", "background-color": "tomato", "color": "#112233", "border-width": "2px",
        "border-style": "solid", "border-color": "#DDD", "border-radius": "8px",
        "box-shadow": "0 1px 2px rgba(0,0,0,0.1)", "opacity": "0.5", "font-family": "'Open Sans'", "font-size": "14px",
        "font-weight": "600", "font-style": "italic", "line-height": "1.4", "letter-spacing": "1px",
        "text-align": "center", "text-decoration": "underline", "text-transform": "uppercase",
    }  # fmt: skip


def test_hidden_elements_are_not_shown_but_there() -> None:
    page = render_html(column(part("h", "Text", text="secret", visible=False)))
    assert style_of(page, "h")["display"] == "none"


def test_pictures_from_the_web_are_shown_and_others_named() -> None:
    page = render_html(
        column(
            part("a", "Image", src="https://example.com/a.png", alt="A"),
            part("b", "Image", src="local.jpg", alt="A harbour"),
            part("c", "Avatar", src="data:image/png;base64,AAAA", alt="C D"),
            part("d", "Avatar", alt="Ada Lovelace"),
        )
    )
    assert Page(page).values("src") == ["https://example.com/a.png", "data:image/png;base64,AAAA"]
    assert ">A harbour</div>" in page
    assert ">AL</span>" in page


def test_text_rules_of_existing_clients_hold() -> None:
    page = render_html(
        column(
            part("a", "Text", text="one", content="two", title="three"),
            part("b", "Text", content="two", title="three"),
            part("c", "Text", title="three"),
            part("d", "Text", text="", content="two"),
            part("e", "Text", text=7),
            part("f", "Text", text=True),
        )
    )
    said = re.findall(r'<p data-id="(\w)"[^>]*>([^<]*)</p>', page)
    assert said == [("a", "one"), ("b", "two"), ("c", "three"), ("d", ""), ("e", "7"), ("f", "true")]


def test_parts_of_a_page_have_their_elements() -> None:
    page = render_html(
        column(
            part("h", "Frame", part("n", "Frame", part("l", "Link", text="Home"), name="MainNav"), name="Header"),
            part("t", "Text", text="Welcome", fontSize="32px", fontWeight=700),
            part(
                "f", "Frame", part("lb", "Text", text="Email"), part("i", "Input", placeholder="you@example.com"),
                part("pw", "Input", label="Password"), part("s", "Button", text="Log in"), name="LoginForm",
            ),
            part("u", "List", part("li", "ListItem", text="One"), part("x", "Text", text="Two")),
            part("foot", "Frame", part("c", "Text", text="2026"), name="Footer"),
        )
    )  # fmt: skip
    tags = Page(page).tags
    for tag in ("header", "nav", "main", "form", "footer", "ul", "li", "h1", "label", "button", "a"):
        assert tag in tags, tag
    assert tags.count("main") == 1
    assert '<label data-id="lb" for="f-i">Email</label>' in page
    assert 'type="password"' in page
    assert '<button data-id="s" type="submit"' in page


def test_headings_never_skip_a_level() -> None:
    sizes = ["40px", "20px", "32px", "24px", "20px"]
    texts = [part(f"t{at}", "Text", text=f"T{at}", fontSize=size, fontWeight=700) for at, size in enumerate(sizes)]
    levels = [int(tag[1]) for tag in Page(render_html(column(*texts))).tags if re.fullmatch(r"h\d", tag)]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_table_of_rows_is_a_table() -> None:
    page = render_html(sample("ward_handover_sheet"))
    tags = Page(page).tags
    assert tags.count("table") == 1
    assert tags.count("thead") == 1
    assert tags.count("th") == 6
    assert "tbody" in tags


def test_a_deep_and_a_large_design_are_drawn() -> None:
    deep: dict[str, object] = {"type": "Text", "props": {"text": "bottom"}}
    for _ in range(400):
        deep = {"type": "Frame", "children": [deep]}
    assert "bottom" in render_html(repair(deep).design)
    wide = {"type": "Frame", "children": [{"type": "Text", "props": {"text": str(at)}} for at in range(9_999)]}
    assert render_html(repair(wide).design).count("data-id") == 10_000


def test_drawing_twice_gives_the_same() -> None:
    assert render_html(sample("team_chat")) == render_html(sample("team_chat"))


def test_markup_can_be_read_as_texts() -> None:
    assert list(build_markup(column(part("t", "Text", text="Hi"))).texts()) == ["Hi"]


def test_entries_may_be_objects_and_lists_may_have_a_text() -> None:
    entries = [{"label": "One"}, {"text": "Two"}, {"other": 1}, 3]
    page = render_html(
        column(
            part("s", "Select", items=entries),
            part("l", "List", part("li", "ListItem", text="Item"), text="Before"),
            part("t", "Table", part("r", "Frame", part("c", "Text", text="Cell"), layoutMode="HORIZONTAL", text="Row"),
                 text="Caption"),
            part("tabs", "Tabs", items=["A", "B"], value="B"),
        )
    )  # fmt: skip
    assert [text for text in Page(page).texts if text.strip()][-10:] == [
        "One", "Two", "3", "Before", "Item", "Caption", "Row", "Cell", "A", "B"
    ]  # fmt: skip
    assert "<caption>Caption</caption>" in page
    assert (
        'aria-selected="true" style="padding:8px;border-style:solid;border-width:0 0 2px 0;border-color:currentColor"'
        in page
    )


def test_links_together_are_a_navigation() -> None:
    page = render_html(
        column(part("m", "Frame", part("a", "Link", text="A"), part("b", "Link", text="B"), name="Menu"))
    )
    assert '<nav data-id="m"' in page


def test_gradients_and_sizes_are_drawn() -> None:
    page = render_html(
        column(
            part("g", "Frame", part("x", "Text", text="x"), backgroundColor="linear-gradient(90deg, #fff, #000)"),
            part("i", "Icon", iconName="star", size=32),
        )
    )
    assert style_of(page, "g")["background-image"] == "linear-gradient(90deg, #fff, #000)"
    assert style_of(page, "i")["width"] == style_of(page, "i")["height"] == "32px"


def test_the_name_in_a_header_is_no_heading_and_two_footers_are_one() -> None:
    page = render_html(
        column(
            part("h", "Frame", part("logo", "Text", text="Shop", fontSize="32px", fontWeight=700), name="TopBar"),
            part("t", "Text", text="Welcome", fontSize="30px"),
            part("f1", "Frame", part("a", "Text", text="A"), name="Footer"),
            part("f2", "Frame", part("b", "Text", text="B"), name="Footer"),
            part("m", "Frame", part("x", "Text", text="X"), name="Main"),
        )
    )
    tags = Page(page).tags
    assert tags.count("h1") == 1
    assert '<p data-id="logo"' in page
    assert tags.count("footer") == 1
    assert '<main data-id="m"' in page


def test_what_stands_in_a_button_or_a_field_stays_legal() -> None:
    page = render_html(
        column(
            part(
                "b",
                "Button",
                part("l", "Link", text="Go"),
                part("f", "Frame", part("t", "Text", text="x"), name="Card"),
            ),
            part("i", "Input", part("k", "Icon", iconName="search"), placeholder="Search"),
            part("only", "Button", part("k2", "Icon", iconName="x"), name="CloseButton"),
        )
    )
    assert '<span data-id="l"' in page
    assert '<span data-id="f"' in page
    assert 'aria-label="Close button"' in page
    assert '<svg data-id="k"' in page
