from __future__ import annotations

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_takes_an_edit_back(built: Built) -> None:
    session_id = built.new_session()
    edited = built.invoke("edit_session", for_session(event("edit_session"), session_id)).body
    answer = built.invoke("session_lifecycle", for_session(event("session_lifecycle"), session_id))
    assert answer.status == 200
    assert (answer.body["status"], answer.body["version"]) == ("applied", 3)
    assert answer.body["wireframe_json"] != edited["wireframe_json"]
