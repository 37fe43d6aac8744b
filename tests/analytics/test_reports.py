"""The endpoints over many sessions: exact figures, UTC days, empty days, pages, CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from redraft.web.routers import ALL
from redraft.wiring import Wiring, http_app

from tests.support.stores import SetClock
from tests.web.samples import new_session, set_prop

pytestmark = pytest.mark.anyio


@pytest.fixture
async def api(wiring: Wiring) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(http_app(*ALL, wiring=wiring))
    async with httpx.AsyncClient(transport=transport, base_url="http://api/api/v1") as client:
        yield client


def rows(answer: httpx.Response) -> list[dict[str, str]]:
    assert answer.headers["content-type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.text)))


async def figures(api: httpx.AsyncClient, path: str, **query: Any) -> Any:
    answer = await api.get(f"/analytics/{path}", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_day_tells_what_happened_on_it(api: httpx.AsyncClient) -> None:
    ann, bob = await new_session(api, user_id="ann"), await new_session(api, user_id="bob")
    for text in ("One", "Two"):
        await set_prop(api, ann, text)
    await set_prop(api, ann, "Two")
    await api.post(f"{bob}/undo", json={})
    await api.post(f"{bob}/feedback", json={"rating": 4})
    await api.post(f"{ann}/complete")
    day = await figures(api, "daily", date="2026-03-01")
    assert (day["success"], day["timezone"], day["date"]) == (True, "UTC", "2026-03-01")
    assert (day["sessions_started"], day["total_edits"], day["active_users"], day["active_sessions"]) == (2, 2, 2, 2)
    assert day["turns"] == {"applied": 2, "failed": 1, "unchanged": 1}
    assert day["failures"] == {"NothingToUndo": 1}
    assert (day["success_rate"], day["correction_rate"], day["share_without_model"]) == (0.75, 0.5, 1.0)
    assert (day["sessions_ended"], day["average_ended_session_edits"]) == ({"completed": 1}, 2.0)
    assert (day["user_satisfaction_score"], day["ratings"]) == (4.0, 1)
    assert day["durations_ms"]["total"]["p95"] >= day["durations_ms"]["state"]["p50"] > 0


async def test_what_is_sent_again_counts_once(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    for _ in range(3):
        await set_prop(api, session, "One", headers={"Idempotency-Key": "k"})
        await api.post(f"{session}/feedback", json={"rating": 2}, headers={"Idempotency-Key": "r"})
        await api.post(f"{session}/complete")
    await set_prop(api, await new_session(api), "Tried", dry_run=True)
    day = await figures(api, "daily", date="2026-03-01")
    assert (day["total_edits"], day["ratings"], day["sessions_ended"]) == (1, 1, {"completed": 1})


async def test_days_are_those_of_utc_and_empty_ones_are_there(api: httpx.AsyncClient, clock: SetClock) -> None:
    clock.time = datetime(2026, 3, 1, 23, 59, 59, tzinfo=UTC)
    session = await new_session(api)
    await set_prop(api, session, "Before midnight")
    clock.move(seconds=2)
    await set_prop(api, session, "After midnight")
    clock.move(days=2)
    trend = await figures(api, "trends", days=5)
    assert [day["date"] for day in trend["days"]] == ["2026-02-28", *(f"2026-03-0{day}" for day in range(1, 5))]
    assert [day["total_edits"] for day in trend["days"]] == [0, 1, 1, 0, 0]
    assert trend["together"]["total_edits"] == 2
    assert (trend["from"], trend["to"], trend["next_cursor"]) == ("2026-02-28", "2026-03-04", None)
    first = await figures(api, "trends", days=5, limit=3)
    second = await figures(api, "trends", days=5, limit=3, cursor=first["next_cursor"])
    assert [*first["days"], *second["days"]] == trend["days"]
    assert first["together"] == second["together"] == trend["together"]


async def test_a_person_is_told_of_alone(api: httpx.AsyncClient) -> None:
    for user_id, edits in (("ann", 3), ("Bob & co/", 1)):
        session = await new_session(api, user_id=user_id)
        for number in range(edits):
            await set_prop(api, session, f"Text {number}")
    ann = await figures(api, "user/ann")
    assert (ann["user_id"], ann["sessions_started"], ann["total_edits"]) == ("ann", 1, 3)
    assert (await figures(api, "user/nobody"))["total_edits"] == 0


async def test_edit_types_come_with_their_share_and_how_long_they_took(api: httpx.AsyncClient) -> None:
    session = await new_session(api)
    await api.post(f"{session}/edit", json={"edit_prompt": "make the title red"})
    for text in ("One", "Two", "Three"):
        await set_prop(api, session, text)
    found = await figures(api, "edit-types", days=7)
    assert [(kind["edit_type"], kind["edits"], kind["share"]) for kind in found["edit_types"]] == [
        ("modify", 3, 0.75), ("style", 1, 0.25),
    ]  # fmt: skip
    assert found["average_edits_per_session"] == 4.0
    assert [day["turns"] for day in found["performance_trend"]] == [0, 0, 0, 0, 0, 0, 4]
    assert found["edit_types"][1]["average_processing_time_ms"] > 0


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_all_of_it_is_there_as_csv(api: httpx.AsyncClient) -> None:
    session = await new_session(api, user_id="=2+5")
    await set_prop(api, session, "One")
    name = session.rsplit("/", 1)[1]
    (one,) = rows(await api.get(f"/analytics/session/{name}?format=csv"))
    assert (one["total_edits"], one["user_id"]) == ("1", "'=2+5")
    days = rows(await api.get("/analytics/trends?days=3", headers={"Accept": "text/csv"}))
    assert [day["total_edits"] for day in days] == ["0", "0", "1"]
    assert days[2]["edit_types_distribution.modify"] == "1"
    assert [row["turns.applied"] for row in rows(await api.get("/analytics/daily?date=2026-03-01&format=csv"))] == ["1"]
    assert rows(await api.get("/analytics/edit-types?format=csv"))[0]["edit_type"] == "modify"
    (person,) = rows(await api.get("/analytics/user/%3D2+5?format=csv"))
    assert (person["user_id"], person["sessions_started"]) == ("'=2+5", "1")
    json_wins = await api.get("/analytics/trends?format=json", headers={"Accept": "text/csv"})
    assert json_wins.headers["content-type"] == "application/json"


@pytest.mark.parametrize("servers", ["node"], indirect=True)
@pytest.mark.parametrize("path", ["daily?date=yesterday", "trends?days=91", "trends?days=0", "edit-types?days=x"])
async def test_a_wrong_parameter_is_named(api: httpx.AsyncClient, path: str) -> None:
    answer = await api.get(f"/analytics/{path}")
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["field"] == path.partition("?")[2].partition("=")[0]


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_a_person_can_be_forgotten(api: httpx.AsyncClient, wiring: Wiring) -> None:
    await new_session(api, user_id="ann")
    assert await wiring.reports.forget("ann")
    assert (await figures(api, "user/ann"))["sessions_started"] == 0
    assert not await wiring.reports.forget("ann")
    assert (await figures(api, "daily", date="2026-03-01"))["sessions_started"] == 1


@pytest.mark.parametrize("servers", ["node"], indirect=True)
async def test_figures_stay_small_however_many_edits(api: httpx.AsyncClient, wiring: Wiring, servers: Any) -> None:
    session = await new_session(api)

    async def size() -> int:
        return sum(servers.memory(name) for name in servers.names("analytics:edits:*"))

    for number in range(60):
        await set_prop(api, session, f"Text {number}")
    some = await size()
    for number in range(120):
        await set_prop(api, session, f"Text {number}")
    assert await size() < min(2 * some, 60_000)
