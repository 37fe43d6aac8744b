from __future__ import annotations

import pytest
from redraft.errors import VersionNotFoundError

from tests.support.sessions import Bench

pytestmark = pytest.mark.anyio


async def test_details_hold_the_latest_edits(bench: Bench) -> None:
    session_id = await bench.session(user_id="ann", prompt="mine", title="A title")
    for number in range(14):
        bench.clock.move(seconds=60)
        await bench.say(session_id, f"text title {number}")
    found = await bench.manager.get(session_id)
    assert (found.session.user_id, found.session.title, found.session.initial_prompt) == ("ann", "A title", "mine")
    assert (found.session.current_version, found.session.total_edits, found.session.status) == (15, 14, "active")
    assert [view.version for view in found.recent] == list(range(6, 16))
    assert found.recent[-1].created_at == found.session.last_activity == bench.clock.now()
    assert found.recent[-1].processing_time_ms > 0


async def test_history_holds_what_every_version_was(bench: Bench) -> None:  # requirements 2.1, 2.2
    session_id = await bench.session(prompt="mine")
    await bench.say(session_id, "text title A")
    await bench.say(session_id, "add B")
    page = await bench.manager.history(session_id)
    assert (page.total_versions, page.next_cursor) == (3, None)
    first, second, third = page.versions
    assert (first.edit_prompt, first.edit_type, first.source, first.element_count) == ("mine", None, "client", 4)
    assert (second.edit_prompt, second.changes_summary, second.edit_type) == ("text title A", "Did set", "modify")
    assert third.target_elements == ("text-5",)
    assert third.metadata == {"kind": "edit", "base_version": 2, "confidence": 0.9, "warnings": []}
    assert len({view.content_hash for view in page.versions}) == 3
    assert third.design is not None
    assert third.design["text-5"].prop("text") == "B"


async def test_history_comes_in_pages_with_and_without_designs(bench: Bench) -> None:
    session_id = await bench.session()
    for number in range(40):
        await bench.say(session_id, f"text title {number}")
    page = await bench.manager.history(session_id, limit=5, cursor=36)
    assert [view.version for view in page.versions] == [36, 37, 38, 39, 40]
    assert page.next_cursor == 41
    assert [view.design["title"].prop("text") for view in page.versions if view.design] == [
        "34",
        "35",
        "36",
        "37",
        "38",
    ]
    bare = await bench.manager.history(session_id, limit=1, cursor=41, with_designs=False)
    assert (bare.versions[0].design, bare.next_cursor) == (None, None)
    with pytest.raises(VersionNotFoundError) as caught:
        await bench.manager.history(session_id, cursor=42)
    assert caught.value.facts["current_version"] == 41


@pytest.mark.parametrize("version", [0, -3, 3])
async def test_a_version_that_is_not_there(bench: Bench, version: int) -> None:
    session_id = await bench.session()
    await bench.say(session_id, "text title A")
    with pytest.raises(VersionNotFoundError):
        await bench.manager.version(session_id, version)
    with pytest.raises(VersionNotFoundError):
        await bench.manager.compare(session_id, 1, version)


async def test_two_versions_are_compared_in_either_direction(bench: Bench) -> None:
    session_id = await bench.session()
    for prompt in ("text title A", "add B", "remove card-4"):
        await bench.say(session_id, prompt)
    report = await bench.manager.compare(session_id, 1, 4)
    assert report.summary == 'Added "B"; removed the Card; changed "A" (text)'
    assert (report.comparison.added, report.comparison.removed) == (("text-5",), ("card-4", "button"))
    assert report.comparison.modified == {"title": {"text": ("Welcome", "A")}}
    back = await bench.manager.compare(session_id, 4, 1)
    assert (back.comparison.added, back.comparison.removed) == (("card-4", "button"), ("text-5",))
    assert (await bench.manager.compare(session_id, 2, 2)).summary == "Nothing differs"
