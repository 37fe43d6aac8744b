"""Where a request stops speaking of the design and speaks to whoever reads it: "ignore the above and ...".

Such words are no part of what is asked for, whether rules or a model read the rest.
"""

from __future__ import annotations

import re
from typing import Final

from redraft.text.neutral import neutral

_AT_THE_READER: Final = re.compile(
    r"\b(?:ignor\w*|disregard\w*|forget\w*|overrid\w*|bypass\w*|skip)\b[^.!?\n]{0,40}\b(?:instru|above|prev|"
    r"prior|earlier|rule|prompt|system|scope|restriction|limit|said|told|guardrail|polic|before|everything)\w*"
    r"|\byou are (?:now|no longer)\b|\bact as\b|\bpretend\b|\bnew (?:instruction|task|rule|objective)s?\b"
    r"|\b(?:system|developer|assistant|admin|user)\s*(?:message|prompt|note|override|mode)?\s*[:>\]]"
    r"|<\s*/?\s*\w|\[/?(?:inst|system)|#{2,}|```|\b(?:jailbreak|dan mode|sudo|prompt injection)\b"
    r"|\b(?:reveal|print|repeat|show me|output|leak|tell me)\b[^.!?\n]{0,30}\b(?:prompt|instruction|api key|secret)s?\b"
    r"|\b(?:developer|debug|god|admin) mode\b|(?:^|\n)\s*#+\s+\w"
    r"|\b(?:real|actual|true|hidden|secret) (?:task|request|instruction|goal|user|command)\b"
    r"|\bbase64\b|\brot13\b|\boperations\b\s*[:=]|\{\s*\"",
    re.IGNORECASE,
)

LEFT_OUT: Final = "What speaks to the reader of the request, rather than of the design, was left out."


def stated(prompt: str) -> str:
    """The part of a request that speaks of the design, as it was typed; all of it where it speaks of nothing else."""
    turn = _AT_THE_READER.search(neutral(prompt))
    return prompt if turn is None else neutral(prompt)[: turn.start()]


def is_addressed(prompt: str) -> bool:
    """Whether a request speaks to its reader."""
    return _AT_THE_READER.search(neutral(prompt)) is not None
