"""Prompts in other languages than English: told by their commonest words or their script, so that none is misread."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import Final

from redraft.language.lexicon.tongues import OF_ENGLISH, SCRIPTS, TONGUES
from redraft.language.references.index import DesignIndex
from redraft.language.tokens import Token, tokenize

_LEADING: Final = frozenset("to say says read reads called named labelled labeled titled saying : -> = text as".split())
"""Words behind which a text to show may be in any language."""

_HEARD: Final = 2
_SHORT: Final = 3
_LATIN: Final = 0x250
"""Letters before this are of the scripts in which English is written."""


def foreign_tongue(prompt: str, index: DesignIndex) -> str | None:
    """The language that a prompt is in where it is plainly another than English; quotes and shown words say nothing."""
    tokens = [token for token in tokenize(prompt) if token.kind == "word" and not index.knows(token.stem)]
    if script := _script(tokens):
        return script
    if _begins_in_english(tokenize(prompt)):
        return None
    words = [token.text for token in tokens]
    heard = {tongue: sum(word in known for word in words) for tongue, known in TONGUES.items()}
    tongue = max(heard, key=lambda name: heard[name])
    english = sum(word in OF_ENGLISH and word not in TONGUES[tongue] for word in words)
    enough = heard[tongue] >= _HEARD or (heard[tongue] == 1 and len(words) <= _SHORT and not english)
    return tongue if enough and heard[tongue] > english else None


def _script(tokens: list[Token]) -> str | None:
    """What is written in the script of most letters, where that is none of English."""
    letters = [char for token in tokens for char in token.text if char.isalpha()]
    other = [char for char in letters if ord(char) >= _LATIN]
    if 2 * len(other) <= len(letters):
        return None
    names = Counter(re.split(r"[\s-]", unicodedata.name(char, "UNKNOWN"))[0] for char in other)
    name = "HIRAGANA" if names.keys() & {"HIRAGANA", "KATAKANA"} else names.most_common(1)[0][0]
    return SCRIPTS.get(name)


def _begins_in_english(tokens: list[Token]) -> bool:
    """As in "Title: Willkommen bei uns", "change the title to Nos services": the text alone is foreign."""
    lead = next((at for at, token in enumerate(tokens) if token.text in _LEADING), 0)
    words = [token.text for token in tokens[:lead] if token.kind == "word"]
    foreign = set().union(*TONGUES.values())
    return any(word in OF_ENGLISH for word in words) and not any(word in foreign - OF_ENGLISH for word in words)
