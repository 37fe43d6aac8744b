"""A new design from a model's list of elements: unsound parts are mended, refused ones go, missing ones come.

The last two are the offline generator's own checks: it reads the same request, and what it finds asked for by name and
the model left out is taken from the design that it makes itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from redraft.generation.designer import Designer
from redraft.generation.parts.catalogue import fold
from redraft.generation.prune import pruned
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.mentions import Mention
from redraft.generation.reading.reader import brief_of
from redraft.model.answer import DesignAnswer, NewNode, Prop, UnheldError
from redraft.model.decency import Decency
from redraft.model.vocabulary import TYPES, ValueFaultError, value_of
from redraft.text.neutral import neutral
from redraft.wireframe.node import Design, NodeTree
from redraft.wireframe.repair import repair
from redraft.wireframe.tree import tree_of

_FEWEST: Final = 3
_LONGEST_TITLE: Final = 60
_MOST_WARNINGS: Final = 12
_SMALL: Final = frozenset("a an and the of for with to in on at by or page screen app site design".split())


@dataclass(frozen=True, slots=True)
class Composed:
    """A sound design, its title, and what had to be done for it, as sentences."""

    design: Design
    title: str
    warnings: tuple[str, ...]


@dataclass(slots=True)
class _Work:
    decency: Decency
    warnings: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def new_id(self, name: str) -> str:
        slug = re.sub(r"[^a-z0-9]+", "-", re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name).lower()).strip("-") or "element"
        self.numbers[slug] = self.numbers.get(slug, 0) + 1
        return f"{slug}-{self.numbers[slug]}"


def compose(answer: DesignAnswer, prompt: str, secret: str) -> Composed:
    """The design; raises `UnheldError` where there is too little of it."""
    work = _Work(Decency.of(prompt, secret=secret))
    root = _tree(answer.nodes, work)
    if len(answer.nodes) < _FEWEST or not any(prop.name == "text" for node in answer.nodes for prop in node.props):
        raise UnheldError("nodes: a whole design, with its texts")
    brief = brief_of(prompt)
    root, cut = pruned(root, brief)
    _complete(root, brief, prompt, work)
    repaired = repair(root)
    warnings = (*work.warnings, *cut, *repaired.warnings)
    return Composed(repaired.design, _title(answer.title, prompt), warnings[:_MOST_WARNINGS])


def _tree(nodes: list[NewNode], work: _Work) -> NodeTree:
    made: dict[str, NodeTree] = {}
    root: NodeTree | None = None
    for node in nodes:
        tree = _node(node, work)
        parent = made.get(node.parent, root)
        if root is not None and node.parent not in made:
            work.warnings.append(f"{tree['id']}: stood nowhere, and went into the page.")
        if parent is None:
            root = tree
        else:
            parent["children"].append(tree)
        made.setdefault(node.id, tree)
    assert root is not None, "the answer's form asks for one node at least"
    return root


def _node(node: NewNode, work: _Work) -> NodeTree:
    kind = next((name for name in TYPES if name.lower() == node.type.lower()), "Frame")
    name = " ".join(neutral(node.name).split())[:100] or kind
    made = work.new_id(name)
    if kind.lower() != node.type.lower():
        work.warnings.append(f"{made}: {node.type[:40]!r} is no type; it is a Frame.")
    props = {prop.name: value for prop in node.props if (value := _value(prop, made, work)) is not None}
    return {"id": made, "componentName": name, "type": kind, "props": props, "children": []}


def _value(prop: Prop, node_id: str, work: _Work) -> Any:
    try:
        value = value_of(prop.name, prop.value)
        work.decency.check(prop)
    except (ValueFaultError, UnheldError):
        work.warnings.append(f"{node_id}: the {prop.name[:40]!r} was left out, since its value cannot be used.")
        return None
    return value


def _complete(root: NodeTree, brief: Brief, prompt: str, work: _Work) -> None:
    """Take from the offline generator's design what was asked for by name and is not there."""
    missing = [ways for ways in map(_ways, _named(brief)) if not _is_there(root, ways)]
    if not missing:
        return
    offline = tree_of(Designer().design(prompt).design)
    for ways in missing:
        part = next((part for words in ways if (part := _part(offline, words)) is not None), None)
        if part is not None and not _is_there(root, ways):
            _take(root, part, work)


def _named(brief: Brief) -> Iterator[Mention]:
    return (mention for mention in brief.mentions if mention.part is not None and not brief.refuses(mention.key))


def _ways(mention: Mention) -> list[frozenset[str]]:
    """The words by which it may be called: its own, then those of the part that it is."""
    said = [
        {fold(word) for word in re.findall(r"\w+", text.lower())} - _SMALL for text in (mention.phrase, mention.key)
    ]
    return [frozenset(words) for words in said if words]


def _is_there(root: NodeTree, ways: list[frozenset[str]]) -> bool:
    return not ways or any(_shows(root, words) for words in ways)


def _said(node: NodeTree) -> set[str]:
    shown = " ".join(str(node["props"].get(name, "")) for name in ("text", "label", "placeholder", "items", "alt"))
    return _called(node) | _folded(shown)


def _called(node: NodeTree) -> set[str]:
    return _folded(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", f"{node['componentName']} {node['type']}"))


def _folded(text: str) -> set[str]:
    return {fold(word) for word in re.findall(r"\w+", text)}


def _shows(tree: NodeTree, wanted: frozenset[str]) -> bool:
    """Whether an element, with what is in it, says all the words."""
    left = set(wanted)
    stack = [tree]
    while stack and left:
        node = stack.pop()
        left -= _said(node)
        stack.extend(node["children"])
    return not left


def _part(tree: NodeTree, wanted: frozenset[str]) -> NodeTree | None:
    """The outermost part that is called so, else the smallest that says so."""
    level = tree["children"]
    while level:
        called: NodeTree | None = next((node for node in level if wanted <= _called(node)), None)
        if called is not None:
            return called
        level = [child for node in level for child in node["children"]]
    return _smallest(tree, wanted)


def _smallest(tree: NodeTree, wanted: frozenset[str]) -> NodeTree | None:
    inner = next((found for child in tree["children"] if (found := _smallest(child, wanted)) is not None), None)
    if inner is not None:
        return inner
    return tree if _shows(tree, wanted) else None


def _take(root: NodeTree, part: NodeTree, work: _Work) -> None:
    stack = [part]
    while stack:
        node = stack.pop()
        node["id"] = work.new_id(node["componentName"])
        stack.extend(node["children"])
    ends = root["children"] and "footer" in root["children"][-1]["componentName"].lower()
    root["children"].insert(len(root["children"]) - bool(ends), part)
    work.warnings.append(f"{part['id']}: was asked for and missing, so the rules made it.")


def _title(title: str, prompt: str) -> str:
    plain = " ".join(neutral(title).split()) or " ".join(prompt.split())
    return plain if len(plain) <= _LONGEST_TITLE else plain[: _LONGEST_TITLE - 1].rstrip() + "…"
