"""What people type into and choose from: fields with labels, check boxes, switches, sliders."""

from __future__ import annotations

from redraft.preview import safe
from redraft.preview.content import is_on, items_of, label_text, name_words, scalar, text_of
from redraft.preview.identity import html_id
from redraft.preview.markup import Attributes, Element
from redraft.preview.styles import Style
from redraft.wireframe.node import Node

_OUTER = (
    "display", "flex", "align-self", "justify-self", "width", "min-width", "max-width", "margin", "position",
    "top", "right", "bottom", "left", "z-index", "opacity",
)  # fmt: skip
_TYPES = {
    "password": "password", "email": "email", "e-mail": "email", "phone": "tel", "tel": "tel", "mobile": "tel",
    "search": "search", "date": "date", "url": "url", "website": "url",
}  # fmt: skip
ACCENT = "#2563eb"
_OFF = "#9ca3af"


def build_field(node: Node, kind: str, style: Style, *, labelled: bool) -> Element:
    """An input, a text area or a select; with its own label, both in one box that takes the node's place."""
    label = scalar(node.props.get("label"))
    control = _control(node, kind)
    control.attributes["id"] = html_id(node.id)
    if not label:
        if not labelled:
            control.attributes["aria-label"] = label_text(node)
        control.style = style
        return control
    outer = {key: style.pop(key) for key in _OUTER if key in style}
    control.style = {"width": "100%", **style}
    caption = Element("label", attributes={"for": html_id(node.id)}, style={"font-size": "14px"}, children=[label])
    box = {"display": "flex", "flex-direction": "column", "gap": "4px", **outer}
    return Element("div", style=box, children=[caption, control])


def _control(node: Node, kind: str) -> Element:
    attributes: Attributes = {}
    if is_on(node.props.get("disabled")):
        attributes["disabled"] = True
    if kind == "select":
        return _select(node, attributes)
    value = scalar(node.props.get("value"))
    own = value if value is not None else text_of(node.props)
    placeholder = scalar(node.props.get("placeholder"))
    attributes |= {"placeholder": placeholder} if placeholder else {}
    attributes |= {"value": own} if own else {}
    if kind == "textarea":
        return Element("textarea", attributes=attributes)
    return Element("input", attributes={"type": input_type(node), **attributes})


def input_type(node: Node) -> str:
    """The type of an input by its name, its label and its placeholder; text where a value would not fit it."""
    said = (scalar(node.props.get(name)) or "" for name in ("inputType", "label", "placeholder"))
    words = [*name_words(node), *" ".join(said).lower().split()]
    kind = next((_TYPES[word] for word in words if word in _TYPES), "text")
    fits = kind != "date" or scalar(node.props.get("placeholder")) is None
    return kind if fits and scalar(node.props.get("value")) is None else "text"


def _select(node: Node, attributes: Attributes) -> Element:
    items = items_of(node.props)
    chosen = scalar(node.props.get("value")) or text_of(node.props)
    placeholder = scalar(node.props.get("placeholder"))
    if chosen and chosen not in items:
        items = [chosen, *items]
    options = [_option(item, item == chosen) for item in items]
    if placeholder:
        options.insert(0, Element("option", attributes={"value": ""}, children=[placeholder]))
    if chosen:
        attributes["value"] = chosen
    return Element("select", attributes=attributes, children=list(options))


def _option(item: str, chosen: bool) -> Element:
    marked: Attributes = {"selected": True} if chosen else {}
    return Element("option", attributes={"value": item, **marked}, children=[item])


def build_choice(node: Node, kind: str, style: Style) -> Element:
    """A check box, a radio button or a switch, and its words beside it."""
    on = is_on(node.props.get("checked", node.props.get("value")))
    attributes: Attributes = {"type": "radio" if kind == "radio" else "checkbox"}
    if kind == "radio":
        attributes["name"] = html_id(node.parent or node.id)
    if kind == "toggle":
        attributes["role"] = "switch"
    attributes |= {"checked": True} if on else {}
    attributes |= {"disabled": True} if is_on(node.props.get("disabled")) else {}
    label = scalar(node.props.get("label")) or text_of(node.props)
    attributes |= {} if label else {"aria-label": label_text(node)}
    colour = style.pop("background-color", None)
    size: Style = {key: style.pop(key) for key in ("width", "height") if key in style}
    look = _switch_look(on, colour) if kind == "toggle" else {"accent-color": colour or ACCENT}
    mark = Element("input", attributes=attributes, style={**look, "flex": "none", **size})
    words: list[Element | str] = [Element("span", children=[label])] if label else []
    box = {"display": "flex", "flex-direction": "row", "align-items": "center", "gap": "8px", **style}
    return Element("label", style=box, children=[mark, *words])


def _switch_look(on: bool, colour: str | None) -> Style:
    """A switch drawn with one element: an inset shadow covers the half that the knob leaves free."""
    track = colour or (ACCENT if on else _OFF)
    shift = "16px" if on else "-16px"
    return {
        "appearance": "none", "width": "36px", "height": "20px", "border-width": "2px", "border-style": "solid",
        "border-color": track, "border-radius": "999px", "background-color": "#ffffff",
        "box-shadow": f"inset {shift} 0 0 0 {track}",
    }  # fmt: skip


def build_slider(node: Node, style: Style) -> Element:
    """A range from 0 to 100, or between the node's own `min` and `max`."""
    colour = style.pop("background-color", ACCENT)
    numbers = {name: safe.number(node.props.get(name)) for name in ("min", "max", "value")}
    attributes: Attributes = {name: value for name, value in numbers.items() if value is not None}
    return Element(
        "input",
        attributes={"type": "range", **attributes, "aria-label": label_text(node)},
        style={**style, "accent-color": colour},
    )
