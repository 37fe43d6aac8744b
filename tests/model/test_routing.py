"""Who reads an edit, and what the answer says of it."""

from __future__ import annotations

import uuid

import httpx
import pytest

from local.model_server import Reply
from tests.support.model import BEYOND, Model, edit, insert, set_props
from tests.web.conftest import OpenApi
from tests.web.samples import new_session, title_of

pytestmark = pytest.mark.anyio


async def say(api: httpx.AsyncClient, session: str, prompt: str, **more: object) -> httpx.Response:
    key = more.pop("key", None)
    headers = {"Idempotency-Key": str(key)} if key else {}
    return await api.post(f"{session}/edit", json={"edit_prompt": prompt, **more}, headers=headers)


async def test_what_the_rules_read_with_certainty_costs_nothing(api: httpx.AsyncClient, model: Model) -> None:
    session = await new_session(api)
    reply = (await say(api, session, "make the button green")).json()
    assert (reply["status"], reply["source"], reply["usage"]) == ("applied", "rules", None)
    assert model.asked == []


async def test_what_they_cannot_read_goes_to_the_model(api: httpx.AsyncClient, model: Model) -> None:
    model.says(edit(set_props("title", text="Let the show begin", fontSize="40px"), confidence=83))
    session = await new_session(api)
    reply = (await say(api, session, BEYOND)).json()
    assert (reply["status"], reply["version"], reply["source"], reply["confidence"]) == ("applied", 2, "gemini", 0.83)
    assert title_of(reply["wireframe_json"]) == "Let the show begin"
    assert reply["target_elements"] == ["title"]
    assert reply["operations"] == [
        {"op": "set", "id": "title", "props": {"text": "Let the show begin", "fontSize": "40px"}}
    ]
    assert reply["usage"]["calls"] == 1
    assert reply["usage"]["cost_usd"] > 0
    version = (await api.get(f"{session}/versions/2")).json()
    assert (version["metadata"]["model"], version["metadata"]["prompt_version"]) == ("gemini-3.8-flash", "edit-1")
    state = (await api.get(session)).json()
    assert state["usage"]["prompt_tokens"] == reply["usage"]["prompt_tokens"]


async def test_the_model_is_told_the_design_the_history_and_what_may_change(
    api: httpx.AsyncClient, model: Model
) -> None:
    model.says(edit(set_props("title", text="Hooray")))
    session = await new_session(api)
    await say(api, session, "make the button green")
    await say(api, session, BEYOND)
    asked = model.asked[0]
    assert 'title Text "Title"' in asked.section("Design")
    assert asked.section("Done lately, oldest first") == '"make the button green": changed go'
    assert asked.section("May change").startswith("title (")
    assert asked.section("Request") == f'"{BEYOND}"'


async def test_a_mode_says_who_reads(api: httpx.AsyncClient, model: Model) -> None:
    model.says(edit(set_props("go", backgroundColor="green")))
    session = await new_session(api)
    by_rules = (await say(api, session, BEYOND, mode="rules")).json()
    assert (by_rules["status"], by_rules["source"], model.asked) == ("needs_clarification", "rules", [])
    by_model = (await say(api, session, "make the button green", mode="model")).json()
    assert (by_model["status"], by_model["source"], len(model.asked)) == ("applied", "gemini", 1)
    undone = (await say(api, session, "undo", mode="model")).json()
    assert (undone["status"], undone["source"], len(model.asked)) == ("applied", "rules", 1)


async def test_the_setting_decides_where_a_request_does_not(open_api: OpenApi, model: Model) -> None:
    model.says(edit(set_props("go", backgroundColor="green")))
    async with open_api(edit_mode="model") as api:
        reply = (await say(api, await new_session(api), "make the button green")).json()
    assert reply["source"] == "gemini"
    async with open_api(edit_mode="rules") as api:
        reply = (await say(api, await new_session(api), BEYOND)).json()
    assert reply["source"] == "rules"


async def test_without_a_key_what_only_the_model_can_do_is_said_so(open_api: OpenApi) -> None:
    async with open_api(gemini_api_key="") as api:
        session = await new_session(api)
        auto = (await say(api, session, BEYOND)).json()
        assert (auto["status"], auto["version"]) == ("needs_clarification", 1)
        assert "language model" in auto["clarification"]["question"]
        asked = await say(api, session, BEYOND, mode="model")
    assert (asked.status_code, asked.json()["error_code"]) == (422, "MODEL_NOT_CONFIGURED")


async def test_the_model_may_ask_and_is_given_the_answer(api: httpx.AsyncClient, model: Model) -> None:
    question = {"kind": "question", "confidence": 40, "message": "Which of the two?", "candidates": ["title", "go"]}
    model.says(Reply(question), edit(set_props("go", text="Off we go")))
    session = await new_session(api)
    asked = (await say(api, session, "more of a festival mood")).json()
    assert (asked["status"], asked["version"], asked["source"]) == ("needs_clarification", 1, "gemini")
    assert [option["element_ids"] for option in asked["clarification"]["options"]] == [["title"], ["go"]]
    picked = asked["clarification"]["options"][1]["id"]
    answered = (await api.post(f"{session}/edit", json={"clarification_option": picked})).json()
    assert (answered["status"], answered["target_elements"]) == ("applied", ["go"])
    told = model.asked[1]
    assert "more of a festival mood" in told.section("The request answers a question")
    assert told.section("May change").startswith("go (")


async def test_a_typed_answer_goes_back_to_the_model(api: httpx.AsyncClient, model: Model) -> None:
    question = {"kind": "question", "confidence": 40, "message": "Which?", "candidates": ["title", "go"]}
    model.says(Reply(question), edit(set_props("go", text="Off we go")))
    session = await new_session(api)
    await say(api, session, "more of a festival mood")
    answered = (await say(api, session, "the button, please")).json()
    assert (answered["status"], answered["version"]) == ("applied", 2)


async def test_the_question_of_the_model_may_be_dropped(api: httpx.AsyncClient, model: Model) -> None:
    model.says(Reply({"kind": "question", "confidence": 40, "message": "Which?", "candidates": ["title", "go"]}))
    session = await new_session(api)
    await say(api, session, "more of a festival mood")
    dropped = (await say(api, session, "never mind")).json()
    assert (dropped["status"], dropped["source"], len(model.asked)) == ("unchanged", "rules", 1)


async def test_a_refusal_changes_nothing(api: httpx.AsyncClient, model: Model) -> None:
    model.says(Reply({"kind": "refusal", "confidence": 95, "message": "I draw screens, I do not bake."}))
    reply = (await say(api, await new_session(api), "bake me a nice festival cake")).json()
    assert (reply["status"], reply["version"]) == ("unchanged", 1)
    assert reply["changes_summary"] == "I draw screens, I do not bake."


async def test_new_elements_get_ids_of_the_session_and_may_hold_each_other(
    api: httpx.AsyncClient, model: Model
) -> None:
    model.says(edit(insert("page", "Frame", new_id="n1"), insert("n1", "Badge", new_id="n2", text="New")))
    session = await new_session(api)
    reply = (await say(api, session, "add some social proof", mode="model")).json()
    frame = reply["wireframe_json"]["children"][-1]
    assert (frame["type"], frame["children"][0]["props"]) == ("Frame", {"text": "New"})
    assert reply["target_elements"] == [frame["id"]]
    assert {"n1", "n2"}.isdisjoint({frame["id"], frame["children"][0]["id"]})
    undone = (await api.post(f"{session}/undo", json={})).json()
    assert len(undone["wireframe_json"]["children"]) == len(reply["wireframe_json"]["children"]) - 1


async def test_it_means_what_the_model_changed(api: httpx.AsyncClient, model: Model) -> None:
    model.says(edit(set_props("title", text="Hooray")))
    session = await new_session(api)
    await say(api, session, BEYOND)
    reply = (await say(api, session, "make it red")).json()
    assert (reply["source"], reply["target_elements"]) == ("rules", ["title"])


async def test_a_dry_run_keeps_nothing_but_what_it_cost(api: httpx.AsyncClient, model: Model) -> None:
    model.says(edit(set_props("title", text="Hooray")))
    session = await new_session(api)
    reply = (await say(api, session, BEYOND, dry_run=True)).json()
    state = (await api.get(session)).json()
    assert (reply["status"], state["current_version"]) == ("applied", 1)
    assert state["usage"]["calls"] == 1


async def test_a_repeated_request_is_answered_without_another_call(api: httpx.AsyncClient, model: Model) -> None:
    model.says(edit(set_props("title", text="Hooray")))
    session, key = await new_session(api), uuid.uuid4().hex
    first = await say(api, session, BEYOND, key=key)
    again = await say(api, session, BEYOND, key=key)
    assert first.json() == again.json()
    assert len(model.asked) == 1


async def test_a_session_has_its_share_of_the_model(open_api: OpenApi, model: Model) -> None:
    model.says(edit(set_props("title", text="Hooray")))
    async with open_api(model_session_tokens=100) as api:
        session = await new_session(api)
        assert (await say(api, session, BEYOND)).json()["status"] == "applied"
        spent = await say(api, session, BEYOND)
        assert (spent.status_code, spent.json()["error_code"]) == (409, "MODEL_BUDGET_SPENT")
        assert (await say(api, session, "make the button green")).json()["version"] == 3
    assert len(model.asked) == 1
