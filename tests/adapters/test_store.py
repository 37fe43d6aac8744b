from __future__ import annotations

from datetime import timedelta

import pytest
from redraft.adapters.redis.client import Client
from redraft.adapters.redis.keys import SessionKeys, user_sessions
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import (
    SessionCompletedError,
    SessionCorruptedError,
    SessionExpiredError,
    SessionLostError,
    SessionNotFoundError,
)
from redraft.ports.store import NewSession, Note, Turn
from redraft.versions.about import About
from redraft.versions.codec import pack

from tests.support.stores import LIFETIMES, START
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
ID = "a-session-of-the-tests"
LATER = START + timedelta(minutes=10)


def new(session_id: str = ID, user: str = "ann", **given: object) -> NewSession:
    fields: dict[str, object] = {
        "about": About(user, "A title", "a prompt", START, (("origin", 7),)),
        "records": (b"record-1",),
        "snapshots": {1: b"design-1"},
        "memo": b"memo-1",
        "design": b"design-1",
    }
    return NewSession(session_id, **{**fields, **given})  # type: ignore[arg-type]


def turn(version: int = 1, revision: int = 1, operation: bytes = b"turn-abc", **given: object) -> Turn:
    fields = {"memo": b"memo-2", "record": operation + b"record-2", "design": b"design-2"}
    return Turn(ID, version, revision, operation, **{**fields, **given})  # type: ignore[arg-type]


async def test_what_is_created_is_read(store: RedisStateStore) -> None:
    expires_at = await store.create(new(), START)
    found = await store.read(ID, START, recent=3)
    assert found.about == new().about
    assert (found.version, found.revision, found.status) == (1, 1, "active")
    assert (found.memo, found.design, found.recent) == (b"memo-1", b"design-1", (b"record-1",))
    assert found.expires_at == expires_at == START + timedelta(seconds=LIFETIMES.session)


async def test_an_id_is_taken_only_once(store: RedisStateStore) -> None:
    await store.create(new(), START)
    assert await store.create(new(memo=b"another", records=(b"another",)), START) is None
    assert (await store.read(ID, START)).memo == b"memo-1"


async def test_a_commit_appends_moves_the_head_and_the_expiry(store: RedisStateStore) -> None:
    await store.create(new(), START)
    assert await store.commit(turn(), LATER)
    found = await store.read(ID, LATER, recent=9)
    assert (found.version, found.revision) == (2, 2)
    assert (found.memo, found.design) == (b"memo-2", b"design-2")
    assert found.recent == (b"record-1", b"turn-abcrecord-2")
    assert found.last_activity == LATER
    assert found.expires_at == LATER + timedelta(seconds=LIFETIMES.session)


async def test_a_commit_on_a_stale_revision_changes_nothing(store: RedisStateStore) -> None:
    await store.create(new(), START)
    await store.commit(turn(), START)
    before = await store.read(ID, START, recent=9)
    assert not await store.commit(turn(operation=b"turn-xyz"), LATER)
    assert await store.read(ID, START, recent=9) == before


async def test_the_same_commit_again_has_no_second_effect(store: RedisStateStore) -> None:
    await store.create(new(), START)
    assert await store.commit(turn(counts={"answers": 1}), START)
    assert await store.commit(turn(counts={"answers": 1}), START)
    found = await store.read(ID, START)
    assert (found.version, found.revision, found.counters) == (2, 2, {"answers": 1})


async def test_the_same_commit_again_is_known_even_after_others(store: RedisStateStore) -> None:
    await store.create(new(), START)
    await store.commit(turn(), START)
    await store.commit(turn(2, 2, b"turn-xyz"), START)
    assert await store.commit(turn(), START)
    assert (await store.read(ID, START)).version == 3


async def test_a_turn_without_a_version_moves_only_the_memory(store: RedisStateStore) -> None:
    await store.create(new(), START)
    quiet = turn(record=None, design=None, counts={"questions": 1})
    assert await store.commit(quiet, LATER)
    assert await store.commit(quiet, LATER)
    found = await store.read(ID, LATER)
    assert (found.version, found.revision, found.memo, found.design) == (1, 2, b"memo-2", b"design-1")
    assert found.counters == {"questions": 1}


async def test_a_turn_without_a_version_makes_a_later_commit_on_the_old_state_lose(store: RedisStateStore) -> None:
    await store.create(new(), START)
    await store.commit(turn(record=None, design=None), START)
    assert not await store.commit(turn(operation=b"turn-xyz"), START)


async def test_an_answer_is_remembered_for_a_while(store: RedisStateStore) -> None:
    await store.create(new(), START)
    await store.commit(turn(note=Note("key", b"an:answer")), START)
    assert (await store.read(ID, START, idempotency_key="key")).remembered == b"an:answer"
    assert (await store.read(ID, START, idempotency_key="other")).remembered is None
    late = START + timedelta(seconds=LIFETIMES.idempotency + 1)
    assert (await store.read(ID, late, idempotency_key="key")).remembered is None


async def test_old_answers_are_dropped_now_and_then(store: RedisStateStore, client: Client) -> None:
    await store.create(new(), START)
    before = await client.hlen(SessionKeys(ID).state)
    for number in range(255):
        when = START if number < 200 else START + timedelta(seconds=LIFETIMES.idempotency + 1)
        note = Note(f"key-{number}", b"x")
        assert await store.commit(turn(number + 1, number + 1, b"%08d" % number, note=note), when)
    assert await client.hlen(SessionKeys(ID).state) == before + 255 + 55


async def test_a_stretch_starts_at_the_nearest_snapshot(store: RedisStateStore) -> None:
    await store.create(new(), START)
    for version in range(1, 7):
        operation, design = b"%08d" % version, b"design-%d" % (version + 1)
        assert await store.commit(
            turn(version, version, operation, record=operation, design=design, is_snapshot=version == 3), START
        )
    stretch = await store.stretch(ID, 6, 6, START, with_design=True)
    assert (stretch.first, stretch.design, stretch.total) == (4, b"design-4", 7)
    assert stretch.records == (b"00000003", b"00000004", b"00000005")
    newest = await store.stretch(ID, 7, None, START, with_design=True)
    assert (newest.first, newest.design, newest.records) == (7, b"design-7", (b"00000006",))
    plain = await store.stretch(ID, 2, 3, START, with_design=False)
    assert (plain.first, plain.design, plain.records) == (2, None, (b"00000001", b"00000002"))
    assert (await store.stretch(ID, 9, None, START, with_design=True)).records == ()


async def test_a_session_is_one_key_with_a_lifetime(store: RedisStateStore, client: Client, servers: Servers) -> None:
    await store.create(new(), START)
    await store.commit(turn(note=Note("key", b"x")), START)
    await store.add_feedback(ID, "mine", b"5")
    name = SessionKeys(ID).state
    assert servers.names("session:*") == [name]  # a server that evicts takes all of it or nothing
    assert 0 < await client.pttl(name) <= (LIFETIMES.session + LIFETIMES.grace) * 1000


async def test_a_session_that_never_was_is_not_found(store: RedisStateStore) -> None:
    with pytest.raises(SessionNotFoundError):
        await store.read(ID, START)
    with pytest.raises(SessionNotFoundError):
        await store.commit(turn(), START)
    with pytest.raises(SessionNotFoundError):
        await store.stretch(ID, 1, None, START, with_design=True)
    with pytest.raises(SessionNotFoundError):
        await store.complete(ID, b"", 1, START)
    with pytest.raises(SessionNotFoundError):
        await store.add_feedback(ID, "mine", b"5")


async def test_a_session_past_its_time_has_expired_before_anyone_cleans_up(store: RedisStateStore) -> None:
    await store.create(new(), START)
    late = START + timedelta(seconds=LIFETIMES.session)
    with pytest.raises(SessionExpiredError):
        await store.read(ID, late)
    with pytest.raises(SessionExpiredError):
        await store.commit(turn(), late)
    with pytest.raises(SessionExpiredError):
        await store.stretch(ID, 1, None, late, with_design=False)
    with pytest.raises(SessionExpiredError):
        await store.complete(ID, b"", 1, late)


async def test_an_expired_session_leaves_its_figures_and_that_it_was(store: RedisStateStore, client: Client) -> None:
    await store.create(new(), START)
    late = START + timedelta(seconds=LIFETIMES.session)
    assert list(await store.due(late, 10)) == [ID]
    assert await store.expire(ID, pack({"edits": 1}), late)
    assert not await store.expire(ID, pack({"edits": 2}), late)
    assert await store.metrics(ID) == {"edits": 1}
    with pytest.raises(SessionExpiredError):
        await store.read(ID, late)
    assert not await store.due(late, 10)
    assert await client.zcard(user_sessions("ann")) == 0
    assert await store.create(new(records=(b"another",)), late) is None


async def test_a_session_in_use_is_not_expired_but_looked_at_again_later(store: RedisStateStore) -> None:
    await store.create(new(), START)
    await store.commit(turn(), LATER)
    due = START + timedelta(seconds=LIFETIMES.session)
    assert list(await store.due(due, 10)) == [ID]
    assert not await store.expire(ID, pack({}), due)
    assert not await store.due(due, 10)
    assert list(await store.due(due + timedelta(minutes=10), 10)) == [ID]


async def test_keys_that_went_by_themselves_after_their_time_mean_expired(
    store: RedisStateStore, client: Client
) -> None:
    await store.create(new(), START)
    await client.delete(SessionKeys(ID).state)
    with pytest.raises(SessionExpiredError):
        await store.read(ID, START + timedelta(seconds=LIFETIMES.session))


async def test_a_session_that_went_before_its_time_is_a_loss_and_no_absence(
    store: RedisStateStore, client: Client
) -> None:
    await store.create(new(), START)
    await client.delete(SessionKeys(ID).state)
    with pytest.raises(SessionLostError):
        await store.read(ID, START)
    with pytest.raises(SessionLostError):
        await store.commit(turn(), START)
    with pytest.raises(SessionLostError):
        await store.remains(ID, START)


PARTS = ["about", "status", "last", "expires", "version", "revision", "memo", "design", "v:1"]


@pytest.mark.parametrize("part", PARTS)
async def test_a_session_that_lost_a_part_is_corrupted(store: RedisStateStore, client: Client, part: str) -> None:
    await store.create(new(), START)
    await client.hdel(SessionKeys(ID).state, part)
    with pytest.raises(SessionCorruptedError):
        await store.read(ID, START, recent=1)
    if part not in ("about", "last", "memo", "design"):
        with pytest.raises(SessionCorruptedError):
            await store.commit(turn(), START)
    if part in ("expires", "version", "v:1"):
        with pytest.raises(SessionCorruptedError):
            await store.stretch(ID, 1, None, START, with_design=True)


NONSENSE = [("status", "actavi"), ("last", "-1"), ("expires", "soon"), ("version", "9" * 20), ("version", "7")]


@pytest.mark.parametrize(("part", "value"), NONSENSE)
async def test_a_field_that_holds_nonsense_is_corruption(
    store: RedisStateStore, client: Client, part: str, value: str
) -> None:
    await store.create(new(), START)
    await client.hset(SessionKeys(ID).state, part, value)
    with pytest.raises(SessionCorruptedError):
        await store.read(ID, START)


async def test_a_key_of_another_kind_is_corruption_and_no_outage(store: RedisStateStore, client: Client) -> None:
    await store.create(new(), START)
    await client.set(SessionKeys(ID).state, "no hash")
    with pytest.raises(SessionCorruptedError):
        await store.read(ID, START)


async def test_a_completed_session_is_read_only(store: RedisStateStore) -> None:
    await store.create(new(), START)
    assert await store.complete(ID, pack({"edits": 1}), 1, START)
    assert not await store.complete(ID, pack({"edits": 2}), 1, START)
    assert (await store.read(ID, START)).status == "completed"
    assert await store.metrics(ID) == {"edits": 1}
    with pytest.raises(SessionCompletedError):
        await store.commit(turn(), START)


async def test_a_session_does_not_end_behind_the_back_of_a_turn(store: RedisStateStore) -> None:
    await store.create(new(), START)
    await store.commit(turn(), START)
    assert not await store.complete(ID, pack({"edits": 0}), 1, START)
    assert await store.erase(ID, pack({"status": "deleted"}), 1) == "moved"
    found = await store.read(ID, START)
    assert (found.status, found.version) == ("active", 2)
    assert await store.metrics(ID) is None


async def test_erasing_leaves_nothing(store: RedisStateStore, servers: Servers) -> None:
    await store.create(new(), START)
    await store.commit(turn(note=Note("key", b"x")), START)
    await store.add_feedback(ID, "mine", b"5")
    assert await store.complete(ID, pack({"edits": 1}), 2, START)
    assert await store.erase(ID, None, None) == "erased"
    assert await store.erase(ID, None, None) == "absent"
    assert servers.names("*") == []
    with pytest.raises(SessionNotFoundError):
        await store.read(ID, START)


async def test_erasing_with_figures_leaves_these_alone_and_no_session(store: RedisStateStore, servers: Servers) -> None:
    await store.create(new(), START)
    assert await store.erase(ID, pack({"status": "deleted", "edits": 1}), 1) == "erased"
    assert servers.names("*") == [SessionKeys(ID).ended]
    with pytest.raises(SessionNotFoundError):
        await store.read(ID, START)
    assert await store.metrics(ID) == {"status": "deleted", "edits": 1}
    assert not await store.expire(ID, pack({}), START + timedelta(days=99))
    with pytest.raises(SessionNotFoundError):
        await store.read(ID, START)


async def test_a_session_that_has_ended_comes_back_where_it_is_asked_for(store: RedisStateStore) -> None:
    await store.create(new(), START)
    late = START + timedelta(seconds=LIFETIMES.session)
    await store.expire(ID, pack({"status": "expired"}), late)
    assert await store.create(new(), late) is None
    given = {"names": b"names", "feedback": {"one": b"5"}, "metrics": pack({"edits": 1}), "completed": True}
    assert await store.create(new(**given, returning=True), late)
    found = await store.read(ID, late)
    assert (found.status, found.names) == ("completed", b"names")
    assert await store.feedback(ID) == [b"5"]
    assert await store.metrics(ID) == {"edits": 1}
    assert list(await store.due(late + timedelta(seconds=LIFETIMES.session), 10)) == [ID]


async def test_the_scan_goes_round_all_sessions_in_steps(store: RedisStateStore) -> None:
    ids = {f"session-number-{number}" for number in range(40)}
    for session_id in ids:
        await store.create(new(session_id), START)
    seen: set[str] = set()
    for _ in range(20):
        part = await store.scan(5)
        assert part
        seen.update(part)
    assert seen == ids


async def test_feedback_is_kept_once_for_each_key(store: RedisStateStore) -> None:
    await store.create(new(), START)
    assert await store.add_feedback(ID, "one", b"5") == b"5"
    assert await store.add_feedback(ID, "one", b"1") == b"5"
    assert await store.add_feedback(ID, "two", b"3") == b"3"
    assert sorted(await store.feedback(ID)) == [b"3", b"5"]


async def test_a_claim_belongs_to_who_came_first(store: RedisStateStore) -> None:
    assert await store.claim("create:ann", Note("key", b"first")) == b"first"
    assert await store.claim("create:ann", Note("key", b"second")) == b"first"
    assert await store.claim("create:bob", Note("key", b"third")) == b"third"


async def test_sessions_of_a_user_come_newest_first_in_pages(store: RedisStateStore) -> None:
    for number in range(7):
        about = About("ann {x}", f"n{number}", None, START + timedelta(seconds=number))
        await store.create(new(f"session-number-{number}", about=about), START)
    await store.create(new("session-of-bob-0", "bob"), START)
    first = await store.of_user("ann {x}", START, 3, None)
    second = await store.of_user("ann {x}", START, 9, first[-1].cursor)
    assert [entry.session.about.title for entry in (*first, *second)] == [f"n{n}" for n in range(6, -1, -1)]
    assert await store.of_user("ann {x}", START, 3, second[-1].cursor) == []
    assert len(await store.of_user("ann {x}", START, 3, "no cursor")) == 3


async def test_sessions_that_are_gone_leave_the_list_and_the_page_stays_full(
    store: RedisStateStore, client: Client
) -> None:
    for number in range(5):
        await store.create(new(f"session-number-{number}"), START + timedelta(seconds=number))
    await client.delete(SessionKeys("session-number-3").state)
    late = START + timedelta(seconds=LIFETIMES.session + 1)
    found = await store.of_user("ann", late, 2, None)
    assert [entry.session.id for entry in found] == ["session-number-4", "session-number-2"]


async def test_a_session_can_begin_with_thousands_of_versions(store: RedisStateStore) -> None:
    records = tuple(b"record-%d" % number for number in range(5000))
    snapshots = {number: b"design-%d" % number for number in range(1, 5000, 32)}
    await store.create(new(records=records, snapshots=snapshots, counters={"questions": 4}, completed=True), START)
    found = await store.read(ID, START)
    assert (found.version, found.counters, found.status) == (5000, {"questions": 4}, "completed")
    stretch = await store.stretch(ID, 3000, 3001, START, with_design=True)
    assert (stretch.first, stretch.design, stretch.records[-1]) == (2977, b"design-2977", b"record-3000")
