"""One numeric prop more or less: gap, padding, corners, border, opacity, weight, spacing, columns, shadow."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from redraft.language.effects.bench import Bench
from redraft.language.effects.borders import border_for, has_border
from redraft.language.effects.effect import Declined
from redraft.language.effects.steps import scaled, shifted, stepped
from redraft.language.frames import Degree, Step
from redraft.wireframe.lengths import number_text, parse_length, to_px
from redraft.wireframe.node import Node

_RATIO: dict[Degree, float] = {"slight": 1.25, "normal": 1.5, "strong": 2.5}
_FROM_NOTHING: dict[str, dict[Degree, str]] = {
    "gap": {"slight": "8px", "normal": "16px", "strong": "32px"},
    "margin": {"slight": "4px", "normal": "8px", "strong": "24px"},
    "borderRadius": {"slight": "4px", "normal": "8px", "strong": "16px"},
    "letterSpacing": {"slight": "0.5px", "normal": "1px", "strong": "2px"},
}
_DEFAULTS = {"padding": "8px", "lineHeight": "1.5"}
_ROUND_PX = 500
"""From this radius on a corner is a half circle, whatever the number."""


def step(frame: Step, bench: Bench) -> None:
    """Move the prop of each target."""
    for node_id in frame.targets:
        node = bench.node(node_id)
        done = bench.set(node_id, _props(frame, node))
        bench.made(_how(frame), node_id, done=done)


def _props(frame: Step, node: Node) -> dict[str, Any]:
    special = _SPECIAL.get(frame.prop)
    if special is not None:
        return special(frame, node)
    if frame.exact is not None:
        return {frame.prop: frame.exact}
    return _moved(frame, node)


def _moved(frame: Step, node: Node) -> dict[str, Any]:
    value = _length(frame, node)
    return {} if value is None else {frame.prop: value}


def _length(frame: Step, node: Node) -> str | None:
    """The new length; None where nothing was set and less of it is asked for."""
    now = node.prop(frame.prop)
    base = now if _any_length(now) else _DEFAULTS.get(frame.prop)
    if frame.by is not None and frame.prop != "lineHeight":
        return shifted(base or "0px", frame.by, frame.direction)
    if base is None:
        return _FROM_NOTHING.get(frame.prop, {}).get(frame.degree, "8px") if _grows(frame) else None
    value = scaled(base, frame.factor) if frame.factor is not None else stepped(base, _ratio(frame), frame.direction)
    if value is None:
        raise Declined(f"{frame.prop} {base!r} is not a length that can grow or shrink.", id=node.id, prop=frame.prop)
    return value


def _any_length(value: object) -> bool:
    """Whether it is a length or shorthand, not all of it zero."""
    parts = value.split() if isinstance(value, str) else [value]
    lengths = [parse_length(part) for part in parts]
    return any(length is not None and length.number for length in lengths)


def _grows(frame: Step) -> bool:
    return frame.direction > 0 or (frame.factor or 0) > 1


def _ratio(frame: Step) -> float:
    return _RATIO[frame.degree]


def _radius(frame: Step, node: Node) -> dict[str, Any]:
    """Corners; a half circle is made less round from a plain radius on."""
    if frame.exact is not None:
        return {"borderRadius": frame.exact}
    now = node.prop("borderRadius")
    full = (to_px(now) or 0) >= _ROUND_PX or str(now).strip().endswith("%")
    if full:
        return {} if _grows(frame) else {"borderRadius": "12px"}
    return _moved(frame, node)


def _border(frame: Step, node: Node) -> dict[str, Any]:
    if frame.exact is not None:
        width = to_px(frame.exact)
        return {"borderWidth": frame.exact} if width == 0 else {**border_for(node), "borderWidth": frame.exact}
    if not has_border(node):
        return border_for(node, "2px" if frame.degree == "strong" else "1px") if _grows(frame) else {}
    if frame.factor is not None or frame.by is not None:
        return _moved(frame, node)
    now = to_px(node.prop("borderWidth")) or 1.0
    by = 2 if frame.degree == "strong" else 1
    goal = now + by if frame.direction > 0 else max(now - by, 0.5)
    return {"borderWidth": f"{number_text(goal)}px"}


def _opacity(frame: Step, node: Node) -> dict[str, Any]:
    if frame.exact is not None:
        return {"opacity": _share(frame.exact)}
    now = _share(node.prop("opacity") if node.prop("opacity") is not None else 1)
    by = {"slight": 0.1, "normal": 0.25, "strong": 0.5}[frame.degree]
    goal = now * frame.factor if frame.factor is not None else now + by * frame.direction
    return {"opacity": round(min(1.0, max(0.05, goal)), 2)} if min(1.0, goal) != now else {}


def _share(value: object) -> float:
    """An opacity as 0..1, from "0.85", "85%" or a number."""
    length = parse_length(value)
    if length is None:
        raise Declined(f"{value!r} is no opacity.", prop="opacity")
    share = length.number / 100 if length.unit == "%" or length.number > 1 else length.number
    return round(min(1.0, max(0.0, share)), 4)


_WEIGHTS = {"thin": 100, "light": 300, "normal": 400, "regular": 400, "medium": 500, "semibold": 600, "bold": 700,
    "bolder": 700, "extrabold": 800, "black": 900}  # fmt: skip
_NORMAL, _BOLD = 400, 700


def _weight(frame: Step, node: Node) -> dict[str, Any]:
    if frame.exact is not None:
        return {"fontWeight": _weight_number(frame.exact)}
    now = _weight_number(node.prop("fontWeight") or _NORMAL)
    if frame.direction > 0:
        light = now < 600
        goal = (600 if frame.degree == "slight" else _BOLD) if light else min(900, now + 100)
        return {"fontWeight": max(goal, 800) if frame.degree == "strong" else goal}
    return {"fontWeight": _NORMAL if now > _NORMAL else max(100, now - 100)}


def _weight_number(value: object) -> int:
    named = _WEIGHTS.get(str(value).lower().replace("-", "").replace(" ", ""))
    length = parse_length(value)
    if named is None and length is None:
        raise Declined(f"{value!r} is no font weight.", prop="fontWeight")
    return named if named is not None else round(length.number) if length else _NORMAL


def _columns(frame: Step, node: Node) -> dict[str, Any]:
    length = parse_length(node.prop("columns"))
    now = int(length.number) if length else 1
    exact = parse_length(frame.exact) if frame.exact is not None else None
    goal = int(exact.number) if exact else now + frame.direction
    return {"columns": max(1, goal), **({} if node.prop("layoutMode") == "GRID" else {"layoutMode": "GRID"})}


def _line_height(frame: Step, node: Node) -> dict[str, Any]:
    if frame.exact is not None:
        length = parse_length(frame.exact)
        return {"lineHeight": length.number if length and not length.unit else frame.exact}
    now = parse_length(node.prop("lineHeight"))
    if now is not None and now.unit:
        return _moved(frame, node)
    by = {"slight": 0.1, "normal": 0.25, "strong": 0.5}[frame.degree]
    base = now.number if now else 1.5
    goal = base * frame.factor if frame.factor is not None else base + by * frame.direction
    return {"lineHeight": round(max(1.0, goal), 2)}


SHADOWS = (
    "0 1px 2px rgba(0, 0, 0, 0.1)",
    "0 2px 8px rgba(0, 0, 0, 0.15)",
    "0 4px 16px rgba(0, 0, 0, 0.2)",
    "0 8px 32px rgba(0, 0, 0, 0.28)",
    "0 16px 56px rgba(0, 0, 0, 0.36)",
)
"""Shadows from faint to heavy."""


def _shadow(frame: Step, node: Node) -> dict[str, Any]:
    if frame.exact is not None:
        return {"boxShadow": frame.exact}
    now = node.prop("boxShadow")
    if not now or now == "none":
        return {"boxShadow": SHADOWS[{"slight": 0, "normal": 1, "strong": 3}[frame.degree]]} if _grows(frame) else {}
    level = _level(str(now)) + frame.direction * (2 if frame.degree == "strong" else 1)
    if level < 0:
        return {"boxShadow": "none"}
    return {"boxShadow": SHADOWS[min(level, len(SHADOWS) - 1)]}


def _level(shadow: str) -> int:
    """Where a shadow stands among `SHADOWS`, by its blur."""
    blurs = [to_px(part.split()[2]) or 0.0 for part in SHADOWS]
    words = [to_px(word) for word in shadow.split()]
    lengths = [word for word in words if word is not None]
    blur = lengths[2] if len(lengths) > 2 else 0.0
    return max(index for index, least in enumerate(blurs) if least <= blur or index == 0)


_SPECIAL: dict[str, Callable[[Step, Node], dict[str, Any]]] = {
    "borderRadius": _radius, "borderWidth": _border, "opacity": _opacity, "fontWeight": _weight,
    "columns": _columns, "lineHeight": _line_height, "boxShadow": _shadow,
}  # fmt: skip
_NAMES: dict[str, tuple[str, str]] = {
    "gap": ("more spaced out", "tighter"), "padding": ("roomier inside", "tighter inside"),
    "margin": ("further from the rest", "closer to the rest"), "borderRadius": ("rounder", "less round"),
    "borderWidth": ("thicker in its border", "thinner in its border"),
    "opacity": ("less transparent", "more transparent"), "fontWeight": ("bolder", "lighter in weight"),
    "letterSpacing": ("wider spaced", "tighter spaced"),
    "lineHeight": ("airier in its lines", "tighter in its lines"),
    "columns": ("one column wider", "one column narrower"),
    "boxShadow": ("stronger in its shadow", "weaker in its shadow"),
}  # fmt: skip
_EXACTLY = {"borderRadius": "corner radius", "borderWidth": "border width", "fontWeight": "font weight",
    "letterSpacing": "letter spacing", "lineHeight": "line height", "boxShadow": "shadow"}  # fmt: skip


def _how(frame: Step) -> str:
    if frame.exact is not None:
        return f"{frame.exact} in {_EXACTLY.get(frame.prop, frame.prop)}"
    if frame.by is not None:
        return f"{frame.by} {'more' if _grows(frame) else 'less'} in {_EXACTLY.get(frame.prop, frame.prop)}"
    more, less = _NAMES.get(frame.prop, (f"larger in {frame.prop}", f"smaller in {frame.prop}"))
    return more if _grows(frame) else less
