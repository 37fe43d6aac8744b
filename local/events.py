"""The event files, one per function, and the same events for a session that is there."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

from local.artefacts import ROOT


def logical_id(folder: str) -> str:
    """The template's name of the function in a folder."""
    return "".join(part.capitalize() for part in folder.split("_"))


def folder_of(name: str) -> str:
    """The folder of a function by the template's name."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


def event(folder: str) -> Any:
    """The event of a function."""
    return read(ROOT / "events" / f"{folder}.json")


def read(path: Path) -> Any:
    """An event from a file."""
    return json.loads(path.read_text(encoding="utf-8"))


def creation() -> dict[str, Any]:
    """The event that makes a session, without the key by which a second one would be the first."""
    sent: dict[str, Any] = copy.deepcopy(event("create_session"))
    for headers in (sent["headers"], sent["multiValueHeaders"]):
        del headers["Idempotency-Key"]
    return sent


def names_session(sent: Any) -> bool:
    """Whether an event is about a session."""
    return "session_id" in ((sent.get("pathParameters") if isinstance(sent, dict) else None) or {})


def for_session(sent: dict[str, Any], session_id: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An event for another session, and with another body where one is given."""
    out = copy.deepcopy(sent)
    written = out["pathParameters"]["session_id"]
    out["pathParameters"]["session_id"] = session_id
    out["path"] = out["path"].replace(written, session_id)
    out["requestContext"]["path"] = out["requestContext"]["path"].replace(written, session_id)
    if body is not None:
        out["body"] = json.dumps(body)
    return out
