"""One more of what is there: a copy of an element in which the words are the new one's own."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from redraft.generation.parts.build import slug
from redraft.language.effects.kinds import CHOICES, FIELDS, WORDED, is_text, kind_of, shown_prop, title_in, words_of
from redraft.language.effects.values.shapes import aligned
from redraft.wireframe.node import Design, Node, NodeTree
from redraft.wireframe.tree import tree_of

_BLANK = "\u2013"
"""What stands in a row for a value that was not given."""

_STATE = {"checked": False, "disabled": None, "value": None, "visible": None, "selected": None, "active": None}


@dataclass(frozen=True, slots=True)
class _Slot:
    """A node of the original whose words can be another's; `varies` where its siblings say something else there."""

    node: Node
    prop: str
    varies: bool


def another(design: Design, original: str, text: str | None, new_id: Callable[[str], str]) -> NodeTree:
    """A copy of an element with new ids; `text` goes into its words, by title, or value by value in a row."""
    words = _assigned(design, original, text) if text else {}
    renamed = _renamed(design, original, words)

    def copied(tree: NodeTree) -> NodeTree:
        props = {name: renamed(value) if name not in _LOOKS else value for name, value in tree["props"].items()}
        props |= words.get(tree["id"], {})
        props |= {name: value for name, value in _STATE.items() if text and name in props and name not in words}
        name = _called_anew(design, original, text) if tree["id"] == original and text else tree["componentName"]
        return {
            **tree,
            "componentName": name,
            "id": new_id(slug(name)),
            "props": {name: value for name, value in props.items() if value is not None},
            "children": [copied(child) for child in tree["children"]],
        }

    return copied(tree_of(design, original))


_LOOKS = frozenset({"color", "backgroundColor", "borderColor", "fontFamily", "layoutMode", "src", "iconName"})


def _called_anew(design: Design, original: str, text: str) -> str:
    """The name of the new one: of a single EmailInput made a phone field, PhoneInput; one of several keeps theirs."""
    node = design[original]
    label = node.prop("label")
    if _others(design, original) or node.children or not isinstance(label, str) or not text.replace(" ", "").isalnum():
        return node.name
    old = "".join(word.capitalize() for word in re.findall(r"\w+", label))
    new = "".join(word.capitalize() for word in text.split()[:2])
    return new + node.name[len(old) :] if old and node.name.startswith(old) and node.name != old else node.name


def itemised(tree: NodeTree, items: Sequence[str], new_id: Callable[[str], str]) -> NodeTree:
    """The tree with its row of like leaves (entries, links) standing for the items, one each; else as it is."""
    names = [child["componentName"] for child in tree["children"] if not child["children"]]
    usual = max(names, key=names.count, default="")
    like = next((child for child in tree["children"] if child["componentName"] == usual), None)
    if len(items) < 2 or like is None or names.count(usual) < 2 or "text" not in like["props"]:
        return tree
    made = [{**like, "id": new_id(slug(usual)), "props": {**like["props"], "text": item}} for item in items]
    rest = [child for child in tree["children"] if child["componentName"] != usual]
    return {**tree, "children": [*rest, *made]}


def _assigned(design: Design, original: str, text: str) -> dict[str, dict[str, str]]:
    """Which node of the original shows which new words."""
    node = design[original]
    if not node.children:
        labelled = {"label": text} if kind_of(node) in FIELDS and node.prop("label") else {}
        return {original: {shown_prop(node) or "text": text, **labelled}}
    slots = list(_slots(design, original))
    row = str(node.prop("layoutMode") or "").upper() in {"HORIZONTAL", "ROW"}
    order = slots if row else _title_first(design, original, slots)
    values = _values(text, [str(slot.node.prop(slot.prop)) for slot in order if slot.varies], row=row)
    filled = _filled(order, values)
    if row and len(values) > 1:
        filled |= {slot.node.id: {slot.prop: _BLANK} for slot in slots if _is_left_over(slot, filled)}
    return filled


def _is_left_over(slot: _Slot, filled: dict[str, dict[str, str]]) -> bool:
    return slot.varies and slot.node.id not in filled and is_text(slot.node)


def _slots(design: Design, original: str) -> Iterator[_Slot]:
    """The worded nodes within, in document order; a button's words vary where its siblings' do."""
    others = _others(design, original)
    for path, node in _paths(design, original):
        prop = shown_prop(node)
        if prop is None or not isinstance(node.prop(prop), str) or kind_of(node) not in WORDED | FIELDS | CHOICES:
            continue
        theirs = [at.prop(prop) for other in others if (at := _at(design, other, path)) is not None]
        constant = theirs.count(node.prop(prop)) > len(theirs) / 2 if theirs else kind_of(node) in {"button", "link"}
        yield _Slot(node, prop, varies=not constant and kind_of(node) != "button")


def _others(design: Design, original: str) -> list[str]:
    node = design[original]
    return [other for other in design.siblings(original) if other != original and design[other].name == node.name]


def _paths(design: Design, top: str) -> Iterator[tuple[tuple[int, ...], Node]]:
    stack: list[tuple[tuple[int, ...], str]] = [((), top)]
    while stack:
        path, node_id = stack.pop()
        yield path, design[node_id]
        children = design[node_id].children
        stack.extend(((*path, index), children[index]) for index in range(len(children) - 1, -1, -1))


def _at(design: Design, top: str, path: tuple[int, ...]) -> Node | None:
    node = design[top]
    for index in path:
        if index >= len(node.children):
            return None
        node = design[node.children[index]]
    return node


def _title_first(design: Design, original: str, slots: list[_Slot]) -> list[_Slot]:
    title = title_in(design, original)
    first = [slot for slot in slots if title is not None and slot.node.id == title.id]
    return [*(_Slot(slot.node, slot.prop, varies=True) for slot in first), *(s for s in slots if s not in first)]


_JOINTS = r"\s+(?:with|by|from)\s+"
_DASHES = "\\s+[\u2013-]\\s+|:\\s+"


def _values(text: str, present: Sequence[str], *, row: bool) -> list[str]:
    """The text as values for the places: parted at commas, else in a row by the look of what stands there now."""
    parts = [part.strip() for part in re.split(r"\s*[;,|]\s+", text) if part.strip()]
    alone = bool(present) and len(text.split()) <= len(present[0].split())  # "Lou Frey" beside "Mo Sand" is a name
    if len(parts) == 1 and len(present) > 1 and not alone:
        parts = (_run_together(text, present) if row else re.split(f"{_JOINTS}|{_DASHES}", text, maxsplit=1)) or [text]
    places = max(1, len(present))
    return [*parts[: places - 1], ", ".join(parts[places - 1 :])] if len(parts) > places else parts


def _run_together(text: str, present: Sequence[str]) -> list[str] | None:
    """Values without commas: what "with" and "by" part stands for itself, the rest goes by its look."""
    first, *rest = re.split(_JOINTS, text)
    places = len(present) - len(rest)
    if rest and places > 0:
        head = [first] if places == 1 else aligned(first, present[:places])
        if head is not None:
            return [*head, *rest]
    return aligned(text, present)


def _filled(order: Sequence[_Slot], values: Sequence[str]) -> dict[str, dict[str, str]]:
    places = [slot for slot in order if slot.varies] or list(order)
    return {slot.node.id: {slot.prop: value} for slot, value in zip(places, values, strict=False)}


def _renamed(design: Design, original: str, words: dict[str, dict[str, str]]) -> Callable[[Any], Any]:
    """Puts the new title wherever other words of the copy speak of the old one ("Meet Bramble")."""
    title = title_in(design, original) if design[original].children else design[original]
    new = next(iter(words.get(title.id, {}).values()), None) if title is not None else None
    old = words_of(title) if title is not None else ""
    pattern = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE) if new and len(old) > 1 else None

    def put(value: Any) -> Any:
        return pattern.sub(lambda _: str(new), value) if pattern and isinstance(value, str) else value

    return put
