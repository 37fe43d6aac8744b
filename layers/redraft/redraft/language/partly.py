"""A change once more, or partly back: as in "not that much", by half, so that something of it stays."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from redraft.language.acts import Again
from redraft.language.frames import Add, Frame, Recolour, Relocate, Resize, SetText, Step, Style
from redraft.wireframe.lengths import number_text, parse_length, to_px
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation, Set

_SIZES = frozenset({"fontSize", "padding", "width", "height", "minWidth", "minHeight", "size"})
_DEFAULTS = {"fontSize": "16px", "padding": "8px"}
"""What a prop that is not set counts from."""

_BACK = {"up": "down", "down": "up", "left": "right", "right": "left"}
_BY = {"slight": 0.5, "normal": 1.0, "strong": 2.0}


def halfway(design: Design, inverse: Sequence[Operation]) -> tuple[Operation, ...]:
    """Operations to the middle between now and before; none where the last change was not all of lengths."""
    out: list[Operation] = []
    for operation in inverse:
        if not isinstance(operation, Set) or operation.id not in design:
            return ()
        now = design[operation.id].props
        props = {name: _between(now.get(name), old or _DEFAULTS.get(name)) for name, old in operation.props.items()}
        if None in props.values():
            return ()
        out.append(Set(id=operation.id, props=props))
    return tuple(out)


def _between(now: Any, old: Any) -> Any:
    """The middle of two numbers or lengths in px, part by part ("8px 16px"); None where they are no such pair."""
    if isinstance(now, int | float) and isinstance(old, int | float):
        return (now + old) / 2
    if not isinstance(now, str) or not isinstance(old, str):
        return None
    one, other = now.split(), old.split()
    if len(one) != len(other) or not one:
        return None
    middles = [_middle(a, b) for a, b in zip(one, other, strict=True)]
    return None if None in middles else " ".join(m for m in middles if m is not None)


def _middle(one: str, other: str) -> str | None:
    a, b = parse_length(one), parse_length(other)
    if a is None or b is None or a.unit != b.unit:
        x, y = to_px(one), to_px(other)
        return None if x is None or y is None else f"{number_text((x + y) / 2)}px"
    middle = (a.number + b.number) / 2
    whole = round(middle)
    inside = min(a.number, b.number) < whole < max(a.number, b.number)
    return f"{number_text(whole if inside else middle)}{a.unit}"


def once_more(frame: Frame, act: Again) -> Frame | None:
    """A relative change again, in its direction or partly back; an exact one cannot be made more of."""
    degree = act.degree or ("slight" if act.direction < 0 else None)
    if isinstance(frame, Resize | Step):
        return _resized_more(frame, act, degree)
    if isinstance(frame, Recolour) and frame.shift is not None:
        by = frame.shift * (-0.4 if act.direction < 0 else _BY[degree or "normal"])
        return replace(frame, shift=by)
    if isinstance(frame, Relocate) and frame.place.relation in _BACK:
        back: Any = _BACK[frame.place.relation]
        return replace(frame, place=replace(frame.place, relation=back)) if act.direction < 0 else frame
    return frame if isinstance(frame, Add) and act.direction > 0 else None


def _resized_more(frame: Resize | Step, act: Again, degree: Any) -> Frame | None:
    if not frame.direction and frame.factor is None:
        return None
    if act.direction < 0:
        turned: Any = -frame.direction
        return replace(frame, direction=turned, degree="slight", factor=None, exact=None)
    return replace(frame, degree=degree or frame.degree)


def props_of(frame: Frame) -> frozenset[str]:
    """The props that a frame is about."""
    if isinstance(frame, Style):
        return frozenset(frame.props or ())
    if isinstance(frame, Recolour):
        return frozenset({"color", "backgroundColor", "borderColor"})
    if isinstance(frame, Resize):
        return _SIZES
    if isinstance(frame, Step):
        return frozenset({frame.prop})
    return frozenset({"text", "placeholder", "label", "value"}) if isinstance(frame, SetText) else frozenset()
