"""What the Gemini API takes in a `generateContent` request, as its REST reference has it; all else is an error.

Names may be in camelCase or snake_case, enumerations words or numbers, as Google's servers read protocol buffers.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, Final

Check = Callable[[Any, str], None]


class InvalidRequestError(Exception):
    """Why a request is refused, in the API's words."""


def check_request(body: Any) -> None:
    """Raises `InvalidRequestError` for what the API would refuse with 400."""
    _message(_REQUEST)(body, "request")
    contents = body.get("contents") or []
    if not contents:
        raise InvalidRequestError("* GenerateContentRequest.contents: contents is not specified")
    if contents[-1].get("role", "user") != "user":
        raise InvalidRequestError("Please ensure that the last turn is of the user.")
    config = body.get("generationConfig") or body.get("generation_config") or {}
    if _has_schema(config) and config.get("responseMimeType", config.get("response_mime_type")) != "application/json":
        raise InvalidRequestError("response_schema is only supported with response_mime_type application/json")


def schema_of(body: dict[str, Any]) -> dict[str, Any] | None:
    """The JSON schema of a request, in either of its two places."""
    config = body.get("generationConfig") or body.get("generation_config") or {}
    for name in ("responseJsonSchema", "response_json_schema", "responseSchema", "response_schema"):
        if name in config:
            found: dict[str, Any] = config[name]
            return found
    return None


def _has_schema(config: dict[str, Any]) -> bool:
    return any("schema" in name.lower() for name in config)


def _message(fields: dict[str, Check]) -> Check:
    def check(value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise InvalidRequestError(f"Invalid value at '{where}': not an object")
        for name, inner in value.items():
            rule = fields.get(_camel(name))
            if rule is None:
                raise InvalidRequestError(f"Invalid JSON payload received. Unknown name \"{name}\" at '{where}'")
            rule(inner, f"{where}.{name}")

    return check


def _camel(name: str) -> str:
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), name)


def _text(value: Any, where: str) -> None:
    if not isinstance(value, str):
        raise InvalidRequestError(f"Invalid value at '{where}' (TYPE_STRING)")


def _number(least: float, most: float) -> Check:
    def check(value: Any, where: str) -> None:
        good = isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most
        if not good:
            raise InvalidRequestError(f"Invalid value at '{where}': must be from {least:g} to {most:g}")

    return check


def _count(value: Any, where: str) -> None:
    if not str(value).isdecimal():  # protocol buffers write 64-bit integers as strings
        raise InvalidRequestError(f"Invalid value at '{where}' (TYPE_INT)")


def _flag(value: Any, where: str) -> None:
    if not isinstance(value, bool):
        raise InvalidRequestError(f"Invalid value at '{where}' (TYPE_BOOL)")


def _word(*allowed: str) -> Check:
    def check(value: Any, where: str) -> None:
        number = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= len(allowed)
        if not number and value not in allowed:
            raise InvalidRequestError(f"Invalid value at '{where}' (TYPE_ENUM), {value!r}")

    return check


def _list_of(inner: Check) -> Check:
    def check(value: Any, where: str) -> None:
        if not isinstance(value, list):
            raise InvalidRequestError(f"Invalid value at '{where}': not a list")
        for at, entry in enumerate(value):
            inner(entry, f"{where}[{at}]")

    return check


def _map_of(inner: Check) -> Check:
    def check(value: Any, where: str) -> None:
        if not isinstance(value, dict):
            raise InvalidRequestError(f"Invalid value at '{where}': not an object")
        for name, entry in value.items():
            inner(entry, f"{where}.{name}")

    return check


def _json_schema(value: Any, where: str) -> None:
    _message(_JSON_SCHEMA)(value, where)
    _ensure_required(value, where)


def _open_api(value: Any, where: str) -> None:
    _message(_OPEN_API)(value, where)
    _ensure_required(value, where)


def _ensure_required(schema: dict[str, Any], where: str) -> None:
    missing = [name for name in schema.get("required", []) if name not in schema.get("properties", {})]
    if missing:
        raise InvalidRequestError(f"Invalid value at '{where}.required': property is not defined: {missing[0]}")


_TYPES: Final = ("string", "number", "integer", "boolean", "array", "object", "null")
_SIZES: Final[dict[str, Check]] = dict.fromkeys(
    ("minItems", "maxItems", "minLength", "maxLength", "minProperties", "maxProperties"), _count
)
_COMMON: Final[dict[str, Check]] = {
    "title": _text, "description": _text, "format": _text, "enum": _list_of(_text), "required": _list_of(_text),
    "minimum": _number(-1e18, 1e18), "maximum": _number(-1e18, 1e18), "propertyOrdering": _list_of(_text), **_SIZES,
}  # fmt: skip
_JSON_SCHEMA: Final[dict[str, Check]] = {
    **_COMMON, "type": _word(*_TYPES), "items": _json_schema, "properties": _map_of(_json_schema),
    "anyOf": _list_of(_json_schema), "oneOf": _list_of(_json_schema), "additionalProperties": _flag,
}  # fmt: skip
_OPEN_API: Final[dict[str, Check]] = {
    **_COMMON, "type": _word("STRING", "NUMBER", "INTEGER", "BOOLEAN", "ARRAY", "OBJECT"), "items": _open_api,
    "properties": _map_of(_open_api), "nullable": _flag,
}  # fmt: skip
_CONTENT: Final = _message({"role": _word("user", "model"), "parts": _list_of(_message({"text": _text}))})
_REQUEST: Final[dict[str, Check]] = {
    "model": _text,
    "contents": _list_of(_CONTENT),
    "systemInstruction": _CONTENT,
    "generationConfig": _message({
        "temperature": _number(0, 2), "topP": _number(0, 1), "topK": _count, "candidateCount": _number(1, 8),
        "maxOutputTokens": _number(1, 65_536), "stopSequences": _list_of(_text), "seed": _count,
        "responseMimeType": _word("application/json", "text/plain"), "responseSchema": _open_api,
        "responseJsonSchema": _json_schema,
        "thinkingConfig": _message({
            "thinkingLevel": _word("MINIMAL", "LOW", "MEDIUM", "HIGH", "XHIGH"), "includeThoughts": _flag,
        }),
    }),
    "safetySettings": _list_of(_message({"category": _text, "threshold": _text})),
}  # fmt: skip
