"""What the typed changes of the checker's clients do to a wireframe, written anew and without the product's code."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from typing import Any

Tree = dict[str, Any]


def applied(tree: Tree, operations: Sequence[dict[str, Any]]) -> Tree:
    """The tree after `set`, `insert` (last under a parent) and `remove`."""
    out = copy.deepcopy(tree)
    for operation in operations:
        _DO[operation["op"]](out, operation)
    return out


def _set(tree: Tree, operation: dict[str, Any]) -> None:
    node = next(node for node in nodes(tree) if node["id"] == operation["id"])
    node["props"].update(operation["props"])


def _insert(tree: Tree, operation: dict[str, Any]) -> None:
    parent = next(node for node in nodes(tree) if node["id"] == operation["parent"])
    parent["children"].append(operation["node"])


def _remove(tree: Tree, operation: dict[str, Any]) -> None:
    for node in nodes(tree):
        node["children"] = [child for child in node["children"] if child["id"] != operation["id"]]


_DO = {"set": _set, "insert": _insert, "remove": _remove}


def nodes(tree: Tree) -> Iterator[Tree]:
    """All nodes of a tree."""
    stack = [tree]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(node["children"])
