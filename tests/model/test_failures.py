"""Each way in which the model fails, as a client meets it: status, calls, versions, the record, and the way on."""

from __future__ import annotations

import asyncio
import uuid
from typing import Any

import httpx
import pytest

from local.model_server import ModelServer, Reply, Request
from tests.model.test_routing import say
from tests.support.model import BEYOND, Model, edit, set_props
from tests.web.conftest import OpenApi
from tests.web.samples import LOGIN, new_session, set_prop, title_of

pytestmark = pytest.mark.anyio

GOOD = edit(set_props("title", text="Hooray"))
FAILURES: dict[str, tuple[Reply, str, int, str]] = {
    "busy": (Reply(status=429, retry_delay="60s"), "MODEL_UNAVAILABLE", 1, "ok"),
    "down": (Reply(status=503), "MODEL_UNAVAILABLE", 3, "down"),
    "broken off": (Reply(drop=True), "MODEL_UNAVAILABLE", 3, "down"),
    "refused": (Reply(status=403), "MODEL_UNAVAILABLE", 1, "ok"),
    "empty": (Reply(text=""), "MODEL_ANSWER_UNUSABLE", 3, "ok"),
    "blocked": (Reply({}, finish_reason="SAFETY"), "MODEL_ANSWER_UNUSABLE", 3, "ok"),
    "request blocked": (Reply(block_reason="PROHIBITED_CONTENT"), "MODEL_ANSWER_UNUSABLE", 1, "ok"),
    "cut": (Reply(text='{"kind": "ed', finish_reason="MAX_TOKENS"), "MODEL_ANSWER_UNUSABLE", 3, "ok"),
    "wrong schema": (Reply({"kind": "poem"}), "MODEL_ANSWER_UNUSABLE", 2, "ok"),
    "unknown element": (edit(set_props("nobody", text="x")), "MODEL_ANSWER_UNUSABLE", 2, "ok"),
    "unknown prop": (edit(set_props("title", onclick="x")), "MODEL_ANSWER_UNUSABLE", 2, "ok"),
    "out of bounds": (edit({"op": "remove", "id": "email"}), "MODEL_ANSWER_UNUSABLE", 2, "ok"),
}


@pytest.mark.parametrize("name", FAILURES)
async def test_a_failed_edit_is_told_kept_and_costs_no_version(
    api: httpx.AsyncClient, model: Model, server: ModelServer, name: str
) -> None:
    reply, code, calls, health = FAILURES[name]
    model.says(reply)
    session = await new_session(api)
    answer = await say(api, session, BEYOND)
    told = answer.json()
    assert (answer.status_code, told["error_code"], told["session_state"]) == (503, code, "preserved")
    assert int(answer.headers["retry-after"]) >= 1
    assert len(model.asked) == told["usage"]["calls"] == calls
    state = (await api.get(session)).json()
    assert (state["current_version"], state["current_wireframe"]) == (1, LOGIN)
    assert [(failed["prompt"], failed["version"]) for failed in state["failed_edits"]] == [(BEYOND, 1)]
    assert state["usage"]["calls"] == calls
    assert (await api.get("/health")).json()["model"] == health


async def test_a_failed_edit_can_be_sent_again_under_its_key(api: httpx.AsyncClient, model: Model) -> None:
    session, key = await new_session(api), uuid.uuid4().hex
    model.says(Reply(status=403))
    assert (await say(api, session, BEYOND, key=key)).status_code == 503
    model.says(GOOD)
    first, again = [await say(api, session, BEYOND, key=key) for _ in range(2)]
    assert (first.status_code, first.json()["version"]) == (200, 2)
    assert first.json() == again.json()
    assert len((await api.get(session)).json()["failed_edits"]) == 1


async def test_one_round_of_repair_tells_what_was_wrong(api: httpx.AsyncClient, model: Model) -> None:
    model.says(edit(set_props("nobody", text="x"), set_props("email", text="y")), GOOD)
    reply = (await say(api, await new_session(api), BEYOND)).json()
    assert (reply["status"], title_of(reply["wireframe_json"]), reply["usage"]["calls"]) == ("applied", "Hooray", 2)
    told = model.asked[1].turns[2]
    assert "no element 'nobody'" in told
    assert "operation 2 (set email)" in told


async def test_what_the_rules_made_of_it_counts_where_the_model_fails(open_api: OpenApi, model: Model) -> None:
    model.says(Reply(status=503))
    async with open_api(rules_certainty=1.0) as api:  # a typing error is enough for a doubt then
        reply = (await say(api, await new_session(api), "make the buton green")).json()
    assert (reply["status"], reply["source"], reply["target_elements"]) == ("applied", "rules", ["go"])
    assert "rules" in reply["warnings"][0]
    assert len(model.asked) == reply["usage"]["calls"] == 3


async def test_the_rules_read_on_while_the_model_is_down(api: httpx.AsyncClient, model: Model) -> None:
    model.says(Reply(status=500))
    session = await new_session(api)
    assert (await say(api, session, BEYOND)).status_code == 503
    refused = await say(api, session, BEYOND)
    assert (refused.status_code, refused.json()["circuit"], len(model.asked)) == (503, "open", 3)
    assert (await say(api, session, "make the button green")).json()["version"] == 2
    health = (await api.get("/health")).json()
    assert (health["status"], health["model"], health["redis"]) == ("degraded", "down", "ok")


async def test_an_answer_that_comes_too_late_is_a_failure(open_api: OpenApi, model: Model) -> None:
    async with open_api(model_deadline_ms=1_500) as api:
        session = await new_session(api)
        model.says(GOOD)
        await say(api, session, BEYOND)  # so that the time is not spent on the first connection
        model.says(Reply(hang=True))
        answer = await say(api, session, BEYOND)
    assert (answer.status_code, answer.json()["reason"], len(model.asked)) == (503, "unreached", 2)


async def test_an_edit_that_came_meanwhile_is_built_on_without_asking_again(
    api: httpx.AsyncClient, open_api: OpenApi, server: ModelServer, model: Model
) -> None:
    session = await new_session(api)
    arrived, go_on = asyncio.Event(), asyncio.Event()
    loop = asyncio.get_running_loop()

    def slow(request: Request) -> Reply:
        loop.call_soon_threadsafe(arrived.set)
        asyncio.run_coroutine_threadsafe(go_on.wait(), loop).result(30)
        return model(request)

    model.says(edit(set_props("go", text="Enter")))
    server.script = slow
    async with open_api() as other:  # another process of the service
        by_model = asyncio.create_task(say(api, session, "give the button more of a festival mood"))
        await arrived.wait()
        assert (await set_prop(other, session, "Meanwhile")).json()["version"] == 2
        go_on.set()
        reply: dict[str, Any] = (await by_model).json()
    assert (reply["version"], title_of(reply["wireframe_json"]), len(model.asked)) == (3, "Meanwhile", 1)
    assert reply["wireframe_json"]["children"][2]["props"]["text"] == "Enter"


async def test_a_session_over_its_limit_of_calls_goes_on_by_the_rules(open_api: OpenApi, model: Model) -> None:
    model.says(GOOD)
    async with open_api(rate_limit_model_per_session=1, rules_certainty=1.0) as api:
        session = await new_session(api)
        assert (await say(api, session, BEYOND)).json()["source"] == "gemini"
        over = await say(api, session, BEYOND)
        assert (over.status_code, over.json()["error_code"]) == (429, "RATE_LIMITED")
        by_rules = (await say(api, session, "make the buton green")).json()
    assert (by_rules["status"], by_rules["source"], len(model.asked)) == ("applied", "rules", 1)
