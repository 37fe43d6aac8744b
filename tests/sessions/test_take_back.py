"""One version taken back, and those after it kept."""

from __future__ import annotations

import pytest
from redraft.errors import NothingToUndoError, TakeBackConflictError, VersionConflictError, VersionNotFoundError
from redraft.sessions.messages import Idempotency, TakeBackRequest, TravelRequest

from tests.support.sessions import Bench

pytestmark = pytest.mark.anyio


async def told(bench: Bench, *prompts: str) -> str:
    session_id = await bench.session()
    for prompt in prompts:
        assert (await bench.say(session_id, prompt)).status == "applied"
    return session_id


async def test_its_change_goes_and_those_after_it_stay(bench: Bench) -> None:
    session_id = await told(bench, "text title A", "text button Go", "add More", "add Less")
    reply = await bench.manager.take_back(TakeBackRequest(session_id, 3))
    assert (reply.version, reply.status, reply.edit_type) == (6, "applied", "modify")
    assert reply.changes_summary == "Took back version 3: Did set"
    assert reply.design["button"].prop("text") == "Log in"
    assert reply.design["title"].prop("text") == "A"
    assert len(reply.design) == 6
    assert reply.untouched is not None
    assert reply.untouched["elements"] == 5
    undone = await bench.manager.travel(TravelRequest(session_id, "undo"))
    assert undone.design["button"].prop("text") == "Go"
    view = await bench.manager.version(session_id, 6)
    assert view.metadata["took_back"] == 3


async def test_an_undo_can_be_taken_back_as_well(bench: Bench) -> None:
    session_id = await told(bench, "text title A", "undo", "add More")
    reply = await bench.manager.take_back(TakeBackRequest(session_id, 3))
    assert reply.design["title"].prop("text") == "A"
    assert len(reply.design) == 5


async def test_what_later_versions_build_on_is_refused_with_a_report(bench: Bench) -> None:
    session_id = await told(bench, "text title A", "add More", "text title B", "text title C", "text button Go")
    with pytest.raises(TakeBackConflictError) as caught:
        await bench.manager.take_back(TakeBackRequest(session_id, 2))
    assert caught.value.facts["conflicts"] == [
        {"id": "title", "label": '"C"', "reason": "changed", "props": ["text"], "versions": [4, 5]}
    ]
    assert (await bench.manager.get(session_id)).session.current_version == 6


async def test_what_is_gone_already_needs_nothing(bench: Bench) -> None:
    session_id = await told(bench, "add More", "remove text-5")
    reply = await bench.manager.take_back(TakeBackRequest(session_id, 2))
    assert (reply.status, reply.version) == ("unchanged", 3)
    assert reply.changes_summary == "Nothing of version 2 is left to take back"


async def test_it_is_held_to_versions_keys_and_dry_runs_like_an_edit(bench: Bench) -> None:
    session_id = await told(bench, "text title A", "add More")
    dry = await bench.manager.take_back(TakeBackRequest(session_id, 2, dry_run=True))
    assert (dry.dry_run, dry.version, dry.design["title"].prop("text")) == (True, 3, "Welcome")
    with pytest.raises(VersionConflictError):
        await bench.manager.take_back(TakeBackRequest(session_id, 2, expected_version=2))
    key = Idempotency("k", "ab")
    replies = [await bench.manager.take_back(TakeBackRequest(session_id, 2, idempotency=key)) for _ in range(2)]
    assert [reply.version for reply in replies] == [4, 4]
    assert replies[1].replayed
    assert replies[1].untouched == replies[0].untouched


async def test_the_beginning_and_what_is_not_there_cannot_be_taken_back(bench: Bench) -> None:
    session_id = await told(bench, "text title A")
    with pytest.raises(NothingToUndoError):
        await bench.manager.take_back(TakeBackRequest(session_id, 1))
    for version in (0, 3):
        with pytest.raises(VersionNotFoundError):
            await bench.manager.take_back(TakeBackRequest(session_id, version))


async def test_it_reaches_back_behind_what_is_read_along(bench: Bench) -> None:
    session_id = await told(bench, "text button Go", *(f"text title {number}" for number in range(60)))
    reply = await bench.manager.take_back(TakeBackRequest(session_id, 2))
    assert reply.design["button"].prop("text") == "Log in"
    assert reply.design["title"].prop("text") == "59"
