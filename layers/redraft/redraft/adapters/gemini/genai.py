"""Calls through `google-genai`, its asyncio client on httpx2; one client a key, made inside the running loop."""

from __future__ import annotations

from typing import Any, Final

import httpx2
from google import genai
from google.genai import errors, types

from redraft.adapters.gemini.wire import COMPLETE, CallFault, Generated, Tuning, UnreachedError, fault_of
from redraft.model.ask import Ask

_GRACE_SECONDS: Final = 0.25


class GenaiClient:
    """A `GeminiClient`; `base_url` is empty for Google's own."""

    def __init__(self, base_url: str = "") -> None:
        self._base_url = base_url
        self._clients: dict[str, tuple[genai.Client, httpx2.AsyncClient]] = {}

    async def generate(self, ask: Ask, tuning: Tuning, key: str, timeout_seconds: float) -> Generated:
        try:
            answer = await self._client(key).aio.models.generate_content(
                model=tuning.model, contents=_contents(ask), config=_config(ask, tuning, timeout_seconds)
            )
        except errors.APIError as error:
            raise _fault(error) from error
        except httpx2.TimeoutException as late:
            raise UnreachedError(f"no answer within {timeout_seconds:.1f} seconds") from late
        except httpx2.HTTPError as broken:
            raise UnreachedError(f"the connection failed: {broken}") from broken
        except ValueError as unread:  # a body that is no JSON, or not the API's
            raise UnreachedError("the answer is not one of the API's") from unread
        return _generated(answer)

    async def aclose(self) -> None:
        for _, http in self._clients.values():
            await http.aclose()
        self._clients.clear()

    def _client(self, key: str) -> genai.Client:
        if key not in self._clients:
            # Its own way of retrying is off, and aiohttp left aside where it is installed: how long a call takes and
            # how often it is made is decided in one place, `model.py`.
            http = httpx2.AsyncClient()
            options = types.HttpOptions(base_url=self._base_url or None, httpx_async_client=http)
            self._clients[key] = genai.Client(api_key=key, vertexai=False, http_options=options), http
        return self._clients[key][0]


def _contents(ask: Ask) -> list[Any]:
    turns = [("user", ask.message)]
    for said, told in ask.earlier:
        turns += [("model", said), ("user", told)]
    return [types.Content(role=role, parts=[types.Part(text=text)]) for role, text in turns]


def _config(ask: Ask, tuning: Tuning, timeout_seconds: float) -> types.GenerateContentConfig:
    level = types.ThinkingLevel(tuning.thinking_level.upper()) if tuning.thinking_level else None
    return types.GenerateContentConfig(
        system_instruction=ask.instructions,
        temperature=tuning.temperature,
        max_output_tokens=tuning.max_output_tokens,
        response_mime_type="application/json",
        response_json_schema=ask.schema,
        thinking_config=types.ThinkingConfig(thinking_level=level) if level else None,
        http_options=types.HttpOptions(timeout=int(1000 * (timeout_seconds + _GRACE_SECONDS))),
    )


def _fault(error: errors.APIError) -> CallFault:
    headers = getattr(error.response, "headers", None) or {}
    return fault_of(error.code, error.message or error.status or "", error.details, headers.get("retry-after"))


def _generated(answer: types.GenerateContentResponse) -> Generated:
    used = answer.usage_metadata
    blocked = answer.prompt_feedback.block_reason if answer.prompt_feedback else None
    first = answer.candidates[0] if answer.candidates else None
    parts = (first.content.parts or []) if first and first.content else []
    return Generated(
        text="".join(part.text or "" for part in parts if not part.thought),
        finish_reason=(first.finish_reason or COMPLETE) if first else "",
        block_reason=blocked or "",
        prompt_tokens=(used.prompt_token_count or 0) if used else 0,
        cached_tokens=(used.cached_content_token_count or 0) if used else 0,
        output_tokens=((used.candidates_token_count or 0) + (used.thoughts_token_count or 0)) if used else 0,
    )
