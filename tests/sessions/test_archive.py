"""Ended sessions in an archive, and back from there."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import pytest
from redraft.adapters.redis.client import Client
from redraft.adapters.redis.keys import SessionKeys
from redraft.errors import (
    ArchiveUnavailableError,
    SessionCompletedError,
    SessionExpiredError,
    SessionLostError,
    SessionNotFoundError,
)
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.messages import FeedbackRequest, NameRequest

from tests.support.sessions import Bench
from tests.support.stores import LIFETIMES

pytestmark = pytest.mark.anyio


@dataclass
class Shelf:
    """An archive in memory, which may be out of reach."""

    kept: dict[str, bytes] = field(default_factory=dict)
    is_down: bool = False

    async def put(self, session_id: str, document: bytes) -> None:
        self._reach()
        self.kept[session_id] = document

    async def get(self, session_id: str) -> bytes | None:
        self._reach()
        return self.kept.get(session_id)

    async def remove(self, session_id: str) -> None:
        self._reach()
        self.kept.pop(session_id, None)

    def _reach(self) -> None:
        if self.is_down:
            raise ArchiveUnavailableError("The archive is out of reach.")


@pytest.fixture
def shelf() -> Shelf:
    return Shelf()


@pytest.fixture
def archiving(bench: Bench, shelf: Shelf) -> Bench:
    parts = replace(bench.parts, archive=shelf)
    return replace(bench, parts=parts, manager=DesignSessionManager(parts))


async def told(bench: Bench) -> str:
    session_id = await bench.session(user_id="ann", title="Mine")
    for prompt in ("text title A", "text title B", "undo"):
        await bench.say(session_id, prompt)
    await bench.manager.name(NameRequest(session_id, 2, "first"))
    await bench.manager.feedback(FeedbackRequest(session_id, 4))
    return session_id


async def test_an_expired_session_comes_back_with_everything(archiving: Bench, shelf: Shelf) -> None:
    session_id = await told(archiving)
    before = await archiving.manager.history(session_id)
    archiving.clock.move(seconds=LIFETIMES.session + 1)
    assert (await archiving.manager.clean_up(10)).ended == 1
    assert list(shelf.kept) == [session_id]
    with pytest.raises(SessionExpiredError):
        await archiving.manager.get(session_id)
    made = await archiving.manager.restore(session_id)
    assert (made.session.id, made.session.title, made.session.current_version) == (session_id, "Mine", 4)
    assert await archiving.manager.history(session_id) == before
    assert (await archiving.say(session_id, "redo")).design["title"].prop("text") == "B"
    assert (await archiving.manager.analytics(session_id)).user_satisfaction_score == 4.0
    assert [session.id for session in (await archiving.manager.of_user("ann")).sessions] == [session_id]
    archiving.clock.move(seconds=LIFETIMES.session + 1)
    assert (await archiving.manager.clean_up(10)).ended == 1
    assert (await archiving.manager.restore(session_id)).session.current_version == 5


async def test_a_completed_session_is_archived_at_once_and_comes_back_completed(
    archiving: Bench, shelf: Shelf, client: Client
) -> None:
    session_id = await told(archiving)
    await archiving.manager.complete(session_id)
    assert list(shelf.kept) == [session_id]
    await client.delete(SessionKeys(session_id).state)
    with pytest.raises(SessionLostError):
        await archiving.manager.get(session_id)
    made = await archiving.manager.restore(session_id)
    assert made.session.status == "completed"
    with pytest.raises(SessionCompletedError):
        await archiving.say(session_id, "text title C")


async def test_a_session_that_lives_stays_as_it_is(archiving: Bench) -> None:
    session_id = await told(archiving)
    made = await archiving.manager.restore(session_id)
    assert (made.replayed, made.session.current_version) == (True, 4)


async def test_a_deleted_session_leaves_the_archive_as_well(archiving: Bench, shelf: Shelf) -> None:
    session_id = await told(archiving)
    await archiving.manager.complete(session_id)
    await archiving.manager.delete(session_id)
    assert shelf.kept == {}
    with pytest.raises(SessionNotFoundError):
        await archiving.manager.restore(session_id)


async def test_nothing_is_ended_while_the_archive_is_out_of_reach(archiving: Bench, shelf: Shelf) -> None:
    session_id = await told(archiving)
    other = await archiving.session()
    shelf.is_down = True
    await archiving.manager.complete(other)
    archiving.clock.move(seconds=LIFETIMES.session + 1)
    assert (await archiving.manager.clean_up(10)).ended == 0
    shelf.is_down = False
    assert (await archiving.manager.clean_up(10)).ended == 0  # not before an hour has passed
    archiving.clock.move(hours=1, seconds=1)
    assert (await archiving.manager.clean_up(10)).ended == 2
    assert shelf.kept.keys() == {session_id, other}
    shelf.is_down = True
    with pytest.raises(ArchiveUnavailableError):
        await archiving.manager.restore(session_id)


async def test_without_an_archive_what_has_expired_is_gone(bench: Bench) -> None:
    session_id = await told(bench)
    bench.clock.move(seconds=LIFETIMES.session + 1)
    assert (await bench.manager.clean_up(10)).ended == 1
    with pytest.raises(SessionExpiredError):
        await bench.manager.restore(session_id)
    with pytest.raises(SessionNotFoundError):
        await bench.manager.restore("no-session-of-the-tests")


async def test_figures_are_stored_once_whatever_ends_a_session(archiving: Bench) -> None:
    completed, expired, deleted = [await told(archiving) for _ in range(3)]
    await archiving.manager.complete(completed)
    await archiving.manager.delete(deleted)
    archiving.clock.move(seconds=LIFETIMES.session + 1)
    assert sum([(await archiving.manager.clean_up(10)).ended for _ in range(3)]) == 2
    found = [await archiving.manager.analytics(each) for each in (completed, expired, deleted)]
    assert [figures.status for figures in found] == ["completed", "expired", "deleted"]
    assert {figures.total_edits for figures in found} == {3}
    assert [figures.user_id for figures in found] == ["ann", "ann", ""]
