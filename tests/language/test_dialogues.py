"""The sample dialogues, played in order: how many planned turns are reached before the first wrong one."""

from __future__ import annotations

import pytest

from tests.language.replay import HERE, load, play

FLOORS = {"login": 100.0, "w1": 88.0, "w2": 85.0, "w3": 90.0, "w4": 75.0, "w5": 90.0, "w6": 82.0}
"""The least percentage of planned turns that each writer's dialogues must reach; raised as the reader grows."""


OWN_FLOOR = 50.0
"""The same for each file of our own."""


@pytest.mark.timeout(300)
@pytest.mark.parametrize("writer", sorted(FLOORS))
def test_dialogues_reach_their_floor(writer: str) -> None:
    planned = right = 0
    for name, dialogue in load(f"dev/{writer}.json"):
        planned += len(dialogue["turns"])
        right += sum(turn.miss is None for turn in play(name, dialogue))
    assert 100 * right / planned >= FLOORS[writer]


@pytest.mark.timeout(300)
@pytest.mark.parametrize("theme", sorted(path.stem for path in (HERE / "own").glob("*.json")))
def test_our_own_dialogues_reach_their_floor(theme: str) -> None:
    planned = right = 0
    for name, dialogue in load(f"own/{theme}.json"):
        planned += len(dialogue["turns"])
        right += sum(turn.miss is None for turn in play(name, dialogue))
    assert 100 * right / planned >= OWN_FLOOR
