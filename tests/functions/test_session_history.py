from __future__ import annotations

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_reads_the_history(built: Built) -> None:
    session_id = built.new_session()
    built.invoke("edit_session", for_session(event("edit_session"), session_id))
    answer = built.invoke("session_history", for_session(event("session_history"), session_id))
    assert answer.status == 200
    page = answer.body
    assert [version["version"] for version in page["versions"]] == [1, 2]
    assert (page["total_versions"], page["next_cursor"]) == (2, None)
    assert "wireframe_json" not in page["versions"][0]


def test_an_unknown_session_is_not_found(built: Built) -> None:
    answer = built.invoke("session_history", event("session_history"))
    assert (answer.status, answer.body["error_code"]) == (404, "SESSION_NOT_FOUND")
