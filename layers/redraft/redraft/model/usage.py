"""What calls of a language model took."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Self

MICROS_PER_DOLLAR = 1_000_000


@dataclass(frozen=True, slots=True)
class Usage:
    """Tokens, an estimate of their price in US dollars, and the milliseconds that were waited.

    `prompt_tokens` include `cached_tokens`; `output_tokens` include what the model thought. All calls count, also
    those whose answer was of no use.
    """

    model: str = ""
    calls: int = 0
    prompt_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float = 0.0
    milliseconds: float = 0.0

    def __add__(self, other: Usage) -> Usage:
        return Usage(
            self.model or other.model,
            self.calls + other.calls,
            self.prompt_tokens + other.prompt_tokens,
            self.cached_tokens + other.cached_tokens,
            self.output_tokens + other.output_tokens,
            round(self.cost_usd + other.cost_usd, 8),
            round(self.milliseconds + other.milliseconds, 3),
        )

    @property
    def tokens(self) -> int:
        """All tokens, in and out."""
        return self.prompt_tokens + self.output_tokens

    def to_json(self) -> dict[str, Any]:
        """The form that clients see, and that is kept with a version."""
        return asdict(self)

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Self:
        """A usage from its JSON form."""
        return cls(**raw)


@dataclass(slots=True)
class Meter:
    """Counts up what the calls for one request take, whatever becomes of them."""

    usage: Usage = field(default_factory=Usage)

    def add(self, usage: Usage) -> None:
        """One call more."""
        self.usage += usage

    @property
    def reading(self) -> Usage | None:
        """What was taken; None where no model was called."""
        return self.usage if self.usage.calls else None


@dataclass(frozen=True, slots=True)
class Prices:
    """US dollars for a million tokens."""

    prompt: float = 0.0
    cached: float = 0.0
    output: float = 0.0

    def of(self, prompt_tokens: int, cached_tokens: int, output_tokens: int) -> float:
        """The price of a call; cached tokens are part of the prompt's."""
        fresh = prompt_tokens - cached_tokens
        total = fresh * self.prompt + cached_tokens * self.cached + output_tokens * self.output
        return round(total / 1_000_000, 8)
