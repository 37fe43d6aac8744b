from __future__ import annotations

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_makes_a_share_link(built: Built) -> None:
    session_id = built.new_session()
    answer = built.invoke("access_control", for_session(event("access_control"), session_id))
    assert answer.status == 201
    assert (answer.body["scope"], answer.body["label"], answer.body["expired"]) == ("read", "For the client", False)
    assert answer.body["token"] in answer.body["preview_path"]
