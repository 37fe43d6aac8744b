"""Asking the language model for something that may happen: once, and once more with what was wrong."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeVar

from redraft.analytics.heard import span
from redraft.errors import ModelAnswerError, ModelMissingError
from redraft.model.answer import UnheldError
from redraft.model.ask import Ask, correction
from redraft.model.usage import Meter
from redraft.ports.design_model import DesignModel
from redraft.sessions.parts import Parts
from redraft.text.masking import Masking

ROUNDS: Final = 2
"""The question, and one round of repair."""

Held = TypeVar("Held")


def model_of(parts: Parts) -> DesignModel:
    """The model; raises `ModelMissingError`."""
    if parts.model is None:
        raise ModelMissingError("No language model is configured, so this can be read by the rules only.")
    return parts.model


async def ask_model(parts: Parts, ask: Ask, meter: Meter, deadline_ms: float, hold: Callable[[Any], Held]) -> Held:
    """What `hold` makes of the answer; it raises `UnheldError` for one that may not happen.

    Raises `ModelUnavailableError`, and `ModelAnswerError` where the second answer may not happen either.
    """
    model, masking = model_of(parts), Masking() if parts.modelling.masks else None
    until_ms = parts.clock.stopwatch_ms() + deadline_ms
    hidden = ask if masking is None else replace(ask, message=masking.hide(ask.message))
    faults: tuple[str, ...] = ()
    for _ in range(ROUNDS):
        with span("model"):
            reply = await model.answer(hidden, meter, until_ms - parts.clock.stopwatch_ms())
        try:
            return hold(reply.value if masking is None else masking.show_in(reply.value))
        except UnheldError as unheld:
            faults = unheld.faults
            hidden = replace(hidden, earlier=((reply.text, correction(faults)),))
    raise ModelAnswerError(
        "The language model gave no change that may be made.", reason="out_of_bounds", faults=list(faults)
    )
