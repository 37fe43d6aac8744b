from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from redraft.errors import (
    DesignError,
    IdempotencyConflictError,
    LimitExceededError,
    OperationError,
    SessionCompletedError,
    SessionNotFoundError,
    UnknownNodeError,
    VersionConflictError,
)
from redraft.language.outcome import Edit, Outcome
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import EditRequest, Idempotency, OperationsRequest
from redraft.sessions.parts import Limits
from redraft.wireframe.operations import Set, apply

from tests.support.sessions import Bench, bench_on

pytestmark = pytest.mark.anyio
KEY = Idempotency("key-1", "aa" * 32)


async def test_an_edit_makes_the_next_version(bench: Bench) -> None:
    session_id = await bench.session()
    reply = await bench.say(session_id, "text title Hello")
    assert (reply.version, reply.status, reply.edit_type) == (2, "applied", "modify")
    assert reply.design["title"].props == {"text": "Hello"}
    assert reply.operations == ({"op": "set", "id": "title", "props": {"text": "Hello"}},)
    assert reply.target_elements == ("title",)
    assert reply.available_actions == ("edit", "undo", "revert", "fork", "generate_code", "complete")
    found = await bench.manager.get(session_id)
    assert (found.session.current_version, found.session.total_edits) == (2, 1)
    assert found.design == reply.design
    assert [view.edit_prompt for view in found.recent] == ["text title Hello"]


async def test_the_reader_is_given_the_conversation(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "text title Hello", target_elements=("title",))
    await bench.say(session_id, "same", clarification_option="2")
    assert [turn.prompt for turn in bench.reader.context.interactions] == ["text title Hello"]
    last = bench.reader.context.last
    assert last is not None
    assert last.inverse == ({"op": "set", "id": "title", "props": {"text": "Welcome"}},)
    assert last.reading == {"frames": [{"kind": "set", "targets": ["title"]}], "candidates_not_taken": []}
    assert bench.reader.option == "2"


async def test_the_window_holds_ten_turns(bench: Bench) -> None:  # requirement 3.4
    session_id = await bench.session()
    for number in range(13):
        await bench.say(session_id, f"text title {number}")
    await bench.say(session_id, "same")
    assert [turn.prompt for turn in bench.reader.context.interactions] == [f"text title {n}" for n in range(3, 13)]


async def test_a_question_changes_nothing_and_stays_open_for_one_turn(bench: Bench) -> None:  # requirement 3.3
    session_id = await bench.session()
    reply = await bench.say(session_id, "ask")
    assert (reply.version, reply.status) == (1, "needs_clarification")
    assert reply.clarification is not None
    assert [option.label for option in reply.clarification.options] == ["The title", "The button"]
    found = await bench.manager.get(session_id)
    assert found.pending == reply.clarification
    assert "answer_clarification" in found.available_actions
    assert (await bench.say(session_id, "text title B")).status == "applied"
    assert bench.reader.context.pending is not None
    assert (await bench.manager.get(session_id)).pending is None


async def test_nothing_to_do_makes_no_version(bench: Bench) -> None:
    session_id = await bench.session()
    reply = await bench.say(session_id, "same")
    assert (reply.version, reply.status, reply.changes_summary) == (1, "unchanged", "It is so already")
    assert (await bench.manager.history(session_id)).total_versions == 1


async def test_edit_on_a_stale_version_conflicts(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "text title A")
    with pytest.raises(VersionConflictError) as caught:
        await bench.say(session_id, "text title B", expected_version=1)
    assert caught.value.facts["current_version"] == 2
    assert (await bench.say(session_id, "text title B", expected_version=2)).version == 3


async def test_a_dry_run_commits_nothing(bench: Bench) -> None:
    session_id = await bench.session()
    reply = await bench.say(session_id, "text title A", dry_run=True, idempotency=KEY)
    assert (reply.version, reply.dry_run, reply.status) == (1, True, "applied")
    assert reply.design["title"].prop("text") == "A"
    found = await bench.manager.get(session_id)
    assert found.session.current_version == 1
    assert found.design["title"].prop("text") == "Welcome"


async def test_a_hundred_edits_at_once_all_land(bench: Bench) -> None:
    session_id = await bench.session()
    replies = await asyncio.gather(*(bench.say(session_id, f"add Line {number}") for number in range(100)))
    assert sorted(reply.version for reply in replies) == list(range(2, 102))
    page = await bench.manager.history(session_id)
    assert [view.version for view in page.versions] == list(range(1, 102))
    assert [view.element_count for view in page.versions] == list(range(4, 105))
    final = page.versions[-1].design
    assert final is not None
    assert {node.prop("text") for node in final.walk()} >= {f"Line {number}" for number in range(100)}


async def test_edits_from_many_processes_all_land(bench: Bench) -> None:
    session_id = await bench.session()
    others = [bench_on(bench.store, bench.clock) for _ in range(10)]  # ten managers share no lock
    replies = await asyncio.gather(*(other.say(session_id, f"add {n}") for n, other in enumerate(others * 4)))
    assert sorted(reply.version for reply in replies) == list(range(2, 42))
    assert len((await bench.manager.get(session_id)).design) == 44


async def test_a_race_that_is_lost_past_the_deadline_is_a_conflict(bench: Bench) -> None:
    session_id = await bench.session()
    replies = await asyncio.gather(
        *(
            bench_on(bench.store, bench.clock, Limits(edit_deadline_ms=0)).say(session_id, f"add {n}")
            for n in range(20)
        ),
        return_exceptions=True,
    )
    lost = [reply for reply in replies if isinstance(reply, BaseException)]
    assert lost
    assert all(isinstance(fault, VersionConflictError) for fault in lost)
    assert (await bench.manager.get(session_id)).session.current_version == 1 + len(replies) - len(lost)


async def test_the_same_key_and_body_give_the_same_answer_and_one_effect(bench: Bench) -> None:
    session_id = await bench.session()
    first = await bench.say(session_id, "text title A", idempotency=KEY)
    await bench.say(session_id, "text title B")
    again = await bench.say(session_id, "text title A", idempotency=KEY)
    assert again.replayed
    assert {name: getattr(again, name) for name in SAME} == {name: getattr(first, name) for name in SAME}
    assert (await bench.manager.get(session_id)).session.current_version == 3


SAME = (
    "session_id", "version", "status", "design", "changes_summary", "edit_type", "target_elements", "operations",
    "clarification", "source", "confidence", "warnings", "processing_time_ms", "available_actions", "explanation",
)  # fmt: skip


async def test_a_question_is_repeated_as_it_was(bench: Bench) -> None:
    session_id = await bench.session()
    first = await bench.say(session_id, "ask", idempotency=KEY)
    again = await bench.say(session_id, "ask", idempotency=KEY)
    assert {name: getattr(again, name) for name in SAME} == {name: getattr(first, name) for name in SAME}
    assert (await bench.manager.analytics(session_id)).questions_asked == 1


async def test_the_same_key_with_another_body_is_refused(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "text title A", idempotency=KEY)
    with pytest.raises(IdempotencyConflictError):
        await bench.say(session_id, "text title B", idempotency=Idempotency("key-1", "bb" * 32))


async def test_the_same_request_twice_at_once_has_one_effect(bench: Bench) -> None:
    session_id = await bench.session()
    others = [bench_on(bench.store, bench.clock) for _ in range(6)]
    replies = await asyncio.gather(*(other.say(session_id, "add One", idempotency=KEY) for other in others))
    assert {reply.version for reply in replies} == {2}
    assert len((await bench.manager.get(session_id)).design) == 5


async def test_new_ids_were_never_used_before(bench: Bench) -> None:
    session_id = await bench.session()
    made = []
    for _ in range(3):
        reply = await bench.say(session_id, "add One")
        made.append(reply.target_elements[0])
        await bench.say(session_id, f"remove {made[-1]}")
        await bench.say(session_id, "undo 2")
    assert made == ["text-5", "text-6", "text-7"]  # `card-4` was there from the start


async def test_ids_that_clients_insert_are_not_given_again(bench: Bench) -> None:
    session_id = await bench.session()
    tree = {"id": "chip-41", "componentName": "Chip", "type": "Badge", "props": {"text": "x"}, "children": []}
    await bench.manager.apply_operations(
        OperationsRequest(session_id, [{"op": "insert", "parent": "page", "node": tree}])
    )
    assert (await bench.say(session_id, "add One")).target_elements == ("text-42",)


async def test_operations_are_applied_all_or_none(bench: Bench) -> None:
    session_id = await bench.session()
    good = {"op": "set", "id": "title", "props": {"text": "A"}}
    with pytest.raises(UnknownNodeError):
        await bench.manager.apply_operations(OperationsRequest(session_id, [good, {"op": "remove", "id": "nobody"}]))
    with pytest.raises(OperationError):
        await bench.manager.apply_operations(OperationsRequest(session_id, [good, {"op": "explode"}]))
    reply = await bench.manager.apply_operations(OperationsRequest(session_id, [good]))
    assert (reply.version, reply.source, reply.edit_type) == (2, "client", "modify")
    assert reply.changes_summary == 'Changed "A" (text)'
    assert (await bench.manager.apply_operations(OperationsRequest(session_id, [good]))).status == "unchanged"


def insert(**node: object) -> dict[str, object]:
    whole = {"id": "n", "componentName": "A", "type": "Text", "props": {}, "children": [], **node}
    return {"op": "insert", "parent": "page", "node": whole}


@pytest.mark.parametrize(
    "operation",
    [
        {"op": "set", "id": "title", "props": {"text": 5}},
        {"op": "insert", "parent": "page", "node": {"id": "n"}},
        insert(componentName="", type=""),
        insert(id="title"),
        insert(props={"text": None}),
        insert(props=[], children="x"),
    ],
)
async def test_operations_that_leave_an_unsound_design_are_refused(bench: Bench, operation: dict[str, object]) -> None:
    session_id = await bench.session()
    with pytest.raises(DesignError):
        await bench.manager.apply_operations(OperationsRequest(session_id, [operation]))
    assert (await bench.manager.get(session_id)).session.current_version == 1


async def test_an_edit_reaching_beyond_its_targets_is_refused(bench: Bench) -> None:
    class Overreaching:
        def read(self, prompt: str, design: object, *rest: object, **given: object) -> Outcome:
            del prompt, rest, given
            operations = (Set(id="button", props={"text": "x"}),)
            after = apply(design, operations)  # type: ignore[arg-type]
            return Edit(operations, after, "modify", ("title",), (), ("title",), "Did it", 1.0, {}, 9)

    session_id = await bench.session()
    manager = DesignSessionManager(replace(bench.parts, reader=Overreaching()))  # type: ignore[arg-type]
    with pytest.raises(OperationError):
        await manager.edit(EditRequest(session_id, "x"))
    assert (await bench.manager.get(session_id)).session.current_version == 1


async def test_a_design_cannot_outgrow_the_limit(bench: Bench) -> None:
    small = bench_on(bench.store, bench.clock, Limits(max_nodes=5))
    session_id = await small.session()
    await small.say(session_id, "add One")
    with pytest.raises(LimitExceededError):
        await small.say(session_id, "add Two")
    assert (await small.say(session_id, "text title still")).status == "applied"


async def test_a_completed_session_takes_no_edits(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.manager.complete(session_id)
    with pytest.raises(SessionCompletedError):
        await bench.say(session_id, "text title A")


@pytest.mark.parametrize(
    "session_id", ["", "short", "a" * 65, "../../../etc/passwd", "a b c d e f g h", "{}" * 9, "é" * 20]
)
async def test_what_can_be_no_id_is_not_found(bench: Bench, session_id: str) -> None:
    with pytest.raises(SessionNotFoundError):
        await bench.say(session_id, "text title A")
    with pytest.raises(SessionNotFoundError):
        await bench.manager.get(session_id)
    with pytest.raises(SessionNotFoundError):
        await bench.manager.delete(session_id)
