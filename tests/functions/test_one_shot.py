from __future__ import annotations

from local.events import event
from tests.functions.deployment import Built


def test_the_event_makes_a_wireframe_and_a_session(built: Built) -> None:
    answer = built.invoke("one_shot", event("one_shot"))
    assert answer.status == 200
    made = answer.body
    assert made["version"] == 1
    assert made["layout_json"]["children"]
    assert made["session_id"]
    assert made["detectedDevice"] in ("mobile", "desktop")
