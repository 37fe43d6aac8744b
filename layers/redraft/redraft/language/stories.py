"""Sentences that only tell something, beside one that plainly asks: "We have a caterer at last. Take Meat off.".

What stands in them names things and has verbs, so that patterns would read requests into them. Where another sentence
begins with what is to be done, one that has a subject and a verb, and no wish and no value in it, is a story.
"""

from __future__ import annotations

from typing import Final

from redraft.language.comments import is_finite, opens_like_request
from redraft.language.lexicon.remarks import PEOPLE
from redraft.language.lexicon.verbs import REQUESTS
from redraft.language.tokens import Token

_ENDS: Final = frozenset(".!?;")
_TELLERS: Final = PEOPLE | frozenset(
    """
    i we my our he she they his her their it there some many most half everyone everybody nobody somebody someone people
    one yesterday today
    """.split()
)
_WISHES: Final = frozenset(
    """
    should must shall please need needs want wants wish wishes prefer too instead ought better wrong missing lacks lack
    could also same again undo back
    """.split()
)
_FEWEST: Final = 4


def stories(tokens: list[Token]) -> dict[int, int]:
    """Where sentences that are to be passed over begin, and where each ends."""
    spans = _sentences(tokens)
    if len(spans) < 2:  # a story is told beside a request
        return {}
    asking = [(start, end) for start, end in spans if opens_like_request(_lowered(tokens[start:end]))]
    return {
        start: end for start, end in spans if asking and (start, end) not in asking and _is_story(tokens[start:end])
    }


def _sentences(tokens: list[Token]) -> list[tuple[int, int]]:
    out, start = [], 0
    for at, token in enumerate(tokens):
        if token.is_mark and token.text in _ENDS:
            out.append((start, at))
            start = at + 1
    return [(s, e) for s, e in [*out, (start, len(tokens))] if e > s]


def _lowered(tokens: list[Token]) -> list[Token]:
    """A sentence begins with a capital, which is no name's."""
    first = tokens[0]
    plain = Token(first.text, first.kind, first.start, first.end, first.stem, first.raw[:1].lower() + first.raw[1:])
    return [plain, *tokens[1:]]


def _is_story(tokens: list[Token]) -> bool:
    words = [token.text for token in tokens if not token.is_mark]
    if len(words) < _FEWEST or any(token.kind != "word" and not token.is_mark for token in tokens):
        return False
    if any(word in _WISHES for word in words) or any(word in REQUESTS for word in words[:2]):
        return False
    return words[0] in _TELLERS and any(is_finite(word) or word in ("i", "we") for word in words)
