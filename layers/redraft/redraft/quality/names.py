"""Whether everything that needs a name has one: fields, controls without words, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from redraft.preview.boxes import Part
from redraft.preview.content import CHOICES, FIELDS, scalar, text_of
from redraft.quality.findings import Finding
from redraft.quality.scene import Scene
from redraft.wireframe.node import Node

_NAMING: Final = ("label", "alt", "placeholder", "iconName", "title", "name")


def check_names(scene: Scene) -> Iterator[Finding]:
    """A finding for each field, button or link that nobody could tell by name, and each picture without words."""
    for part in scene.shown():
        if part.kind == "image" and scalar(part.node.props.get("alt")) is None:
            message = f"{scene.title(part)} is a picture without `alt`; an empty one says that it is decoration."
            yield Finding(part.node.id, "missing_alt", "moderate", message)
        elif _is_nameless(scene, part):
            message = f"{scene.title(part)} has neither a label nor a text to be known by."
            yield Finding(part.node.id, "missing_label", "serious", message)


def _is_nameless(scene: Scene, part: Part) -> bool:
    if part.kind in FIELDS:
        return part.node.id not in scene.semantics.labelled and not _is_named(part)
    if part.kind in CHOICES or part.kind == "slider":
        return not _is_named(part) and not _has_words_beside(scene, part)
    return part.kind in ("button", "link") and not any(_is_named(scene.parts[node.id]) for node in _within(scene, part))


def _is_named(part: Part) -> bool:
    return bool(text_of(part.node.props)) or any(scalar(part.node.props.get(name)) for name in _NAMING)


def _within(scene: Scene, part: Part) -> Iterator[Node]:
    return scene.design.walk(part.node.id)


def _has_words_beside(scene: Scene, part: Part) -> bool:
    """Whether a text in the same row or group says what is chosen."""
    if part.node.parent is None:
        return False
    return any(node.id != part.node.id and text_of(node.props) for node in scene.design.walk(part.node.parent))
