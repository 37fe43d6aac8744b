"""Who may call what: one entry for every route; a route without one is open to admins alone.

Beside what stands here, a session, task or person is open to those it belongs to; to others it does not exist.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from redraft.security.caller import ShareScope

Need = Literal["nothing", "identity", "session", "task", "person", "admin"]
"""What a caller must have: nothing, an id of their own, or what the path names; `person` also suits an admin."""


@dataclass(frozen=True, slots=True)
class Rule:
    """What one route asks of its callers; `shared` is what a share link must allow, None where none will do.

    `admin`: an admin may as well; `archived`: the session may stand in the archive alone.
    """

    need: Need
    shared: ShareScope | None = None
    admin: bool = False
    archived: bool = False


CLOSED: Final = Rule("admin")
_SESSION: Final = "/design-sessions/{session_id}"
_LOOK: Final = Rule("session", "read")
_CHANGE: Final = Rule("session", "edit")
_OWN: Final = Rule("session")

RULES: Final[dict[tuple[str, str], Rule]] = {
    ("GET", "/health"): Rule("nothing"),
    ("GET", "/code-targets"): Rule("nothing"),
    ("POST", "/design-sessions"): Rule("identity"),
    ("GET", "/design-sessions"): Rule("identity"),
    ("POST", "/design-sessions/import"): Rule("identity"),
    ("POST", "/generate-wireframe"): Rule("identity"),
    ("POST", "/generate-code"): Rule("identity"),
    ("POST", "/generate"): Rule("identity"),
    ("GET", _SESSION): _LOOK,
    ("GET", _SESSION + "/history"): _LOOK,
    ("GET", _SESSION + "/versions/{version}"): _LOOK,
    ("GET", _SESSION + "/diff"): _LOOK,
    ("GET", _SESSION + "/code-diff"): _LOOK,
    ("GET", _SESSION + "/preview"): _LOOK,
    ("GET", _SESSION + "/quality"): _LOOK,
    ("POST", _SESSION + "/generate-code"): _LOOK,
    ("POST", _SESSION + "/edit"): _CHANGE,
    ("POST", _SESSION + "/operations"): _CHANGE,
    ("POST", _SESSION + "/undo"): _CHANGE,
    ("POST", _SESSION + "/redo"): _CHANGE,
    ("POST", _SESSION + "/revert"): _CHANGE,
    ("POST", _SESSION + "/take-back"): _CHANGE,
    ("POST", _SESSION + "/versions/{version}/name"): _CHANGE,
    ("POST", _SESSION + "/feedback"): _CHANGE,
    ("GET", _SESSION + "/export"): _OWN,
    ("POST", _SESSION + "/fork"): _OWN,
    ("POST", _SESSION + "/complete"): _OWN,
    ("POST", _SESSION + "/restore"): Rule("session", archived=True),
    ("DELETE", _SESSION): _OWN,
    ("POST", _SESSION + "/shares"): _OWN,
    ("GET", _SESSION + "/shares"): _OWN,
    ("DELETE", _SESSION + "/shares/{share_id}"): _OWN,
    ("GET", "/status/{task_id}"): Rule("task", "read"),
    ("GET", "/analytics/session/{session_id}"): Rule("session", admin=True),
    ("GET", "/analytics/user/{user_id}"): Rule("person"),
    ("GET", "/analytics/daily"): CLOSED,
    ("GET", "/analytics/trends"): CLOSED,
    ("GET", "/analytics/edit-types"): CLOSED,
    ("GET", "/audit"): CLOSED,
    ("GET", "/users/{user_id}/export"): Rule("person"),
    ("DELETE", "/users/{user_id}"): Rule("person"),
}


def rule_of(method: str, path: str) -> Rule:
    """The rule of a route, by its path below the API's root."""
    return RULES.get((method, path), CLOSED)
