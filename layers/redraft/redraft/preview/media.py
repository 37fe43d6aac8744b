"""Pictures, icons and what stands in for them."""

from __future__ import annotations

from redraft.preview import safe
from redraft.preview.content import initials, label_text, scalar, text_of
from redraft.preview.icons import icon_path
from redraft.preview.markup import Attributes, Element
from redraft.preview.styles import Style
from redraft.wireframe.node import Node

_CENTRED = {"display": "flex", "align-items": "center", "justify-content": "center", "overflow": "hidden"}
_BARS = "M8 60V36M24 60V20M40 60V44M56 60V12M72 60V28M88 60V6"


def build_media(node: Node, kind: str, style: Style, *, web_only: bool) -> Element:
    """The element of an Image, Avatar, Icon, Video, Map or Chart."""
    if kind == "icon":
        return _icon(node, style)
    source = safe.url(node.props.get("src"), image=kind != "video")
    if source is not None and web_only and not source.lower().startswith(("https:", "data:")):
        source = None
    if kind in ("image", "avatar") and source is not None:
        alt = scalar(node.props.get("alt"))
        attributes: Attributes = {"src": source, "alt": label_text(node) if alt is None else alt}
        return Element("img", attributes=attributes, style={**style, "object-fit": "cover"})
    if kind == "video" and source is not None and not web_only:
        return Element(
            "video", attributes={"controls": True, "src": source, "aria-label": label_text(node)}, style=style
        )
    return _stand_in(node, kind, style)


def _icon(node: Node, style: Style) -> Element:
    name = scalar(node.props.get("iconName")) or scalar(node.props.get("name")) or node.name
    said = scalar(node.props.get("label")) or scalar(node.props.get("alt"))
    meaning: Attributes = {"role": "img", "aria-label": said} if said else {"aria-hidden": "true"}
    attributes: Attributes = {
        "viewBox": "0 0 24 24", "fill": "none", "stroke": "currentColor", "stroke-width": "2",
        "stroke-linecap": "round", "stroke-linejoin": "round", **meaning,
    }  # fmt: skip
    path = Element("path", attributes={"d": icon_path(name)})
    return Element("svg", attributes=attributes, style={**style, "flex": "none"}, children=[path])


def _stand_in(node: Node, kind: str, style: Style) -> Element:
    """A named box where there is no picture to show."""
    name = text_of(node.props) or label_text(node)
    box = {**style, **_CENTRED} if style.get("display") != "none" else style
    attributes: Attributes = {"role": "img", "aria-label": name}
    if kind == "avatar":
        return Element("span", attributes=attributes, style={"font-size": "14px", **box}, children=[initials(name)])
    if kind == "chart":
        return Element(
            "div", attributes=attributes, style={**box, "flex-direction": "column"}, children=[_bars(), name]
        )
    return Element(
        "div", attributes=attributes, style={"color": "#4b5563", "font-size": "14px", **box}, children=[name]
    )


def _bars() -> Element:
    attributes: Attributes = {
        "viewBox": "0 0 96 64", "fill": "none", "stroke": "currentColor", "stroke-width": "10", "aria-hidden": "true",
    }  # fmt: skip
    return Element("svg", attributes=attributes, style={"width": "96px", "height": "64px"}, children=[
        Element("path", attributes={"d": _BARS})
    ])  # fmt: skip
