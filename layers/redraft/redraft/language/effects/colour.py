"""Colours: an element's own, its text's, background's or border's; outright, or darker and lighter."""

from __future__ import annotations

from redraft.language.effects.bench import Bench
from redraft.language.effects.borders import border_for
from redraft.language.effects.kinds import colour_prop, is_text, kind_of
from redraft.language.effects.labels import labels_of
from redraft.language.effects.values.colours import spoken
from redraft.language.effects.values.families import is_already
from redraft.language.frames import Recolour
from redraft.wireframe.colours import TRANSPARENT, contrast, parse_colour, shade
from redraft.wireframe.node import Design, Node

READABLE = 3.0
"""The least contrast at which a reply says nothing about it (WCAG 2.2, large text and parts of controls)."""

_DEFAULT_INK = "#111827"
_PAGE = "#ffffff"
_ROLES = {"text": "color", "background": "backgroundColor", "border": "borderColor"}


def recolour(frame: Recolour, bench: Bench) -> None:
    """Give each target the colour, or shift the one it has."""
    for node_id in frame.targets:
        node = _owner(bench, bench.node(node_id), frame)
        props = _wanted(frame, bench.design, node)
        done = bench.set(node.id, props) if props else False
        bench.made(_how(frame), node_id, done=done)
        if done:
            _warn_unreadable(bench, node.id)


def _owner(bench: Bench, node: Node, frame: Recolour) -> Node:
    """The element that carries the colour: words inside a Button have the Button's own, unless they set one."""
    above = bench.design.nodes.get(node.parent or "")
    inherits = is_text(node) and above is not None and kind_of(above) == "button" and node.prop("color") is None
    if not (inherits and above and frame.role in {"main", "text"}):
        return node
    bench.allowed.add(above.id)
    return above


def _prop_of(frame: Recolour, node: Node, owner_changed: bool) -> str:
    if frame.role != "main":
        return _ROLES[frame.role]
    if frame.colour is not None and frame.colour in TRANSPARENT:
        return "backgroundColor"
    return "color" if owner_changed else colour_prop(node)


def _wanted(frame: Recolour, design: Design, node: Node) -> dict[str, str]:
    prop = _prop_of(frame, node, owner_changed=node.id not in frame.targets)
    now = node.prop(prop)
    if frame.colour is None:
        return _shifted(frame, design, node, prop)
    if isinstance(now, str) and is_already(now, frame.colour):
        return border_for(node) if frame.role == "border" else {}
    return {**(border_for(node) if frame.role == "border" else {}), prop: frame.colour}


def _shifted(frame: Recolour, design: Design, node: Node, prop: str) -> dict[str, str]:
    """The colour it has, or is seen in, made darker or lighter; the one prop that is set where the other is not."""
    if frame.role == "main" and node.prop(prop) is None:
        other = "color" if prop == "backgroundColor" else "backgroundColor"
        prop = other if parse_colour(str(node.prop(other))) and not node.children else prop
    base = str(node.prop(prop) or "")
    if parse_colour(base) is None or base in TRANSPARENT:
        base = _DEFAULT_INK if prop == "color" else background_of(design, node.id)
    value = shade(base, frame.shift or 0.0)
    return {prop: value} if value is not None and parse_colour(value) != parse_colour(base) else {}


def background_of(design: Design, node_id: str) -> str:
    """The colour behind an element's content: its own background, or the nearest one around it, else white."""
    for node in (design[node_id], *design.ancestors(node_id)):
        value = str(node.prop("backgroundColor") or "")
        if value.lower() not in TRANSPARENT and parse_colour(value) is not None:
            return value
    return _PAGE


def _how(frame: Recolour) -> str:
    shifted = "darker" if (frame.shift or 0) < 0 else "lighter"
    word = shifted if frame.colour is None else spoken(frame.colour)
    parts = {"text": f"{word} in its text", "background": f"{word} in its background", "border": f"{word}-bordered"}
    return parts.get(frame.role, word)


def _warn_unreadable(bench: Bench, node_id: str) -> None:
    """Say so when an element's own text can hardly be read on its own background any more."""
    node = bench.node(node_id)
    ink = parse_colour(str(node.prop("color") or ""))
    if ink is None or not (node.prop("text") or is_text(node)):
        return
    paper = parse_colour(background_of(bench.design, node_id))
    ratio = contrast(ink, paper) if paper else READABLE
    if ratio < READABLE:
        label = labels_of(bench.design, [node_id])
        bench.warnings.append(f"The text of {label} is hard to read on its background now (contrast {ratio:.1f}:1).")
