"""JSON that can be kept and sent again: valid Unicode, finite numbers, integers of 64 bits."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import Any, Final

_MAY_BE_ODD: Final = re.compile(rb"\d{19}|[eE]\+?\d{3}|\\u[dD][89a-fA-F]|NaN|Infinity")
_SMALLEST: Final = -(2**63)
_LARGEST: Final = 2**63 - 1


def fault_in(value: Any, raw: bytes) -> str | None:
    """Why a value that was parsed from `raw` cannot be kept, as a sentence; None where it can.

    A body without anything that looks odd, as nearly every one is, is not walked.
    """
    if not _MAY_BE_ODD.search(raw):
        return None
    return next((fault for item in _leaves(value) if (fault := _fault(item))), None)


def _leaves(value: Any) -> Iterator[Any]:
    stack = [value]
    while stack:
        item = stack.pop()
        if isinstance(item, dict):
            stack.extend(item.keys())
            stack.extend(item.values())
        elif isinstance(item, list):
            stack.extend(item)
        else:
            yield item


def _fault(item: Any) -> str | None:
    if isinstance(item, str) and not item.isascii() and any("\ud800" <= char <= "\udfff" for char in item):
        return "A text holds half of a surrogate pair, which is not valid Unicode."
    if isinstance(item, float) and not math.isfinite(item):
        return "A number is not finite."
    if isinstance(item, int) and not _SMALLEST <= item <= _LARGEST:
        return "A whole number needs more than 64 bits."
    return None
