from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from redraft.errors import OperationError, SessionCorruptedError
from redraft.versions.cache import DesignCache
from redraft.versions.change import Change, Step
from redraft.versions.codec import pack
from redraft.versions.designs import pack_design
from redraft.versions.head import unpack_head
from redraft.versions.manager import SNAPSHOT_EVERY, VersionManager
from redraft.versions.record import NO_CHAIN, Record, load, milliseconds, moment, store
from redraft.versions.stretch import Stretch, last_design, records_of, replay
from redraft.wireframe.operations import Remove, Set
from redraft.wireframe.repair import repair

NOW = datetime(2026, 3, 1, 12, 0, 0, 123_000, tzinfo=UTC)
DESIGN = repair({
    "id": "page", "componentName": "Page", "type": "Frame", "props": {}, "children": [
        {"id": "title", "componentName": "Title", "type": "Text", "props": {"text": "Hi"}, "children": []},
    ],
}).design  # fmt: skip
VERSIONS = VersionManager(DesignCache(0))


def history(length: int) -> list[Step]:
    steps = [VERSIONS.start(DESIGN, Record(version=1, created_at=NOW), b"op-00001")]
    for number in range(2, length + 1):
        operations = (Set(id="title", props={"text": f"Text {number}"}),)
        change = Change(operations=operations, prompt=f"p{number}", summary="s", edit_type="modify", targets=("title",))
        steps.append(VERSIONS.advance(steps[-1].head, change, b"op-%05d" % number, NOW))
    return steps


STEPS = history(5)


def stretch(*blobs: bytes, design: bytes | None = STEPS[0].design) -> Stretch:
    return Stretch(1, blobs, design, 5)


WHOLE = stretch(*(step.stored.blob for step in STEPS))


def test_every_version_of_a_stretch_is_rebuilt() -> None:
    found = list(replay(WHOLE))
    assert [design for _, design in found] == [step.head.design for step in STEPS]
    assert [record for record, _ in found] == [step.stored.record for step in STEPS]
    assert last_design(WHOLE) == found[-1]
    assert VERSIONS.at(WHOLE) == found[-1]
    assert last_design(stretch(STEPS[0].stored.blob)) == found[0]


def test_a_cached_design_is_the_stored_one() -> None:
    versions = VersionManager()
    first, again = versions.at(WHOLE), versions.at(WHOLE)
    assert first == again
    assert first[1] is again[1]


def test_without_a_design_there_are_records_alone() -> None:
    bare = Stretch(2, WHOLE.records[1:], None, 5, WHOLE.records[0][:24])
    assert len(records_of(bare)) == 4
    assert list(replay(bare)) == []
    with pytest.raises(SessionCorruptedError):
        last_design(bare)
    with pytest.raises(SessionCorruptedError):
        VERSIONS.at(stretch())


def test_a_record_that_is_missing_breaks_the_chain() -> None:
    with pytest.raises(SessionCorruptedError):
        records_of(stretch(*WHOLE.records[:2], *WHOLE.records[3:]))


def test_a_stretch_must_follow_the_record_before_it() -> None:
    with pytest.raises(SessionCorruptedError):
        records_of(Stretch(3, WHOLE.records[2:], None, 5, WHOLE.records[0][:24]))


def test_the_first_record_has_its_design() -> None:
    assert last_design(stretch(WHOLE.records[0], design=None))[1] == DESIGN


def test_a_record_that_was_changed_breaks_the_chain() -> None:
    forged = bytearray(WHOLE.records[2])
    forged[-1] ^= 1
    with pytest.raises(SessionCorruptedError):
        records_of(stretch(*WHOLE.records[:2], bytes(forged)))


def test_another_design_at_the_bottom_is_noticed() -> None:
    other = pack_design(repair({"id": "page", "type": "Frame", "children": []}).design)
    with pytest.raises(SessionCorruptedError):
        list(replay(stretch(*WHOLE.records, design=other)))
    with pytest.raises(SessionCorruptedError):
        last_design(stretch(*WHOLE.records, design=other))


def test_a_design_that_is_not_what_the_record_says_is_noticed() -> None:
    first = STEPS[0].stored
    wrong = Record(version=2, created_at=NOW, content_hash="00" * 16, operations=({"op": "remove", "id": "title"},))
    with pytest.raises(SessionCorruptedError):
        list(replay(stretch(first.blob, store(wrong, b"op-00002", first.chain).blob)))


@pytest.mark.parametrize("raw", [{}, {"a": 1}, {"a": "x", "h": ""}, [1], "text"])
def test_a_record_without_its_fields_is_corrupted(raw: object) -> None:
    with pytest.raises(SessionCorruptedError):
        load(b"operatio" + NO_CHAIN + pack(raw), 3)


def test_a_memo_of_another_version_is_noticed() -> None:
    with pytest.raises(SessionCorruptedError):
        unpack_head(STEPS[3].memo, STEPS[3].design, 3, DesignCache())
    assert unpack_head(STEPS[3].memo, STEPS[3].design, 4, DesignCache()) == STEPS[3].head


def test_a_head_is_stored_whole() -> None:
    step = STEPS[-1]
    assert unpack_head(step.memo, step.design, 5, DesignCache(0)) == step.head


def test_snapshots_come_at_intervals_and_sooner_after_large_changes() -> None:
    due = [step.head.version for step in history(SNAPSHOT_EVERY * 2 + 5) if step.is_snapshot]
    gaps = [after - before for before, after in pairwise([1, *due])]
    assert all(8 <= gap <= SNAPSHOT_EVERY for gap in gaps)


def test_an_operation_that_fails_makes_no_version() -> None:
    change = Change(operations=(Remove(id="page"),), prompt="p", summary="s", edit_type="remove", targets=())
    with pytest.raises(OperationError):
        VERSIONS.advance(STEPS[-1].head, change, b"op-00006", NOW)


def test_times_are_kept_to_the_millisecond() -> None:
    assert moment(milliseconds(NOW)) == NOW
