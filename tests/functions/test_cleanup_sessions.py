from __future__ import annotations

from tests.functions.deployment import Deployment
from tests.functions.emulator import event


def test_the_event_cleans_up_and_a_second_one_in_the_same_environment_too(built: Deployment) -> None:
    for _ in range(2):
        outcome = built.invoke("cleanup_sessions", event("cleanup_sessions")).raw
        assert outcome.keys() >= {"ended"}, outcome
