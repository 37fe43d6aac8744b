"""Frames for a change that no words made: what was done on the canvas, or by a step through the history.

"The subtitle too" then means the same props on the subtitle.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from redraft.language.frames import Frame, Place, Relocate, Remove, SetText, Style
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Move, Operation, Set


def inferred_frames(inverse: Iterable[Operation], design: Design) -> tuple[Frame, ...]:
    """What the turn that `inverse` takes back came to: props set outright, texts, and what is gone."""
    changed: dict[str, dict[str, Any]] = {}
    gone: list[str] = []
    moved: list[Frame] = []
    for operation in inverse:
        if isinstance(operation, Set) and operation.id in design:
            props = design[operation.id].props
            changed.setdefault(operation.id, {}).update({name: props.get(name) for name in operation.props})
        elif isinstance(operation, Move) and operation.id in design:
            moved.append(Relocate(place=_place(design, operation.id), targets=(operation.id,)))
        elif isinstance(operation, Insert):
            gone.append(str(operation.node["id"]))
    alike: dict[str, tuple[dict[str, Any], list[str]]] = {}
    for node_id, props in changed.items():
        alike.setdefault(repr(sorted(props.items(), key=str)), (props, []))[1].append(node_id)
    frames: list[Frame] = moved + [_set(props, tuple(ids)) for props, ids in alike.values()]
    return (*frames, Remove(targets=tuple(gone))) if gone else tuple(frames)


def _place(design: Design, node_id: str) -> Place:
    """Where an element stands now, as one would say it."""
    parent = design[design[node_id].parent or design.root]
    at = parent.children.index(node_id)
    return Place("last", (parent.id,)) if at + 1 == len(parent.children) else _beside(parent.children, at)


def _beside(children: Sequence[str], at: int) -> Place:
    return Place("after", (children[at - 1],)) if at else Place("before", (children[1],))


def _set(props: Mapping[str, Any], ids: tuple[str, ...]) -> Frame:
    text = props.get("text")
    if set(props) == {"text"} and isinstance(text, str):
        return SetText(text=text, targets=ids)
    return Style(props=dict(props), label="alike", targets=ids)
