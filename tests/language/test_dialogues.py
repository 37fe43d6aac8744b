"""The sample dialogues, played in order: how many planned turns are reached before the first wrong one."""

from __future__ import annotations

import pytest

from tests.language.replay import HERE, load, play

FLOORS = {"login": 100.0, "w1": 98.0, "w2": 93.0, "w3": 98.0, "w4": 89.0, "w5": 98.0, "w6": 96.0}
"""The least percentage of planned turns that each writer's dialogues must reach; raised as the reader grows."""


OWN_FLOOR = 75.0
"""The same for each file of our own."""

OWN_FLOORS = {
    "weddings_and_pipes": 45.0,
    "offices_and_tours": 34.0,
    "shelves_and_matches": 46.0,
    "samples_and_jam": 17.0,
    "stages_and_compliance": 51.0,
}
"""The same for those that came last: long stories around a request, second languages, shouting, laboratory notes."""

APART_FLOOR = 55.0
"""The least percentage of all turns, each judged by itself, in the dialogues that tell what new writers would meet."""


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
    assert 100 * right / planned >= OWN_FLOORS.get(theme, OWN_FLOOR)


@pytest.mark.timeout(300)
@pytest.mark.parametrize("theme", sorted(path.stem for path in (HERE / "apart").glob("*.json")))
def test_dialogues_kept_apart_reach_their_floor(theme: str) -> None:
    judged = right = 0
    for name, dialogue in load(f"apart/{theme}.json"):
        turns = list(play(name, dialogue, go_on=True))
        judged += len(turns)
        right += sum(turn.miss is None for turn in turns)
    assert 100 * right / judged >= APART_FLOOR
