"""Frames to operations, on a design."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from redraft.language.effects.bench import Bench
from redraft.language.effects.effect import Declined, Effect
from redraft.language.effects.families import EFFECTS, edit_type_of
from redraft.language.effects.sayings import sentence
from redraft.language.frames import Add, Frame, Reorder, Theme
from redraft.wireframe.diff import same_value
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Operation, Set
from redraft.wireframe.scope import ensure_within
from redraft.wireframe.tree import tree_of


def apply_frames(frames: Sequence[Frame], design: Design, *, next_id: int) -> Effect:
    """What the frames come to, each done on the design that the ones before it left.

    `next_id` is the session's next unused id number. Raises `Declined` where a frame cannot be done, and
    `OperationError` where an effect reached beyond its targets; then nothing happened.
    """
    bench = Bench(design, next_id)
    kinds = []
    for frame in frames:
        before = len(bench.operations)
        apply_frame(frame, bench)
        if len(bench.operations) > before:
            kinds.append(edit_type_of(frame))
    first = kinds[0] if kinds else edit_type_of(frames[0]) if frames else "modify"
    return _effect(bench, first)


def apply_frame(frame: Frame, bench: Bench) -> None:
    """Do one frame, and hold it to its targets and what is new."""
    _ensure_known(frame, bench.design)
    done = len(bench.operations)
    bench.allowed |= set(frame.targets)
    EFFECTS[type(frame)][0](frame, bench)
    bench.flush()
    if isinstance(frame, Add) and frame.looks:
        _apply_looks(frame, bench, done)
    ensure_within(bench.operations[done:], bench.allowed)


def _ensure_known(frame: Frame, design: Design) -> None:
    """Raise `Declined` where a frame names what is not there, or nothing at all."""
    place = getattr(frame, "place", None)
    named = (*frame.targets, *(place.anchors if place is not None else ()))
    gone = [node_id for node_id in named if node_id not in design]
    if gone:
        raise Declined("What this is about is not in the design any more.", ids=gone)
    if not frame.targets and not isinstance(frame, Add | Theme | Reorder):
        raise Declined("It is not said which element this is about.")


def _apply_looks(frame: Add, bench: Bench, start: int) -> None:
    """Give what was just added its looks, and keep them in its insert."""
    inserts = [operation for operation in bench.operations[start:] if isinstance(operation, Insert)]
    said = len(bench.sayings)
    for look in frame.looks:
        apply_frame(look.on(tuple(str(insert.node["id"]) for insert in inserts)), bench)
    del bench.sayings[said:]
    whole = [insert.model_copy(update={"node": tree_of(bench.design, insert.node["id"])}) for insert in inserts]
    bench.operations[start:] = whole


def _effect(bench: Bench, edit_type: str) -> Effect:
    after = bench.design
    operations = tuple(_tidy(bench.operations, bench.before)) if after != bench.before else ()
    touched = [*bench.touched] if operations else []
    created = tuple(node_id for node_id in bench.created if node_id in after)
    changed = tuple(node_id for node_id in touched if node_id in after and node_id in bench.before)
    return Effect(
        operations=operations,
        after=after if operations else bench.before,
        created=created,
        changed=changed,
        targets=tuple(dict.fromkeys((*created, *_still_known(touched, bench)))),
        edit_type=edit_type,  # type: ignore[arg-type]  # one of the types that `edit_type_of` gives
        summary=sentence(bench.sayings),
        warnings=tuple(dict.fromkeys(bench.warnings)),
        next_id=bench.next_id,
    )


def _still_known(ids: Iterable[str], bench: Bench) -> list[str]:
    """Without what came and went within the edit."""
    return [node_id for node_id in ids if node_id in bench.before or node_id in bench.design]


def _tidy(operations: Sequence[Operation], before: Design) -> list[Operation]:
    """Successive sets of one element as one, without props that end as they began."""
    out: list[Operation] = []
    for operation in operations:
        at = _earlier_set(out, operation) if isinstance(operation, Set) else None
        if at is None or not isinstance(operation, Set):
            out.append(operation)
            continue
        earlier = out[at]
        assert isinstance(earlier, Set), "found as a set"
        out[at] = Set(id=operation.id, props={**earlier.props, **operation.props})
    structural = any(not isinstance(operation, Set) for operation in out)
    return out if structural else [kept for operation in out if (kept := _effective(operation, before))]


def _earlier_set(operations: Sequence[Operation], later: Set) -> int | None:
    """Where, behind the last structural change, the same element was set before."""
    for at in range(len(operations) - 1, -1, -1):
        operation = operations[at]
        if not isinstance(operation, Set):
            return None
        if operation.id == later.id:
            return at
    return None


def _effective(operation: Operation, before: Design) -> Operation | None:
    assert isinstance(operation, Set), "only sets are left"
    now = before[operation.id].props
    props = {name: value for name, value in operation.props.items() if not same_value(now.get(name), value)}
    return Set(id=operation.id, props=props) if props else None
