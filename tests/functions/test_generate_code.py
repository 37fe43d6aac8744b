from __future__ import annotations

from tests.functions.deployment import Deployment, for_session
from tests.functions.emulator import event


def test_the_event_starts_a_task_and_a_worker_finishes_it(built: Deployment) -> None:
    session_id = built.new_session()
    sent = for_session(event("generate_code"), session_id, {"framework": "react-tailwind"})
    answer = built.invoke("generate_code", sent)
    assert answer.status == 202
    assert answer.body["status_url"].endswith(f"/status/{answer.body['task_id']}")
