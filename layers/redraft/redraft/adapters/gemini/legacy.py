"""Calls through `google-generativeai`, whose support has ended: over REST, in a thread, for those bound to it.

It is the extra `legacy-gemini` and never part of a layer. It knows no thinking, and takes schemas as OpenAPI has them.
"""

from __future__ import annotations

import json
from functools import partial
from typing import Any, Final

import google.generativeai as legacy
from anyio import to_thread
from google.ai.generativelanguage_v1beta import GenerativeServiceClient
from google.api_core import exceptions as vendor
from google.api_core.client_options import ClientOptions
from requests import exceptions as transport

from redraft.adapters.gemini.wire import CallFault, Generated, Tuning, UnreachedError, fault_of
from redraft.model.ask import Ask

_BLOCK: Final = legacy.protos.GenerateContentResponse.PromptFeedback.BlockReason
_KEPT: Final = frozenset({"type", "description", "enum", "items", "properties", "required"})


class LegacyClient:
    """A `GeminiClient`; `base_url` is empty for Google's own, else with its http:// or https://."""

    def __init__(self, base_url: str = "") -> None:
        self._base_url = base_url

    async def generate(self, ask: Ask, tuning: Tuning, key: str, timeout_seconds: float) -> Generated:
        call = partial(_generate, ask, tuning, self._service(key), timeout_seconds)
        # The vendor's call cannot be stopped: where the deadline passes, its thread ends by its own timeout.
        return await to_thread.run_sync(call, abandon_on_cancel=True)

    async def aclose(self) -> None:
        """Nothing is kept open between calls."""

    def _service(self, key: str) -> GenerativeServiceClient:
        options = ClientOptions(api_key=key, api_endpoint=self._base_url or None)
        return GenerativeServiceClient(transport="rest", client_options=options)


def _generate(ask: Ask, tuning: Tuning, service: GenerativeServiceClient, timeout_seconds: float) -> Generated:
    model = legacy.GenerativeModel(tuning.model, system_instruction=ask.instructions)
    model._client = service  # noqa: SLF001  # its own way is one key for the whole process
    try:
        answer = model.generate_content(
            _contents(ask),
            generation_config=_config(ask, tuning),
            request_options={"timeout": timeout_seconds, "retry": None},
        )
    except vendor.GoogleAPICallError as error:
        raise _fault(error) from error
    except (vendor.RetryError, transport.RequestException) as broken:
        raise UnreachedError(f"the connection failed: {broken}") from broken
    return _generated(type(answer).to_dict(answer) if hasattr(type(answer), "to_dict") else answer.to_dict())


def _contents(ask: Ask) -> list[dict[str, Any]]:
    turns = [("user", ask.message)]
    for said, told in ask.earlier:
        turns += [("model", said), ("user", told)]
    return [{"role": role, "parts": [text]} for role, text in turns]


def _config(ask: Ask, tuning: Tuning) -> dict[str, Any]:
    return {
        "temperature": tuning.temperature,
        "max_output_tokens": tuning.max_output_tokens,
        "response_mime_type": "application/json",
        "response_schema": _open_api(ask.schema),
    }


def _open_api(schema: dict[str, Any]) -> dict[str, Any]:
    """A JSON schema in the words that this package takes."""
    kept: dict[str, Any] = {name: value for name, value in schema.items() if name in _KEPT}
    kept["type"] = schema["type"].upper()
    if "enum" in kept:
        kept["format"] = "enum"
    if "items" in kept:
        kept["items"] = _open_api(kept["items"])
    if "properties" in kept:
        kept["properties"] = {name: _open_api(inner) for name, inner in kept["properties"].items()}
    return kept


def _fault(error: vendor.GoogleAPICallError) -> CallFault:
    body = getattr(error.response, "text", "") or "{}"
    try:
        details: Any = json.loads(body)
    except ValueError:
        details = None
    return fault_of(int(error.code or 500), str(error.message), details)


def _generated(answer: dict[str, Any]) -> Generated:
    used = answer.get("usage_metadata") or {}
    first = (answer.get("candidates") or [None])[0]
    blocked = (answer.get("prompt_feedback") or {}).get("block_reason", 0)
    parts = (first.get("content") or {}).get("parts", []) if first else []
    return Generated(
        text="".join(part.get("text", "") for part in parts),
        finish_reason=_named(legacy.protos.Candidate.FinishReason, first.get("finish_reason", 0)) if first else "",
        block_reason=_named(_BLOCK, blocked) if blocked else "",
        prompt_tokens=used.get("prompt_token_count", 0),
        cached_tokens=used.get("cached_content_token_count", 0),
        output_tokens=used.get("candidates_token_count", 0),
    )


def _named(kind: Any, value: Any) -> str:
    return str(kind(value).name)
