"""Whatever JSON comes in becomes a sound wireframe; what was mended is listed.

Missing ids, names, types, props and children; strings in children; a list at the root; wrong kinds of values;
ids that stand twice; nodes deeper than `MAX_DEPTH`. A sound tree comes back as it is, without a warning, and
mending twice mends no more than once. Works without recursion, so no input is too deep.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.tree import KEYS, design_of

MAX_DEPTH = 200
"""Levels of nesting; what stands deeper becomes a child of the last level."""

TEXT_TYPES = frozenset({"text", "button", "link", "badge", "listitem", "tabs", "heading", "label", "paragraph"})
"""Types that show `props.text` themselves, so that a string among their children is their text."""

_STRAY = ("text", "content", "label", "placeholder", "title", "value", "src", "alt", "iconName", "items")
_KIND_WORDS = {
    "button": "Button", "btn": "Button", "cta": "Button", "input": "Input", "field": "Input", "text": "Text",
    "title": "Text", "heading": "Text", "label": "Text", "link": "Link", "image": "Image", "icon": "Icon",
    "avatar": "Avatar", "badge": "Badge", "divider": "Divider", "checkbox": "Checkbox", "toggle": "Toggle",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Repaired:
    """A sound design and what had to be mended for it, as sentences."""

    design: Design
    warnings: tuple[str, ...]


@dataclass(slots=True)
class _Bench:
    """The work in hand: ids already given, the number for the next new one, what was mended."""

    reserved: frozenset[str]
    taken: set[str] = field(default_factory=set)
    warnings: list[str] = field(default_factory=list)
    number: int = 0

    def warn(self, text: str) -> None:
        self.warnings.append(text)

    def new_id(self, kind: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", kind.lower()).strip("-") or "node"
        while True:
            self.number += 1
            made = f"{slug}-{self.number}"
            if made not in self.taken and made not in self.reserved:
                return made


def repair(value: object) -> Repaired:
    """A sound design from any JSON value, with warnings in document order; never raises on JSON."""
    bench = _Bench(reserved=_ids_in(value))
    tree = _mended_tree(value, bench)
    return Repaired(design_of(tree), tuple(bench.warnings))


def _ids_in(value: object) -> frozenset[str]:
    found: set[str] = set()
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            if isinstance(item.get("id"), str):
                found.add(item["id"])
            stack.append(item.get("children"))
        elif isinstance(item, list):
            stack.extend(item)
    return frozenset(found)


def _mended_tree(value: object, bench: _Bench) -> NodeTree:
    root, kids = _mended(_root_of(value, bench), bench)
    stack: list[tuple[NodeTree, Iterator[Any], int]] = [(root, iter(kids), 1)]
    while stack:
        parent, rest, depth = stack[-1]
        raw = next(rest, None)
        if raw is None:
            stack.pop()
            continue
        node, below = _mended(raw, bench)
        parent["children"].append(node)
        if depth < MAX_DEPTH:
            stack.append((node, iter(below), depth + 1))
        elif below:
            bench.warn(f"{node['id']}: stood at the deepest level; what was in it now stands beside it.")
            stack.append((parent, iter(below), depth))
    return root


def _root_of(value: object, bench: _Bench) -> dict[str, Any]:
    if isinstance(value, dict):
        return value
    bench.warn("The design was not one object; a Frame was put around it.")
    return {"type": "Frame", "componentName": "Page", "props": {}, "children": value}


def _mended(raw: dict[str, Any], bench: _Bench) -> tuple[NodeTree, list[dict[str, Any]]]:
    """One node without its children, and its raw children, every one an object."""
    kids = list(_children(raw, bench))
    props = _props(raw, bench)
    kind = _type(raw, props, bool(kids), bench)
    node_id = _id(raw, kind, bench)
    kids = _text_in_children(kids, kind, props, node_id, bench)
    name = raw.get("componentName")
    if not isinstance(name, str) or not name.strip():
        given = raw.get("name")
        name = _clean(given) if isinstance(given, str) and given.strip() else kind
        bench.warn(f"{node_id}: had no componentName; it is called {name!r}.")
    return {"id": node_id, "componentName": _clean(name), "type": kind, "props": props, "children": []}, kids


def _id(raw: dict[str, Any], kind: str, bench: _Bench) -> str:
    given = raw.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
        bench.warn(f"{given}: the id was a number; it is a string now.")
    if isinstance(given, str) and given.strip():
        given = _clean(given)
        if given not in bench.taken:
            bench.taken.add(given)
            return given
        made = bench.new_id(kind)
        bench.warn(f"{given}: the id stood twice; the second is {made!r}.")
    else:
        made = bench.new_id(kind)
        bench.warn(f"{made}: had no id.")
    bench.taken.add(made)
    return made


def _type(raw: dict[str, Any], props: dict[str, Any], has_children: bool, bench: _Bench) -> str:
    given = raw.get("type")
    if isinstance(given, str) and given.strip():
        return _clean(given)
    name = str(raw.get("componentName") or raw.get("name") or "")
    words = re.findall(r"[a-z]+", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower())
    guess = next((_KIND_WORDS[word] for word in reversed(words) if word in _KIND_WORDS), None)
    kind = "Frame" if has_children else guess or ("Text" if props.get("text") else "Frame")
    bench.warn(f"{name or 'A node'}: had no type; it is a {kind}.")
    return kind


def _props(raw: dict[str, Any], bench: _Bench) -> dict[str, Any]:
    given = raw.get("props")
    label = str(raw.get("id") or raw.get("componentName") or "A node")
    if given is not None and not isinstance(given, dict):
        bench.warn(f"{label}: props was not an object.")
    elif given is None:
        bench.warn(f"{label}: had no props.")
    props = {_clean(name): _value(value) for name, value in given.items()} if isinstance(given, dict) else {}
    for name in [name for name, value in props.items() if value is None]:
        del props[name]
        bench.warn(f"{label}: the prop {name!r} had no value.")
    _take_stray(raw, props, label, bench)
    return _text_as_string(props, label, bench)


def _take_stray(raw: dict[str, Any], props: dict[str, Any], label: str, bench: _Bench) -> None:
    for name in raw.keys() - set(KEYS) - {"name"}:
        value = _value(raw[name])
        target = "text" if name in ("content", "title") else name
        kept = name in _STRAY and value is not None and target not in props
        if kept:
            props[target] = value
        bench.warn(f"{label}: {name!r} stood outside props" + ("." if kept else ", and was dropped."))


def _text_as_string(props: dict[str, Any], label: str, bench: _Bench) -> dict[str, Any]:
    text = props.get("text")
    if text is not None and not isinstance(text, str):
        props["text"] = str(text).lower() if isinstance(text, bool) else str(text)
        bench.warn(f"{label}: the text was not a string.")
    return props


def _children(raw: dict[str, Any], bench: _Bench) -> Iterator[Any]:
    """The children as objects and strings, lists in lists made flat."""
    given = raw.get("children")
    label = str(raw.get("id") or raw.get("componentName") or "A node")
    if not isinstance(given, list):
        bench.warn(f"{label}: had no list of children.")
    stack = [given]
    while stack:
        item = stack.pop()
        if isinstance(item, list):
            stack.extend(reversed(item))
            if item is not given:
                bench.warn(f"{label}: a list stood among the children.")
        elif isinstance(item, dict):
            yield item
        elif item is not None:
            yield _text_of(item)
        elif given is not None:
            bench.warn(f"{label}: an empty child was dropped.")


def _text_of(item: object) -> str:
    return str(item).lower() if isinstance(item, bool) else _clean(str(item))


def _text_in_children(
    kids: list[Any], kind: str, props: dict[str, Any], node_id: str, bench: _Bench
) -> list[dict[str, Any]]:
    """Strings become the node's own text where it shows one and has none, else Text nodes."""
    texts = [kid for kid in kids if isinstance(kid, str)]
    if not texts:
        return kids
    bench.warn(f"{node_id}: text stood among the children.")
    if len(texts) == len(kids) and kind.lower() in TEXT_TYPES and not props.get("text"):
        props["text"] = " ".join(texts)
        return []
    text_node = {"componentName": "Text", "type": "Text", "children": []}
    return [{**text_node, "props": {"text": kid}} if isinstance(kid, str) else kid for kid in kids if kid != ""]


def _value(value: object) -> Any:
    """A JSON value in which every string is valid Unicode and every number finite (None where it is not)."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    if isinstance(value, (dict, list)):
        return _container(value)
    return value


def _container(value: dict[str, Any] | list[Any]) -> Any:
    out: list[Any] = []
    stack: list[tuple[Any, Any]] = [(value, out.append)]
    while stack:
        item, put = stack.pop()
        if isinstance(item, dict):
            copy: dict[str, Any] = {}
            put(copy)
            stack.extend((inner, _setter(copy, _clean(str(key)))) for key, inner in reversed(item.items()))
        elif isinstance(item, list):
            entries: list[Any] = [None] * len(item)
            put(entries)
            stack.extend((inner, _setter(entries, index)) for index, inner in enumerate(item))
        else:
            put(_value(item))
    return out[0]


def _setter(target: Any, key: Any) -> Any:
    def put(value: object) -> None:
        target[key] = value

    return put


def _clean(text: str) -> str:
    """The same text; halves of surrogate pairs, which UTF-8 cannot carry, replaced."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")
