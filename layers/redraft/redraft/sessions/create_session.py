"""A new session, from a prompt, from a wireframe, or from both."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from redraft.errors import InvalidDesignError, ModelUnavailableError, RateLimitedError
from redraft.model.usage import Meter
from redraft.sessions.beginnings import Beginning, begin_once
from redraft.sessions.messages import Created, CreateRequest
from redraft.sessions.parts import Parts
from redraft.versions.about import About
from redraft.versions.moments import milliseconds, moment
from redraft.wireframe.node import Design
from redraft.wireframe.repair import repair

_TITLE_CHARACTERS: Final = 60
DESIGNED_BY_RULES: Final = "The language model could not be asked, so the rules made this design."


async def create_session(parts: Parts, request: CreateRequest) -> Created:
    """Make the session; where both are given, the wireframe is the design and the prompt its initial prompt.

    Raises `InvalidDesignError` for neither prompt nor wireframe, `LimitExceededError`, `IdempotencyConflictError`;
    `ModelMissingError` and `ModelUnavailableError` where the model alone is to design.
    """

    async def begin() -> Beginning:
        return await _generated(parts, request) if request.wireframe is None else _given(parts, request)

    return await begin_once(parts, f"create:{request.user_id}", request.idempotency, begin)


async def _generated(parts: Parts, request: CreateRequest) -> Beginning:
    prompt = (request.prompt or "").strip()
    if not prompt:
        raise InvalidDesignError("A session begins with a prompt, a wireframe, or both.")
    mode, meter = request.mode or parts.modelling.design_mode, Meter()
    if mode == "rules" or (mode == "auto" and parts.model is None):
        return _by_rules(parts, request, prompt)
    try:
        return await _by_model(parts, request, prompt, meter)
    except (ModelUnavailableError, RateLimitedError):
        if mode == "model":
            raise
        begun = _by_rules(parts, request, prompt)
        return replace(begun, warnings=(DESIGNED_BY_RULES, *begun.warnings), usage=meter.reading)


async def _by_model(parts: Parts, request: CreateRequest, prompt: str, meter: Meter) -> Beginning:
    # Takes along the generator and much of the reader, which most functions do without.
    from redraft.sessions.model_design import designed_by_model  # noqa: PLC0415

    composed, device, made = await designed_by_model(parts, prompt, request.device_preference, meter)
    return Beginning(
        about=_about(parts, request, composed.title),
        design=composed.design,
        source=parts.modelling.source,
        summary=f"Designed {composed.title}",
        warnings=composed.warnings,
        metadata={"device": device, "device_preference_used": request.device_preference is not None, **made},
        usage=meter.reading,
    )


def _by_rules(parts: Parts, request: CreateRequest, prompt: str) -> Beginning:
    made = parts.designer.design(prompt, device_preference=request.device_preference)
    return Beginning(
        about=_about(parts, request, made.title),
        design=made.design,
        source="rules",
        summary=f"Designed {made.title}",
        warnings=made.warnings,
        metadata={"device": made.device, "device_preference_used": made.device_preference_used},
    )


def _given(parts: Parts, request: CreateRequest) -> Beginning:
    repaired = repair(request.wireframe)
    title = _title_of(repaired.design, request.prompt)
    return Beginning(
        about=_about(parts, request, title),
        design=repaired.design,
        source="client",
        summary=f"Took over {title}",
        warnings=repaired.warnings,
    )


def _about(parts: Parts, request: CreateRequest, title: str) -> About:
    # To the millisecond, as it will be read back.
    created_at = moment(milliseconds(parts.clock.now()))
    return About(request.user_id, (request.title or "").strip() or title, request.prompt, created_at)


def _title_of(design: Design, prompt: str | None) -> str:
    words = (prompt or "").split()
    if words:
        line = " ".join(words)
        return line if len(line) <= _TITLE_CHARACTERS else line[: _TITLE_CHARACTERS - 1].rstrip() + "…"
    return design[design.root].name
