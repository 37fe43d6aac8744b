"""Places: a relation and its anchors as a parent and a position in it."""

from __future__ import annotations

from redraft.language.effects.bench import Bench
from redraft.language.effects.effect import Declined
from redraft.language.effects.kinds import can_hold
from redraft.language.effects.labels import label_of
from redraft.language.effects.spot import Spot
from redraft.language.frames import Place
from redraft.wireframe.draft import At
from redraft.wireframe.node import Design


def spot_for(place: Place, bench: Bench) -> Spot:
    """The spot that a place with anchors, or a place of the page, means; raises `Declined` for one that is none."""
    design = bench.design
    if place.relation == "page_top":
        return Spot(design.root, "first")
    if place.relation == "page_bottom":
        return Spot(design.root, "last")
    if not place.anchors:
        raise Declined("It is not said beside what.", relation=place.relation)
    if place.relation == "between":
        return _between(design, place.anchors)
    if place.relation in {"first", "last"}:
        return _inside(design, place.anchors[0], "first" if place.relation == "first" else "last")
    if place.relation in {"before", "after"}:
        return _beside(design, place.anchors, "before" if place.relation == "before" else "after")
    raise Declined("That is a direction, not a place for something new.", relation=place.relation)


def _inside(design: Design, node_id: str, at: At) -> Spot:
    """In a container; what can hold nothing gets it right beside it."""
    if can_hold(design[node_id]):
        return Spot(node_id, at)
    return _beside(design, (node_id,), "after")


def _beside(design: Design, anchors: tuple[str, ...], at: At) -> Spot:
    """Before the first or after the last of the anchors; beside the page itself is at its end."""
    anchor = anchors[0] if at == "before" else anchors[-1]
    parent = design[anchor].parent
    if parent is None:
        return Spot(design.root, "first" if at == "before" else "last")
    return Spot(parent, at, anchor)


def _between(design: Design, anchors: tuple[str, ...]) -> Spot:
    """Right after the earlier of two; where they stand apart, between what holds the one and the other."""
    if len(anchors) == 1:
        return _beside(design, anchors, "after")
    branches = [list(_branch(design, anchor)) for anchor in anchors[:2]]
    for one, other in zip(*branches, strict=False):
        if one != other:
            parent = design[one].parent
            assert parent is not None, "two branches part below a common parent"
            order = design[parent].children
            return Spot(parent, "after", min(one, other, key=order.index))
    return _beside(design, (anchors[0],), "after")


def _branch(design: Design, node_id: str) -> list[str]:
    """The ids from the root down to a node."""
    return [*reversed([node.id for node in design.ancestors(node_id)]), node_id]


def place_words(place: Place, design: Design) -> str:
    """A place in a summary: "before the title", "to the end of the header"."""
    labels = [label_of(design, anchor) for anchor in place.anchors if anchor in design]
    if place.relation in {"page_top", "page_bottom"}:
        return f"to the {place.relation[5:]} of the page"
    if not labels:
        return {"first": "to the front", "last": "to the end"}.get(place.relation, place.relation)
    if place.relation == "between":
        return f"between {' and '.join(labels)}"
    ends = {"first": f"to the beginning of {labels[0]}", "last": f"to {labels[0]}", "before": f"before {labels[0]}"}
    return ends.get(place.relation, f"after {labels[-1]}")
