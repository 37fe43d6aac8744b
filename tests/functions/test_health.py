from __future__ import annotations

from redraft import __version__

from local.events import event
from tests.functions.deployment import Built


def test_the_event_finds_all_parts_there(built: Built) -> None:
    answer = built.invoke("health", event("health"))
    assert answer.status == 200
    assert answer.body["version"] == __version__
    assert [answer.body[part] for part in ("status", "redis", "queue", "model")] == ["ok"] * 4
