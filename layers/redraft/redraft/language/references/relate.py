"""How well two elements stand in a relation that was said: in, of, with, above, below, next to."""

from __future__ import annotations

from bisect import bisect_right

from redraft.language.references.entry import Entry
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Relation
from redraft.language.references.shapes import heads_its_group

_STEP = 0.4
_MANY = 4
_APART = 0.3
_NOT_NEXT = 0.06


class Relater:
    """Costs of relations over one design; None where the relation does not hold."""

    def __init__(self, index: DesignIndex) -> None:
        self.index = index
        self._rows: dict[str, list[int]] = {}

    @staticmethod
    def of(index: DesignIndex) -> Relater:
        """The one relater of an index."""
        if not isinstance(index.relater, Relater):
            index.relater = Relater(index)
        return index.relater

    def cost(self, entry: Entry, relation: Relation, ids: tuple[str, ...], *, plural: bool) -> float | None:
        """The cost of the best of several anchors."""
        if len(ids) > _MANY and relation in ("in", "of"):
            held = self._held(entry, frozenset(ids), relation, plural=plural)
            if held is not None:
                return held
        anchors = [self.index[i] for i in ids if i in self.index.by_id]
        costs = [cost for anchor in anchors if (cost := self._one(entry, relation, anchor, plural=plural)) is not None]
        if relation == "without":
            return 0.0 if len(costs) < len(anchors) or not anchors else None
        return min(costs, default=None)

    def _held(self, entry: Entry, ids: frozenset[str], relation: Relation, *, plural: bool) -> float | None:
        """The cost where one of many anchors is or holds the element, which none beats; None where none does."""
        if relation == "of" and entry.id in ids:
            return 0.0
        outer = next((outer for outer in self.index.above(entry) if outer.id in ids), None)
        return self._one(entry, relation, outer, plural=plural) if outer is not None else None

    def _one(self, entry: Entry, relation: Relation, anchor: Entry, *, plural: bool) -> float | None:
        if entry.id == anchor.id:
            return (
                0.0 if relation in ("of", "with") else (0.3 if relation == "in" and not entry.node.children else None)
            )
        if relation in ("in", "of"):
            return self._in(entry, anchor, plural=plural, of=relation == "of")
        if relation in ("with", "without"):
            return self._with(entry, anchor)
        return self._beside(entry, relation, anchor)

    def _in(self, entry: Entry, anchor: Entry, *, plural: bool, of: bool) -> float | None:
        if self.index.holds(anchor, entry):
            return 0.0 if plural else 0.01 * (entry.depth - anchor.depth)
        if self.index.holds(entry, anchor):
            return (1.2 if entry.plural else 0.15) if of and entry.depth else (0.5 if entry.depth else None)
        if anchor.node.children and not of:
            return None
        meeting, levels = self.index.meeting(entry, anchor)
        levels = max(levels, anchor.depth - meeting.depth)
        if meeting.depth == 0 and len(self.index.entries) > 12 and levels > 1:  # a small design is one group
            return None
        return 1.0 + _STEP * levels + (0.0 if self._together(meeting, entry, anchor) else _APART)

    def _together(self, parent: Entry, one: Entry, other: Entry) -> bool:
        """Whether two stand in the same part of a flat row: of a swatch, a text, a swatch, a text, each two."""
        starts = self._starts(parent)
        return not starts or bisect_right(starts, one.pos) == bisect_right(starts, other.pos)

    def _starts(self, parent: Entry) -> list[int]:
        """Where the parts of a flat row begin, at what is like its first; none where it has one part, or all alike."""
        found = self._rows.get(parent.id)
        if found is None:
            children = [self.index[child] for child in parent.node.children]
            role = (children[0].role, children[0].node.type) if children else None
            starts = [e.pos for e in children if (e.role, e.node.type) == role]
            found = self._rows[parent.id] = starts if 1 < len(starts) < len(children) else []
        return found

    def _with(self, entry: Entry, anchor: Entry) -> float | None:
        if self.index.holds(entry, anchor):
            return 0.1 * (anchor.depth - entry.depth)
        meeting, levels = self.index.meeting(entry, anchor)
        return 1.5 + _STEP * levels if meeting.depth else None

    def _beside(self, entry: Entry, relation: Relation, anchor: Entry) -> float | None:
        """Nearness in the order asked for, in the smallest common enclosure."""
        if self.index.holds(entry, anchor) or self.index.holds(anchor, entry):
            return None
        ahead = entry.pos < anchor.pos
        if relation in ("above", "before", "left") and not ahead:
            return None
        if relation in ("below", "after", "right") and ahead:
            return None
        gap = anchor.pos - entry.end if ahead else entry.pos - anchor.end
        if relation == "below" and entry.node.parent == anchor.node.parent and heads_its_group(self.index, anchor):
            gap = 0  # all of a group stand below its heading
        _, levels = self.index.meeting(entry, anchor)
        return 0.1 * levels + 0.01 * max(0, gap) + (_NOT_NEXT if gap > 0 else 0.0) + (0.5 if gap < 0 else 0.0)
