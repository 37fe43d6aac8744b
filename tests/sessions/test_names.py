"""Names and pins of versions."""

from __future__ import annotations

import asyncio

import pytest
from redraft.errors import (
    IdempotencyConflictError,
    InvalidDesignError,
    LimitExceededError,
    NameTakenError,
    SessionCompletedError,
    SessionCorruptedError,
    VersionNotFoundError,
)
from redraft.sessions.messages import Idempotency, NameRequest, TravelRequest
from redraft.versions.codec import pack
from redraft.versions.names import MAX_NAMED, VersionName, renamed, unpack_names

from tests.support.sessions import Bench, bench_on

pytestmark = pytest.mark.anyio


async def told(bench: Bench) -> str:
    session_id = await bench.session()
    for text in "ABC":
        await bench.say(session_id, f"text title {text}")
    return session_id


async def test_a_version_is_found_again_by_its_name(bench: Bench) -> None:
    session_id = await told(bench)
    view = await bench.manager.name(NameRequest(session_id, 2, "For the Board", pinned=True))
    assert (view.version, view.name, view.pinned) == (2, "For the Board", True)
    reply = await bench.manager.travel(TravelRequest(session_id, "version", name="for the board"))
    assert (reply.version, reply.design["title"].prop("text")) == (5, "A")
    with pytest.raises(VersionNotFoundError):
        await bench.manager.travel(TravelRequest(session_id, "version", name="another"))


async def test_names_are_told_wherever_versions_are(bench: Bench) -> None:
    session_id = await told(bench)
    await bench.manager.name(NameRequest(session_id, 3, "mine"))
    await bench.manager.name(NameRequest(session_id, 4, pinned=True))
    page = await bench.manager.history(session_id)
    assert [(view.name, view.pinned) for view in page.versions] == [
        (None, False), (None, False), ("mine", False), (None, True),
    ]  # fmt: skip
    bare = await bench.manager.history(session_id, with_designs=False)
    assert [view.name for view in bare.versions] == [view.name for view in page.versions]
    assert (await bench.manager.version(session_id, 3)).name == "mine"
    assert (await bench.manager.version(session_id)).pinned
    found = await bench.manager.get(session_id)
    assert found.names == {3: VersionName("mine"), 4: VersionName(pinned=True)}
    assert found.session.current_version == 4  # a name is no version


async def test_what_is_not_given_stays_and_an_empty_name_goes(bench: Bench) -> None:
    session_id = await told(bench)
    await bench.manager.name(NameRequest(session_id, 2, " mine ", pinned=True))
    assert (await bench.manager.name(NameRequest(session_id, 2, pinned=False))).name == "mine"
    assert (await bench.manager.name(NameRequest(session_id, 2, ""))).name is None
    assert (await bench.manager.get(session_id)).names == {}


async def test_a_name_belongs_to_one_version(bench: Bench) -> None:
    session_id = await told(bench)
    await bench.manager.name(NameRequest(session_id, 2, "mine"))
    with pytest.raises(NameTakenError):
        await bench.manager.name(NameRequest(session_id, 3, "MINE"))
    await bench.manager.name(NameRequest(session_id, 2, "Mine"))
    with pytest.raises(VersionNotFoundError):
        await bench.manager.name(NameRequest(session_id, 9, "other"))


async def test_the_same_key_gives_the_same_answer_and_another_body_is_refused(bench: Bench) -> None:
    session_id = await told(bench)
    key = Idempotency("k", "aa")
    first = await bench.manager.name(NameRequest(session_id, 2, "mine", idempotency=key))
    await bench.manager.name(NameRequest(session_id, 2, "other"))
    assert await bench.manager.name(NameRequest(session_id, 2, "mine", idempotency=key)) == first
    assert (await bench.manager.version(session_id, 2)).name == "other"
    with pytest.raises(IdempotencyConflictError):
        await bench.manager.name(NameRequest(session_id, 2, "x", idempotency=Idempotency("k", "bb")))


async def test_a_completed_session_takes_no_more_names(bench: Bench) -> None:
    session_id = await told(bench)
    await bench.manager.complete(session_id)
    with pytest.raises(SessionCompletedError):
        await bench.manager.name(NameRequest(session_id, 2, "mine"))


async def test_names_given_at_once_all_stay_and_no_question_is_closed(bench: Bench) -> None:
    session_id = await told(bench)
    await bench.say(session_id, "ask")
    others = [bench_on(bench.store, bench.clock).manager for _ in range(4)]
    await asyncio.gather(
        *(other.name(NameRequest(session_id, number, f"n{number}")) for number, other in enumerate(others, 1))
    )
    found = await bench.manager.get(session_id)
    assert [known.name for known in found.names.values()] == ["n1", "n2", "n3", "n4"]
    assert found.pending is not None


async def test_names_go_out_and_come_back_with_the_session(bench: Bench) -> None:
    session_id = await told(bench)
    await bench.manager.name(NameRequest(session_id, 2, "mine", pinned=True))
    document = await bench.manager.export(session_id)
    made = await bench.manager.import_(document)
    assert (await bench.manager.get(made.session.id)).names == {2: VersionName("mine", pinned=True)}
    for wrong in ("9", "x", "0"):
        with pytest.raises(InvalidDesignError):
            await bench.manager.import_({**document, "names": {wrong: ["mine", True]}})


def test_there_is_a_limit() -> None:
    names = {number: VersionName(f"n{number}") for number in range(1, MAX_NAMED + 1)}
    assert renamed(names, 5, VersionName("five"))[5].name == "five"
    with pytest.raises(LimitExceededError):
        renamed(names, MAX_NAMED + 1, VersionName("one more"))


@pytest.mark.parametrize("raw", [[], {"x": ["a", True]}, {"1": "ab c"}, 7])
def test_names_that_are_none_are_corruption(raw: object) -> None:
    with pytest.raises(SessionCorruptedError):
        unpack_names(pack(raw))
