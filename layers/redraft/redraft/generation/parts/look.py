"""The look of a design as it stands, so that what is added to it fits in."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from redraft.generation.parts.model import PartStyle
from redraft.wireframe.colours import RGB, contrast, luminance, parse_colour
from redraft.wireframe.node import Design

DARK = PartStyle(
    background="#0b1120", surface="#111a2e", soft="#1b2640", text="#f1f5f9", muted="#b6c2d4", border="#3b4a66",
    primary="#93b4ff", on_primary="#0b1120", tint="#23345c", on_tint="#dbe6ff", danger="#fca5a5", star="#fbbf24",
)  # fmt: skip
"""The dark style; every pair of text and ground keeps a contrast of 4.5 and more."""

LIGHT = PartStyle()
_DARK_BELOW = 0.2
_WHITE, _BLACK = RGB(255, 255, 255), RGB(15, 23, 42)


def style_of(design: Design) -> PartStyle:
    """A style after the design: light or dark as its root is, the buttons' most frequent colour, their radius."""
    root = design[design.root]
    ground = parse_colour(str(root.prop("backgroundColor") or "#ffffff"))
    base = DARK if ground is not None and luminance(ground) < _DARK_BELOW else LIGHT
    buttons = [node for node in design.walk() if node.type.lower() == "button"]
    colours = Counter(str(b.prop("backgroundColor")) for b in buttons if b.prop("backgroundColor"))
    radii = Counter(str(b.prop("borderRadius")) for b in buttons if b.prop("borderRadius"))
    style = replace(base, radius=radii.most_common(1)[0][0]) if radii else base
    return with_primary(style, colours.most_common(1)[0][0]) if colours else style


def with_primary(style: PartStyle, colour: str) -> PartStyle:
    """The style with another main colour and a readable text colour on it; as it was where that is no colour."""
    parsed = parse_colour(colour)
    if parsed is None or colour.strip().lower() == "transparent":
        return style
    on = "#ffffff" if contrast(parsed, _WHITE) >= contrast(parsed, _BLACK) else "#0f172a"
    return replace(style, primary=colour, on_primary=on)
