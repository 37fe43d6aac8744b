"""Side by side, stacked, in a grid; and a new container around elements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from redraft.generation.parts import find_part, style_of
from redraft.generation.parts.build import camel
from redraft.language.effects.bench import Bench
from redraft.language.effects.effect import Declined
from redraft.language.effects.kinds import is_container
from redraft.language.effects.labels import labels_of
from redraft.language.effects.move import outermost
from redraft.language.effects.sayings import Saying
from redraft.language.frames import Arrange, Enclose
from redraft.wireframe.lengths import parse_length
from redraft.wireframe.node import Design, Node

_MODES = {"row": "HORIZONTAL", "stack": "VERTICAL", "grid": "GRID"}
_NAMES = {"row": "Row", "stack": "Stack", "grid": "Grid"}
_GAP = "16px"


def arrange(frame: Arrange, bench: Bench) -> None:
    """Set the direction of the target's children, or of the targets themselves within their parent."""
    tops = outermost(bench.design, frame.targets)
    alone = len(tops) == 1 and bool(bench.node(tops[0]).children)
    if frame.of_children or alone:
        for node_id in tops:
            _direct(frame, bench, node_id, bench.node(node_id).children)
    elif (parent := _whole_parent(bench.design, tops)) is not None:
        bench.allowed.add(parent)
        _direct(frame, bench, parent, tops)
    elif not _is_so(frame, bench.design, tops):
        _wrap(frame, bench, tops)
    else:
        _say(frame, bench, tops, done=False)


def _whole_parent(design: Design, ids: Sequence[str]) -> str | None:
    """The parent whose children are these and no others."""
    parent = design[ids[0]].parent if ids else None
    return parent if parent is not None and set(design[parent].children) == set(ids) else None


def _direct(frame: Arrange, bench: Bench, node_id: str, things: Sequence[str]) -> None:
    if not is_container(bench.node(node_id)):
        raise Declined(f"There is nothing in {labels_of(bench.design, [node_id])} to arrange.", id=node_id)
    _say(frame, bench, things or [node_id], done=bench.set(node_id, _props(frame, bench.node(node_id), len(things))))


def _props(frame: Arrange, node: Node | None, count: int) -> dict[str, Any]:
    mode = _MODES[frame.mode]
    now = str(node.prop("layoutMode") or "VERTICAL").upper() if node else ""
    props: dict[str, Any] = {} if now == mode else {"layoutMode": mode}
    if frame.mode == "grid":
        length = parse_length(node.prop("columns")) if node else None
        columns = frame.columns or (int(length.number) if length else _fitting(count))
        props["columns"] = node.prop("columns") if node and length and length.number == columns else columns
    return props


def _fitting(count: int) -> int:
    """So many columns that few places stay empty."""
    return next((columns for columns in (3, 4, 2) if count and count % columns == 0), min(3, max(1, count)))


def _is_so(frame: Arrange, design: Design, ids: Sequence[str]) -> bool:
    """Whether they stand next to one another in a parent of that direction already."""
    parents = {design[node_id].parent for node_id in ids}
    parent = design.nodes.get(parents.pop() or "") if len(parents) == 1 else None
    if parent is None or frame.mode == "grid":
        return False
    places = sorted(parent.children.index(node_id) for node_id in ids)
    together = places == list(range(places[0], places[0] + len(places)))
    return together and str(parent.prop("layoutMode") or "VERTICAL").upper() == _MODES[frame.mode]


def _wrap(frame: Arrange, bench: Bench, ids: Sequence[str]) -> None:
    if len(ids) < 2:
        raise Declined(f"{labels_of(bench.design, ids)} alone cannot be put in a {frame.mode}.", ids=list(ids))
    parent = bench.node(bench.parent_of(ids[0]))
    look = {"layoutMode": _MODES[frame.mode], "gap": parent.prop("gap") or _GAP, **_props(frame, None, len(ids))}
    bench.wrap(ids, bench.shell(_NAMES[frame.mode], _NAMES[frame.mode], look))
    _say(frame, bench, ids, done=True)


def _say(frame: Arrange, bench: Bench, ids: Sequence[str], *, done: bool) -> None:
    columns = f" of {frame.columns}" if frame.columns else ""
    where = {"row": "side by side", "stack": "below one another", "grid": f"in a grid{columns}"}[frame.mode]
    label = labels_of(bench.design, ids)
    bench.sayings.append(Saying(f"put {label} {where}" if done else f"{label} already stand {where}", done=done))


def enclose(frame: Enclose, bench: Bench) -> None:
    """Put the targets into one new container, in the look of what it is called."""
    tops = outermost(bench.design, frame.targets)
    if not tops or bench.design.root in tops:
        raise Declined("The whole page cannot be put into something.", ids=tops)
    found = find_part(frame.phrase)
    words = frame.phrase.split()
    holds = found is not None and found.part.composed  # a field is called a box, too
    name = (found.part.component_name if found and holds else camel(" ".join(words[-2:]))) or "Group"
    style = style_of(bench.design)
    look = found.part.props if found and found.part.composed else {"layoutMode": "VERTICAL", "gap": _GAP}
    props = {prop: style.resolve(value) for prop, value in look.items()}
    label = labels_of(bench.design, tops)
    bench.wrap(tops, bench.shell(name, name, {**props, **_direction(bench, tops)}))
    bench.sayings.append(Saying(f"put {label} into a new {' '.join(words).lower() or 'group'}"))


def _direction(bench: Bench, ids: Sequence[str]) -> dict[str, Any]:
    """What stood beside one another stays so."""
    mode = bench.node(bench.parent_of(ids[0])).prop("layoutMode")
    return {"layoutMode": mode} if mode and len(ids) > 1 and str(mode).upper() != "GRID" else {}
