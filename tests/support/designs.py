"""Random designs, edits and JSON for property tests."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.operations import Duplicate, Insert, Move, Operation, Remove, Rename, Retype, Set, Wrap, place_of
from redraft.wireframe.tree import design_of

IDS = [f"n{number}" for number in range(12)]
TYPES = ["Frame", "Text", "Button", "Input", "Image"]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=True) | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
props = st.fixed_dictionaries(
    {},
    optional={
        "text": st.text(max_size=4),
        "color": st.sampled_from(["red", "#ff0000"]),
        "padding": st.sampled_from(["16px", 8, 1.5]),
        "visible": st.booleans(),
        "items": st.just(["x", "y"]),
    },
)


def node(node_id: str, kind: str = "Frame", **fields: Any) -> NodeTree:
    """A node by hand; keyword `children` and any props."""
    children = fields.pop("children", [])
    name = fields.pop("name", kind)
    return {"id": node_id, "componentName": name, "type": kind, "props": fields, "children": children}


@st.composite
def designs(draw: st.DrawFn, *, least: int = 0) -> Design:
    """Designs of up to 13 nodes with ids from one small pool, so that two of them share some."""
    ids = draw(st.lists(st.sampled_from(IDS), unique=True, min_size=least, max_size=12))
    nodes = {"root": node("root")}
    for index, node_id in enumerate(ids):
        made = node(node_id, draw(st.sampled_from(TYPES)), name=draw(st.sampled_from(["Card", "Title"])))
        made["props"] = draw(props)
        siblings = nodes[draw(st.sampled_from(["root", *ids[:index]]))]["children"]
        siblings.insert(draw(st.integers(0, len(siblings))), made)
        nodes[node_id] = made
    return design_of(nodes["root"])


@st.composite
def operations_on(draw: st.DrawFn, design: Design) -> Operation:  # noqa: PLR0911 - one return a kind of operation
    """One operation that fits the design."""
    inner = [node_id for node_id in design.nodes if node_id != design.root]
    any_id = draw(st.sampled_from(sorted(design.nodes)))
    new_id = f"new-{len(design)}-{draw(st.integers(0, 9))}"
    kinds = ["set", "retype", "rename", "insert"] + (["remove", "move", "duplicate", "wrap"] if inner else [])
    kind = draw(st.sampled_from(kinds))
    if kind == "set":
        changed = draw(props | st.just({"color": None, "text": None}))
        return Set(id=any_id, props=changed or {"gap": "8px"})
    if kind == "retype":
        return Retype(id=any_id, type=draw(st.sampled_from(TYPES)))
    if kind == "rename":
        return Rename(id=any_id, name="Renamed")
    if kind == "insert":
        return Insert(node=node(_unused(design, new_id)), **_somewhere(draw, design))
    own = draw(st.sampled_from(sorted(inner)))
    if kind == "remove":
        return Remove(id=own)
    if kind == "move":
        outside = sorted(design.nodes.keys() - {below.id for below in design.walk(own)})
        return Move(id=own, parent=draw(st.sampled_from(outside)), at=draw(st.sampled_from(["first", "last"])))
    if kind == "duplicate":
        copies = {below.id: _unused(design, f"{below.id}-copy") for below in design.walk(own)}
        return Duplicate(id=own, new_ids=copies, **{**place_of(design, own), "at": "after", "anchor": own})
    apart = [i for i in sorted(inner) if i == own or not (design.is_within(i, own) or design.is_within(own, i))]
    chosen = [own, *[i for i in apart if i != own][:2]]
    tops = [i for i in chosen if not any(i != j and design.is_within(i, j) for j in chosen)]
    return Wrap(ids=tops, node=node(_unused(design, new_id)))


def _unused(design: Design, wanted: str) -> str:
    while wanted in design:
        wanted += "x"
    return wanted


def _somewhere(draw: st.DrawFn, design: Design) -> dict[str, Any]:
    parent = design[draw(st.sampled_from(sorted(design.nodes)))]
    if parent.children and draw(st.booleans()):
        anchor = draw(st.sampled_from(parent.children))
        return {"parent": parent.id, "at": draw(st.sampled_from(["before", "after"])), "anchor": anchor}
    return {"parent": parent.id, "at": draw(st.sampled_from(["first", "last"]))}
