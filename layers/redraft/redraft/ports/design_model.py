"""The language model, as the use cases see it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from redraft.model.usage import Meter

if TYPE_CHECKING:  # what is asked is put together by much that most functions never need
    from redraft.model.ask import Ask


@dataclass(frozen=True, slots=True)
class ModelReply:
    """A JSON value that an answer holds, and the answer as it came."""

    value: Any
    text: str


class DesignModel(Protocol):
    """Answers questions in JSON."""

    @property
    def name(self) -> str:
        """Which model it is; kept with what it made."""

    async def answer(self, ask: Ask, meter: Meter, deadline_ms: float) -> ModelReply:
        """The answer, within the deadline, attempts that failed included; the meter counts all of them.

        Raises `ModelUnavailableError`, and `ModelAnswerError` where every answer was empty, cut, blocked or no JSON.
        """
