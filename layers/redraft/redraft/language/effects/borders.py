"""What a border needs to be seen: a width, a style, a colour."""

from __future__ import annotations

from redraft.wireframe.lengths import to_px
from redraft.wireframe.node import Node

LINE = "#d1d5db"
"""The colour of a border that nobody gave one."""


def has_border(node: Node) -> bool:
    """Whether a border is drawn around the element now."""
    return (to_px(node.prop("borderWidth")) or 0) > 0 and node.prop("borderStyle") != "none"


def border_for(node: Node, width: str = "1px") -> dict[str, str]:
    """The props that give an element a border where it has none; its colour only where none is set."""
    if has_border(node):
        return {}
    props = {"borderWidth": width, "borderStyle": "solid"}
    return props if node.prop("borderColor") else {**props, "borderColor": LINE}
