"""What every package that calls Gemini must do, over HTTP against a server that is strict about requests."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from importlib.util import find_spec
from typing import Any

import pytest
from redraft.adapters.breaker import Patience
from redraft.adapters.gemini.model import GeminiModel, ModelCircuitOpenError, Persistence
from redraft.adapters.gemini.wire import GeminiClient, Tuning
from redraft.adapters.secrets import ModelKey
from redraft.errors import ModelAnswerError, ModelUnavailableError
from redraft.model.ask import Ask, design_ask
from redraft.model.usage import Meter, Prices

from local.model_server import ModelServer, Reply, Request

pytestmark = pytest.mark.anyio

GOOD = {"title": "Login", "device": "mobile", "nodes": [{"id": "p", "type": "Frame", "name": "Page"}]}
ASK = design_ask("a login page", "mobile")
FAST = Persistence(attempts=3, first_pause=0.001, longest_pause=0.002, least_seconds=0.05)


def genai(url: str) -> GeminiClient:
    from redraft.adapters.gemini.genai import GenaiClient  # noqa: PLC0415  # each in its own environment

    return GenaiClient(url)


def legacy(url: str) -> GeminiClient:
    from redraft.adapters.gemini.legacy import LegacyClient  # noqa: PLC0415

    return LegacyClient(url)


PACKAGES: dict[str, Callable[[str], GeminiClient]] = {"google-genai": genai}
if find_spec("google.generativeai"):  # the extra has an environment of its own: `make legacy`
    PACKAGES["google-generativeai"] = legacy


class Scripted:
    """Answers in turn, and goes on with the last."""

    def __init__(self, *replies: Reply) -> None:
        self.replies = list(replies)

    def __call__(self, request: Request) -> Reply:
        return self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]


@pytest.fixture
def server() -> Iterator[ModelServer]:
    with ModelServer(Scripted(Reply(GOOD)), keys=frozenset({"right"})) as running:
        yield running


@pytest.fixture(params=PACKAGES)
async def client(request: pytest.FixtureRequest, server: ModelServer) -> AsyncIterator[GeminiClient]:
    made = PACKAGES[request.param](server.url)
    yield made
    await made.aclose()


def model_on(
    client: GeminiClient, *, key: str = "right", persistence: Persistence = FAST, **patience: Any
) -> GeminiModel:
    tuning = Tuning("gemini-3.8-flash", thinking_level="low")
    return GeminiModel(
        client,
        ModelKey(key),
        tuning,
        Prices(1.0, 0.1, 4.0),
        persistence,
        Patience(**{"faults": 3, "rest": 60.0, **patience}),
    )


async def ask(model: GeminiModel, question: Ask = ASK, deadline_ms: float = 20_000) -> tuple[Any, Meter]:
    meter = Meter()
    reply = await model.answer(question, meter, deadline_ms)
    return reply.value, meter


async def failing(model: GeminiModel, deadline_ms: float = 20_000) -> tuple[ModelUnavailableError, Meter]:
    meter = Meter()
    with pytest.raises(ModelUnavailableError) as caught:
        await model.answer(ASK, meter, deadline_ms)
    return caught.value, meter


async def test_an_answer_comes_back_as_json_with_what_it_took(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(GOOD, cached_tokens=200))
    value, meter = await ask(model_on(client))
    assert value == GOOD
    usage = meter.usage
    assert (usage.model, usage.calls, usage.cached_tokens) == ("gemini-3.8-flash", 1, 200)
    assert usage.prompt_tokens > 200
    assert usage.output_tokens == len(json.dumps(GOOD)) // 4
    assert usage.cost_usd == pytest.approx(
        ((usage.prompt_tokens - 200) * 1.0 + 200 * 0.1 + usage.output_tokens * 4.0) / 1e6
    )
    assert usage.milliseconds > 0


async def test_a_request_says_all_that_was_asked(client: GeminiClient, server: ModelServer) -> None:
    question = Ask(ASK.prompt_version, ASK.instructions, ASK.message, ASK.schema, (('{"a": 1}', "mend it"),))
    await ask(model_on(client), question)
    assert server.refused == []
    request = server.requests[0]
    assert (request.model, request.key) == ("gemini-3.8-flash", "right")
    assert request.turns == [ASK.message, '{"a": 1}', "mend it"]
    system = request.body.get("systemInstruction") or request.body["system_instruction"]
    assert system["parts"][0]["text"] == ASK.instructions


async def test_a_service_that_is_away_for_a_moment_is_asked_again(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(status=503), Reply(drop=True), Reply(GOOD))
    model = model_on(client, faults=5)
    value, meter = await ask(model)
    assert (value, meter.usage.calls, len(server.requests)) == (GOOD, 3, 3)
    assert model.circuit == "closed"


async def test_a_service_that_stays_away_is_left_in_peace(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(status=500))
    model = model_on(client)
    error, meter = await failing(model)
    assert (error.facts["reason"], error.facts["attempts"], meter.usage.calls) == ("unreached", 3, 3)
    assert model.circuit == "open"
    refused, untouched = await failing(model)
    assert isinstance(refused, ModelCircuitOpenError)
    assert refused.retry_after_seconds > 1
    assert (untouched.usage.calls, len(server.requests)) == (0, 3)


async def test_a_probe_finds_a_service_back(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(status=503), Reply(status=503), Reply(status=503), Reply(GOOD))
    model = model_on(client, rest=0.0)
    await failing(model)
    assert model.circuit == "half_open"
    assert (await ask(model))[0] == GOOD
    assert model.circuit == "closed"


async def test_a_busy_service_is_asked_again_when_it_says(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(status=429, retry_delay="0.01s"), Reply(GOOD))
    model = model_on(client)
    assert (await ask(model))[0] == GOOD
    assert (len(server.requests), model.circuit) == (2, "closed")


async def test_a_service_that_is_busy_for_longer_than_there_is_time_is_not_waited_for(
    client: GeminiClient, server: ModelServer
) -> None:
    server.script = Scripted(Reply(status=429, retry_delay="37s"))
    model = model_on(client)
    error, _ = await failing(model)
    assert (error.facts["reason"], error.retry_after_seconds, len(server.requests)) == ("busy", 37.0, 1)
    assert model.circuit == "closed"


async def test_no_answer_in_time_is_a_fault(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(hang=True))
    model = model_on(client, faults=1)
    error, meter = await failing(model, deadline_ms=300)
    assert (error.facts["reason"], meter.usage.calls, model.circuit) == ("unreached", 1, "open")


@pytest.mark.parametrize(
    "reply",
    [
        Reply(text=""),
        Reply(text="Certainly! Here is"),
        Reply(text='{"title": "Lo', finish_reason="MAX_TOKENS"),
        Reply(text='{"title": "Lo'),
        Reply(GOOD, finish_reason="SAFETY"),
        Reply(GOOD, finish_reason="RECITATION"),
    ],
    ids=["empty", "no json", "cut by the limit", "cut", "blocked", "recited"],
)
async def test_an_answer_of_no_use_is_asked_for_again(client: GeminiClient, server: ModelServer, reply: Reply) -> None:
    server.script = Scripted(reply, Reply(GOOD))
    assert (await ask(model_on(client)))[0] == GOOD
    server.script = Scripted(reply)
    model = model_on(client)
    error, meter = await failing(model)
    assert isinstance(error, ModelAnswerError)
    assert (error.facts["attempts"], meter.usage.calls, model.circuit) == (3, 3, "closed")
    assert meter.usage.prompt_tokens > 0  # what was of no use is paid for as well


async def test_a_request_that_is_blocked_is_not_sent_again(client: GeminiClient, server: ModelServer) -> None:
    server.script = Scripted(Reply(block_reason="SAFETY"))
    error, meter = await failing(model_on(client))
    assert isinstance(error, ModelAnswerError)
    assert (meter.usage.calls, len(server.requests)) == (1, 1)
    assert "SAFETY" in error.detail


async def test_a_key_that_opens_nothing_is_not_tried_again(client: GeminiClient, server: ModelServer) -> None:
    model = model_on(client, key="wrong")
    error, meter = await failing(model)
    assert (error.facts["reason"], meter.usage.calls, len(server.refused)) == ("rejected", 1, 1)
    assert model.circuit == "closed"


async def test_a_schema_that_the_service_does_not_take_is_an_error(client: GeminiClient, server: ModelServer) -> None:
    strange = Ask("x", "Do it.", "now", {**ASK.schema, "required": ["title", "nobody"]})
    meter = Meter()
    with pytest.raises(ModelUnavailableError):
        await model_on(client).answer(strange, meter, 20_000)
    assert "nobody" in server.refused[0]


async def test_a_service_that_is_not_there_is_unreached(server: ModelServer) -> None:
    for make in PACKAGES.values():
        client = make("http://127.0.0.1:1")
        error, _ = await failing(model_on(client, faults=9))
        assert error.facts["reason"] == "unreached"
        await client.aclose()
