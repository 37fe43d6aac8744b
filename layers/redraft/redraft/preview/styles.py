"""A node's props as CSS declarations over a plain base: no margins, no list marks, border-box, 16px at 1.5.

`style_of` gives what stands on the node's own element, in a fixed order, so that equal props give equal text.
What the props leave open is decided here once, for the preview, the layout and the generated code alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from redraft.preview import safe
from redraft.preview.content import CHOICES, FIELDS, is_visible, kind_of
from redraft.wireframe.node import Design, Node

Style = dict[str, str]
"""CSS property to value, in the order in which they are written."""

_ALIGN = {
    "flex-start": "flex-start", "start": "flex-start", "min": "flex-start", "left": "flex-start", "top": "flex-start",
    "flex-end": "flex-end", "end": "flex-end", "max": "flex-end", "right": "flex-end", "bottom": "flex-end",
    "center": "center", "stretch": "stretch", "baseline": "baseline", "space-between": "space-between",
    "space_between": "space-between", "space-around": "space-around", "space-evenly": "space-evenly",
}  # fmt: skip
HUGGING = frozenset({"button", "badge", "link", "icon", "avatar", "image", "video"}) | CHOICES
_GROWING = frozenset({"frame", "list", "table", "chart", "map"})
_UNSIZED = frozenset({"image", "video", "map", "chart", "divider", "progress"})
_DEFAULTS: dict[str, Style] = {
    "button": {"padding": "8px", "background-color": "#e5e7eb", "border-radius": "6px", "text-align": "center"},
    "input": {"padding": "8px", "border-width": "1px", "border-color": "#d1d5db", "border-radius": "6px"},
    "badge": {"padding": "2px 8px", "border-radius": "999px"},
    "link": {"color": "#2563eb"},
    "icon": {"width": "24px", "height": "24px"},
    "avatar": {"width": "40px", "height": "40px", "border-radius": "50%", "background-color": "#e5e7eb"},
    "image": {"background-color": "#e5e7eb"},
    "chart": {"background-color": "#f3f4f6", "border-radius": "8px"},
    "video": {"background-color": "#e5e7eb", "border-radius": "8px"},
    "map": {"background-color": "#e5e7eb", "border-radius": "8px"},
    "progress": {"height": "8px", "border-radius": "999px", "background-color": "#e5e7eb"},
    "divider": {"background-color": "#e5e7eb", "align-self": "stretch"},
    "rectangle": {"min-height": "1px"},
}
_DEFAULTS["textarea"] = {**_DEFAULTS["input"], "min-height": "72px"}
_DEFAULTS["select"] = {**_DEFAULTS["input"], "background-color": "#ffffff"}


def _word(*words: str) -> Callable[[object], str | None]:
    allowed = frozenset(words)
    return lambda value: text if (text := str(value).strip().lower()) in allowed else None


def _aligned(value: object) -> str | None:
    return _ALIGN.get(str(value).strip().lower())


def _weight(value: object) -> str | None:
    return safe.number(value) or _word("normal", "bold", "lighter", "bolder")(value)


def _line_height(value: object) -> str | None:
    return safe.number(value) or safe.length(value)


_PROPS: dict[str, tuple[str, Callable[[object], str | None]]] = {
    "gap": ("gap", safe.lengths),
    "alignItems": ("align-items", _aligned),
    "justifyContent": ("justify-content", _aligned),
    "alignSelf": ("align-self", _aligned),
    "width": ("width", safe.length),
    "height": ("height", safe.length),
    "minWidth": ("min-width", safe.length),
    "minHeight": ("min-height", safe.length),
    "maxWidth": ("max-width", safe.length),
    "maxHeight": ("max-height", safe.length),
    "padding": ("padding", safe.lengths),
    "margin": ("margin", safe.lengths),
    "position": ("position", _word("static", "relative", "sticky", "fixed", "absolute")),
    "top": ("top", safe.length),
    "right": ("right", safe.length),
    "bottom": ("bottom", safe.length),
    "left": ("left", safe.length),
    "zIndex": ("z-index", safe.number),
    "backgroundColor": ("background-color", safe.background),
    "color": ("color", safe.colour),
    "borderWidth": ("border-width", safe.lengths),
    "borderStyle": ("border-style", _word("solid", "dashed", "dotted", "double", "none", "groove", "ridge")),
    "borderColor": ("border-color", safe.colour),
    "borderRadius": ("border-radius", safe.lengths),
    "boxShadow": ("box-shadow", safe.plain),
    "opacity": ("opacity", safe.number),
    "overflow": ("overflow", _word("hidden", "auto", "scroll", "visible")),
    "fontFamily": ("font-family", safe.font_family),
    "fontSize": ("font-size", safe.length),
    "fontWeight": ("font-weight", _weight),
    "fontStyle": ("font-style", _word("normal", "italic", "oblique")),
    "lineHeight": ("line-height", _line_height),
    "letterSpacing": ("letter-spacing", safe.length),
    "textAlign": ("text-align", _word("left", "right", "center", "justify", "start", "end")),
    "textDecoration": ("text-decoration", _word("none", "underline", "line-through", "overline")),
    "textTransform": ("text-transform", _word("none", "uppercase", "lowercase", "capitalize")),
}
_ORDER = {name: at for at, name in enumerate(("display", "flex-direction", "flex-wrap", "grid-template-columns"))}
_ORDER |= {css: at + 10 for at, (css, _) in enumerate(_PROPS.values())}


@dataclass(frozen=True, slots=True)
class Sheet:
    """A design with what its styles depend on, looked up once: each node's kind, which Tables are made of rows."""

    design: Design
    kinds: Mapping[str, str]
    tables: frozenset[str]

    @classmethod
    def of(cls, design: Design) -> Sheet:
        """The sheet of a design."""
        kinds = {node.id: kind_of(node) for node in design.walk()}
        tables = (node_id for node_id, kind in kinds.items() if kind == "table")
        return cls(design, kinds, frozenset(node_id for node_id in tables if _is_table(design, node_id)))

    def is_row(self, node: Node) -> bool:
        """Whether a node is a row of a table."""
        return node.parent in self.tables

    def is_cell(self, node: Node) -> bool:
        """Whether a node is a cell of a table's row."""
        return node.parent is not None and self.is_row(self.design[node.parent])


def style_of(sheet: Sheet, node: Node) -> Style:
    """The declarations of a node: defaults of its kind, its place in its parent, its props over both."""
    kind = sheet.kinds[node.id]
    own = _own(node.props)
    style = {**_DEFAULTS.get(kind, {}), **_arrangement(sheet, node), **_place(sheet, node), **own}
    _complete(style, node.props)
    if kind in _UNSIZED:
        _size_open(sheet, node, kind, style)
    if not is_visible(node):
        style["display"] = "none"
    return dict(sorted(style.items(), key=lambda pair: _ORDER.get(pair[0], 9)))


def _own(props: Mapping[str, Any]) -> Style:
    found = ((_PROPS[name][0], _checked(name, value)) for name, value in props.items() if name in _PROPS)
    return {css: value for css, value in found if value is not None}


def _checked(name: str, value: Any) -> str | None:
    return _checked_scalar(name, value) if isinstance(value, str | int | float) else None


@lru_cache(maxsize=8192, typed=True)
def _checked_scalar(name: str, value: str | float) -> str | None:
    return _PROPS[name][1](value)


def _complete(style: Style, props: Mapping[str, Any]) -> None:
    """Parts that CSS needs and the props leave out: a border's style, the picture of a gradient, a size by `size`."""
    if "border-width" in style or "border-color" in style or "border-style" in style:
        style.setdefault("border-style", "solid")
        style.setdefault("border-width", "1px")
    if "gradient(" in style.get("background-color", ""):
        style["background-image"] = style.pop("background-color")
    if "size" in props and (size := safe.length(props["size"])):
        style.update(width=size, height=size)


def _size_open(sheet: Sheet, node: Node, kind: str, style: Style) -> None:
    """A size for what has none of its own: pictures fill a column and take 160px of a row; a divider is a line."""
    in_row = node.parent is not None and layout_mode(sheet.design[node.parent]) == "HORIZONTAL"
    if kind == "divider":
        style.setdefault("width" if in_row else "height", "1px")
        return
    if "width" not in style and "flex" not in style:
        style["width"] = ("120px" if kind == "progress" else "160px") if in_row else "100%"
        style.pop("align-self" if node.prop("alignSelf") is None else "", None)
    style.setdefault("height", "160px")
    if not in_row:
        style.setdefault("max-width", "100%")


def layout_mode(node: Node) -> str:
    """VERTICAL, HORIZONTAL or GRID; a button, a link or a badge lies flat, all else stands."""
    mode = str(node.props.get("layoutMode", "")).strip().upper()
    if mode in ("VERTICAL", "HORIZONTAL", "GRID"):
        return mode
    return "HORIZONTAL" if kind_of(node) in ("button", "link", "badge") else "VERTICAL"


def column_count(node: Node) -> int:
    """How many columns a GRID has, 1..24; 2 where the prop does not say."""
    columns = node.props.get("columns")
    text = safe.number(columns) or (str(len(columns)) if isinstance(columns, list) and columns else "2")
    return min(24, max(1, int(float(text))))


def _arrangement(sheet: Sheet, node: Node) -> Style:
    if not node.children or sheet.kinds[node.id] in FIELDS:
        return {}
    mode = layout_mode(node)
    if mode == "GRID":
        return {"display": "grid", "grid-template-columns": f"repeat({column_count(node)}, minmax(0, 1fr))"}
    if mode == "VERTICAL":
        return {"display": "flex", "flex-direction": "column"}
    wrap = {"flex-wrap": "wrap"} if str(node.props.get("wrap", node.props.get("flexWrap"))).lower() == "wrap" else {}
    style = {"display": "flex", "flex-direction": "row", **wrap, "align-items": _cross_default(sheet, node)}
    return {**style, "gap": "8px", "justify-content": "center"} if sheet.kinds[node.id] == "button" else style


def _cross_default(sheet: Sheet, node: Node) -> str:
    """How a row aligns its children when it does not say: columns stretch, anything flatter is centred."""
    children = sheet.design.children_of(node.id)
    columns = (sheet.kinds[child.id] == "frame" and layout_mode(child) != "HORIZONTAL" for child in children)
    return "stretch" if any(columns) else "center"


def _place(sheet: Sheet, node: Node) -> Style:
    """How the node sits in its parent where its props leave that open."""
    if node.parent is None:
        return {}
    parent = sheet.design[node.parent]
    mode = layout_mode(parent)
    if mode == "HORIZONTAL":
        return {"flex": "1 1 0%", "min-width": "0"} if grows(sheet, node) else {}
    hugs = sheet.kinds[node.id] in HUGGING and "alignItems" not in parent.props
    if mode == "GRID":
        return {"justify-self": "start"} if hugs and "width" not in node.props else {}
    return {"align-self": "flex-start"} if hugs else {}


def grows(sheet: Sheet, node: Node) -> bool:
    """Whether a child of a row takes its share of the free width: columns without a width, and cells of a table."""
    if node.parent is None or _own(node.props).keys() & {"width", "position"}:
        return False
    if sheet.is_cell(node):
        return True
    free = sheet.kinds[node.id] in _GROWING and "justifyContent" not in sheet.design[node.parent].props
    return free and layout_mode(node) != "HORIZONTAL"


def _is_table(design: Design, node_id: str) -> bool:
    rows = design.children_of(node_id)
    return bool(rows) and all(_is_row(row) for row in rows)


def _is_row(node: Node) -> bool:
    return kind_of(node) in ("frame", "listitem") and bool(node.children) and layout_mode(node) == "HORIZONTAL"
