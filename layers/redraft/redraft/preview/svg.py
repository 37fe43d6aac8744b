"""A design as an SVG picture, from the computed layout: boxes, borders, texts and icons, nothing from elsewhere."""

from __future__ import annotations

from redraft.preview import safe
from redraft.preview.boxes import LABEL_GAP, Part, label_height
from redraft.preview.content import FIELDS, initials, is_on, label_text, scalar
from redraft.preview.fields import ACCENT
from redraft.preview.icons import icon_path
from redraft.preview.layout import arrange
from redraft.preview.measure import Font, wrap
from redraft.preview.styles import Sheet
from redraft.wireframe.lengths import number_text, to_px
from redraft.wireframe.node import Design

_INK = "#111827"
_PALE = "#6b7280"
_CHOICES = frozenset({"checkbox", "radio", "toggle"})
# Anchored texts stay centred where the viewer's font is wider or narrower than the estimate.
_ANCHORS = {"center": "middle", "right": "end", "end": "end"}
_STAND_INS = frozenset({"image", "video", "map", "chart"})


def render_svg(design: Design, *, title: str = "Preview") -> str:
    """The picture as text, as large as the design; `data-id` on every shown node's group."""
    parts = arrange(Sheet.of(design))
    root = next(iter(parts.values()))
    width, height = number_text(root.width), number_text(max(root.height, 1.0))
    colours = _ink(parts)
    shown = "".join(_drawn(part, colours[node_id]) for node_id, part in parts.items() if not part.hidden)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="ui-sans-serif, system-ui, sans-serif" role="img"><title>{safe.escape(title)}</title>'
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>{shown}</svg>\n'
    )


def _ink(parts: dict[str, Part]) -> dict[str, str]:
    """The colour of text by id, inherited as in CSS."""
    inks: dict[str, str] = {}
    for node_id, part in parts.items():
        inks[node_id] = part.style.get("color") or inks.get(part.node.parent or "", _INK)
    return inks


def _drawn(part: Part, ink: str) -> str:
    opacity = part.style.get("opacity")
    fade = f' opacity="{safe.escape(opacity)}"' if opacity else ""
    inside = "".join((_box(part), _picture(part, ink), _label(part), _text(part, ink)))
    return f'<g data-id="{safe.escape(part.node.id)}"{fade}>{inside}</g>'


def _box(part: Part) -> str:
    """The background and the border, below a field's own label."""
    if part.kind in _CHOICES or part.kind == "icon":
        return ""
    fill = part.style.get("background-color", "none" if "background-image" not in part.style else "#e5e7eb")
    thick = max(part.border)
    stroke = part.style.get("border-color", "currentColor") if thick else "none"
    if fill in ("none", "transparent") and stroke == "none":
        return ""
    down = label_height(part)
    height = max(0.0, part.height - down - thick)
    width = max(0.0, part.width - thick)
    radius = min(_radius(part), width / 2, height / 2)
    return (
        f'<rect x="{_n(part.x + thick / 2)}" y="{_n(part.y + down + thick / 2)}" width="{_n(width)}" '
        f'height="{_n(height)}" rx="{_n(radius)}" fill="{safe.escape(fill)}" stroke="{safe.escape(stroke)}" '
        f'stroke-width="{_n(thick)}"/>'
    )


def _radius(part: Part) -> float:
    value = part.style.get("border-radius", "0")
    return min(part.width, part.height) / 2 if value.startswith("50%") else to_px(value) or 0.0


def _picture(part: Part, ink: str) -> str:
    if part.kind == "icon":
        name = scalar(part.node.props.get("iconName")) or part.node.name
        scale = _n(min(part.width, part.height) / 24)
        return (
            f'<path transform="translate({_n(part.x)} {_n(part.y)}) scale({scale})" d="{icon_path(name)}" fill="none" '
            f'stroke="{safe.escape(ink)}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>'
        )
    if part.kind in _CHOICES:
        return _mark(part)
    if part.kind == "progress":
        share = min(100.0, max(0.0, float(safe.number(part.node.props.get("value")) or 0))) / 100
        colour = safe.escape(part.style.get("color", ACCENT))
        return _rect(part.x, part.y, part.width * share, part.height, part.height / 2, colour)
    return ""


def _mark(part: Part) -> str:
    """A check box, a radio button or a switch."""
    on = is_on(part.node.props.get("checked", part.node.props.get("value")))
    colour = safe.escape(part.style.get("background-color", ACCENT)) if on else "#9ca3af"
    middle = part.y + part.height / 2
    if part.kind == "toggle":
        knob = part.x + (26 if on else 10)
        track = _rect(part.x, middle - 10, 36, 20, 10, colour)
        return f'{track}<circle cx="{_n(knob)}" cy="{_n(middle)}" r="8" fill="#ffffff"/>'
    radius = 6.5 if part.kind == "radio" else 2.0
    return _rect(part.x, middle - 6.5, 13, 13, radius, colour if on else "#d1d5db")


def _rect(x: float, y: float, width: float, height: float, radius: float, fill: str) -> str:
    return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}" rx="{_n(radius)}" fill="{fill}"/>'


def _label(part: Part) -> str:
    if not label_height(part):
        return ""
    text = scalar(part.node.props.get("label")) or ""
    return _line(text, part.x, part.y + label_height(part) - LABEL_GAP - 6, Font(14, 21), _INK)


def _text(part: Part, ink: str) -> str:
    """The node's own text, line by line."""
    text, font = part.text, part.font
    if part.kind in _STAND_INS or part.kind == "avatar":
        return _centred(part)
    if not text or part.kind == "progress":
        return ""
    left = part.x + part.padding[3] + part.border[3] + _indent(part)
    room = max(1.0, part.width - part.sides)
    top = part.y + label_height(part) + part.padding[0] + part.border[0]
    if part.kind in FIELDS and not scalar(part.node.props.get("value")):
        ink = _PALE
    if part.kind in _CHOICES:
        top = part.y + (part.height - font.line_px) / 2
    baseline = top + font.line_px / 2 + font.size_px * 0.35
    lines = []
    for at, line in enumerate(wrap(text, font, room)):
        align = _ANCHORS.get(part.style.get("text-align", ""), "start")
        shift = {"middle": room / 2, "end": room}.get(align, 0.0)
        lines.append(_line(line, left + shift, baseline + at * font.line_px, font, ink, align))
    return "".join(lines)


def _indent(part: Part) -> float:
    return {"checkbox": 21.0, "radio": 21.0, "toggle": 44.0}.get(part.kind, 0.0)


def _centred(part: Part) -> str:
    name = label_text(part.node)
    text = initials(name) if part.kind == "avatar" else name
    font = Font(14, 21)
    return _line(text, part.x + part.width / 2, part.y + part.height / 2 + 5, font, "#4b5563", "middle")


def _line(text: str, x: float, y: float, font: Font, ink: str, anchor: str = "start") -> str:
    weight = ' font-weight="700"' if font.bold else ""
    family = ' font-family="monospace"' if font.monospace else ""
    weight += "" if anchor == "start" else f' text-anchor="{anchor}"'
    return (
        f'<text x="{_n(x)}" y="{_n(y)}" font-size="{_n(font.size_px)}"{weight}{family} fill="{safe.escape(ink)}">'
        f"{safe.escape(text)}</text>"
    )


def _n(number: float) -> str:
    return number_text(round(number, 2)) or "0"
