"""Other places: removing, moving, swapping, ordering anew, copying."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from redraft.language.effects.bench import Bench
from redraft.language.effects.effect import Declined
from redraft.language.effects.kinds import flows_sideways
from redraft.language.effects.labels import label_of, labels_of
from redraft.language.effects.sayings import Saying
from redraft.language.effects.spot import Spot
from redraft.language.effects.spots import place_words, spot_for
from redraft.language.frames import Copy, Place, Relocate, Remove, Reorder, Swap
from redraft.wireframe.draft import At
from redraft.wireframe.node import Design


def remove(frame: Remove, bench: Bench) -> None:
    """Take the targets out, with all in them."""
    tops = outermost(bench.design, frame.targets)
    if bench.design.root in tops:
        raise Declined("The whole page cannot be removed.", id=bench.design.root)
    bench.sayings.append(Saying("removed", labels_of(bench.design, tops), tail=""))
    for node_id in tops:
        bench.remove(node_id)


def outermost(design: Design, ids: Sequence[str]) -> list[str]:
    """The ids that stand below none of the others, in their order."""
    chosen = set(ids)
    return [
        node_id for node_id in dict.fromkeys(ids) if not any(above.id in chosen for above in design.ancestors(node_id))
    ]


def relocate(frame: Relocate, bench: Bench) -> None:
    """Give the targets another place, in their order."""
    relation = frame.place.relation
    tops = outermost(bench.design, frame.targets)
    if relation in {"up", "down", "left", "right", "far_left", "far_right"}:
        for node_id in tops if relation in {"up", "left", "far_right"} else reversed(tops):
            _shift(relation, bench, node_id)
    elif relation in {"first", "last"} and not frame.place.anchors:
        _to_end("first" if relation == "first" else "last", tops, bench)
    else:
        _to_spot(frame.place, tops, bench)


def _to_spot(place: Place, ids: list[str], bench: Bench) -> None:
    spot = spot_for(place, bench)
    if spot.anchor in ids:
        spot = _without_self(spot, ids, bench)
    words = place_words(place, bench.design)
    done = put_in_order(bench, ids, spot)
    label = labels_of(bench.design, ids)
    bench.sayings.append(Saying(f"moved {label} {words}" if done else f"{label} is there already", done=done))


def _without_self(spot: Spot, ids: list[str], bench: Bench) -> Spot:
    """The same spot named by a sibling that does not move itself."""
    order = bench.node(spot.parent).children
    at = order.index(str(spot.anchor)) + (spot.at == "after")
    before = [child for child in order[:at] if child not in ids]
    return Spot(spot.parent, "after", before[-1]) if before else Spot(spot.parent, "first")


def put_in_order(bench: Bench, ids: Sequence[str], spot: Spot) -> bool:
    """Move elements to a spot, one after the other; whether any of them moved."""
    order = bench.node(spot.parent).children
    if set(ids) <= set(order) and _ordered(order, ids, spot) == list(order):
        return False
    moved = bench.move(ids[0], spot.parent, spot.at, spot.anchor)
    for previous, node_id in pairwise(ids):
        moved = bench.move(node_id, spot.parent, "after", previous) or moved
    return moved


def _ordered(order: Sequence[str], ids: Sequence[str], spot: Spot) -> list[str]:
    """The children of a parent once the ids stand at a spot in it."""
    rest = [child for child in order if child not in ids]
    at = {"first": 0, "last": len(rest)}.get(spot.at)
    if at is None:
        at = rest.index(str(spot.anchor)) + (spot.at == "after")
    return [*rest[:at], *ids, *rest[at:]]


def _to_end(at: At, ids: list[str], bench: Bench) -> None:
    """First or last among their own siblings."""
    by_parent: dict[str, list[str]] = {}
    for node_id in ids:
        by_parent.setdefault(bench.parent_of(node_id), []).append(node_id)
    done = False
    for parent, group in by_parent.items():
        done = put_in_order(bench, group, Spot(parent, at)) or done
    _say_moved(bench, ids, "to the beginning" if at == "first" else "to the end", done=done)


def _say_moved(bench: Bench, ids: Sequence[str], where: str, *, done: bool) -> None:
    label = labels_of(bench.design, ids)
    moved = Saying("moved", label, tail=f" {where}")
    bench.sayings.append(moved if done else Saying(f"{label} is there already", done=False))


def _shift(relation: str, bench: Bench, node_id: str) -> None:
    """One place up or down; to the side among its siblings in a row, by its own alignment in a column."""
    parent = bench.node(bench.parent_of(node_id))
    sideways = relation not in {"up", "down"}
    where = f"to the {relation.removeprefix('far_')}" if sideways else relation
    if sideways and not flows_sideways(parent):
        done = bench.set(node_id, {"alignSelf": "flex-start" if relation.endswith("left") else "flex-end"})
    elif relation.startswith("far_"):
        done = bench.move(node_id, parent.id, "first" if relation == "far_left" else "last")
    else:
        done = _one_place(bench, node_id, -1 if relation in {"up", "left"} else 1)
    _say_moved(bench, [node_id], where, done=done)


def _one_place(bench: Bench, node_id: str, by: int) -> bool:
    siblings = bench.design.siblings(node_id)
    to = siblings.index(node_id) + by
    if not 0 <= to < len(siblings):
        return False
    return bench.move(node_id, bench.parent_of(node_id), "before" if by < 0 else "after", siblings[to])


def swap(frame: Swap, bench: Bench) -> None:
    """Let the two targets trade places."""
    if len(frame.targets) != 2:
        raise Declined("Two elements can trade places, no more and no fewer.", ids=frame.targets)
    one, other = frame.targets
    if bench.design.is_within(one, other) or bench.design.is_within(other, one):
        raise Declined("An element cannot trade places with what is in it.", ids=frame.targets)
    first, second = (bench.parent_of(one), _before(bench, one)), (bench.parent_of(other), _before(bench, other))
    bench.sayings.append(Saying(f"swapped {label_of(bench.design, one)} and {label_of(bench.design, other)}"))
    if second[1] == one:
        bench.move(one, second[0], "after", other)
    elif first[1] == other:
        bench.move(other, first[0], "after", one)
    else:
        _put_after(bench, one, *second)
        _put_after(bench, other, *first)
    bench.touched.update(dict.fromkeys(frame.targets))


def _before(bench: Bench, node_id: str) -> str | None:
    siblings = bench.design.siblings(node_id)
    at = siblings.index(node_id)
    return siblings[at - 1] if at else None


def _put_after(bench: Bench, node_id: str, parent: str, previous: str | None) -> None:
    bench.move(node_id, parent, "after" if previous else "first", previous)


def reorder(frame: Reorder, bench: Bench) -> None:
    """Bring the children of the target into another order; those not named keep theirs, behind the named."""
    for node_id in frame.targets or tuple(
        {bench.parent_of(child): None for child in frame.ids if child in bench.design}
    ):
        children = bench.node(node_id).children
        named = [child for child in frame.ids if child in children]
        wanted = list(reversed(children)) if frame.reverse else _in_places(children, named)
        bench.allowed.update(children)
        done = _bring_into(bench, node_id, wanted)
        label = label_of(bench.design, node_id)
        bench.sayings.append(
            Saying(f"put {label} in another order" if done else f"{label} is in that order", done=done)
        )


def _in_places(children: Sequence[str], named: list[str]) -> list[str]:
    """The named in their new order, in the places that they hold together; the others stay where they are."""
    queue = iter(named)
    return [next(queue) if child in named else child for child in children]


def _bring_into(bench: Bench, parent: str, wanted: list[str]) -> bool:
    done = False
    for index, child in enumerate(wanted):
        if bench.node(parent).children[index] != child:
            done = (
                bench.move(child, parent, "after" if index else "first", wanted[index - 1] if index else None) or done
            )
    return done


def copy(frame: Copy, bench: Bench) -> None:
    """Copy the targets, each right after itself unless a place is given."""
    tops = outermost(bench.design, frame.targets)
    words = "" if frame.place is None else f" {place_words(frame.place, bench.design)}"
    label = labels_of(bench.design, tops)
    spot = spot_for(frame.place, bench) if frame.place is not None else None
    for node_id in tops:
        own = Spot(bench.parent_of(node_id), "after", node_id)
        for _ in range(max(1, frame.count)):
            made = bench.duplicate(node_id, *(spot or own))
            own = Spot(own.parent, "after", made)
            spot = None if spot is None else Spot(spot.parent, "after", made)
    times = "" if frame.count <= 1 else f" {frame.count} times"
    bench.sayings.append(Saying(f"copied {label}{times}{words}"))
