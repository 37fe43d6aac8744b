"""Props set outright: bold, italic, pill, a border, a shadow, hidden, disabled, sticky, full width."""

from __future__ import annotations

from typing import Any

from redraft.language.effects.bench import Bench
from redraft.language.effects.borders import LINE, has_border
from redraft.language.effects.values.families import is_already
from redraft.language.frames import Style
from redraft.wireframe.lengths import to_px
from redraft.wireframe.node import Node

_NONE = (None, "none", "", 0, "0", "0px", False)
"""What says "not there" of a shadow, a border, a decoration."""

_ABSENT_BY_DEFAULT = frozenset({"boxShadow", "borderWidth", "textDecoration", "textTransform", "disabled", "checked",
    "borderRadius", "letterSpacing", "fontStyle", "margin", "gap", "borderStyle"})  # fmt: skip
_PRESENT_BY_DEFAULT = {"visible": True, "opacity": 1}
_COLOURS = frozenset({"color", "backgroundColor", "borderColor"})


def style(frame: Style, bench: Bench) -> None:
    """Set the props on each target, leaving what is so already."""
    for node_id in frame.targets:
        node = bench.node(node_id)
        wanted = {**_border_parts(node, frame.props or {}), **(frame.props or {})}
        changes = {name: value for name, value in wanted.items() if not _is_so(node, name, value, frame.label)}
        done = bench.set(node_id, changes)
        _say(frame, bench, node_id, done=done)


def _border_parts(node: Node, props: Any) -> dict[str, Any]:
    """The parts of a border that a request for one leaves unsaid."""
    asked = {name for name in ("borderWidth", "borderColor", "borderStyle") if props.get(name) not in _NONE}
    if not asked or has_border(node):
        return {}
    gone = {name for name in ("borderWidth", "borderColor", "borderStyle") if name in props} - asked
    parts = {"borderWidth": "1px", "borderStyle": "solid", "borderColor": node.prop("borderColor") or LINE}
    return {name: value for name, value in parts.items() if name not in asked | gone}


def _is_so(node: Node, name: str, value: Any, label: str) -> bool:
    now = node.prop(name)
    if name in _ABSENT_BY_DEFAULT and _means_none(name, value):
        return _means_none(name, now)
    if name in _PRESENT_BY_DEFAULT and value in (None, _PRESENT_BY_DEFAULT[name]):
        return now is None or now == _PRESENT_BY_DEFAULT[name]
    if name in _COLOURS and isinstance(now, str) and isinstance(value, str):
        return is_already(now, value)
    if name == "fontWeight" and isinstance(value, int):
        return _same_weight(now, value, exactly=any(char.isdigit() for char in label))
    return _same_length(now, value) or now == value


def _means_none(name: str, value: Any) -> bool:
    return value in _NONE or (name in {"fontStyle", "textTransform"} and value == "normal")


_BOLD, _NORMAL = 600, 400


def _same_weight(now: Any, value: int, *, exactly: bool) -> bool:
    """Bold is 600 or more, and a normal weight 400 or less, unless the number itself was said."""
    number = to_px({"bold": 700, "normal": 400, None: 400}.get(now, now))
    if number is None or exactly:
        return number == value
    if value in {600, 700}:
        return number >= _BOLD
    return number <= _NORMAL if value == _NORMAL else number == value


def _same_length(now: Any, value: Any) -> bool:
    one, other = to_px(now), to_px(value)
    plain = all(len(str(side).split()) == 1 for side in (now, value))
    return plain and one is not None and one == other and not isinstance(now, bool) and not isinstance(value, bool)


_PHRASES = {"hidden": ("hid", "hidden"), "visible": ("showed", "visible"), "shown": ("showed", "visible"),
    "disabled": ("disabled", "disabled"), "enabled": ("enabled", "enabled"), "checked": ("ticked", "ticked"),
    "unchecked": ("unticked", "not ticked"), "underlined": ("underlined", "underlined")}  # fmt: skip


def _say(frame: Style, bench: Bench, node_id: str, *, done: bool) -> None:
    label = frame.label or ", ".join(f"{name} {value}" for name, value in (frame.props or {}).items())
    verb, state = _PHRASES.get(label, ("", label))
    bench.made(verb if done and verb else state, node_id, done=done, verb=bool(done and verb))
