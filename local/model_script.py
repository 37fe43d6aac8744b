"""What the model of `make serve FAKE_MODEL=1` answers: plain, the same every time, and by the rules of the real one.

It designs as the offline generator does, and edits what may change in one visible way, so that everything around the
model can be tried without a key.
"""

from __future__ import annotations

import json
import re
from typing import Any

from redraft.generation.designer import Designer

from local.gemini_rules import schema_of
from local.model_server import Reply, Request


def plain_model(request: Request) -> Reply:
    """The answer to a request of Redraft's."""
    properties = (schema_of(request.body) or {}).get("properties", {})
    return Reply(_design(request) if "nodes" in properties else _edit(request))


def _design(request: Request) -> dict[str, Any]:
    made = Designer().design(json.loads(request.section("Request")))
    nodes = [
        {
            "id": node.id,
            "parent": node.parent or "",
            "type": node.type,
            "name": node.name,
            "props": [{"name": name, "value": _written(value)} for name, value in node.props.items()],
        }
        for node in made.design.walk()
    ]
    return {"title": made.title, "device": made.device, "nodes": nodes}


def _written(value: Any) -> str:
    if isinstance(value, list):
        return "\n".join(map(str, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def _edit(request: Request) -> dict[str, Any]:
    wanted = json.loads(request.section("Request"))
    may = request.section("May change").splitlines()
    ids = [line.split(" ", 1)[0] for line in may if re.match(r"\S+ \(\"", line)]
    if not ids:
        note = {"op": "insert", "type": "Text", "name": "Note", "props": [{"name": "text", "value": wanted[:200]}]}
        return {"kind": "edit", "confidence": 50, "operations": [note]}
    emphasis = [{"name": "fontStyle", "value": "italic"}, {"name": "letterSpacing", "value": "0.5px"}]
    steps = [{"op": "set", "id": found, "props": emphasis} for found in ids]
    return {"kind": "edit", "confidence": 50, "operations": steps}
