"""Whether anything is left empty, or stands there twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Final

from redraft.preview.boxes import Part
from redraft.preview.content import items_of, text_of
from redraft.quality.findings import Finding
from redraft.quality.scene import Scene
from redraft.wireframe.node import Design, Node

_HOLDERS: Final = frozenset({"frame", "list", "table", "tabs", "select"})
_DRAWN: Final = ("background-color", "background-image", "border-width", "box-shadow")
_DOERS: Final = frozenset({"button", "link"})


def check_empty(scene: Scene) -> Iterator[Finding]:
    """A finding for each container that holds and shows nothing; a coloured or bordered box is a drawing."""
    for part in scene.shown():
        if part.kind in _HOLDERS and part.node.parent is not None and _is_empty(part):
            yield Finding(part.node.id, "empty_container", "moderate", f"{scene.title(part)} is empty.")


def _is_empty(part: Part) -> bool:
    node = part.node
    if node.children or items_of(node.props) or text_of(node.props) or node.props.get("placeholder"):
        return False
    return part.kind in ("tabs", "select") or not any(name in part.style for name in _DRAWN)


def check_twice(scene: Scene) -> Iterator[Finding]:
    """A finding for each button, link or group of texts that stands beside another just like it."""
    for part in scene.shown():
        seen: dict[Hashable, str] = {}
        for child in scene.design.children_of(part.node.id):
            if scene.parts[child.id].hidden or not _says_much(scene, child):
                continue
            first = seen.setdefault(_likeness(scene.design, child), child.id)
            if first != child.id:
                message = f"{scene.title(scene.parts[child.id])} stands there twice."
                yield Finding(child.id, "duplicate_sibling", "moderate", message, {"like": first})


def _says_much(scene: Scene, node: Node) -> bool:
    if scene.parts[node.id].kind in _DOERS:
        return bool(text_of(node.props))
    return sum(1 for below in scene.design.walk(node.id) if below.id != node.id and text_of(below.props)) > 1


def _likeness(design: Design, node: Node) -> Hashable:
    """Equal for elements that differ in nothing but their ids."""
    return tuple((below.type, len(below.children), _frozen(dict(below.props))) for below in design.walk(node.id))


def _frozen(value: object) -> Hashable:
    if isinstance(value, dict):
        return tuple(sorted((key, _frozen(item)) for key, item in value.items()))
    return tuple(map(_frozen, value)) if isinstance(value, list) else repr(value)
