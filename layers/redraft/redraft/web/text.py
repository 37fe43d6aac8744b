"""Texts that clients send, taken as they were typed, or refused: never changed."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator

# Tab, line feed and carriage return are typed; the rest of the controls, halves of pairs and non-characters are not.
_NOT_TYPED: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")
_BREAKS: Final = re.compile("[\t\n\r\u2028\u2029]")


def _typed(text: str) -> str:
    odd = _NOT_TYPED.search(text)
    if odd is not None:
        raise ValueError(f"holds U+{ord(odd[0]):04X}, a control character or no character at all")
    return text


def _one_line(text: str) -> str:
    if _BREAKS.search(text):
        raise ValueError("holds a line break or a tab")
    return _typed(text)


def _iso_day(value: Any) -> Any:
    if isinstance(value, str) and not _DAY.fullmatch(value):
        raise ValueError("is not a day as 2026-01-31")
    return value


IsoDay = Annotated[date, BeforeValidator(_iso_day)]
"""A day as ISO 8601 has it; pydantic alone would take a number of seconds as well."""

Typed = Annotated[str, AfterValidator(_typed)]
"""What a person may type, lines and tabs included."""

Line = Annotated[str, AfterValidator(_one_line)]
"""The same on one line: names, titles, ids."""
