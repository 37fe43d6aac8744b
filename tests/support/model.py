"""A scripted language model behind the real API: the server speaks Gemini's REST API, the rest is the product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from local.model_server import Reply, Request

BEYOND = "give the title more of a festival mood"
"""A request that the rules cannot read, about the title of the login page."""


def edit(*operations: dict[str, Any], confidence: int = 90) -> Reply:
    return Reply({"kind": "edit", "confidence": confidence, "operations": list(operations)})


def set_props(node_id: str, **props: str) -> dict[str, Any]:
    return {"op": "set", "id": node_id, "props": [{"name": name, "value": value} for name, value in props.items()]}


def insert(parent: str, kind: str = "Text", *, new_id: str = "", **props: str) -> dict[str, Any]:
    named = [{"name": name, "value": value} for name, value in props.items()]
    return {"op": "insert", "parent": parent, "type": kind, "name": kind, "new_id": new_id, "props": named}


@dataclass
class Model:
    """Answers in turn and goes on with the last; remembers what it was asked."""

    replies: list[Reply] = field(default_factory=list)
    asked: list[Request] = field(default_factory=list)

    def says(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def __call__(self, request: Request) -> Reply:
        self.asked.append(request)
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


def nodes_of(tree: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield tree
    for child in tree["children"]:
        yield from nodes_of(child)
