"""From the making of a session to its end."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.keys import SessionKeys
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import (
    IdempotencyConflictError,
    InvalidDesignError,
    LimitExceededError,
    NewerSchemaError,
    SessionCompletedError,
    SessionExpiredError,
    SessionNotFoundError,
    StoreUnavailableError,
    VersionConflictError,
    VersionNotFoundError,
)
from redraft.sessions.messages import Completed, CreateRequest, FeedbackRequest, Idempotency
from redraft.sessions.parts import Limits
from redraft.wireframe.repair import repair

from tests.support.corruption import of_the_future
from tests.support.sessions import TREE, Bench, bench_on
from tests.support.stores import LIFETIMES
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
KEY = Idempotency("key-1", "aa" * 32)


async def test_a_prompt_is_designed(bench: Bench) -> None:  # requirement 1.1
    made = await bench.manager.create(CreateRequest(prompt="a login page", user_id="ann", device_preference="desktop"))
    assert (made.session.title, made.session.user_id, made.source) == ("Page: a login page", "ann", "rules")
    assert (made.detected_device, made.device_preference_used) == ("desktop", True)
    assert made.warnings == ("no map here",)
    assert made.session.current_version == 1
    assert (await bench.manager.version(made.session.id, 1)).edit_prompt == "a login page"


async def test_a_wireframe_is_taken_over_and_mended(bench: Bench) -> None:
    made = await bench.manager.create(CreateRequest(wireframe={"type": "Frame", "children": ["Hello"]}, prompt="mine"))
    assert made.warnings
    assert made.session.initial_prompt == made.session.title == "mine"
    assert (await bench.manager.get(made.session.id)).design == made.design


async def test_neither_prompt_nor_wireframe_is_refused(bench: Bench) -> None:
    with pytest.raises(InvalidDesignError):
        await bench.manager.create(CreateRequest(prompt="  "))


async def test_a_design_that_is_too_large_is_refused(bench: Bench) -> None:
    small = bench_on(bench.store, bench.clock, Limits(max_nodes=3))
    with pytest.raises(LimitExceededError):
        await small.session()


async def test_a_value_nested_beyond_reason_is_refused(bench: Bench) -> None:
    deep: Any = "x"
    for _ in range(5000):
        deep = [deep]
    with pytest.raises(InvalidDesignError):
        await bench.session(wireframe={**TREE, "props": {"deep": deep}})


async def test_a_key_makes_one_session_however_often_it_is_sent(bench: Bench) -> None:
    request = CreateRequest(wireframe=TREE, user_id="ann", idempotency=KEY)
    managers = [bench_on(bench.store, bench.clock).manager for _ in range(5)]
    made = await asyncio.gather(*(manager.create(request) for manager in managers))
    assert len({each.session.id for each in made}) == 1
    assert {each.session.current_version for each in made} == {1}
    await bench.say(made[0].session.id, "text title A")
    again = await bench.manager.create(request)
    assert (again.replayed, again.session.current_version) == (True, 1)
    assert again.design == made[0].design
    assert len((await bench.manager.of_user("ann")).sessions) == 1


async def test_a_key_with_another_body_is_refused(bench: Bench) -> None:
    await bench.session(idempotency=KEY)
    with pytest.raises(IdempotencyConflictError):
        await bench.session(idempotency=Idempotency(KEY.key, "bb" * 32))


async def test_a_session_expires_some_time_after_its_last_turn(bench: Bench) -> None:
    session_id = await bench.session()
    bench.clock.move(seconds=LIFETIMES.session - 1)
    await bench.say(session_id, "text title A")
    bench.clock.move(seconds=LIFETIMES.session - 1)
    assert (await bench.manager.get(session_id)).session.current_version == 2
    bench.clock.move(seconds=2)
    for call in (
        bench.manager.get(session_id),
        bench.say(session_id, "text title B"),
        bench.manager.history(session_id),
        bench.manager.complete(session_id),
    ):
        with pytest.raises(SessionExpiredError):
            await call


async def test_the_clean_up_keeps_the_figures_of_what_it_ends(bench: Bench) -> None:  # requirements 4.3, 5.5
    ids = [await bench.session(user_id="ann") for _ in range(4)]
    await bench.say(ids[0], "text title A")
    await bench.say(ids[0], "ask")
    bench.clock.move(seconds=LIFETIMES.session / 2)
    await bench.say(ids[3], "text title A")
    bench.clock.move(seconds=LIFETIMES.session / 2 + 1)
    others = [bench_on(bench.store, bench.clock).manager for _ in range(3)]
    ended = await asyncio.gather(*(manager.clean_up(100) for manager in others))
    assert sum(each.ended for each in ended) == 3
    figures = await bench.manager.analytics(ids[0])
    assert (figures.status, figures.total_edits, figures.questions_asked) == ("expired", 1, 1)
    assert (await bench.manager.get(ids[3])).session.current_version == 2
    assert [session.id for session in (await bench.manager.of_user("ann")).sessions] == [ids[3]]
    with pytest.raises(SessionExpiredError):
        await bench.manager.get(ids[0])


async def test_a_clean_up_ends_no_more_than_it_was_told_to(bench: Bench) -> None:
    for _ in range(5):
        await bench.session()
    bench.clock.move(seconds=LIFETIMES.session + 1)
    assert [(await bench.manager.clean_up(2)).ended for _ in range(4)] == [2, 2, 1, 0]


async def test_a_clean_up_is_not_stopped_by_a_broken_session(bench: Bench, client: Client) -> None:
    broken, newer, whole = [await bench.session() for _ in range(3)]
    await client.hdel(SessionKeys(broken).state, "memo", "v:1")
    await client.hset(SessionKeys(newer).state, "about", of_the_future())
    bench.clock.move(seconds=LIFETIMES.session + 1)
    assert (await bench.manager.clean_up(10)).ended == 2
    assert (await bench.manager.analytics(whole)).status == "expired"
    assert await client.exists(SessionKeys(newer).state)


async def test_completing_is_once_and_keeps_the_figures(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "text title A")
    await bench.manager.feedback(FeedbackRequest(session_id, 4, "good", 2))
    first = await bench.manager.complete(session_id)
    again = await bench.manager.complete(session_id)
    assert first.session.status == again.session.status == "completed"
    assert (first.figures.status, first.figures.user_satisfaction_score) == ("completed", 4.0)
    assert (await bench.manager.get(session_id)).available_actions == ("fork", "generate_code")
    bench.clock.move(seconds=LIFETIMES.session + 1)
    await bench.manager.clean_up(10)
    assert (await bench.manager.analytics(session_id)).status == "completed"


async def test_a_conditional_end_counts_every_turn_or_does_not_happen(bench: Bench) -> None:
    session_id = await bench.session()
    with pytest.raises(VersionConflictError):
        await bench.manager.complete(session_id, expected_version=2)
    with pytest.raises(VersionConflictError):
        await bench.manager.delete(session_id, expected_version=2)
    others = [bench_on(bench.store, bench.clock) for _ in range(8)]  # in other processes, as far as locks go
    ends = bench_on(bench.store, bench.clock).manager.complete(session_id)
    ended, *edits = await asyncio.gather(
        ends, *(other.say(session_id, "text title A") for other in others), return_exceptions=True
    )
    assert isinstance(ended, Completed)
    made = [edit for edit in edits if not isinstance(edit, SessionCompletedError)]
    assert all(not isinstance(edit, BaseException) for edit in made)
    assert ended.figures.total_edits == len(made) == (await bench.manager.get(session_id)).session.total_edits


async def test_deleting_erases_all_of_it(bench: Bench) -> None:
    session_id = await bench.session(user_id="ann")
    await bench.say(session_id, "text title A", idempotency=KEY)
    await bench.manager.delete(session_id)
    for call in (bench.manager.get(session_id), bench.manager.delete(session_id)):
        with pytest.raises(SessionNotFoundError):
            await call
    figures = await bench.manager.analytics(session_id)  # numbers that name nobody
    assert (figures.status, figures.user_id, figures.total_edits) == ("deleted", "", 1)
    assert (await bench.manager.of_user("ann")).sessions == ()


async def test_a_fork_goes_its_own_way_from_any_version(bench: Bench) -> None:
    session_id = await bench.session(user_id="ann")
    await bench.say(session_id, "text title A")
    await bench.say(session_id, "add More")
    fork = await bench.manager.fork(session_id, version=2, title="Another")
    assert fork.session.forked_from == (session_id, 2)
    assert (fork.session.title, fork.session.user_id, fork.session.current_version) == ("Another", "ann", 1)
    assert fork.design == (await bench.manager.version(session_id, 2)).design
    reply = await bench.say(fork.session.id, "add Else")
    assert reply.target_elements == ("text-6",)
    assert [turn.prompt for turn in bench.reader.context.interactions] == ["text title A"]
    assert (await bench.manager.get(session_id)).session.current_version == 3
    with pytest.raises(VersionNotFoundError):
        await bench.manager.fork(session_id, version=9)


async def test_a_completed_session_can_be_forked(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "ask")
    await bench.manager.complete(session_id)
    fork = await bench.manager.fork(session_id, idempotency=KEY)
    assert (await bench.manager.fork(session_id, idempotency=KEY)).session.id == fork.session.id
    assert (await bench.say(fork.session.id, "text title A")).status == "applied"
    assert bench.reader.context.pending is None


async def test_feedback_counts_once_for_each_key(bench: Bench) -> None:
    session_id = await bench.session()
    await bench.manager.feedback(FeedbackRequest(session_id, 5, idempotency=KEY))
    await bench.manager.feedback(FeedbackRequest(session_id, 5, idempotency=KEY))
    await bench.manager.feedback(FeedbackRequest(session_id, 2))
    assert (await bench.manager.analytics(session_id)).user_satisfaction_score == 3.5
    with pytest.raises(IdempotencyConflictError):
        await bench.manager.feedback(FeedbackRequest(session_id, 1, idempotency=Idempotency(KEY.key, "bb")))
    with pytest.raises(VersionNotFoundError):
        await bench.manager.feedback(FeedbackRequest(session_id, 1, version=7))


async def test_sessions_are_listed_in_pages(bench: Bench) -> None:
    made = []
    for _ in range(5):
        made.append(await bench.session(user_id="ann"))
        bench.clock.move(seconds=1)
    first = await bench.manager.of_user("ann", limit=3)
    second = await bench.manager.of_user("ann", limit=3, cursor=first.next_cursor)
    assert [session.id for session in (*first.sessions, *second.sessions)] == made[::-1]
    assert second.next_cursor is None


async def test_a_session_goes_out_and_comes_back_whole(bench: Bench) -> None:
    session_id = await bench.session(prompt="a page", user_id="ann")
    for prompt in ("text title A", "add B", "undo", "redo", "remove card-4", "go to 2", "undo", "ask", "add C"):
        await bench.say(session_id, prompt)
    document = await bench.manager.export(session_id)
    made = await bench.manager.import_(document, idempotency=KEY)
    assert (await bench.manager.import_(document, idempotency=KEY)).session.id == made.session.id
    assert made.session.id != session_id
    old, new = [await bench.manager.history(each) for each in (session_id, made.session.id)]
    assert new.versions == old.versions
    assert await bench.manager.export(made.session.id) == document
    for each in (session_id, made.session.id):
        await bench.say(each, "text title Z")
    undone = [(await bench.say(each, "undo 3")).design for each in (session_id, made.session.id)]
    assert undone == [old.versions[2].design] * 2
    contexts = []
    for each in (session_id, made.session.id):
        await bench.say(each, "same")
        contexts.append(bench.reader.context)
    assert contexts[0] == contexts[1]


def _without(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name != "versions"}


def _tampered(document: dict[str, Any]) -> dict[str, Any]:
    document["versions"][1]["operations"][0]["props"]["text"] = "forged"
    return document


def _looping(document: dict[str, Any]) -> dict[str, Any]:
    document["versions"][2] |= {"kind": "revert", "metadata": {"to": 3}}
    return document


def _undoing(document: dict[str, Any]) -> dict[str, Any]:
    document["versions"][2] |= {"kind": "undo", "shows": 9}
    return document


def _shuffled(document: dict[str, Any]) -> dict[str, Any]:
    document["versions"].reverse()
    return document


def _timeless(document: dict[str, Any]) -> dict[str, Any]:
    document["created_at"] = "2026-01-01T00:00:00"
    return document


def _restarting(document: dict[str, Any]) -> dict[str, Any]:
    document["versions"][2]["kind"] = "start"
    return document


SPOILERS = [_without, _tampered, _looping, _undoing, _shuffled, _timeless, _restarting]


@pytest.mark.parametrize("spoil", SPOILERS)
async def test_a_document_that_does_not_hold_together_is_refused(bench: Bench, spoil: Any) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "text title A")
    await bench.say(session_id, "text title B")
    with pytest.raises(InvalidDesignError):
        await bench.manager.import_(spoil(await bench.manager.export(session_id)))


@pytest.mark.parametrize("raw", [None, [], "text", 7, {}, {"format": "redraft-session", "schema": 1}])
async def test_what_is_no_document_is_refused(bench: Bench, raw: object) -> None:
    with pytest.raises(InvalidDesignError):
        await bench.manager.import_(raw)


async def test_a_document_over_the_limits_is_refused(bench: Bench) -> None:
    session_id = await bench.session()
    document = await bench.manager.export(session_id)
    small = bench_on(bench.store, bench.clock, Limits(max_nodes=3))
    with pytest.raises(LimitExceededError):
        await small.manager.import_(document)
    first = document["versions"][0]
    document["versions"] = [{**first, "version": number} for number in range(1, 10_002)]
    with pytest.raises(LimitExceededError):
        await bench.manager.import_(document)


async def test_figures_that_nobody_kept_are_not_made_up(bench: Bench) -> None:
    session_id = await bench.session()
    bench.clock.move(seconds=LIFETIMES.session + 1)
    with pytest.raises(SessionExpiredError):
        await bench.manager.analytics(session_id)


async def test_a_list_goes_on_past_a_session_that_lost_a_part(bench: Bench, client: Client) -> None:
    broken, newer, whole = [await bench.session(user_id="ann") for _ in range(3)]
    await client.hdel(SessionKeys(broken).state, "memo", "v:1")
    await client.hset(SessionKeys(newer).state, "about", of_the_future())
    found = await bench.manager.of_user("ann")
    assert [session.id for session in found.sessions] == [whole]


async def test_a_document_of_a_newer_release_is_refused(bench: Bench) -> None:
    document = await bench.manager.export(await bench.session())
    with pytest.raises(NewerSchemaError):
        await bench.manager.import_({**document, "schema": 2})


async def test_a_newer_schema_is_told_as_such(bench: Bench, client: Client) -> None:
    session_id = await bench.session()
    await client.hset(SessionKeys(session_id).state, "memo", of_the_future())  # type: ignore[misc, arg-type]
    with pytest.raises(NewerSchemaError):
        await bench.manager.get(session_id)


async def test_a_server_that_stops_in_the_middle_of_an_edit_is_an_outage_and_loses_nothing(
    bench: Bench, servers: Servers
) -> None:
    hasty = connect(servers.address(timeout_seconds=0.2, retries=0))
    stopping = bench_on(RedisStateStore(hasty, LIFETIMES), bench.clock)
    session_id = await stopping.session()
    read = stopping.reader.read

    def stop_then_read(*arguments: Any, **given: Any) -> Any:
        for node in servers.nodes:
            node.pause()
        return read(*arguments, **given)

    stopping.reader.read = stop_then_read  # type: ignore[method-assign]
    try:
        with pytest.raises(StoreUnavailableError) as caught:
            await stopping.say(session_id, "text title A")
    finally:
        for node in servers.nodes:
            node.resume()
    assert caught.value.retry_after_seconds > 0
    await hasty.aclose()
    found = await bench.manager.get(session_id)
    assert found.session.current_version in (1, 2)  # the server may do what it was sent before it hung
    assert (await bench.say(session_id, "text title B")).version == found.session.current_version + 1


def test_the_sample_tree_is_sound() -> None:
    assert repair(TREE).warnings == ()
