"""A language model whose calls are counted against the limits of whoever the request comes from."""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, Literal

from redraft.adapters.redis.rate_limiter import RateLimiter, Window
from redraft.errors import StoreUnavailableError
from redraft.ports.design_model import DesignModel

if TYPE_CHECKING:
    from redraft.model.ask import Ask
    from redraft.model.usage import Meter
    from redraft.ports.design_model import ModelReply

MODEL_WINDOWS: Final[ContextVar[Sequence[Window]]] = ContextVar("model_windows", default=())
"""The windows of the request that is being served; none outside of requests."""


class LimitedModel:
    """A `DesignModel`; a call over a limit raises `RateLimitedError` and is not made."""

    def __init__(self, model: DesignModel, limiter: RateLimiter, when_down: Literal["open", "closed"]) -> None:
        self._model = model
        self._limiter = limiter
        self._when_down = when_down
        self.name = model.name

    async def answer(self, ask: Ask, meter: Meter, deadline_ms: float) -> ModelReply:
        await self._count()
        return await self._model.answer(ask, meter, deadline_ms)

    async def _count(self) -> None:
        try:
            allowance = await self._limiter.admit_all(MODEL_WINDOWS.get())
        except StoreUnavailableError:
            if self._when_down == "closed":
                raise
            return
        if allowance is not None:
            allowance.insist()
