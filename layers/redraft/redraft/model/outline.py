"""A design as a model sees it: a line an element, what matters in full, the rest in short, within a budget.

    login Frame "LoginPage" layoutMode=VERTICAL
      title Text "Title" text="Welcome"
      … 4 more

Texts stand in quotes as JSON strings and without what the eye does not see, so that nothing in them looks like a line
of the outline.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from typing import Any, Final

from redraft.text.neutral import neutral
from redraft.wireframe.node import Design, Node

_KEY_PROPS: Final = ("text", "placeholder", "label", "layoutMode", "backgroundColor", "color", "fontSize", "visible")
_SHORT: Final = 60
_LONG: Final = 400
_MORE: Final = 24
"""Characters of a line's end and of the line that says how much is left out below it."""

_DEEPEST: Final = 24
"""Levels that are indented; what stands deeper says so by its parent."""


def outline(design: Design, targets: Collection[str], words: Collection[str], budget: int) -> str:
    """The design in at most about `budget` characters; `targets` are told in full, `words` say what else matters."""
    full = _below(design, targets)
    depths = _depths(design)
    lines = {node.id: _line(node, depths[node.id], in_full=node.id in full) for node in design.walk()}
    shown = _chosen(design, lines, full, {word.lower() for word in words}, budget)
    return "\n".join(_told(design, lines, shown, depths))


def clipped(text: str, longest: int) -> str:
    """A text of strangers on one line: neutral, cut, in quotes."""
    plain = " ".join(neutral(text).split())
    return json.dumps(plain if len(plain) <= longest else plain[: longest - 1] + "…", ensure_ascii=False)


def _below(design: Design, targets: Collection[str]) -> frozenset[str]:
    return frozenset(
        node.id for target in targets if target in design and target != design.root for node in design.walk(target)
    )


def _depths(design: Design) -> dict[str, int]:
    depths = {design.root: 0}
    for node in design.walk():
        for child in node.children:
            depths[child] = depths[node.id] + 1
    return depths


def _line(node: Node, depth: int, *, in_full: bool) -> str:
    names = node.props if in_full else [name for name in _KEY_PROPS if name in node.props]
    longest = _LONG if in_full else _SHORT
    props = "".join(f" {name}={_value(node.props[name], longest)}" for name in names)
    return f"{'  ' * min(depth, _DEEPEST)}{_word(node.id)} {_word(node.type)} {clipped(node.name, _SHORT)}{props}"


def _word(text: str) -> str:
    return text if text.isascii() and text.replace("-", "").replace("_", "").isalnum() else clipped(text, 200)


def _value(value: Any, longest: int) -> str:
    if isinstance(value, str):
        return clipped(value, longest)
    return clipped(json.dumps(value, ensure_ascii=False), longest) if isinstance(value, list | dict) else str(value)


def _chosen(
    design: Design, lines: dict[str, str], full: Collection[str], words: Collection[str], budget: int
) -> frozenset[str]:
    """The ids to be told: the root, the targets with what is around them, what the words name, then the shallowest."""
    if sum(map(len, lines.values())) <= budget:
        return frozenset(lines)
    shown: set[str] = set()
    left = budget
    for node_id in _by_relevance(design, full, words):
        line = (node_id, *(node.id for node in design.ancestors(node_id)))
        cost = sum(len(lines[i]) + (_MORE if design[i].children else 1) for i in line if i not in shown)
        if cost <= left or not shown:
            shown.update(line)
            left -= cost
    return frozenset(shown)


def _by_relevance(design: Design, full: Collection[str], words: Collection[str]) -> Iterator[str]:
    named = frozenset(words)
    nodes = list(design.walk())
    tops = [node for node in nodes if node.id in full and node.parent not in full]
    yield from (node.id for node in tops)
    yield from (sibling for node in tops for sibling in design.siblings(node.id))
    yield from (node.id for node in nodes if node.id in full)
    yield from (node.id for node in nodes if named & _words(node))
    depths = _depths(design)
    yield from sorted((node.id for node in nodes), key=depths.__getitem__)


def _words(node: Node) -> set[str]:
    said = [node.name, *(value for name in _KEY_PROPS[:3] if isinstance(value := node.props.get(name), str))]
    return set(" ".join(said).lower().split())


def _told(design: Design, lines: dict[str, str], shown: Collection[str], depths: dict[str, int]) -> Iterator[str]:
    for node in design.walk():
        if node.id not in shown:
            continue
        yield lines[node.id]
        missing = sum(child not in shown for child in node.children)
        if missing:
            yield f"{'  ' * min(depths[node.id] + 1, _DEEPEST)}… {missing} more"
