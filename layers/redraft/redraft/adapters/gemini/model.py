"""A `DesignModel` on Gemini: tries again as long as there is time, spares a service that is down, counts every call."""

from __future__ import annotations

import asyncio
import json
import logging
import random
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, Final

from redraft.adapters.breaker import Breaker, Patience, State
from redraft.adapters.gemini.wire import (
    COMPLETE,
    CUT,
    BusyError,
    CallFault,
    GeminiClient,
    Generated,
    RejectedError,
    Tuning,
    UnreachedError,
)
from redraft.errors import ModelAnswerError, ModelUnavailableError
from redraft.model.ask import Ask
from redraft.model.usage import Meter, Prices, Usage
from redraft.ports.design_model import ModelReply

_logger: Final = logging.getLogger("redraft.model")


class ModelCircuitOpenError(ModelUnavailableError):
    """The model failed a moment ago and is left in peace; nothing was sent to it."""


class ModelBreaker(Breaker):
    """Refuses with `ModelCircuitOpenError`."""

    def refusal(self, wait_seconds: float) -> ModelCircuitOpenError:
        return ModelCircuitOpenError(
            "The language model failed a moment ago and is given time to recover.",
            retry_after_seconds=wait_seconds,
            circuit="open",
        )


@dataclass(frozen=True, slots=True)
class Persistence:
    """How often a call is tried, and how long between: `first_pause` seconds, doubled each time up to `longest_pause`.

    Less than `least_seconds` before the deadline no call is begun: it could not end in time.
    """

    attempts: int = 3
    first_pause: float = 0.25
    longest_pause: float = 2.0
    least_seconds: float = 0.3


class UselessAnswerError(CallFault):
    """There is an answer, but empty, cut, blocked, or no JSON; `final` where asking again gives the same."""

    def __init__(self, detail: str, *, final: bool = False) -> None:
        super().__init__(detail)
        self.final = final


class GeminiModel:
    """Gemini behind a circuit breaker; `key` gives the API key anew for each call, so that it may change."""

    def __init__(
        self,
        client: GeminiClient,
        key: Callable[[], Awaitable[str]],
        tuning: Tuning,
        prices: Prices | None = None,
        persistence: Persistence | None = None,
        patience: Patience | None = None,
    ) -> None:
        self._client = client
        self._key = key
        self._tuning = tuning
        self._prices = prices or Prices()
        self._persistence = persistence or Persistence()
        self.breaker = ModelBreaker(patience or Patience(rest=5.0, longest_rest=60.0, suspicion=2.0))

    @property
    def name(self) -> str:
        return self._tuning.model

    @property
    def circuit(self) -> State:
        """The state of the breaker."""
        return self.breaker.state

    async def answer(self, ask: Ask, meter: Meter, deadline_ms: float) -> ModelReply:
        until = time.monotonic() + deadline_ms / 1000
        key = await self._key()
        for attempt in range(self._persistence.attempts):
            try:
                return await self._attempt(ask, key, meter, until)
            except (CallFault, ModelCircuitOpenError) as fault:
                pause = self._pause(fault, attempt, until)
                if pause is None:
                    raise _told(fault, attempt + 1) from fault
                await asyncio.sleep(pause)
        raise AssertionError("the last attempt has no pause after it")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._client.aclose()

    async def _attempt(self, ask: Ask, key: str, meter: Meter, until: float) -> ModelReply:
        began = time.monotonic()
        call = self.breaker.admit()
        try:
            async with asyncio.timeout(max(0.0, until - began)):
                generated = await self._client.generate(ask, self._tuning, key, max(0.05, until - began))
        except (UnreachedError, TimeoutError) as fault:
            meter.add(self._usage(began, Generated("", "")))
            if self.breaker.failed(call):
                _logger.warning("%s is left in peace: %s", self.name, fault)
            raise fault if isinstance(fault, UnreachedError) else UnreachedError("no answer in time") from fault
        except CallFault:
            self.breaker.succeeded()
            meter.add(self._usage(began, Generated("", "")))
            raise
        except BaseException:
            self.breaker.abandoned(call)
            raise
        self.breaker.succeeded()
        meter.add(self._usage(began, generated))
        return _reply(generated)

    def _usage(self, began: float, used: Generated) -> Usage:
        tokens = used.prompt_tokens, used.cached_tokens, used.output_tokens
        return Usage(self.name, 1, *tokens, self._prices.of(*tokens), round((time.monotonic() - began) * 1000, 3))

    def _pause(self, fault: Exception, attempt: int, until: float) -> float | None:
        """Seconds until the next attempt; None where there will be none."""
        settled = isinstance(fault, RejectedError | ModelCircuitOpenError)
        if settled or (isinstance(fault, UselessAnswerError) and fault.final):
            return None
        if attempt + 1 >= self._persistence.attempts or self.breaker.state == "open":
            return None
        pause = min(self._persistence.first_pause * 2**attempt, self._persistence.longest_pause)
        pause *= random.uniform(0.5, 1.0)  # noqa: S311  # spreads callers out, keeps no secret
        if isinstance(fault, BusyError) and fault.after_seconds is not None:
            pause = fault.after_seconds
        ends = time.monotonic() + pause + self._persistence.least_seconds
        return pause if ends < until else None


def _reply(generated: Generated) -> ModelReply:
    if generated.block_reason:
        raise UselessAnswerError(f"the request was blocked ({generated.block_reason})", final=True)
    if generated.finish_reason == CUT:
        raise UselessAnswerError("the answer was cut off at its longest")
    if generated.finish_reason not in (COMPLETE, ""):
        raise UselessAnswerError(f"the answer was blocked ({generated.finish_reason})")
    if not generated.text.strip():
        raise UselessAnswerError("the answer was empty")
    try:
        value: Any = json.loads(generated.text)
    except ValueError as fault:
        raise UselessAnswerError("the answer was no JSON, or cut off") from fault
    return ModelReply(value, generated.text)


def _told(fault: Exception, attempts: int) -> ModelUnavailableError:
    """What callers meet; the details of the service's own errors are for the log alone."""
    if isinstance(fault, ModelUnavailableError):
        return fault
    _logger.warning("no answer after %d attempts: %s", attempts, fault)
    if isinstance(fault, UselessAnswerError):
        detail = f"The language model gave no answer that could be used: {fault.detail}."
        return ModelAnswerError(detail, attempts=attempts, reason="unusable")
    if isinstance(fault, BusyError):
        wait = fault.after_seconds if fault.after_seconds is not None else 10.0
        return ModelUnavailableError(
            "The language model is busy.", retry_after_seconds=wait, attempts=attempts, reason="busy"
        )
    if isinstance(fault, RejectedError):
        return ModelUnavailableError(
            "The language model refuses our calls; its key or its name may be wrong.",
            retry_after_seconds=60.0,
            attempts=attempts,
            reason="rejected",
        )
    return ModelUnavailableError(
        "The language model cannot be reached at the moment.", attempts=attempts, reason="unreached"
    )
