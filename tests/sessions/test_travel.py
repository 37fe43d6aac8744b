from __future__ import annotations

import pytest
from redraft.errors import NothingToUndoError, VersionConflictError, VersionNotFoundError
from redraft.sessions.messages import EditReply, Idempotency, TravelRequest

from tests.support.sessions import Bench

pytestmark = pytest.mark.anyio


async def title_after(bench: Bench, session_id: str, *prompts: str) -> list[str]:
    """The title after each prompt."""
    out = []
    for prompt in prompts:
        reply = await bench.say(session_id, prompt)
        assert reply.status == "applied", reply.changes_summary
        out.append(reply.design["title"].prop("text"))
    return out


async def test_undo_goes_back_one_more_each_time_and_redo_takes_it_back(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "text title C", "undo", "undo", "redo", "redo")
    assert await title_after(bench, session_id, *said) == ["A", "B", "C", "B", "A", "B", "C"]
    assert (await bench.say(session_id, "redo")).status == "unchanged"


async def test_an_edit_after_undo_ends_what_could_be_redone(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "undo", "text title C", "undo", "undo")
    assert await title_after(bench, session_id, *said) == ["A", "B", "A", "C", "A", "Welcome"]
    found = await bench.manager.get(session_id)
    assert "redo" in found.available_actions
    assert "undo" not in found.available_actions


async def test_a_question_does_not_end_what_could_be_redone(bench: Bench) -> None:
    session_id = await bench.session()
    await title_after(bench, session_id, "text title A", "undo")
    await bench.say(session_id, "ask")
    await bench.say(session_id, "same")
    assert await title_after(bench, session_id, "redo") == ["A"]


async def test_several_steps_are_one_version(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "text title C", "undo 2")
    assert await title_after(bench, session_id, *said) == ["A", "B", "C", "A"]
    reply = await bench.say(session_id, "redo 2")
    assert (reply.version, reply.design["title"].prop("text")) == (6, "C")


async def test_undoing_a_revert_takes_the_revert_back(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "go to 2", "undo", "redo", "go to 1", "undo")
    assert await title_after(bench, session_id, *said) == ["A", "B", "A", "B", "A", "Welcome", "A"]


async def test_undo_after_going_to_a_version_that_was_undone(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "undo", "text title C", "go to 3", "undo", "undo")
    assert await title_after(bench, session_id, *said) == ["A", "B", "A", "C", "B", "C", "A"]


async def test_more_steps_than_there_are_go_to_the_start_by_prompt(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "undo 9", "redo 9")
    assert await title_after(bench, session_id, *said) == ["A", "B", "Welcome", "B"]


async def test_every_step_is_a_new_version_that_says_what_it_was(bench: Bench) -> None:
    session_id = await bench.session()
    await title_after(bench, session_id, "text title A", "text title B", "undo", "redo", "go to 1")
    page = await bench.manager.history(session_id)
    assert [view.metadata["kind"] for view in page.versions] == ["start", "edit", "edit", "undo", "redo", "revert"]
    assert [view.changes_summary for view in page.versions[3:]] == [
        "Undid: Did set",
        "Redid: Did set",
        "Went back to the start",
    ]
    assert page.versions[5].content_hash == page.versions[0].content_hash
    operation = page.versions[5].operations[0]
    assert (operation["op"], operation["version"]) == ("restore", 1)


async def test_nothing_to_undo_is_no_version_for_a_prompt_and_an_error_for_a_call(bench: Bench) -> None:
    session_id = await bench.session()
    reply = await bench.say(session_id, "undo")
    assert (reply.status, reply.version, reply.changes_summary) == ("unchanged", 1, "There is nothing to undo.")
    with pytest.raises(NothingToUndoError):
        await bench.manager.travel(TravelRequest(session_id, "undo"))
    with pytest.raises(NothingToUndoError):
        await bench.manager.travel(TravelRequest(session_id, "redo"))
    await bench.say(session_id, "text title A")
    with pytest.raises(NothingToUndoError):
        await bench.manager.travel(TravelRequest(session_id, "undo", steps=2))


async def test_a_version_that_is_not_there_cannot_be_gone_to(bench: Bench) -> None:
    session_id = await bench.session()
    for version in (0, 2, -1):
        with pytest.raises(VersionNotFoundError):
            await bench.manager.travel(TravelRequest(session_id, "version", version=version))
    assert (await bench.say(session_id, "go to 7")).status == "unchanged"


async def test_going_where_one_is_makes_a_version_by_call_and_none_by_prompt(bench: Bench) -> None:
    session_id = await bench.session()
    assert (await bench.say(session_id, "go to 1")).status == "unchanged"
    reply = await bench.manager.travel(TravelRequest(session_id, "version", version=1))
    assert (reply.version, reply.status, reply.target_elements) == (2, "applied", ())


async def test_what_comes_back_is_what_it_means(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "remove card-4")
    reply = await bench.say(session_id, "undo")
    assert reply.edit_type == "add"
    assert reply.target_elements[:2] == ("card-4", "button")
    await bench.say(session_id, "same")
    last = bench.reader.context.last
    assert last is not None
    assert (last.created, last.changed) == (("card-4", "button"), ())


async def prompts_remembered(bench: Bench, session_id: str) -> list[str]:
    await bench.say(session_id, "same")
    return [turn.prompt for turn in bench.reader.context.interactions]


async def test_going_back_also_goes_back_in_the_conversation(bench: Bench) -> None:
    session_id = await bench.session()
    await title_after(bench, session_id, "text title A", "text title B", "text title C", "undo 2")
    assert await prompts_remembered(bench, session_id) == ["text title A", "undo 2"]
    await title_after(bench, session_id, "text title D", "go to 4")
    assert await prompts_remembered(bench, session_id) == ["text title A", "text title B", "text title C", "go to 4"]
    await title_after(bench, session_id, "text title E", "undo")
    assert await prompts_remembered(bench, session_id) == [
        "text title A", "text title B", "text title C", "go to 4", "undo",
    ]  # fmt: skip


async def test_going_to_an_undo_is_going_to_what_it_showed(bench: Bench) -> None:
    session_id = await bench.session()
    await title_after(bench, session_id, "text title A", "text title B", "undo", "text title C")
    assert await title_after(bench, session_id, "go to 4") == ["A"]
    assert await prompts_remembered(bench, session_id) == ["text title A", "go to 4"]


async def test_the_conversation_comes_back_over_long_detours(bench: Bench) -> None:
    session_id = await bench.session()
    await title_after(bench, session_id, *(f"text title {n}" for n in range(8)))
    for _ in range(30):
        await title_after(bench, session_id, "undo", "redo")
    await title_after(bench, session_id, "text title last", "undo")
    assert await prompts_remembered(bench, session_id) == [*(f"text title {n}" for n in range(8)), "undo"]


async def test_travel_takes_versions_and_keys_like_an_edit(bench: Bench) -> None:
    session_id = await bench.session()
    await title_after(bench, session_id, "text title A", "text title B")
    with pytest.raises(VersionConflictError):
        await bench.manager.travel(TravelRequest(session_id, "undo", expected_version=2))
    key = Idempotency("k", "ab")
    replies: list[EditReply] = [
        await bench.manager.travel(TravelRequest(session_id, "undo", idempotency=key)) for _ in range(2)
    ]
    assert [reply.version for reply in replies] == [4, 4]
    assert [reply.replayed for reply in replies] == [False, True]


async def test_a_fork_begins_with_what_its_origin_remembered_also_after_going_back_to_its_start(bench: Bench) -> None:
    origin = await bench.session()
    await title_after(bench, origin, "text title A", "text title B")
    fork = (await bench.manager.fork(origin, version=2)).session.id
    with pytest.raises(NothingToUndoError):
        await bench.manager.travel(TravelRequest(fork, "undo"))
    assert await title_after(bench, fork, "text title C", "text title D", "undo 2", "redo") == ["C", "D", "A", "C"]
    assert await prompts_remembered(bench, fork) == ["text title A", "text title C", "redo"]
    assert await title_after(bench, fork, "go to 1") == ["A"]
    assert await prompts_remembered(bench, fork) == ["text title A", "go to 1"]
    assert (await bench.manager.get(fork)).session.ancestry == ((origin, 2),)
    grandchild = await bench.manager.fork(fork)
    assert grandchild.session.ancestry == ((origin, 2), (fork, 6))


async def test_undo_goes_through_everything_as_one_line(bench: Bench) -> None:
    session_id = await bench.session()
    said = ("text title A", "text title B", "go to 2", "text title C", "undo", "undo", "undo", "undo")
    assert await title_after(bench, session_id, *said) == ["A", "B", "A", "C", "A", "B", "A", "Welcome"]
    assert await title_after(bench, session_id, "redo 4", "undo 4", "redo") == ["C", "Welcome", "A"]
