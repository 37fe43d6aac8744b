"""Where everything is: the box of each node, computed from the auto-layout props alone.

Text widths are estimated, so boxes are right to a few pixels, and right in their order: what is left of what, what is
below what. The same defaults as the drawn page (`styles.py`). Four passes over the nodes, no recursion.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from redraft.preview.boxes import Part, label_height, own_widths, parts_of
from redraft.preview.measure import wrap
from redraft.preview.styles import HUGGING, Sheet
from redraft.wireframe.node import Design

DEFAULT_WIDTH_PX = 1280.0
_FIXED = frozenset({"image", "icon", "avatar", "video", "divider"})


class Box(NamedTuple):
    """A rectangle in px; x and y are its left top corner from that of the page."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower edge."""
        return self.y + self.height


def layout(design: Design, width_px: float | None = None) -> dict[str, Box]:
    """The boxes of all nodes by id; hidden ones are empty, at the place of their parent.

    `width_px` is the page's width where the root has none of its own (default 1280).
    """
    boxes = arrange(Sheet.of(design), width_px)
    return {node_id: Box(part.x, part.y, part.width, part.height) for node_id, part in boxes.items()}


def arrange(sheet: Sheet, width_px: float | None = None) -> dict[str, Part]:
    """The finished parts by id, in document order."""
    parts = parts_of(sheet)
    order = list(parts.values())
    for part in reversed(order):
        _measure(parts, part)
    root = order[0]
    page = width_px or DEFAULT_WIDTH_PX
    root.width = root.clamp("width", root.size("width", page) or page, page)
    for part in order:
        _give_widths(parts, part)
    for part in reversed(order):
        _give_height(parts, part)
    for part in order:
        _place(parts, part)
    return parts


def _measure(parts: dict[str, Part], part: Part) -> None:
    """The natural and the least width, children first."""
    kids = [parts[child] for child in part.flow]
    natural, least = own_widths(part) if not kids else (0.0, 0.0)
    if kids:
        naturals = [kid.natural + kid.margin[1] + kid.margin[3] for kid in kids]
        leasts = [kid.least + kid.margin[1] + kid.margin[3] for kid in kids]
        columns = {"VERTICAL": 1, "GRID": part.columns}.get(part.mode, len(kids))
        gaps = part.gap * (columns - 1)
        row = part.mode == "HORIZONTAL"
        natural = sum(naturals) + gaps if row else max(naturals) * columns + gaps
        least = sum(leasts) + gaps if row else max(leasts) * columns + gaps
        wide, word = own_widths(part) if part.text else (0.0, 0.0)
        natural, least = max(natural, wide), max(least, word)
    given = part.size("width", None)
    part.natural = part.clamp("width", natural + part.sides if given is None else given, None)
    part.least = min(part.natural, least + part.sides) if part.kind not in _FIXED else part.natural


def _give_widths(parts: dict[str, Part], part: Part) -> None:
    """The widths of the children, parents first."""
    room = max(0.0, part.width - part.sides)
    for child in part.loose:
        kid = parts[child]
        given = kid.size("width", part.width)
        kid.width = kid.clamp("width", kid.natural if given is None else given, part.width)
    if part.mode == "HORIZONTAL" and part.style.get("flex-wrap") != "wrap":
        _share(part, [parts[child] for child in part.flow], room)
        return
    columns = part.columns if part.mode == "GRID" else 1
    column = max(0.0, (room - part.gap * (columns - 1)) / columns)
    for child in part.flow:
        kid = parts[child]
        kid.width = _width_in(part, kid, column)


def _width_in(part: Part, kid: Part, room: float) -> float:
    room = max(0.0, room - kid.margin[1] - kid.margin[3])
    given = kid.size("width", room)
    if given is not None:
        return kid.clamp("width", given, room)
    stretches = part.mode != "HORIZONTAL" and _align(part, kid) == "stretch" and "justify-self" not in kid.style
    return kid.clamp("width", room if stretches else min(kid.natural, max(room, kid.least)), room)


def _align(part: Part, kid: Part) -> str:
    return kid.style.get("align-self") or part.style.get("align-items") or "stretch"


def _share(part: Part, kids: Sequence[Part], room: float) -> None:
    """Widths in a row: growing ones share what is free; too much shrinks all, none below its least."""
    free = room - part.gap * max(0, len(kids) - 1)
    for kid in kids:
        free -= kid.margin[1] + kid.margin[3]
        given = kid.size("width", room)
        kid.width = 0.0 if kid.grows else kid.clamp("width", kid.natural if given is None else given, room)
    rest = free - sum(kid.width for kid in kids)
    growing = [kid for kid in kids if kid.grows]
    if rest >= 0:
        for kid in growing:
            kid.width = kid.clamp("width", rest / len(growing), room)
            if kid.kind in HUGGING:  # a cell of a table takes the share, what stands in it does not
                kid.room, kid.width = kid.width, min(kid.width, kid.natural)
        return
    slack = {kid.node.id: max(0.0, kid.width - _stiff(kid)) for kid in kids}
    total = sum(slack.values())
    for kid in kids:
        kid.width -= slack[kid.node.id] * min(1.0, -rest / total) if total else 0.0


def _stiff(part: Part) -> float:
    """The width that a row's shortage leaves alone: all of a picture's, unless it is a share of the row."""
    if part.kind not in _FIXED:
        return part.least
    return 0.0 if str(part.style.get("width", "")).endswith("%") else part.width


def lines_of(parts: dict[str, Part], part: Part) -> list[list[Part]]:
    """The children in rows, as they stand under one another."""
    kids = [parts[child] for child in part.flow]
    if part.mode == "GRID":
        return [kids[at : at + part.columns] for at in range(0, len(kids), part.columns)]
    if part.mode == "VERTICAL":
        return [[kid] for kid in kids]
    return _wrapped(part, kids) if part.style.get("flex-wrap") == "wrap" else [kids] if kids else []


def _wrapped(part: Part, kids: Sequence[Part]) -> list[list[Part]]:
    lines: list[list[Part]] = []
    used = 0.0
    for kid in kids:
        wide = kid.width + kid.margin[1] + kid.margin[3]
        if lines and used + part.gap + wide <= part.width - part.sides + 0.5:
            lines[-1].append(kid)
            used += part.gap + wide
        else:
            lines.append([kid])
            used = wide
    return lines


def _give_height(parts: dict[str, Part], part: Part) -> None:
    """The height, children first."""
    if part.hidden:
        part.width = part.height = 0.0
        return
    given = part.size("height", None)
    content = part.ends + label_height(part) + _own_height(part)
    lines = lines_of(parts, part)
    if lines:
        tall = [max(kid.height + kid.margin[0] + kid.margin[2] for kid in line) for line in lines]
        beside = part.mode == "HORIZONTAL" and bool(part.text)
        stacked = sum(tall) + part.gap * (len(tall) - 1)
        content = max(content, stacked + part.ends) if beside else content + stacked + (part.gap if part.text else 0)
    part.height = part.clamp("height", content if given is None else given + label_height(part), None)


def _own_height(part: Part) -> float:
    if part.kind in ("input", "select", "slider"):
        return part.font.line_px
    if part.kind == "textarea":
        return 2 * part.font.line_px
    if part.kind == "progress" or not part.text:
        return 0.0 if part.kind not in ("checkbox", "radio", "toggle") else max(20.0, part.font.line_px)
    return len(wrap(part.text, part.font, max(1.0, part.width - part.sides))) * part.font.line_px


def _place(parts: dict[str, Part], part: Part) -> None:
    """The places of the children, parents first; heights that stretch are known now."""
    lines = lines_of(parts, part)
    x, y = part.x + part.padding[3] + part.border[3], part.y + part.padding[0] + part.border[0]
    room = part.height - part.ends
    if part.text and lines and part.mode != "HORIZONTAL":
        y += _own_height(part) + part.gap
    if part.mode == "HORIZONTAL" and len(lines) == 1:
        _place_line(part, lines[0], x, y, room)
    else:
        _place_lines(part, lines, x, y, room)
    for child in part.loose:
        _place_loose(part, parts[child])
    for child in part.node.children:
        if parts[child].hidden:
            parts[child].x, parts[child].y = part.x, part.y


def _place_lines(part: Part, lines: list[list[Part]], x: float, y: float, room: float) -> None:
    tall = [max(kid.height + kid.margin[0] + kid.margin[2] for kid in line) for line in lines]
    free = room - sum(tall) - part.gap * max(0, len(lines) - 1)
    start, between = _spread(part.style.get("justify-content"), free, len(lines)) if part.mode == "VERTICAL" else (0, 0)
    y += start
    for line, height in zip(lines, tall, strict=True):
        _place_line(part, line, x, y, height)
        y += height + part.gap + between


def _place_line(part: Part, line: list[Part], x: float, y: float, height: float) -> None:
    inner = part.width - part.sides
    columns = part.columns if part.mode == "GRID" else 1
    column = (inner - part.gap * (columns - 1)) / columns
    used = sum(kid.taken + kid.margin[1] + kid.margin[3] for kid in line) + part.gap * (len(line) - 1)
    row = part.mode == "HORIZONTAL"
    start, between = _spread(part.style.get("justify-content"), inner - used, len(line)) if row else (0.0, 0.0)
    x += start
    for kid in line:
        across = 0.0 if row else _offset(_align(part, kid), column - kid.width - kid.margin[1] - kid.margin[3])
        kid.x = x + kid.margin[3] + across
        _align_down(part, kid, y, height)
        x += (kid.taken + kid.margin[1] + kid.margin[3] if row else column) + part.gap + between


def _align_down(part: Part, kid: Part, y: float, height: float) -> None:
    """The place across a row; in a column a child simply stands where it is."""
    free = height - kid.margin[0] - kid.margin[2]
    share = kid.size("height", free)
    stretches = part.mode != "VERTICAL" and "height" not in kid.style and _align(part, kid) == "stretch"
    if stretches or (share is not None and kid.style["height"].endswith("%") and part.mode == "HORIZONTAL"):
        kid.height = max(kid.height, kid.clamp("height", free if share is None else share, free))
    down = 0.0 if part.mode == "VERTICAL" else _offset(_align(part, kid), free - kid.height)
    kid.y = y + kid.margin[0] + down


def _place_loose(part: Part, kid: Part) -> None:
    """An absolute or fixed child, from the edges of its parent."""
    left, right = kid.size("left", part.width), kid.size("right", part.width)
    top, bottom = kid.size("top", part.height), kid.size("bottom", part.height)
    kid.x = part.x + (part.width - kid.width - right if left is None and right is not None else left or 0.0)
    kid.y = part.y + (part.height - kid.height - bottom if top is None and bottom is not None else top or 0.0)


def _offset(align: str, free: float) -> float:
    return {"center": free / 2, "flex-end": free}.get(align, 0.0)


def _spread(justify: str | None, free: float, count: int) -> tuple[float, float]:
    """What stands before the first child, and what more between two."""
    if free <= 0 or not count:
        return 0.0, 0.0
    if justify == "space-between":
        return 0.0, free / (count - 1) if count > 1 else 0.0
    if justify == "space-around":
        return free / count / 2, free / count
    if justify == "space-evenly":
        return free / (count + 1), free / (count + 1)
    return _offset(justify or "", free), 0.0
