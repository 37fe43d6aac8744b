from __future__ import annotations

import copy
from typing import Any

from local.events import event, for_session
from tests.functions.deployment import Built


def batch(*bodies: str) -> dict[str, Any]:
    """The event with one record per body."""
    sent: dict[str, Any] = event("codegen_worker")
    records = []
    for number, body in enumerate(bodies):
        record = copy.deepcopy(sent["Records"][0])
        record.update(messageId=f"message-{number}", body=body)
        records.append(record)
    return {"Records": records}


def test_a_message_of_the_queue_becomes_code(built: Built) -> None:
    session_id = built.new_session()
    task = built.invoke("generate_code", for_session(event("generate_code"), session_id, {})).body
    worked = built.invoke("codegen_worker", batch("not a message", built.queue.body_of(task["task_id"])))
    assert worked.raw == {"batchItemFailures": [{"itemIdentifier": "message-0"}]}
    asked = event("generate_code")
    path = task["status_url"]
    status = built.invoke("generate_code", {**asked, "httpMethod": "GET", "path": path, "body": None}).body
    assert (status["task_id"], status["status"]) == (task["task_id"], "SUCCESS")
    assert status["progress"]["percent"] == 100
    assert "export default" in status["result"]["code"]


def test_the_event_of_a_task_that_is_not_there_is_tried_again(built: Built) -> None:
    sent = event("codegen_worker")
    failed = [{"itemIdentifier": record["messageId"]} for record in sent["Records"]]
    assert built.invoke("codegen_worker", sent).raw == {"batchItemFailures": failed}
