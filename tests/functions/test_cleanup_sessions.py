from __future__ import annotations

from local.events import event
from tests.functions.deployment import Built


def test_the_event_cleans_up_and_a_second_one_in_the_same_environment_too(built: Built) -> None:
    for _ in range(2):
        outcome = built.invoke("cleanup_sessions", event("cleanup_sessions")).raw
        assert outcome.keys() >= {"ended"}, outcome
