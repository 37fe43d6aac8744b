from __future__ import annotations

from local.events import event, for_session
from tests.functions.deployment import Built


def test_the_event_starts_a_task_and_a_worker_finishes_it(built: Built) -> None:
    session_id = built.new_session()
    sent = for_session(event("generate_code"), session_id, {"framework": "react-tailwind"})
    answer = built.invoke("generate_code", sent)
    assert answer.status == 202
    assert answer.body["status_url"].endswith(f"/status/{answer.body['task_id']}")
