"""What the layout knows of a node before it knows where the node is: edges, font, limits, children in the flow."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from redraft.preview.content import FIELDS, items_of, scalar, text_of
from redraft.preview.measure import Font, text_width, widest_word
from redraft.preview.styles import Sheet, Style, column_count, layout_mode, style_of
from redraft.wireframe.lengths import parse_length, to_px
from redraft.wireframe.node import Node

Edges = tuple[float, float, float, float]
"""Top, right, bottom, left in px."""

_MARKS = {"checkbox": 13.0, "radio": 13.0, "toggle": 36.0}
_NATURAL = {"input": 200.0, "textarea": 200.0, "slider": 130.0, "progress": 120.0}
LABEL_GAP = 4.0
CHOICE_GAP = 8.0
SELECT_ARROW = 24.0


@dataclass(slots=True)
class Part:
    """One node in the making of a layout; all numbers in px."""

    node: Node
    kind: str
    style: Style
    mode: str
    font: Font
    padding: Edges
    margin: Edges
    border: Edges
    gap: float
    text: str | None
    flow: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)
    natural: float = 0.0
    least: float = 0.0
    x: float = 0.0
    y: float = 0.0
    width: float = 0.0
    height: float = 0.0
    room: float | None = None

    @property
    def taken(self) -> float:
        """What it takes of a row: its width, or the cell around it."""
        return self.width if self.room is None else self.room

    @property
    def sides(self) -> float:
        """Padding and border left and right."""
        return self.padding[1] + self.padding[3] + self.border[1] + self.border[3]

    @property
    def ends(self) -> float:
        """Padding and border above and below."""
        return self.padding[0] + self.padding[2] + self.border[0] + self.border[2]

    @property
    def grows(self) -> bool:
        """Whether it takes a share of a row's free width."""
        return "flex" in self.style and not self.style["flex"].startswith("none")

    @property
    def columns(self) -> int:
        """How many columns a GRID has."""
        return column_count(self.node)

    @property
    def hidden(self) -> bool:
        """Whether it is not shown at all."""
        return self.style.get("display") == "none"

    def size(self, name: str, whole: float | None) -> float | None:
        """A length of the style in px, a percentage of `whole`; None where it is not set or says nothing."""
        value = self.style.get(name)
        length = parse_length(value) if value is not None else None
        if length is None:
            return None
        if length.unit in ("%", "vw", "vh"):
            return None if whole is None else length.number / 100 * whole
        return to_px(value)

    def clamp(self, name: str, size: float, whole: float | None) -> float:
        """A width or height within its min- and max- limits."""
        most = self.size(f"max-{name}", whole)
        least = self.size(f"min-{name}", whole)
        size = size if most is None else min(size, most)
        return max(0.0, size if least is None else max(size, least))


def parts_of(sheet: Sheet) -> dict[str, Part]:
    """The parts of a design by id, parents first."""
    parts: dict[str, Part] = {}
    for node in sheet.design.walk():
        above = parts.get(node.parent or "")
        part = _part(sheet, node, above.font if above else Font())
        parts[node.id] = part
        if above is not None:
            if part.hidden or above.hidden:
                part.style = {**part.style, "display": "none"}
            elif part.style.get("position") in ("absolute", "fixed"):
                above.loose.append(node.id)
            else:
                above.flow.append(node.id)
    return parts


def _part(sheet: Sheet, node: Node, inherited: Font) -> Part:
    kind, style = sheet.kinds[node.id], style_of(sheet, node)
    padding, margin = _edges(style.get("padding")), _edges(style.get("margin"))
    border = (0.0,) * 4 if style.get("border-style", "none") == "none" else _edges(style.get("border-width"))
    font, gap = _font(style, inherited), to_px(style.get("gap")) or 0.0
    assert len(border) == 4
    return Part(node, kind, style, layout_mode(node), font, padding, margin, border, gap, own_text(node, kind))


def own_text(node: Node, kind: str) -> str | None:
    """What a node itself writes into its box."""
    if kind in FIELDS:
        shown = (scalar(node.props.get("value")), text_of(node.props), scalar(node.props.get("placeholder")))
        return next((text for text in shown if text), None)
    if kind in _MARKS:
        return scalar(node.props.get("label")) or text_of(node.props)
    if not node.children and (items := items_of(node.props)):
        return ("    " if kind == "tabs" else "\n").join(items)
    return text_of(node.props)


@lru_cache(maxsize=1024)
def _edges(value: str | None) -> Edges:
    parts = [to_px(part) or 0.0 for part in (value or "").split()]
    if not parts:
        return (0.0, 0.0, 0.0, 0.0)
    top, right, bottom, left = (parts * 4)[:4] if len(parts) != 3 else (*parts, parts[1])
    return (top, right, bottom, left)


def _font(style: Style, above: Font) -> Font:
    size = to_px(style.get("font-size")) or above.size_px
    line = style.get("line-height")
    number = parse_length(line)
    ratio = number.number if number is not None and number.unit == "" else above.line_px / above.size_px
    given = to_px(line) if number is not None and number.unit else None
    weight = style.get("font-weight")
    bold = above.bold if weight is None else weight == "bold" or (to_px(weight) or 400) >= 600
    family = style.get("font-family", "").lower()
    monospace = above.monospace if not family else any(name in family for name in ("mono", "menlo", "courier"))
    return Font(size, size * ratio if given is None else given, bold, monospace)


def own_widths(part: Part) -> tuple[float, float]:
    """The natural and the least width of what a node writes itself, without its edges."""
    text = part.text or ""
    if part.kind in _MARKS:
        mark = _MARKS[part.kind] + (CHOICE_GAP if text else 0)
        return mark + text_width(text, part.font), mark + widest_word(text, part.font)
    if part.kind == "select":
        shown = (*items_of(part.node.props), text)
        return max(text_width(line, part.font) for line in shown) + SELECT_ARROW, 40.0
    if part.kind in _NATURAL:
        return _NATURAL[part.kind], 40.0
    widest = max((text_width(line, part.font) for line in text.split("\n")), default=0.0)
    return widest, widest_word(text, part.font)


def label_height(part: Part) -> float:
    """The room that a field's own label takes above it."""
    has_label = part.kind in FIELDS and bool(scalar(part.node.props.get("label")))
    return 14 * 1.5 + LABEL_GAP if has_label else 0.0
