"""Which effect carries out which frame, and what type of edit that is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redraft.language.effects.add import add
from redraft.language.effects.align import align
from redraft.language.effects.arrange import arrange, enclose
from redraft.language.effects.bench import Bench
from redraft.language.effects.colour import recolour
from redraft.language.effects.move import copy, relocate, remove, reorder, swap
from redraft.language.effects.replace import replace_kind
from redraft.language.effects.size import resize
from redraft.language.effects.step import step
from redraft.language.effects.style import style
from redraft.language.effects.text import name, set_text
from redraft.language.effects.theme import theme
from redraft.language.frames import (
    Add,
    Align,
    Arrange,
    Copy,
    Enclose,
    Frame,
    Name,
    Recolour,
    Relocate,
    Remove,
    Reorder,
    Replace,
    Resize,
    SetText,
    Step,
    Style,
    Swap,
    Theme,
)
from redraft.language.outcome import EditType

EFFECTS: dict[type[Frame], tuple[Callable[[Any, Bench], None], EditType]] = {
    Recolour: (recolour, "style"),
    Resize: (resize, "style"),
    Step: (step, "style"),
    Style: (style, "style"),
    Theme: (theme, "style"),
    SetText: (set_text, "modify"),
    Name: (name, "modify"),
    Replace: (replace_kind, "modify"),
    Add: (add, "add"),
    Copy: (copy, "add"),
    Remove: (remove, "remove"),
    Relocate: (relocate, "layout"),
    Swap: (swap, "layout"),
    Reorder: (reorder, "layout"),
    Enclose: (enclose, "layout"),
    Arrange: (arrange, "layout"),
    Align: (align, "layout"),
}
"""The effect of each kind of frame; a test holds it complete."""

_STATES = frozenset({"visible", "disabled", "checked"})
_LAYOUT = frozenset({"width", "height", "position", "gap", "columns", "layoutMode", "padding", "margin"})


def edit_type_of(frame: Frame) -> EditType:
    """The type of edit that a frame is: a state is modified, a layout prop laid out, other props styled."""
    props = set(frame.props or {}) if isinstance(frame, Style) else set()
    if isinstance(frame, Step) and frame.prop in _LAYOUT:
        return "layout"
    if props & _STATES:
        return "modify"
    return "layout" if props and props <= _LAYOUT | {"top", "bottom"} else EFFECTS[type(frame)][1]
