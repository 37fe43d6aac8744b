"""A first design that the language model makes."""

from __future__ import annotations

from typing import Any

from redraft.model.answer import DesignAnswer, read_answer
from redraft.model.ask import DESIGN_PROMPT, design_ask, instructions
from redraft.model.compose import Composed, compose
from redraft.model.usage import Meter
from redraft.ports.designer import Device
from redraft.sessions.ask_model import ask_model, model_of
from redraft.sessions.parts import Parts


async def designed_by_model(
    parts: Parts, prompt: str, preference: Device | None, meter: Meter
) -> tuple[Composed, Device, dict[str, Any]]:
    """The design, the device that it is for, and what is kept of how it came about.

    Raises `ModelMissingError`, `ModelUnavailableError`.
    """

    def hold(value: Any) -> tuple[Composed, Device]:
        answer = read_answer(value, DesignAnswer)
        return compose(answer, prompt, instructions(DESIGN_PROMPT)), preference or answer.device

    ask = design_ask(prompt, preference)
    composed, device = await ask_model(parts, ask, meter, parts.modelling.design_deadline_ms, hold)
    return composed, device, {"model": model_of(parts).name, "prompt_version": DESIGN_PROMPT}
