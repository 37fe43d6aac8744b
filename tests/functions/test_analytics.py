from __future__ import annotations

import json

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_reads_the_figures(built: Built) -> None:
    session_id = built.new_session()
    built.invoke("edit_session", for_session(event("edit_session"), session_id))
    answer = built.invoke("analytics", for_session(event("analytics"), session_id))
    assert answer.status == 200
    assert (answer.body["success"], answer.body["total_edits"]) == (True, 1)
    assert answer.body["edit_types_distribution"] == {"style": 1}


def test_what_functions_do_is_kept_and_written_where_cloudwatch_reads_it(built: Built) -> None:
    session_id = built.new_session()
    built.invoke("edit_session", for_session(event("edit_session"), session_id))
    log = built.deployment.function("EditSession").log.splitlines()
    lines = [json.loads(line) for line in log if line.startswith("{")]
    metrics = [line for line in lines if "_aws" in line]
    requests = [line for line in lines if line.get("cold_start") is not None]
    assert metrics[-1]["EditsApplied"] == [1.0]
    assert requests[-1]["status"] == 200
    assert requests[-1]["session_id"] == session_id
    assert requests[-1]["correlation_id"] == metrics[-1]["correlation_id"]
    assert [line["cold_start"] for line in requests] == [True, *[False] * (len(requests) - 1)]
    assert "missed_figures" not in requests[-1]
