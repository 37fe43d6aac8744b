"""The shapes of what answers say of the language model."""

from __future__ import annotations

from pydantic import AwareDatetime, BaseModel, Field


class ModelUsage(BaseModel):
    """Tokens of all calls for this answer, those that failed included, and an estimate of their price."""

    model: str
    calls: int
    prompt_tokens: int = Field(description="with the cached ones")
    cached_tokens: int
    output_tokens: int = Field(description="with what the model thought")
    cost_usd: float
    milliseconds: float


class FailedEdit(BaseModel):
    """An edit that failed, on which version, and why."""

    version: int
    prompt: str
    cause: str
    timestamp: AwareDatetime


class SessionUsage(BaseModel):
    """What a session has taken of the language model so far."""

    calls: int
    prompt_tokens: int
    cached_tokens: int
    output_tokens: int
    cost_usd: float
