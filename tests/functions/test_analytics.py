from __future__ import annotations

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_reads_the_figures(built: Built) -> None:
    session_id = built.new_session()
    built.invoke("edit_session", for_session(event("edit_session"), session_id))
    answer = built.invoke("analytics", for_session(event("analytics"), session_id))
    assert answer.status == 200
    assert (answer.body["success"], answer.body["total_edits"]) == (True, 1)
    assert answer.body["edit_types_distribution"] == {"style": 1}
