"""Lists, components, looks and tokens: what all targets have in common, seen in the one that shows it best."""

from __future__ import annotations

import re
from typing import Any

import pytest
from redraft.codegen.targets import TARGETS, generate
from redraft.codegen.tokens import token_of
from redraft.wireframe.node import Design

from tests.support.pages import Page
from tests.support.samples import column, part, sample


def files_of(design: Design, target: str = "vue") -> dict[str, str]:
    return {file.path: file.content for file in generate(design, target).files}


def card(number: int, **props: Any) -> dict[str, Any]:
    return part(
        f"c{number}", "Frame", part(f"n{number}", "Text", text=f"Plan {number}", name="CardTitle", **props),
        part(f"p{number}", "Text", text=f"${number}", name="CardPrice"), name=f"PlanCard{number}",
    )  # fmt: skip


def section(name: str, *texts: str, **props: Any) -> dict[str, Any]:
    inside = [part(f"{name}-{at}", "Text", text=text, name=f"Line{text}") for at, text in enumerate(texts)]
    return part(name, "Frame", *inside, name=f"{name.capitalize()}Section", **props)


def test_like_siblings_become_a_mapped_list() -> None:
    code = files_of(column(*(card(number) for number in range(1, 4))))["src/App.vue"]
    assert '{ title: "Plan 1", price: "$1" },\n  { title: "Plan 2", price: "$2" },' in code
    assert code.count("<article") == 1
    assert '<article v-for="planCard in planCards" :key="planCard.title"' in code
    assert "{{ planCard.price }}" in code


@pytest.mark.parametrize(
    ("target", "opening"),
    [
        ("react-tailwind", "{planCards.map((planCard) => ("),
        ("react-css-modules", "{planCards.map((planCard) => ("),
        ("svelte", "{#each planCards as planCard (planCard.title)}"),
        ("angular", "@for (planCard of planCards; track planCard.title) {"),
        ("web-component", "${planCards.map((planCard) => html`"),
    ],
)
def test_every_framework_maps_in_its_own_way(target: str, opening: str) -> None:
    code = "".join(files_of(column(*(card(number) for number in range(1, 4))), target).values())
    assert opening in code
    assert '{ title: "Plan 1", price: "$1" }' in code


def test_plain_pages_are_written_out() -> None:
    page = files_of(column(*(card(number) for number in range(1, 4))), "html")["index.html"]
    assert Page(page).tags.count("article") == 3


def test_a_list_of_texts_is_a_list_of_strings() -> None:
    code = files_of(column(part("s", "Select", label="Size", items=["Small", "Medium", "Large"])))["src/App.vue"]
    assert 'const options = ["Small", "Medium", "Large"];' in code
    assert '<option v-for="option in options" :key="option" :value="option">{{ option }}</option>' in code


def test_tables_are_lists_within_a_list() -> None:
    rows = [
        part(f"r{row}", "Frame", *(part(f"t{row}-{at}", "Text", text=f"{row}.{at}") for at in range(3)),
             layoutMode="HORIZONTAL", name="TableRow")
        for row in range(4)
    ]  # fmt: skip
    code = files_of(column(part("t", "Table", *rows)))["src/App.vue"]
    assert '<tr v-for="(tableRow, index) in tableRows" :key="index"' in code
    assert '<td v-for="text in tableRow.texts" :key="text"' in code
    assert 'texts: ["0.0", "0.1", "0.2"]' in code


def test_a_list_in_which_one_item_looks_otherwise_holds_the_class() -> None:
    links = [part(f"l{at}", "Link", text=f"L{at}", name="NavLink", fontWeight=400 + 300 * (at == 1)) for at in range(4)]
    code = files_of(column(*links))["src/App.vue"]
    assert ':class="navLink.className"' in code
    assert len(set(re.findall(r'className: "([^"]*)"', code))) == 2


def test_what_only_happens_to_be_of_one_kind_is_no_list() -> None:
    texts = [
        part("a", "Text", text="Big", fontSize="19px"), part("b", "Text", text="Small", fontSize="12px"),
        part("c", "Text", text="Red", color="red"),
    ]  # fmt: skip
    assert "v-for" not in files_of(column(*texts))["src/App.vue"]
    same = [part(name, "Text", text=name, name=name) for name in ("Street", "City", "Country")]
    assert "v-for" not in files_of(column(*same))["src/App.vue"]


def test_items_that_say_the_same_are_told_apart_by_their_place() -> None:
    design = column(*(part(f"l{at}", "Link", text="More" if at else "Less", name="MoreLink") for at in range(3)))
    assert 'v-for="(moreLink, index) in moreLinks" :key="index"' in files_of(design)["src/App.vue"]
    assert "track $index" in "".join(files_of(design, "angular").values())
    assert "moreLinks.map((moreLink, index) => (" in files_of(design, "react-tailwind")["src/App.tsx"]


def test_large_parts_are_components_of_their_own() -> None:
    files = files_of(sample("candle_shop"))
    assert "<Hero />" in files["src/App.vue"]
    assert "<section" in files["src/components/Hero.vue"]
    assert "<footer" in files["src/App.vue"], "a small part stays where it is"


def test_parts_of_one_name_have_components_of_different_names() -> None:
    design = column(
        *(part(f"s{at}", "Frame", *(part(f"s{at}-{i}", "Text", text=f"{at}{i}", name=f"T{'abcdefg'[i]}")
                                    for i in range(6 + at)), name="Section") for at in range(2))
    )  # fmt: skip
    assert {"src/components/Section.vue", "src/components/SectionS1.vue"} <= set(files_of(design))


def test_equal_parts_are_one_component() -> None:
    lines = [part("x", "Text", text=f"{at}", name=f"Line{'abcdef'[at]}") for at in range(6)]
    twice = [part(f"s{at}", "Frame", *({**line, "id": f"{at}{line['id']}{i}"} for i, line in enumerate(lines)),
                  name="InfoSection") for at in range(2)]  # fmt: skip
    files = files_of(column(twice[0], part("d", "Divider"), twice[1]))
    assert files["src/App.vue"].count("<InfoSection />") == 2


@pytest.mark.parametrize("target", [name for name in TARGETS if name not in ("html", "react-tailwind")])
def test_an_edit_leaves_the_code_of_all_else_as_it_was(target: str) -> None:
    names = ("intro", "offers", "visits", "contact")
    before = column(*(section(name, *"abcdef") for name in names))
    changed = [section(name, *("abXdef" if name == "offers" else "abcdef"), color="#123456") for name in names[:2]]
    after = column(section("news", *"ghijkl"), *changed, *(section(name, *"abcdef") for name in names[2:]))
    old, new = files_of(before, target), files_of(after, target)
    kept = [path for path in old if re.search(r"visits|contact", path, re.IGNORECASE)]
    assert len(kept) >= 2
    assert all(old[path] == new[path] for path in kept)


def test_one_changed_text_changes_one_line() -> None:
    for target in TARGETS:
        before, after = (files_of(column(section("offers", *texts)), target) for texts in ("abcdef", "abcXef"))
        lines = [(a, b) for path in before for a, b in zip(
            before[path].splitlines(), after[path].splitlines(), strict=True) if a != b]  # fmt: skip
        assert len(lines) == 1, target


def test_classes_of_other_looks_keep_their_names_when_one_comes_between() -> None:
    def texts(*sizes: int) -> Design:
        return column(*(part(f"t{at}", "Text", text="x", name="Note", fontSize=size) for at, size in enumerate(sizes)))

    def rules(design: Design) -> set[tuple[str, str]]:
        css = files_of(design, "html")["styles.css"]
        return set(re.findall(r"\.(note[\w-]*) \{\s+font-size: var\(--text-(\d+)\)", css))

    before = rules(texts(10, 20, 30))
    assert len(before) == 3
    assert before < rules(texts(10, 15, 20, 30))


def test_equal_looks_share_a_class() -> None:
    made = files_of(
        column(*(part(f"t{at}", "Text", text=str(at), color="red", name="Line") for at in range(3))), "html"
    )
    assert Page(made["index.html"]).values("class").count("line") == 3
    assert made["styles.css"].count(".line {") == 1


def test_every_class_of_a_page_has_its_rule() -> None:
    made = files_of(sample("candle_shop"), "html")
    ruled = set(re.findall(r"^\s*\.([\w-]+) \{", made["styles.css"], re.MULTILINE))
    assert set(Page(made["index.html"]).values("class")) == ruled


@pytest.mark.parametrize(
    ("prop", "value", "token"),
    [
        ("color", "#2563EB", ("color-blue-600", "#2563eb")),
        ("color", "white", ("color-white", "#ffffff")),
        ("background-color", "#2b61e9", ("color-blue-2b61e9", "#2b61e9")),
        ("color", "#123", ("color-blue-112233", "#112233")),
        ("color", "rgba(0, 0, 0, 0.5)", ("color-black-a50", "#00000080")),
        ("color", "rgb(255, 0, 0)", ("color-red-ff0000", "#ff0000")),
        ("color", "#ffffff80", ("color-white-a50_2", "#ffffff80")),
        ("color", "currentcolor", None),
        ("background-color", "transparent", None),
        ("font-size", "14px", ("text-14", "14px")),
        ("font-size", "1.5rem", ("text-1_5rem", "1.5rem")),
        ("border-radius", "4px 8px", None),
        ("box-shadow", "none", None),
        ("width", "14px", None),
    ],
)
def test_a_value_alone_decides_its_token(prop: str, value: str, token: tuple[str, str] | None) -> None:
    assert token_of(prop, value) == token


def test_a_wide_design_gives_way_on_narrow_screens() -> None:
    columns = [part(name, "Frame", part(f"{name}-t", "Text", text=name)) for name in ("left", "right")]
    grid = part("g", "Frame", *(part(f"g{at}", "Text", text=f"{at}") for at in range(4)), layoutMode="GRID", columns=4)
    design = column(
        part("row", "Frame", *columns, layoutMode="HORIZONTAL", name="Columns"), grid,
        part("wide", "Frame", width="700px", name="Banner"), width="1200px",
    )  # fmt: skip
    css = files_of(design, "html")["styles.css"]
    medium, small = css.split("@media (max-width: 1023px)")[1].split("@media (max-width: 639px)")
    assert "repeat(2, minmax(0, 1fr))" in medium
    assert "max-width: 100%" in medium
    assert "flex-direction: column" in small
    code = files_of(design, "react-tailwind")["src/App.tsx"]
    assert "max-lg:grid-cols-2" in code
    assert "max-sm:flex-col max-sm:items-stretch" in code


def test_a_phone_design_stays_as_it_is() -> None:
    row = part(
        "row", "Frame", part("a", "Frame", height="9px"), part("b", "Frame", height="9px"), layoutMode="HORIZONTAL"
    )
    assert "@media" not in files_of(column(row, width="390px"), "html")["styles.css"]


def test_a_text_area_of_vue_holds_its_text_where_a_template_keeps_it() -> None:
    code = files_of(column(part("a", "Textarea", value="One line"), part("b", "Textarea", value="Two\nlines")))
    assert ">One line</textarea>" in code["src/App.vue"]
    assert ":value=\"String('Two\\nlines')\"" in code["src/App.vue"]


def test_a_heading_before_a_field_is_no_label() -> None:
    title = part("t", "Text", text="2. Site", fontSize="24px", name="SectionHeading")
    code = files_of(column(title, part("i", "Input", placeholder="Address")), "html")["index.html"]
    assert Page(code).tags.count("label") == 0
    assert 'aria-label="Address"' in code


def test_a_button_around_a_field_is_no_button() -> None:
    code = files_of(column(part("b", "Button", part("i", "Input", placeholder="Search"), name="Box")), "html")
    assert "button" not in Page(code["index.html"]).tags
