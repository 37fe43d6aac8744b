"""Exceptions said first, put behind what they are of: "except for the last, all cards get a shadow"."""

from __future__ import annotations

from typing import Final

from redraft.language.tokens import Token

_LEADS: Final = (
    ("with", "the", "exception", "of"), ("except", "for"), ("apart", "from"), ("aside", "from"), ("other", "than"),
    ("save", "for"), ("except",), ("besides",),
)  # fmt: skip
_OF_MANY: Final = frozenset("all every each everything both any everybody everyone".split())
_ENDS: Final = frozenset(".!?;")


def exceptions_last(tokens: list[Token]) -> list[Token]:
    """The tokens of each sentence that begins with an exception, with it behind the request."""
    out: list[Token] = []
    start = 0
    while start < len(tokens):
        end = next((at for at in range(start, len(tokens)) if tokens[at].is_mark and tokens[at].text in _ENDS), None)
        stop = len(tokens) if end is None else end
        out += _turned(tokens[start:stop])
        out += tokens[stop : stop + 1]
        start = stop + 1
    return out


def _turned(sentence: list[Token]) -> list[Token]:
    texts = tuple(token.text for token in sentence[:4])
    if not any(texts[: len(lead)] == lead for lead in _LEADS):
        return sentence
    comma = next((at for at, token in enumerate(sentence) if token.is_mark and token.text == ","), None)
    if comma is None or not any(token.text in _OF_MANY for token in sentence[comma + 1 :]):
        return sentence  # "except Student, keep Join there" takes the last change back
    return [*sentence[comma + 1 :], sentence[comma], *sentence[:comma]]
