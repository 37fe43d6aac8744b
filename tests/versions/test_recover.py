"""Sessions damaged in every way one can think of: never is a wrong design taken for right."""

from __future__ import annotations

import random
from contextlib import suppress
from dataclasses import replace

import pytest
from redraft.errors import NewerSchemaError, SessionCorruptedError, VersionDamagedError
from redraft.language.context import EditContext
from redraft.language.travel import after_travel
from redraft.versions.about import About, pack_about
from redraft.versions.cache import DesignCache
from redraft.versions.change import Change, Step
from redraft.versions.codec import pack
from redraft.versions.examine import examine
from redraft.versions.lineage import turns_to
from redraft.versions.manager import VersionManager
from redraft.versions.path import Path
from redraft.versions.record import Record
from redraft.versions.recover import Recovery, recover
from redraft.wireframe.diff import compare
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Insert, Operation, Remove, Restore, Set
from redraft.wireframe.repair import repair

from tests.support.corruption import of_the_future
from tests.support.sessions import TREE
from tests.support.shelf import NOW, Shelf, damage

VERSIONS = VersionManager(DesignCache(0))
ABOUT = About("ann", "A title", "a prompt", NOW, (("origin", 7),))
CORRUPTIONS = 10_000


def _inserted(number: int) -> Operation:
    node = {"id": f"new-{number}", "componentName": "New", "type": "Text", "props": {}, "children": []}
    return Insert(node=node, parent="card-4", at="first")


class Story:
    """A session made turn by turn, with what is true of it."""

    def __init__(self) -> None:
        self.step = VERSIONS.start(repair(TREE).design, Record(version=1, created_at=NOW, about=ABOUT), b"op-00001")
        self.steps: list[Step] = [self.step]

    def __len__(self) -> int:
        return len(self.steps)

    def edit(self, *operations: Operation) -> None:
        self._go(Change(operations=operations, prompt=f"p{len(self)}", summary="s", edit_type="modify", targets=()))

    def travel(self, kind: str, path: Path | None, target: int) -> None:
        records = {number: step.stored.record for number, step in enumerate(self.steps, 1)}
        difference = compare(self.step.head.design, self.steps[target - 1].head.design)
        self._go(
            Change(
                operations=(Restore(version=target, operations=list(difference.operations)),), prompt=kind, summary="s",
                edit_type="modify", targets=(), kind=kind, path=path, metadata={"to": target},  # type: ignore[arg-type]
                context=EditContext.of_path(turns_to(target, records)[0]), remember=after_travel,
            )
        )  # fmt: skip

    def undo(self) -> None:
        path = self.step.head.path.back()
        self.travel("undo", path, path.position)

    def redo(self) -> None:
        path = self.step.head.path.forth()
        self.travel("redo", path, path.position)

    def _go(self, change: Change) -> None:
        self.step = VERSIONS.advance(self.step.head, change, b"op-%05d" % (len(self) + 1), NOW)
        self.steps.append(self.step)

    @property
    def designs(self) -> dict[int, Design]:
        return {number: step.head.design for number, step in enumerate(self.steps, 1)}

    def shelf(self) -> Shelf:
        return Shelf(
            {number: step.stored.blob for number, step in enumerate(self.steps, 1)},
            {step.head.version: step.design for step in self.steps if step.is_snapshot},
            {
                "about": pack_about(ABOUT), "status": b"active", "last": b"1000", "expires": b"9999999999999",
                "version": b"%d" % len(self), "revision": b"%d" % (len(self) + 3), "memo": self.step.memo,
                "design": self.step.design, "questions": b"3", "names": pack({"2": ["first", True]}),
            },
        )  # fmt: skip


def told() -> Story:
    story = Story()
    for number in range(6):
        story.edit(Set(id="title", props={"text": f"Text {number}", "color": "red" if number % 2 else None}))
    story.edit(_inserted(1), Set(id="button", props={"width": "9px"}))
    story.undo()
    story.undo()
    story.redo()
    story.travel("revert", None, 4)
    story.edit(Remove(id="button"))
    story.undo()
    story.edit(Set(id="title", props={"text": "Last"}))
    return story


STORY = told()
TRUTH = STORY.designs
WHOLE = STORY.shelf()
HEAD = STORY.step.head


def recovered(shelf: Shelf) -> Recovery:
    return recover(examine(shelf.remains), b"recovery", NOW, after_travel)


def mended(shelf: Shelf) -> Recovery:
    found = recovered(shelf)
    if found.mended is not None:
        shelf.mend(found.mended)
    return found


def test_the_story_has_snapshots_and_is_sound() -> None:
    assert WHOLE.snapshots
    assert recovered(WHOLE) == Recovery("sound", (), len(STORY))
    assert WHOLE.head() == HEAD
    assert {number: WHOLE.design(number) for number in TRUTH} == TRUTH


def ensure_true(shelf: Shelf, chance: random.Random, done: str) -> None:
    """What is served as it is, damaged, is right or refused."""
    for number in chance.sample(sorted(TRUTH), 4):
        with suppress(SessionCorruptedError, NewerSchemaError):
            assert shelf.design(number) == TRUTH[number], f"{done}: version {number}"
    with suppress(SessionCorruptedError, NewerSchemaError):
        assert shelf.head() == HEAD, done


def ensure_recovered(shelf: Shelf, found: Recovery, chance: random.Random, done: str, *, head_says_all: bool) -> None:
    """What is served after a recovery is right, or said to be lost, and no version went away."""
    if found.outcome == "hopeless":
        return
    head = shelf.head()
    assert head.version == found.version
    if head_says_all:  # else nobody may know how many versions there were
        assert head.version == len(STORY) + (found.outcome == "recovered"), done
    assert head.design == TRUTH[found.shows or found.version], done
    for number in chance.sample(range(1, head.version), min(head.version - 1, 4)):
        if number in found.lost:
            with pytest.raises(VersionDamagedError):
                shelf.design(number)
        else:
            assert shelf.design(number) == TRUTH.get(number, head.design), (done, number)
    if found.outcome == "repaired":
        assert (head.path, head.next_id, head.chain) == (HEAD.path, HEAD.next_id, HEAD.chain), done
        assert replace(head.context, pending=None) == HEAD.context, done


@pytest.mark.parametrize("part", range(10))
def test_never_is_a_wrong_design_served_as_right(part: int) -> None:
    chance = random.Random(part)
    outcomes: dict[str, int] = {}
    for number in range(CORRUPTIONS // 10):
        shelf = WHOLE.copy()
        done = "; ".join(damage(shelf, chance) for _ in range(chance.choice((1, 1, 1, 2, 3, 6))))
        ensure_true(shelf, chance, done)
        whole_memo = shelf.fields.get("memo") == WHOLE.fields["memo"]
        found = mended(shelf)
        outcomes[found.outcome] = outcomes.get(found.outcome, 0) + 1
        ensure_recovered(shelf, found, chance, done, head_says_all=whole_memo)
        if found.mended is not None and number % 5 == 0:
            assert recovered(shelf).outcome == "sound", (done, recovered(shelf).faults)
    assert outcomes.keys() >= {"repaired", "recovered"}
    assert outcomes.get("hopeless", 0) < CORRUPTIONS / 10 / 20


@pytest.mark.parametrize("name", ["memo", "design", "version", "revision", "about", "status", "last", "expires"])
def test_what_the_log_says_as_well_is_repaired_exactly(name: str) -> None:
    shelf = WHOLE.copy()
    del shelf.fields[name]
    assert mended(shelf).outcome == "repaired"
    assert shelf.head() == HEAD
    assert shelf.fields["about"] == WHOLE.fields["about"]


def test_from_the_records_alone_everything_comes_back() -> None:
    shelf = Shelf(dict(WHOLE.records), fields={name: WHOLE.fields[name] for name in ("version", "design")})
    assert mended(shelf).outcome == "repaired"
    again = replace(shelf.head(), snapshot_version=HEAD.snapshot_version, log_bytes=HEAD.log_bytes)
    assert again == HEAD
    assert shelf.fields["about"] == WHOLE.fields["about"]


def test_a_log_that_nobody_vouches_for_is_no_exact_repair() -> None:
    shelf = Shelf(dict(list(WHOLE.records.items())[:-3]))
    found = mended(shelf)
    assert (found.outcome, found.shows, found.version) == ("recovered", len(STORY) - 3, len(STORY) - 2)


def test_records_in_another_order_are_put_back() -> None:
    shelf = WHOLE.copy()
    shelf.records = dict(zip(WHOLE.records, reversed(WHOLE.records.values()), strict=True))
    assert mended(shelf).outcome == "repaired"
    assert shelf.records == WHOLE.records


def test_one_damaged_record_loses_no_design_and_is_kept_aside() -> None:
    shelf = WHOLE.copy()
    shelf.records[5] = shelf.records[5][:-9]
    found = mended(shelf)
    assert (found.outcome, found.rebuilt, found.lost) == ("recovered", (5,), ())
    assert (found.version, found.shows) == (len(STORY) + 1, len(STORY))
    assert shelf.design(5) == TRUTH[5]
    assert "aside:1" in shelf.fields
    assert len(shelf.head().path.steps) == len(HEAD.path.steps) + 1


def test_what_lies_behind_a_cut_log_and_a_lost_head_is_said_to_be_lost() -> None:
    shelf = WHOLE.copy()
    for number in (len(STORY), len(STORY) - 1):
        del shelf.records[number]
    del shelf.fields["memo"]
    found = mended(shelf)
    assert (found.outcome, found.lost) == ("recovered", (len(STORY) - 1, len(STORY)))
    assert found.version == len(STORY) + 1  # no number is used twice
    assert shelf.head().design == TRUTH[len(STORY) - 2]


def test_with_nothing_left_to_start_from_there_is_no_hope() -> None:
    shelf = WHOLE.copy()
    del shelf.records[1]
    shelf.snapshots.clear()
    del shelf.fields["design"]
    found = recovered(shelf)
    assert (found.outcome, found.mended) == ("hopeless", None)
    assert found.faults


def test_an_earlier_recovery_is_no_fault() -> None:
    shelf = WHOLE.copy()
    for number in (len(STORY), len(STORY) - 1):
        del shelf.records[number]
    del shelf.fields["memo"]
    mended(shelf)
    assert recovered(shelf).outcome == "sound"
    shelf.records[3] = b""
    assert mended(shelf).outcome == "recovered"
    assert recovered(shelf).outcome == "sound"


def test_what_a_newer_release_wrote_is_left_alone() -> None:
    shelf = WHOLE.copy()
    shelf.fields["memo"] = of_the_future()
    with pytest.raises(NewerSchemaError):
        recovered(shelf)
