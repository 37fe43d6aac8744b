"""What a prompt says must not be there."""

from __future__ import annotations

import re

from redraft.generation.parts.catalogue import fold
from redraft.generation.parts.find import find_part
from redraft.generation.reading.brief import Brief
from redraft.generation.reading.lexicon import (
    NEGATIVE,
    OFF,
)  # fmt: skip


def without_negatives(sentence: str, brief: Brief) -> str:
    """The sentence without what it says no to, which the brief notes."""
    text = NEGATIVE.sub(lambda match: _refuse(match["what"], brief), sentence)
    return OFF.sub(lambda match: _refuse(match["what"], brief), text)


def _refuse(what: str, brief: Brief) -> str:
    for thing in re.split(r",\s*(?:or |and |nor )?|\s+(?:or|and|nor)\s+", what):
        plain = re.sub(r"^(?:any|an?|the|no)\s+", "", thing.strip(), flags=re.IGNORECASE)
        if not plain or re.match(r"(?:any |an? )?(?:real|stock|actual|fancy|big|colou?rs?)\b", thing.strip()):
            continue
        part = find_part(plain)
        brief.negatives.add(" ".join(fold(word) for word in plain.split()))
        if part is not None and part.start == 0:
            brief.negatives.add(part.part.key)
    return " "
