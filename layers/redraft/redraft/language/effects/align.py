"""Alignment: of an element in its parent, of its text, of what is in it."""

from __future__ import annotations

from redraft.language.effects.bench import Bench
from redraft.language.effects.kinds import is_text
from redraft.language.frames import Align
from redraft.wireframe.node import Node

_FLEX = {
    "center": "center", "left": "flex-start", "right": "flex-end", "top": "flex-start", "bottom": "flex-end",
    "stretch": "stretch", "between": "space-between", "justify": "stretch",
}  # fmt: skip
_WORDS = {"between": "spread out", "justify": "justified", "stretch": "stretched", "center": "centered"}


def align(frame: Align, bench: Bench) -> None:
    """Align each target, its text, or its content."""
    for node_id in frame.targets:
        node = bench.node(node_id)
        wanted = {name: value for name, value in _props(frame, bench, node).items() if not _is_so(node, name, value)}
        done = bench.set(node_id, wanted)
        how = _WORDS.get(frame.to, f"aligned {frame.to}")
        within = " inside" if frame.what == "content" else ""
        bench.made(f"{how}{within}", node_id, done=done)


def _is_so(node: Node, name: str, value: str) -> bool:
    now = node.prop(name)
    return now == value or (now is None and (name, value) in {("textAlign", "left"), ("alignItems", "stretch")})


def _props(frame: Align, bench: Bench, node: Node) -> dict[str, str]:
    if frame.what == "content":
        return _content(frame, node)
    sidewards = frame.to in {"center", "left", "right", "justify"}
    if frame.what == "text" or (is_text(node) and sidewards):
        return {"textAlign": frame.to if sidewards else "center"}
    if frame.to == "between":
        return {"justifyContent": "space-between"}
    return _own(frame, bench, node)


def _own(frame: Align, bench: Bench, node: Node) -> dict[str, str]:
    """The element's own place across its parent's direction; along it, `alignSelf` is all that one element has."""
    if frame.to == "stretch" and node.parent and not _is_row(bench.node(node.parent)):
        return {"alignSelf": "stretch"}
    return {"alignSelf": _FLEX[frame.to]}


def _is_row(node: Node) -> bool:
    return str(node.prop("layoutMode") or "").upper() in {"HORIZONTAL", "ROW"}


def _content(frame: Align, node: Node) -> dict[str, str]:
    """What is in it: `alignItems`; where that is the other direction, `justifyContent` as well."""
    value = _FLEX[frame.to]
    if frame.to == "between":
        return {"justifyContent": value}
    if frame.to in {"top", "bottom"}:
        return {"alignItems": value} if _is_row(node) else {"justifyContent": value}
    if _is_row(node) and frame.to in {"center", "left", "right"}:
        return {"alignItems": value, "justifyContent": value}
    return {"alignItems": value}
