"""The last change taken back in one respect only, or with its two elements exchanged."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from redraft.language.acts import TakeBack, Unlook
from redraft.language.discourse import Conversation, Turned
from redraft.language.frames import Frame, Place, Relocate, Remove
from redraft.language.partly import props_of
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Found
from redraft.language.scene import CannotError
from redraft.wireframe.operations import Operation, Set, apply, touched

_OPPOSITE: dict[str, Any] = {
    "before": "after", "after": "before", "first": "last", "last": "first", "up": "down", "down": "up",
    "left": "right", "right": "left", "far_left": "far_right", "far_right": "far_left",
    "page_top": "page_bottom", "page_bottom": "page_top",
}  # fmt: skip


def taken_back(talk: Conversation, act: Unlook) -> Turned:
    """As in "but not bigger", "undo the bold"; raises `CannotError` where the last change did no such thing."""
    back = [part for op in talk.last.inverse_operations() if (part := _part(op, act.props)) is not None]
    if not back:
        raise CannotError("The last change did nothing of that.")
    ids = tuple(i for i in dict.fromkeys(touched(back)) if i in talk.design)
    kept = tuple(frame for frame in talk.frames if not props_of(frame) & act.props)
    after = apply(talk.design, back)
    return Turned(after, tuple(back), kept, (), ids, talk.targets or ids, "modify",
                  "Took that part of the last change back", talk.next_id)  # fmt: skip


def kept(talk: Conversation, act: TakeBack) -> Turned | None:
    """As in "Keep the last one, though", after several were removed: the rest goes all the same."""
    before = apply(talk.design, talk.last.inverse_operations())
    gone = tuple(i for frame in talk.frames if isinstance(frame, Remove) for i in frame.targets if i in before)
    if not gone or act.only:
        return None
    index = DesignIndex(before)
    found = talk.taken(talk.resolver(index), act.phrase, gone)
    if not found.ids or found.several:
        return None
    rest = [frame.on(tuple(i for i in frame.targets if i not in found.ids)) for frame in talk.frames]
    turned = talk.done([frame for frame in rest if frame.targets], before, found, from_design=talk.design)
    return replace(turned, created=found.ids, targets=found.ids)


def _part(operation: Operation, props: frozenset[str]) -> Set | None:
    """What of an inverse operation puts some props back."""
    if not isinstance(operation, Set):
        return None
    old = {name: value for name, value in operation.props.items() if name in props}
    return Set(id=operation.id, props=old) if old else None


def exchanged(talk: Conversation) -> Turned:
    """As in "the other way round": two elements trade what was done to them, or a place becomes its opposite."""
    before = apply(talk.design, talk.last.inverse_operations())
    frames = [_turned(frame) for frame in talk.frames if isinstance(frame, Relocate)] or _traded(talk.frames)
    if not frames or not all(i in before for frame in frames for i in frame.targets):
        raise CannotError("There is nothing in the last change that could be turned round.")
    return talk.done(frames, before, Found(talk.targets), from_design=talk.design)


def _turned(frame: Relocate) -> Frame:
    relation = _OPPOSITE.get(frame.place.relation, frame.place.relation)
    return replace(frame, place=Place(relation, frame.place.anchors))


def _traded(frames: tuple[Frame, ...]) -> list[Frame]:
    targets = list(dict.fromkeys(frame.targets for frame in frames))
    if len(targets) != 2:  # a trade is of two
        return []
    other = {targets[0]: targets[1], targets[1]: targets[0]}
    return [frame.on(other[frame.targets]) for frame in frames]
