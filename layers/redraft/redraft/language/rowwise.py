"""A change of several parts of one row, card or tile, made on another of its like: each part on its counterpart."""

from __future__ import annotations

from collections.abc import Sequence

from redraft.language.frames import Frame, Relocate
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase


def on_its_like(index: DesignIndex, frames: Sequence[Frame], named: tuple[str, ...]) -> list[Frame] | None:
    """The frames on the counterparts in what `named` stands in; None where the parts have no such counterparts."""
    parts = [index[i] for i in dict.fromkeys(i for frame in frames for i in frame.targets) if i in index.by_id]
    if len({(part.role, part.node.type) for part in parts}) < 2 or not named:  # parts of one role need no rows
        return None
    model = _around(index, parts)
    other = _like(index, model, [index[i] for i in named]) if model is not None else None
    if model is None or other is None:
        return None
    pairs = {part.id: _counterpart(index, part, model, other) for part in parts}
    if not all(pairs.values()):
        return None
    return [frame.on(tuple(i for t in frame.targets if (i := pairs.get(t)))) for frame in frames]


def _around(index: DesignIndex, parts: list[Entry]) -> Entry | None:
    """The smallest element that holds them all."""
    around = (outer for outer in (parts[0], *index.above(parts[0])) if all(index.holds(outer, part) for part in parts))
    return next(around, None)


def _like(index: DesignIndex, model: Entry, named: list[Entry]) -> Entry | None:
    """What plays the part of the model, around all that was named."""
    for outer in (named[0], *index.above(named[0])):
        alike = (outer.role, outer.node.type) == (model.role, model.node.type) and outer.id != model.id
        if alike and all(index.holds(outer, entry) for entry in named):
            return outer
    return None


def _counterpart(index: DesignIndex, part: Entry, model: Entry, other: Entry) -> str | None:
    role = (part.role, part.node.type)
    here = [e.id for e in index.below(model) if (e.role, e.node.type) == role]
    there = [e.id for e in index.below(other) if (e.role, e.node.type) == role]
    at = here.index(part.id) if part.id in here else 0
    return there[at] if len(there) > at else None


def same_column(index: DesignIndex, model: str, label: str, *, anywhere: bool = False) -> str | None:
    """As in "same for the June one", said of a cell: the cell of that row in its column, where the row is named.

    A row is named by its first cell; with `anywhere` by any of another column.
    """
    if model not in index.by_id or model == label:
        return None
    here, there = index.parent(index[model]), index.parent(index[label])
    if here is None or there is None or here.id == there.id or here.node.parent != there.node.parent:
        return None
    mine, its = here.node.children, there.node.children
    at = mine.index(model)
    names_row = its.index(label) != at if anywhere else its.index(label) == 0 and at > 0
    return its[at] if names_row and len(mine) == len(its) and here.role == there.role else None


def stands_for(index: DesignIndex, frame: Relocate, named: tuple[str, ...]) -> tuple[str, ...]:
    """As in "I mean Table Linden", after something was moved to Table Birch: the anchor that is meant instead."""
    anchors, target = frame.place.anchors, index.by_id.get(frame.targets[0] if frame.targets else "")
    if len(anchors) != 1 or len(named) != 1 or target is None or anchors[0] not in index.by_id or named[0] in anchors:
        return ()
    anchor, found = index[anchors[0]], index[named[0]]
    role = (anchor.role, anchor.node.type)
    if (target.role, target.node.type) in ((found.role, found.node.type), role):
        return ()
    for outer in (found, *index.above(found)):
        alike = [e.id for e in (outer, *index.below(outer)) if (e.role, e.node.type) == role and e.id != anchor.id]
        if alike:
            return (alike[0],) if len(alike) == 1 else ()
    return ()


def holder_of(index: DesignIndex, ids: tuple[str, ...]) -> tuple[str, ...]:
    """As in "Add a tile to the rooms": of the rooms and what they stand in, the latter; else the ids themselves."""
    whole = [i for i in ids if all(index.holds(index[i], index[o]) for o in ids)]
    if whole:
        return (whole[0],)
    parents = {index[i].node.parent for i in ids}
    parent = parents.pop() if len(parents) == 1 else None
    return (parent,) if parent is not None and index[parent].depth else ids


def list_within(index: DesignIndex, entry: Entry, moved: str) -> Entry | None:
    """As in "Put Evensong at the end of the services", where the services are a list with a title."""
    home = index.parent(index[moved])
    if home is None or home is entry or not index.holds(entry, home):
        return None
    roles = [index[child].role for child in home.node.children]
    return home if len(roles) > 1 and len(set(roles)) == 1 and home.node.parent == entry.id else None


def stands_apart(index: DesignIndex, phrase: Phrase, anchor: str, moved: str) -> bool:
    """As in "The price straight after the title of the outing": beside the title itself, wherever that is."""
    kind, entry, mover = kind_of(phrase.head), index[anchor], index[moved]
    plain = not entry.node.children and not mover.node.children and entry.node.type == mover.node.type
    return plain and kind is not None and bool(set(entry.heads) & kind.names)
