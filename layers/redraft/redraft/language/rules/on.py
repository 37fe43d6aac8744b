"""Looks put on elements: each frame gets its targets, and those whose targets are others than what was named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from redraft.language.frames import Align, Arrange, Frame, SetText, Step, Style
from redraft.language.references.phrase import Phrase
from redraft.language.scene import Scene, is_container

_EVERYTHING = frozenset({"everything"})


def on_targets(scene: Scene, looks: Sequence[Frame], ids: tuple[str, ...], phrase: Phrase | None) -> list[Frame]:
    """The looks on these elements."""
    return [_on(scene, look, ids, phrase) for look in looks]


def _on(scene: Scene, look: Frame, ids: tuple[str, ...], phrase: Phrase | None) -> Frame:
    if isinstance(look, Arrange):
        return _arranged(scene, look, ids)
    if isinstance(look, Align) and phrase is not None and phrase.pronoun in _EVERYTHING and phrase.relations:
        outer = scene.index[ids[0]].node.parent if ids else None
        return replace(look, what="content", targets=(outer,) if outer else ids)
    if isinstance(look, Step) and look.prop == "gap":
        return look.on(_gap_targets(scene, ids))
    if isinstance(look, SetText):
        return look.on(ids)
    if isinstance(look, Style) and look.props and set(look.props) == {"checked"}:
        return look.on(_checkables(scene, ids))
    return look.on(ids)


def _arranged(scene: Scene, look: Arrange, ids: tuple[str, ...]) -> Frame:
    """One container holds the things to arrange; several elements are the things."""
    if len(ids) == 1 and is_container(scene.index[ids[0]]):
        return replace(look, targets=ids, of_children=True)
    parents = {scene.index[i].node.parent for i in ids}
    if len(parents) == 1 and len(ids) > 1:
        parent = parents.pop()
        if parent and set(scene.index[parent].node.children) == set(ids):
            return replace(look, targets=(parent,), of_children=True)
    if len(ids) == 1:
        parent = scene.index[ids[0]].node.parent
        if parent is not None:
            return replace(look, targets=(parent,), of_children=True)
    return replace(look, targets=ids)


def _gap_targets(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    if all(scene.index[i].node.children for i in ids):
        return ids
    parents = [scene.index[i].node.parent for i in ids]
    return scene.index.ordered([parent for parent in parents if parent])


def _checkables(scene: Scene, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The boxes in what was named: "tick the first step" means its checkbox."""
    kinds = ("checkbox", "radio", "toggle")
    out: list[str] = []
    for i in ids:
        entry = scene.index[i]
        if entry.node.type.lower() in kinds:
            out.append(i)
            continue
        around = [entry, *scene.index.above(entry)]
        inner = next(([e.id for e in scene.index.below(o) if e.node.type.lower() in kinds] for o in around[:3] if any(
            e.node.type.lower() in kinds for e in scene.index.below(o))), [])
        out.extend(inner if len(inner) == 1 else [])
    return scene.index.ordered(out) or ids
