"""The language model, from the settings; its package is imported when it is asked for the first time."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from redraft.analytics.heard import span
from redraft.sessions.parts import Modelling
from redraft.settings import Settings

if TYPE_CHECKING:
    from redraft.adapters.breaker import State
    from redraft.adapters.gemini.model import GeminiModel
    from redraft.adapters.gemini.wire import GeminiClient
    from redraft.model.ask import Ask
    from redraft.model.usage import Meter
    from redraft.ports.design_model import ModelReply


class LateModel:
    """A `DesignModel`, made when it is first asked."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.name = settings.gemini_model

    async def answer(self, ask: Ask, meter: Meter, deadline_ms: float) -> ModelReply:
        with span("model"):
            return await self.load().answer(ask, meter, deadline_ms)

    def load(self) -> GeminiModel:
        """The model itself."""
        return self._model

    @property
    def circuit(self) -> State:
        """The state of its breaker; closed until it is asked for the first time."""
        return self._model.circuit if "_model" in self.__dict__ else "closed"

    async def aclose(self) -> None:
        """Close the connections, if there are any."""
        if "_model" in self.__dict__:
            await self._model.aclose()

    @cached_property
    def _model(self) -> GeminiModel:
        return _gemini(self._settings)


def model_of(settings: Settings) -> LateModel | None:
    """The model, where there is a key for one."""
    return LateModel(settings) if settings.gemini_api_key or settings.gemini_secret else None


def modelling_of(settings: Settings) -> Modelling:
    """When and how it is asked."""
    return Modelling(
        mode=settings.edit_mode,
        design_mode=settings.design_mode,
        certainty=settings.rules_certainty,
        edit_deadline_ms=settings.model_deadline_ms,
        design_deadline_ms=settings.model_design_deadline_ms,
        outline_characters=settings.model_outline_characters,
        session_tokens=settings.model_session_tokens,
        masks=settings.model_mask_personal_data,
    )


def _gemini(settings: Settings) -> GeminiModel:
    from redraft.adapters.gemini.model import GeminiModel, Persistence  # noqa: PLC0415  # see the first line
    from redraft.adapters.gemini.wire import Tuning  # noqa: PLC0415
    from redraft.adapters.secrets import ModelKey  # noqa: PLC0415
    from redraft.model.usage import Prices  # noqa: PLC0415

    return GeminiModel(
        _client(settings),
        ModelKey(settings.gemini_api_key, settings.gemini_secret),
        Tuning(
            settings.gemini_model,
            settings.model_temperature,
            settings.model_thinking_level,
            settings.model_max_output_tokens,
        ),
        Prices(settings.model_prompt_price, settings.model_cached_price, settings.model_output_price),
        Persistence(attempts=settings.model_attempts),
    )


def _client(settings: Settings) -> GeminiClient:
    if settings.gemini_package == "google-generativeai":
        from redraft.adapters.gemini.legacy import LegacyClient  # noqa: PLC0415  # only the one that is asked for

        return LegacyClient(settings.gemini_base_url)
    from redraft.adapters.gemini.genai import GenaiClient  # noqa: PLC0415

    return GenaiClient(settings.gemini_base_url)
