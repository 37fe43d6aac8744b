"""Hand-written designs, and random ones whose texts try to be code."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import strategies as st
from redraft.wireframe.node import Design
from redraft.wireframe.tree import design_of

_FOLDER = Path(__file__).parent / "samples"
NAMES = sorted(path.stem for path in _FOLDER.glob("*.json"))
PAYLOADS = [
    "</script><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{alert(1)}", "{'}", "'; alert(1); '",
    "<!-- ", "*/ alert(1) /*", "// not a comment", "${1}", "`", "\\", "&lt;b&gt;", "]]>", "javascript:alert(1)",
    'He said "no"', "It's", "  two  blanks  ", "line\nbreak", "שלום עולם", "👩‍👩‍👧 hi", "\u202eevil", "\u2028",
    "a</style><b>",
    "0", "true", "-", "x" * 300, "1 < 2 > 0", "url(javascript:alert(1))", "#", "100%", "\x00\x1b",
    "expression(alert(1))",
]  # fmt: skip
SHOWING = ["Text", "Button", "Link", "Badge", "ListItem", "Frame", "Heading", "Blob"]
OTHERS = [
    "Input", "Textarea", "Select", "Checkbox", "Radio", "Toggle", "Slider", "Image", "Icon", "Avatar", "Divider",
    "List", "Table", "Tabs", "Progress", "Chart", "Video", "Map", "Rectangle",
]  # fmt: skip
_NAMES = [
    "Header", "MainNav", "LoginForm", "ProductCard", "Footer", "Title", "Sidebar", "Content", "HeroSection", "Row",
    "<b>",
]  # fmt: skip

texts = st.sampled_from(PAYLOADS) | st.text(max_size=12)
_MEASURES = ("color", "backgroundColor", "width", "height", "padding", "gap", "fontSize", "fontFamily", "margin")
_anything = texts | st.integers(-9, 2000) | st.booleans() | st.floats(allow_nan=False, allow_infinity=False)
_style = st.sampled_from(["16px", 8, 0, "50%", "1rem", "red", "#fff", "FILL", "center", "space-between", "8px 16px"])
_looks = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(
        ("color", "backgroundColor", "width", "height", "padding", "gap", "fontSize", "fontFamily", "margin"),
        _style | _anything,
    )
    | dict.fromkeys(("borderWidth", "borderRadius", "boxShadow", "opacity", "alignItems", "top"), _style | _anything)
    | {
        "layoutMode": st.sampled_from(["VERTICAL", "HORIZONTAL", "GRID", "odd"]),
        "columns": st.integers(0, 5),
        "position": st.sampled_from(["sticky", "absolute", "fixed"]),
        "visible": st.booleans(),
        "fontWeight": st.sampled_from([400, 700, "bold"]),
    },
)
_says = st.fixed_dictionaries(
    {},
    optional=dict.fromkeys(("label", "placeholder", "alt", "src", "href", "value", "iconName"), _anything)
    | {"items": st.lists(_anything, max_size=3), "checked": st.booleans(), "disabled": st.booleans()},
)


def sample(name: str) -> Design:
    """A hand-written design."""
    return design_of(json.loads((_FOLDER / f"{name}.json").read_text(encoding="utf-8")))


@st.composite
def nasty_designs(draw: st.DrawFn) -> Design:
    """Designs of 1 to 16 nodes; only kinds that show their text have one."""
    root = _node(draw, 0, ["Frame"])
    placed = [root]
    for number in range(1, draw(st.integers(1, 16))):
        made = _node(draw, number, SHOWING + OTHERS)
        draw(st.sampled_from(placed))["children"].append(made)
        placed.append(made)
    return design_of(root)


def _node(draw: st.DrawFn, number: int, kinds: list[str]) -> dict[str, Any]:
    kind = draw(st.sampled_from(kinds))
    props = draw(_looks) | ({} if kind in SHOWING else draw(_says))
    if kind in SHOWING and draw(st.booleans()):
        props[draw(st.sampled_from(["text", "content", "title"]))] = draw(_anything)
    node_id = draw(st.sampled_from([f"n{number}", f'{number}"><b>', f"{number} {{}}"]))
    return {"id": node_id, "componentName": draw(st.sampled_from(_NAMES)), "type": kind, "props": props, "children": []}


def column(*children: dict[str, Any], **props: Any) -> Design:
    """A page, 400px wide unless it says otherwise, around nodes."""
    root = part("root", "Frame", *children, **{"layoutMode": "VERTICAL", "width": "400px", **props})
    return design_of(root)


def part(node_id: str, kind: str, *children: dict[str, Any], **props: Any) -> dict[str, Any]:
    """A node by hand; `name` is its componentName."""
    name = props.pop("name", kind)
    return {"id": node_id, "componentName": name, "type": kind, "props": props, "children": list(children)}
