"""From a design to its markup: every node becomes one element, with what its kind needs around and within it."""

from __future__ import annotations

from dataclasses import dataclass

from redraft.preview import safe
from redraft.preview.content import CHOICES, FIELDS, is_on, items_of, label_text, scalar, text_of
from redraft.preview.fields import build_choice, build_field, build_slider
from redraft.preview.identity import html_id
from redraft.preview.markup import Attributes, Element
from redraft.preview.media import build_media
from redraft.preview.semantics import Semantics, read_semantics
from redraft.preview.styles import HUGGING, Sheet, Style, style_of
from redraft.wireframe.node import Design, Node

_PHRASING = frozenset({"p", "span", "button", "a", "label", "h1", "h2", "h3", "h4", "h5", "h6"})
_LANDMARKS = frozenset({"header", "footer", "nav", "aside"})
# Browsers set header cells bold and in the middle; the design alone says so.
_PLAIN_HEADER = {"font-weight": "inherit", "text-align": "inherit"}
_USED = FIELDS | CHOICES | {"slider", "tabs", "video"}
_MEDIA = frozenset({"image", "avatar", "icon", "video", "map", "chart"})


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where the next node goes: the element that takes it, and whether that stands in text or in a control."""

    slot: Element
    phrasing: bool = False
    interactive: bool = False


@dataclass(frozen=True, slots=True)
class _Plan:
    sheet: Sheet
    semantics: Semantics
    web_images_only: bool


def build_markup(design: Design, *, web_images_only: bool = False) -> Element:
    """The markup of a design; the first element stands for the root.

    With `web_images_only`, pictures with a relative address are drawn as named placeholders.
    """
    sheet = Sheet.of(design)
    plan = _Plan(sheet, read_semantics(sheet), web_images_only)
    top = Element("div")
    stack = [(design.root, _Spot(top))]
    while stack:
        node_id, spot = stack.pop()
        node = design[node_id]
        below = _put(plan, node, spot)
        stack.extend((child, below) for child in reversed(node.children))
    root = top.children[0]
    assert isinstance(root, Element)
    _ensure_main(root)
    return root


def _put(plan: _Plan, node: Node, spot: _Spot) -> _Spot:
    """Build one node into its spot; gives the spot for its children."""
    outer, slot = _build(plan, node, spot)
    outer.node_id, outer.name = node.id, node.name
    if node.children and slot is None:
        wrapper = Element("div", style={"display": "flex", "flex-direction": "column"}, children=[outer])
        _attach(plan, node, spot.slot, wrapper)
        return _Spot(wrapper, spot.phrasing, spot.interactive)
    _attach(plan, node, spot.slot, outer)
    inner = slot or outer
    phrasing = spot.phrasing or inner.tag in _PHRASING
    return _Spot(inner, phrasing, spot.interactive or inner.tag in ("button", "a", "label"))


def _attach(plan: _Plan, node: Node, slot: Element, element: Element) -> None:
    """Put an element into its place, with the item or the cell around it that its parent needs."""
    if slot.tag == "ul" and element.tag != "li":
        element = Element("li", style={"display": "contents"}, children=[element])
    elif slot.tag == "table":
        slot = _row_group(plan, node, slot)
    elif slot.tag == "tr" and element.tag not in ("td", "th"):
        element = _cell(plan, node, element)
    slot.children.append(element)


def _row_group(plan: _Plan, node: Node, table: Element) -> Element:
    tag = "thead" if _is_head(plan, node) else "tbody"
    last = table.children[-1] if table.children else None
    if isinstance(last, Element) and last.tag == tag:
        return last
    group = Element(tag, attributes={"role": "rowgroup"}, style={"display": "contents"})
    table.children.append(group)
    return group


def _is_head(plan: _Plan, row: Node) -> bool:
    """Whether a row is the first of its table and calls itself, or its cells, a header."""
    first = plan.sheet.design.siblings(row.id)[0] == row.id
    cells = [cell.name for cell in plan.sheet.design.children_of(row.id)]
    return first and any("head" in name.lower() for name in (row.name, *cells))


def _cell_tag(plan: _Plan, node: Node) -> tuple[str, str]:
    row = plan.sheet.design[node.parent or node.id]
    return ("th", "columnheader") if _is_head(plan, row) else ("td", "cell")


def _cell(plan: _Plan, node: Node, element: Element) -> Element:
    tag, role = _cell_tag(plan, node)
    share = {key: element.style.pop(key) for key in ("flex", "min-width") if "flex" in element.style}
    if plan.sheet.kinds[node.id] in HUGGING:
        element.style.setdefault("align-self", "flex-start")
    box = {"display": "flex", "flex-direction": "column", **share, **(_PLAIN_HEADER if tag == "th" else {})}
    return Element(tag, attributes={"role": role}, style=box, children=[element])


def _build(plan: _Plan, node: Node, spot: _Spot) -> tuple[Element, Element | None]:
    kind = plan.sheet.kinds[node.id]
    style = style_of(plan.sheet, node)
    leaf = _leaf(plan, node, kind, style)
    if leaf is not None:
        return leaf, None
    element = Element(*_open(plan, node, kind, spot), style=style)
    if element.tag == "th":
        element.style = {**_PLAIN_HEADER, **style}
    _fill(node, kind, element)
    return element, element


def _leaf(plan: _Plan, node: Node, kind: str, style: Style) -> Element | None:
    """The element of a kind that holds no children; None for the kinds that do."""
    if kind in FIELDS:
        return build_field(node, kind, style, labelled=node.id in plan.semantics.labelled)
    if kind in CHOICES:
        return build_choice(node, kind, style)
    if kind in _MEDIA:
        return build_media(node, kind, style, web_only=plan.web_images_only)
    if kind == "divider":
        return Element("hr", style=style)
    build = {"slider": build_slider, "progress": _progress}.get(kind)
    return build(node, style) if build else None


def _open(plan: _Plan, node: Node, kind: str, spot: _Spot) -> tuple[str, None, Attributes]:
    """The tag and the attributes of a node that holds text and children."""
    if kind in ("button", "link") and not spot.interactive and not _holds_controls(plan, node):
        return (*_control(plan, node, kind),)
    if plan.sheet.is_row(node):
        return "tr", None, {"role": "row"}
    if plan.sheet.is_cell(node) and kind == "text":
        tag, role = _cell_tag(plan, node)
        return tag, None, {"role": role}
    if kind == "text":
        return _text_tag(plan, node, spot)
    return _container_tag(plan, node, kind, spot)


def _holds_controls(plan: _Plan, node: Node) -> bool:
    """Whether something else is used within a node: then the node itself is no button and no link."""
    return any(plan.sheet.kinds[below.id] in _USED for below in plan.sheet.design.walk(node.id))


def _control(plan: _Plan, node: Node, kind: str) -> tuple[str, None, Attributes]:
    attributes: Attributes = {}
    if not any(text_of(below.props) for below in plan.sheet.design.walk(node.id)):
        attributes["aria-label"] = label_text(node)
    if kind == "link":
        target = safe.url(node.props.get("href", node.props.get("url")))
        return "a", None, {"href": target or "#", **attributes}
    if is_on(node.props.get("disabled")):
        attributes["disabled"] = True
    return "button", None, {"type": "submit" if node.id in plan.semantics.submits else "button", **attributes}


def _text_tag(plan: _Plan, node: Node, spot: _Spot) -> tuple[str, None, Attributes]:
    field = plan.semantics.label_of.get(node.id)
    if field is not None and not spot.interactive:
        return "label", None, {"for": html_id(field)}
    level = plan.semantics.headings.get(node.id)
    if level is not None and not spot.phrasing:
        return f"h{level}", None, {}
    if spot.phrasing:
        return "span", None, {}
    return ("div" if node.children else "p"), None, {}


def _container_tag(plan: _Plan, node: Node, kind: str, spot: _Spot) -> tuple[str, None, Attributes]:
    if kind == "tabs" and not node.children and items_of(node.props):
        return ("span" if spot.phrasing else "div"), None, {"role": "tablist"}
    if spot.phrasing or kind in ("badge", "button", "link"):
        return "span", None, {}
    if kind == "list":
        return "ul", None, {}
    if kind == "listitem":
        return ("li" if spot.slot.tag == "ul" else "div"), None, {}
    if node.id in plan.sheet.tables:
        return "table", None, {"role": "table"}
    tag = plan.semantics.tags.get(node.id, "div")
    return tag, None, {"aria-label": label_text(node)} if tag in ("nav", "aside") else {}


def _fill(node: Node, kind: str, element: Element) -> None:
    """The node's own text and entries, before its children."""
    items = items_of(node.props) if not node.children else []
    text = text_of(node.props)
    if kind == "tabs" and items:
        element.style.setdefault("display", "flex")
        element.style.setdefault("gap", "16px")
        element.children.extend(_tab(item, item == (scalar(node.props.get("value")) or items[0])) for item in items)
    elif kind in ("list", "table") and items:
        element.children.extend(Element("li" if element.tag == "ul" else "div", children=[item]) for item in items)
    elif text and (node.children or element.tag == "ul"):
        _attach_text(element, text)
    elif text:
        element.children.append(text)
    if text and "\n" in text:
        element.style["white-space"] = "pre-line"


def _attach_text(element: Element, text: str) -> None:
    if element.tag == "table":
        element.children.append(Element("caption", children=[text]))
    elif element.tag == "tr":
        element.children.append(Element("td", attributes={"role": "cell"}, children=[text]))
    elif element.tag == "ul":
        element.children.append(Element("li", children=[text]))
    else:
        element.children.append(Element("span", children=[text]))


def _tab(item: str, selected: bool) -> Element:
    look = {"padding": "8px", "border-style": "solid", "border-width": "0 0 2px 0"}
    look |= {"border-color": "currentColor" if selected else "transparent"}
    attributes: Attributes = {"type": "button", "role": "tab", "aria-selected": "true" if selected else "false"}
    attributes |= {} if item.strip() else {"aria-label": "Tab"}
    return Element("button", attributes=attributes, style=look, children=[item])


def _progress(node: Node, style: Style) -> Element:
    share = min(100.0, max(0.0, float(safe.number(node.props.get("value")) or 0)))
    share = share * 100 if isinstance(node.props.get("value"), float) and share <= 1 else share
    style = {**style, "overflow": "hidden"}
    bar = Element(
        "div", style={"width": f"{share:g}%", "height": "100%", "background-color": style.pop("color", "#2563eb")}
    )
    attributes: Attributes = {"role": "progressbar", "aria-label": label_text(node), "aria-valuenow": f"{share:g}"}
    return Element(
        "div", attributes={**attributes, "aria-valuemin": "0", "aria-valuemax": "100"}, style=style, children=[bar]
    )


def _ensure_main(root: Element) -> None:
    """Give the page one `main`: its content beside the landmarks, in a wrapper that leaves the layout alone."""
    if any(element.tag == "main" for element in root.walk()):
        return
    page = _page(root)
    places = [at for at, child in enumerate(page.children) if not _is_landmark(child)]
    if len(places) == len(page.children):
        page.tag = "main" if page.tag == "div" else page.tag
    elif places:
        first, last = places[0], places[-1] + 1
        inside = page.children[first:last]
        only = inside[0]
        if len(inside) == 1 and isinstance(only, Element) and only.tag == "div":
            only.tag = "main"
            return
        page.children[first:last] = [Element("main", style={"display": "contents"}, children=inside)]


def _is_landmark(child: Element | str) -> bool:
    return isinstance(child, Element) and child.tag in _LANDMARKS


def _page(root: Element) -> Element:
    page = root
    while len(page.children) == 1:
        only = page.children[0]
        if not isinstance(only, Element) or only.tag != "div":
            break
        page = only
    return page
