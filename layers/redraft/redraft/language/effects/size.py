"""Sizes: bigger and smaller, by a factor, or to an exact length."""

from __future__ import annotations

from redraft.language.effects.bench import Bench
from redraft.language.effects.effect import Declined
from redraft.language.effects.kinds import FIELDS, PICTURES, SQUARES, WORDED, is_text, kind_of
from redraft.language.effects.steps import RELATIVE, scaled, shifted, stepped
from redraft.language.frames import Resize
from redraft.wireframe.lengths import parse_length, to_px
from redraft.wireframe.node import Node

_SIZES = ("fontSize", "padding", "width", "height", "minWidth", "minHeight", "maxWidth", "size", "iconSize")
_NATURAL = {
    "button": ("120px", "40px"), "link": ("80px", "24px"), "input": ("240px", "40px"), "select": ("240px", "40px"),
    "textarea": ("320px", "96px"), "image": ("240px", "160px"), "video": ("480px", "270px"), "map": ("480px", "270px"),
    "chart": ("480px", "240px"), "icon": ("24px", "24px"), "avatar": ("40px", "40px"), "badge": ("64px", "24px"),
    "checkbox": ("20px", "20px"), "radio": ("20px", "20px"), "toggle": ("44px", "24px"), "slider": ("240px", "24px"),
    "progress": ("240px", "8px"), "divider": ("240px", "1px"), "text": ("240px", "24px"),
}  # fmt: skip
_CONTAINER = ("320px", "160px")


def resize(frame: Resize, bench: Bench) -> None:
    """Change the size of each target."""
    for node_id in frame.targets:
        node = bench.node(node_id)
        done = bench.set(node_id, _props(frame, node))
        bench.made(_how(frame), node_id, done=done)


def _props(frame: Resize, node: Node) -> dict[str, str]:
    if frame.exact is not None:
        return dict.fromkeys(_exact_props(frame, node), frame.exact)
    if frame.dimension == "text":
        return _changed(frame, node, ["fontSize"])
    if frame.dimension in {"width", "height"}:
        return _changed(frame, node, [frame.dimension]) | _limit(frame, node, frame.dimension)
    return _changed(frame, node, _exact_props(frame, node) if frame.by else _relative_props(frame, node))


def _exact_props(frame: Resize, node: Node) -> list[str]:
    """The props that one exact length speaks of."""
    if frame.dimension == "text":
        return ["fontSize"]
    if frame.dimension != "size":
        return [frame.dimension]
    kind = kind_of(node)
    if kind in SQUARES:
        set_now = [prop for prop in ("width", "height", "size", "iconSize") if node.prop(prop) is not None]
        return set_now or ["width", "height"]
    if kind in WORDED | FIELDS or node.prop("text"):
        return ["fontSize"]
    return ["width", "height"] if kind in PICTURES and node.prop("height") else ["width"]


def _relative_props(frame: Resize, node: Node) -> list[str]:
    """The size props that a relative change moves: those that are set, else the type's default ones."""
    set_now = [prop for prop in _SIZES if _is_length(node, prop)]
    fixed = [prop for prop in set_now if not str(node.prop(prop)).strip().endswith(("%", "vw", "vh"))]
    if frame.factor is not None:
        return set_now or _defaults(node)
    if is_text(node) or kind_of(node) == "link":
        return ["fontSize"]
    return fixed or _defaults(node)


def _is_length(node: Node, prop: str) -> bool:
    value = node.prop(prop)
    parts = value.split() if isinstance(value, str) else [value]
    return (
        bool(parts)
        and all(parse_length(part) is not None for part in parts)
        and any((length := parse_length(part)) is not None and length.number for part in parts)
    )


def _defaults(node: Node) -> list[str]:
    kind = kind_of(node)
    if kind in SQUARES:
        return ["size"]
    if kind in PICTURES | {"progress", "divider", "slider"}:
        return ["width", "height"]
    if kind in FIELDS | {"button"}:
        return ["fontSize", "padding"]
    return ["fontSize"] if kind in WORDED or node.prop("text") else ["padding"]


def _changed(frame: Resize, node: Node, props: list[str]) -> dict[str, str]:
    out = {}
    for prop in props:
        base = node.prop(prop) if _is_length(node, prop) else _default_of(node, prop)
        if frame.by is not None:
            value = shifted(base, frame.by, frame.direction)
        elif frame.factor is not None:
            value = scaled(base, frame.factor)
        else:
            value = stepped(base, RELATIVE[frame.degree], frame.direction)
        if value is None:
            raise Declined(f"{prop} {base!r} is not a length that can grow or shrink.", id=node.id, prop=prop)
        out[prop] = _capped(base, value)
    return out


def _capped(base: object, value: str) -> str:
    """A share of the room there is does not grow over all of it."""
    before, after = parse_length(base), parse_length(value)
    over = before and after and after.unit == "%" and before.number <= 100 < after.number
    return "100%" if over else value


def _default_of(node: Node, prop: str) -> str:
    width, height = _NATURAL.get("text" if is_text(node) else kind_of(node), _CONTAINER)
    known = {"fontSize": "16px", "padding": "8px", "size": "24px", "iconSize": "24px", "width": width, "height": height}
    return known.get(prop, width)


def _limit(frame: Resize, node: Node, dimension: str) -> dict[str, str]:
    """Move a limit that would otherwise hold the new size back ("wider" under a maxWidth)."""
    ends = {"width": ("minWidth", "maxWidth"), "height": ("minHeight", "maxHeight")}[dimension]
    limit = ends[1] if frame.direction >= 0 and (frame.factor or 1) >= 1 else ends[0]
    now, goal = to_px(node.prop(limit)), _changed(frame, node, [dimension])[dimension]
    aim = to_px(goal)
    if now is None:
        return {}
    if aim is None:
        return _changed(frame, node, [limit])
    return {limit: goal} if (aim > now) == (limit == ends[1]) and aim != now else {}


_WORDS = {"width": ("wider", "narrower"), "height": ("taller", "shorter"), "text": ("larger in its text",
    "smaller in its text"), "size": ("larger", "smaller")}  # fmt: skip
_EXACTLY = {"width": "wide", "height": "high"}


def _how(frame: Resize) -> str:
    if frame.exact is not None:
        return f"{frame.exact} {_EXACTLY.get(frame.dimension, 'in size')}"
    if frame.by is not None:
        return f"{frame.by} {_WORDS[frame.dimension][0 if frame.direction > 0 else 1]}"
    grows = frame.factor > 1 if frame.factor is not None else frame.direction > 0
    word = _WORDS[frame.dimension][0 if grows else 1]
    far = {"slight": "slightly ", "strong": "much "}.get(frame.degree, "") if frame.factor is None else ""
    return f"{far}{word}"
