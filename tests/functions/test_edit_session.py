from __future__ import annotations

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_edits_a_session(built: Built) -> None:
    session_id = built.new_session()
    answer = built.invoke("edit_session", for_session(event("edit_session"), session_id))
    assert answer.status == 200
    reply = answer.body
    assert (reply["status"], reply["version"], reply["edit_type"]) == ("applied", 2, "style")
    assert len(reply["target_elements"]) == 1
    assert reply["operations"][0]["op"] == "set"
    assert answer.headers["etag"] == '"2"'


def test_an_environment_keeps_its_connection_from_one_invocation_to_the_next(built: Built) -> None:
    session_id = built.new_session()
    sent = for_session(event("edit_session"), session_id)
    built.invoke("edit_session", sent)
    before = built.connections_received()
    for _ in range(10):
        assert built.invoke("edit_session", sent).body["version"] == 2
    assert built.connections_received() == before
