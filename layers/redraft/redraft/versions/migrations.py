"""What stored values of earlier schemas lack or say otherwise: for each kind of value one numbered list of steps.

A step turns the JSON of a schema into that of the next one. Values are migrated as they are read, and written in the
schema of today when they are next stored; `tests/versions/records/` keeps values of every schema as they were.
Schema 2 gave every value a checksum, records their number (`v`), the first record its design and what is said of the
session, and sessions their whole ancestry.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from redraft.errors import SessionCorruptedError
from redraft.versions.codec import SCHEMA

Step = Callable[[Any], Any]


def _ancestry(about: Any) -> Any:
    """Schema 1 knew the session that a fork was made from, not where that one came from."""
    *rest, forked_from = about
    return [*rest, [forked_from] if forked_from else []]


ABOUT: Final[Mapping[int, Step]] = {1: _ancestry}
"""What is said of a session."""


def migrated(steps: Mapping[int, Step], schema: int, value: Any) -> Any:
    """A value of an earlier schema in today's; raises `SessionCorruptedError` where it has not the form of its own."""
    try:
        for number in range(schema, SCHEMA):
            value = steps[number](value) if number in steps else value
    except (TypeError, ValueError, KeyError) as fault:
        raise SessionCorruptedError("A stored record of an earlier release cannot be read.") from fault
    return value
