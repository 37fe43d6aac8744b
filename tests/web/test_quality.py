"""What there is to mend in a design, for those who ask."""

from __future__ import annotations

import httpx
import pytest

pytestmark = pytest.mark.anyio
DESIGN = {
    "id": "root", "type": "Frame", "props": {"width": "390px"}, "children": [
        {"id": "title", "type": "Text", "props": {"text": "Sign in", "color": "#111111"}},
        {"id": "photo", "type": "Image", "props": {}},
    ],
}  # fmt: skip
GREY = {"op": "set", "id": "title", "props": {"color": "#cccccc"}}


async def started(api: httpx.AsyncClient) -> str:
    made = await api.post("/design-sessions", json={"wireframe_json": DESIGN})
    return f"/design-sessions/{made.json()['session_id']}"


def rules(findings: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [(finding["id"], finding["rule"]) for finding in findings]


async def test_a_version_tells_what_is_to_be_mended_and_what_its_change_did(api: httpx.AsyncClient) -> None:
    session = await started(api)
    first = (await api.get(f"{session}/quality")).json()
    assert rules(first["findings"]) == rules(first["introduced"]) == [("photo", "missing_alt")]
    await api.post(f"{session}/operations", json={"operations": [GREY]})
    second = (await api.get(f"{session}/quality")).json()
    assert (second["version"], rules(second["introduced"]), second["fixed"]) == (2, [("title", "contrast")], [])
    assert second["introduced"][0]["facts"] == {"ratio": 1.61, "wanted": 4.5}
    await api.post(f"{session}/undo", json={})
    third = (await api.get(f"{session}/quality", params={"version": 3})).json()
    assert (rules(third["fixed"]), rules(third["findings"])) == ([("title", "contrast")], [("photo", "missing_alt")])
    assert (await api.get(f"{session}/quality", params={"version": 9})).status_code == 404


async def test_an_edit_says_what_it_spoiled_where_it_is_asked_to(api: httpx.AsyncClient) -> None:
    session = await started(api)
    said = {"edit_prompt": "make the Sign in text #cccccc", "quality": True}
    spoiled = (await api.post(f"{session}/edit", json=said)).json()["quality"]
    assert (rules(spoiled["introduced"]), spoiled["fixed"], spoiled["open"]) == ([("title", "contrast")], [], 2)
    assert "quality" not in (await api.post(f"{session}/edit", json={"edit_prompt": "undo"})).json()
    tried = {**said, "dry_run": True}
    assert "quality" not in (await api.post(f"{session}/edit", json=tried)).json()
