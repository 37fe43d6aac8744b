"""One call of the Gemini API, as both of its packages make it, and what may go wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final, Protocol

from redraft.model.ask import Ask

COMPLETE: Final = "STOP"
CUT: Final = "MAX_TOKENS"


@dataclass(frozen=True, slots=True)
class Tuning:
    """How the model is called; `thinking_level` is empty for models that do not think."""

    model: str
    temperature: float = 0.2
    thinking_level: str = "low"
    max_output_tokens: int = 8_192


@dataclass(frozen=True, slots=True)
class Generated:
    """What came back: the text of the first candidate, why it ended, what blocked it, and the tokens."""

    text: str
    finish_reason: str
    block_reason: str = ""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0


class CallFault(Exception):  # noqa: N818  # the base of errors below
    """A call that brought no answer."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class UnreachedError(CallFault):
    """No connection, no answer in time, or a 5xx: the service is not there, and may be in a moment."""


class BusyError(CallFault):
    """429; `after_seconds` is when the next call is welcome, None where it was not said."""

    def __init__(self, detail: str, after_seconds: float | None = None) -> None:
        super().__init__(detail)
        self.after_seconds = after_seconds


class RejectedError(CallFault):
    """The service refuses such calls (key, model name, arguments): asking again is no use."""


class GeminiClient(Protocol):
    """One of the packages."""

    async def generate(self, ask: Ask, tuning: Tuning, key: str, timeout_seconds: float) -> Generated:
        """One call; raises `CallFault`."""

    async def aclose(self) -> None:
        """Close the connections."""


def fault_of(status: int, message: str, details: Any = None, retry_after: str | None = None) -> CallFault:
    """The fault that an error answer is."""
    told = f"{status} {message}"[:300]
    if status == 429:
        return BusyError(told, _delay(details, retry_after))
    if status >= 500 or status == 408:
        return UnreachedError(told)
    return RejectedError(told)


def _delay(details: Any, retry_after: str | None) -> float | None:
    """The delay in seconds that an error's `RetryInfo` names ("3.5s"), or its Retry-After header."""
    error = details.get("error", details) if isinstance(details, dict) else {}
    entries = error.get("details", []) if isinstance(error, dict) else []
    named = [entry.get("retryDelay", "") for entry in entries if isinstance(entry, dict)]
    for text in (*named, retry_after or ""):
        number = str(text).removesuffix("s")
        if number.replace(".", "", 1).isdecimal():
            return float(number)
    return None
