"""What a language model took, as sessions count it."""

from __future__ import annotations

from redraft.model.usage import MICROS_PER_DOLLAR, Usage
from redraft.ports.store import Counter


def spent(usage: Usage | None) -> dict[Counter, int]:
    """By how much each counter rises."""
    if usage is None:
        return {}
    return {
        "model_calls": usage.calls,
        "prompt_tokens": usage.prompt_tokens,
        "cached_tokens": usage.cached_tokens,
        "output_tokens": usage.output_tokens,
        "cost_micros": round(usage.cost_usd * MICROS_PER_DOLLAR),
    }
