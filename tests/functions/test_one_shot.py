from __future__ import annotations

from tests.functions.deployment import Deployment
from tests.functions.emulator import event


def test_the_event_makes_a_wireframe_and_a_session(built: Deployment) -> None:
    answer = built.invoke("one_shot", event("one_shot"))
    assert answer.status == 200
    made = answer.body
    assert made["version"] == 1
    assert made["layout_json"]["children"]
    assert made["session_id"]
    assert made["detectedDevice"] in ("mobile", "desktop")
