"""The style of an element as a `Look`: what it is on the design's own screen, and how it gives way on narrower ones.

A design that is a phone's already is left as it is. Otherwise rows of columns become columns, grids lose columns, rows
of small things wrap and wide boxes stay within the screen. At the design's own width nothing changes.
"""

from __future__ import annotations

import re

from redraft.codegen.view import Declarations, Look
from redraft.preview.markup import Element
from redraft.wireframe.lengths import parse_length, to_px

MEDIUM_PX = 1024
SMALL_PX = 640
_WIDE_PX = 320
_BESIDE_PX = 160
_RIGID = frozenset({"tr", "button", "a", "label", "span"})
_COLUMNS = re.compile(r"repeat\((\d+), minmax\(0, 1fr\)\)")
_WHOLE = ("max-width", "100%")


def is_for_phones(root: Element) -> bool:
    """Whether a page is no wider than a phone by its own word."""
    width = _px(root, "width")
    return width is not None and width < SMALL_PX


def look_of(element: Element, *, phone: bool, is_root: bool = False) -> Look:
    """The look of an element, by its own style and its children's."""
    base = tuple(element.style.items())
    if is_root and _px(element, "width") is not None and "max-width" not in element.style:
        base = (*base, _WHOLE)
    if phone:
        return Look(base)
    medium, small = _columns(element)
    small = small or _row(element)
    wide, narrow = _widths(element) if not is_root else ((), ())
    return Look(base, (*medium, *wide), (*small, *narrow))


def _px(element: Element, name: str) -> float | None:
    value = element.style.get(name)
    length = parse_length(value)
    return to_px(value) if length is not None and length.unit in ("px", "rem", "em", "") else None


def _columns(element: Element) -> tuple[Declarations, Declarations]:
    """Fewer columns of a grid: two and one of up to three, else two both times."""
    match = _COLUMNS.fullmatch(element.style.get("grid-template-columns", ""))
    count = int(match[1]) if match else 1
    if count < 2:
        return (), ()
    small = (("grid-template-columns", f"repeat({1 if count < 4 else 2}, minmax(0, 1fr))"),)
    return ((("grid-template-columns", "repeat(2, minmax(0, 1fr))"),) if count > 2 else ()), small


def _row(element: Element) -> Declarations:
    style = element.style
    if style.get("display") != "flex" or style.get("flex-direction") != "row" or element.tag in _RIGID:
        return ()
    if _holds_columns(element):
        return (("flex-direction", "column"), ("align-items", "stretch"))
    return () if "flex-wrap" in style else (("flex-wrap", "wrap"),)


def _holds_columns(row: Element) -> bool:
    """Whether a row is made of columns: two that grow, or one beside something broad."""
    children = [child for child in row.children if isinstance(child, Element)]
    growing = [child for child in children if child.style.get("flex") == "1 1 0%"]
    broad = [child for child in children if child not in growing and (_px(child, "width") or 0) >= _BESIDE_PX]
    return len(growing) >= 2 or bool(growing and broad)


def _widths(element: Element) -> tuple[Declarations, Declarations]:
    width = max(_px(element, "width") or 0.0, _px(element, "min-width") or 0.0)
    if width <= _WIDE_PX or "max-width" in element.style:
        return (), ()
    floor = (("min-width", "0"),) if "min-width" in element.style else ()
    return ((*floor, _WHOLE) if width > SMALL_PX else ()), (*floor, _WHOLE)
