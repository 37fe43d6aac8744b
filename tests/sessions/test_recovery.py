"""Sessions that are damaged in the store: found, told, and brought back."""

from __future__ import annotations

import random
from typing import Any

import pytest
from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.keys import SessionKeys
from redraft.adapters.redis.store import RedisStateStore
from redraft.errors import (
    NewerSchemaError,
    SessionCorruptedError,
    SessionExpiredError,
    SessionLostError,
    SessionNotFoundError,
    SessionRecoveredError,
    VersionDamagedError,
)
from redraft.sessions.messages import Idempotency, TravelRequest
from redraft.versions.cache import DesignCache
from redraft.versions.examine import examine
from redraft.versions.manager import VersionManager
from redraft.versions.recover import recover
from redraft.wireframe.node import Design

from tests.support.corruption import of_the_future
from tests.support.sessions import Bench, bench_on
from tests.support.shelf import Shelf, damage
from tests.support.stores import LIFETIMES, SetClock
from tests.support.valkey_servers import Servers

pytestmark = pytest.mark.anyio
SAID = (*(f"text title {n}" for n in range(12)), "add More", "undo", "go to 3", "text title Last", "undo", "redo")


def elsewhere(bench: Bench) -> Bench:
    """Another process, which has not seen any design yet."""
    return bench_on(bench.store, bench.clock, versions=VersionManager(DesignCache(0)))


async def told(bench: Bench) -> tuple[str, dict[int, Design]]:
    session_id = await bench.session(user_id="ann")
    designs = {1: (await bench.manager.get(session_id)).design}
    for prompt in SAID:
        reply = await bench.say(session_id, prompt)
        designs[reply.version] = reply.design
    return session_id, designs


async def drop(client: Client, session_id: str, *fields: str) -> None:
    assert await client.hdel(SessionKeys(session_id).state, *fields) == len(fields)  # type: ignore[misc]


@pytest.mark.parametrize(
    "fields", [["memo"], ["design"], ["about", "status"], ["version", "revision"], ["last", "memo"]]
)
async def test_what_the_log_says_as_well_is_repaired_without_a_word(
    bench: Bench, client: Client, fields: list[str]
) -> None:
    session_id, designs = await told(bench)
    await drop(client, session_id, *fields)
    other = elsewhere(bench)
    found = await other.manager.get(session_id)
    assert (found.session.current_version, found.design) == (len(designs), designs[len(designs)])
    assert (found.session.user_id, found.session.status) == ("ann", "active")
    assert (await other.say(session_id, "undo")).design == designs[16]
    assert (await other.manager.check(session_id, mend=False)).outcome == "sound"


async def test_a_session_of_which_only_records_are_left_comes_back_with_its_history(
    bench: Bench, client: Client
) -> None:
    session_id, designs = await told(bench)
    kept: dict[bytes, bytes] = await client.hgetall(SessionKeys(session_id).state)  # type: ignore[misc]
    await drop(client, session_id, *(name.decode() for name in kept if not name.startswith(b"v:")))
    other = elsewhere(bench)
    with pytest.raises(SessionRecoveredError) as caught:  # whether there was more, nobody knows
        await other.manager.get(session_id)
    assert caught.value.facts["recovered_version"] == len(designs)
    page = await other.manager.history(session_id)
    assert [view.design for view in page.versions] == [*designs.values(), designs[len(designs)]]


async def test_a_damaged_record_is_told_and_the_session_goes_on(bench: Bench, client: Client) -> None:
    session_id, designs = await told(bench)
    await client.hset(SessionKeys(session_id).state, "v:6", b"noise")  # type: ignore[misc, arg-type]
    other = elsewhere(bench)
    with pytest.raises(SessionRecoveredError) as caught:
        await other.manager.version(session_id, 6)
    facts = caught.value.facts
    assert (facts["current_version"], facts["rebuilt_versions"], facts["lost_versions"]) == (len(designs) + 1, [6], [])
    assert (await other.manager.version(session_id, 6)).design == designs[6]
    last = await other.manager.version(session_id)
    assert (last.metadata["kind"], last.metadata["to"], last.source) == ("recovery", len(designs), "recovery")
    assert (await other.say(session_id, "text title On")).version == len(designs) + 2
    undone = await other.manager.travel(TravelRequest(session_id, "undo"))
    assert undone.design == designs[len(designs)]
    made = await other.manager.import_(await other.manager.export(session_id))
    assert (await other.manager.version(made.session.id, 6)).design == designs[6]


async def test_versions_that_could_not_be_saved_are_said_to_be_lost(bench: Bench, client: Client) -> None:
    session_id, designs = await told(bench)
    last = len(designs)
    await drop(client, session_id, f"v:{last}", f"v:{last - 1}", "design")
    other = elsewhere(bench)
    with pytest.raises(SessionRecoveredError):
        await other.say(session_id, "text title On")
    found = await other.manager.get(session_id)
    assert (found.session.current_version, found.design) == (last + 1, designs[last - 2])
    with pytest.raises(VersionDamagedError):
        await other.manager.version(session_id, last)
    page = await other.manager.history(session_id)
    assert [view.version for view in page.versions] == list(range(1, last + 2))
    assert [view.design is None for view in page.versions[-3:]] == [True, True, False]
    made = await other.manager.import_(await other.manager.export(session_id))
    assert (await other.manager.history(made.session.id)).versions == page.versions
    aside = [name async for name, _ in client.hscan_iter(SessionKeys(session_id).state, match="aside:*")]
    assert len(aside) == 1


async def test_an_answer_that_was_damaged_is_forgotten_rather_than_repeated_wrong(bench: Bench, client: Client) -> None:
    session_id, designs = await told(bench)
    key = Idempotency("key", "ab" * 32)
    await bench.say(session_id, "text title A", idempotency=key)
    name = SessionKeys(session_id).state
    entry: bytes = await client.hget(name, "i:key")  # type: ignore[assignment, misc]
    await client.hset(name, "i:key", entry[:-5])  # type: ignore[misc, arg-type]
    reply = await bench.say(session_id, "text title A", idempotency=key)
    assert (reply.version, reply.replayed) == (len(designs) + 2, False)


async def test_a_check_tells_and_mends_only_where_it_is_told_to(bench: Bench, client: Client) -> None:
    session_id, _ = await told(bench)
    await drop(client, session_id, "memo")
    for mend in (False, True):
        found = await bench.manager.check(session_id, mend=mend)
        assert (found.outcome, found.faults) == (
            "repaired", ("The head is gone, damaged, or not that of the last version.",),
        )  # fmt: skip
    assert (await bench.manager.check(session_id, mend=False)).outcome == "sound"


async def test_a_check_of_what_is_not_there_says_so(bench: Bench, client: Client) -> None:
    with pytest.raises(SessionNotFoundError):
        await bench.manager.check("no-session-of-the-tests", mend=True)
    session_id = await bench.session()
    gone = await bench.session()
    await client.delete(SessionKeys(gone).state)
    with pytest.raises(SessionLostError):
        await bench.manager.check(gone, mend=True)
    bench.clock.move(seconds=LIFETIMES.session + 1)
    with pytest.raises(SessionExpiredError):
        await bench.manager.check(session_id, mend=True)


async def test_a_session_that_was_dropped_has_expired_once_its_time_is_over(bench: Bench, client: Client) -> None:
    session_id = await bench.session(user_id="ann")
    await client.delete(SessionKeys(session_id).state)
    with pytest.raises(SessionLostError):
        await bench.manager.get(session_id)
    bench.clock.move(seconds=LIFETIMES.session + 1)
    assert [(await bench.manager.clean_up(10)).ended for _ in range(2)] == [1, 0]
    with pytest.raises(SessionExpiredError):
        await bench.manager.get(session_id)
    assert (await bench.manager.of_user("ann")).sessions == ()


async def test_the_figures_of_a_damaged_session_are_there_once_it_is_mended(bench: Bench, client: Client) -> None:
    session_id, designs = await told(bench)
    await drop(client, session_id, "memo", "last")
    assert (await elsewhere(bench).manager.analytics(session_id)).total_edits == len(designs) - 1


async def test_with_nothing_to_go_by_a_session_is_corrupted(bench: Bench, client: Client) -> None:
    session_id = await bench.session()
    await drop(client, session_id, "v:1", "design")
    for _ in range(2):
        with pytest.raises(SessionCorruptedError) as caught:
            await elsewhere(bench).manager.get(session_id)
        assert caught.value.facts["faults"]


async def test_a_scan_goes_round_and_mends_what_it_finds(bench: Bench, client: Client) -> None:
    ids = [await bench.session() for _ in range(12)]
    for session_id in ids[:4]:
        await bench.say(session_id, "text title A")
    await drop(client, ids[0], "memo")
    await drop(client, ids[1], "v:2")
    await drop(client, ids[4], "v:1", "design")
    await client.delete(SessionKeys(ids[2]).state)
    await client.hset(SessionKeys(ids[3]).state, "memo", of_the_future())  # type: ignore[misc, arg-type]
    found = [await bench.manager.scan(3, 60_000) for _ in range(8)]
    assert max(sum((each.sound, each.repaired, each.recovered, each.lost)) for each in found) < 12
    assert sum(each.repaired for each in found) == 1
    assert sum(each.recovered for each in found) == 1
    assert sum(each.hopeless for each in found) >= 1
    assert sum(each.lost for each in found) >= 1
    assert (await bench.manager.get(ids[1])).session.current_version == 3
    with pytest.raises(NewerSchemaError):
        await bench.manager.get(ids[3])


async def test_a_scan_stops_at_its_deadline(bench: Bench) -> None:
    for _ in range(5):
        await bench.session()
    found = await bench.manager.scan(100, 0)
    assert found.sound == 0


async def test_two_that_find_the_damage_at_once_recover_once(bench: Bench, client: Client) -> None:
    session_id, designs = await told(bench)
    await drop(client, session_id, "v:4")
    one, other = elsewhere(bench), elsewhere(bench)
    remains = await bench.store.remains(session_id, bench.clock.now())
    found = await one.manager.check(session_id, mend=True)
    assert found.outcome == "recovered"
    late = recover(examine(remains), b"anything", bench.clock.now(), bench.parts.after_travel)
    assert late.mended is not None
    assert not await other.store.mend(late.mended, bench.clock.now())
    assert (await other.manager.get(session_id)).session.current_version == len(designs) + 1


async def stored(bench: Bench, client: Client, session_id: str) -> Shelf:
    remains = await bench.store.remains(session_id, bench.clock.now())
    return Shelf(dict(remains.records), dict(remains.snapshots), dict(remains.fields))


async def put(client: Client, session_id: str, shelf: Shelf) -> None:
    name = SessionKeys(session_id).state
    await client.delete(name)
    fields: dict[str, Any] = {
        **shelf.fields,
        **{f"v:{n}": blob for n, blob in shelf.records.items()},
        **{f"s:{n}": blob for n, blob in shelf.snapshots.items()},
    }
    await client.hset(name, mapping=fields)  # type: ignore[misc]


async def test_random_damage_in_the_real_store_never_shows_a_wrong_design(node: Servers, clock: SetClock) -> None:
    client = connect(node.address())
    await _damage_and_read(client, bench_on(RedisStateStore(client, LIFETIMES), clock))
    await client.aclose()


async def _damage_and_read(client: Client, bench: Bench) -> None:
    session_id, designs = await told(bench)
    whole = await stored(bench, client, session_id)
    chance = random.Random(7)
    served = 0
    for _ in range(400):
        shelf = whole.copy()
        done = damage(shelf, chance)
        await put(client, session_id, shelf)
        other = elsewhere(bench)
        for _ in range(2):  # before and after it was noticed
            number = chance.choice(sorted(designs))
            try:
                assert (await other.manager.version(session_id, number)).design == designs[number], done
                found = await other.manager.get(session_id)
            except (SessionCorruptedError, SessionRecoveredError, VersionDamagedError, NewerSchemaError):
                continue
            except SessionExpiredError:
                break  # a time was damaged
            version = found.session.current_version
            kept = await other.manager.version(session_id, version)
            shown = kept.metadata.get("to", version) if kept.metadata["kind"] == "recovery" else version
            assert found.design == designs[shown], done
            served += 1
    assert served > 300
