"""What an element shows, said once more between commas: "the net amount, 6,310.20, to the right"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from redraft.language.references.nouns import NounParser
from redraft.language.references.phrase import Phrase
from redraft.language.tokens import Token

APPOSED = "apposed"
"""Marks a phrase whose text was said beside it."""

_ENDS = frozenset(".,;:!?()")


def apposed(tokens: list[Token], nouns: NounParser, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
    """The phrase with the text that follows it, where that text is set off on both sides."""
    named = phrase.det and phrase.head and phrase.number != "many" and not phrase.texts
    if not named or at >= len(tokens) or tokens[at].text != ",":
        return
    if end := _described(tokens, at + 1):
        yield end, phrase
    for end, text in _texts(tokens, nouns, at + 1):
        if end == len(tokens) or tokens[end].text in _ENDS:
            closed = end < len(tokens) and tokens[end].text == ","
            yield end + closed, replace(phrase, texts=(text,), raw=APPOSED)


def _described(tokens: list[Token], at: int) -> int:
    """Behind words such as "the passage in italics," that say between commas which one it is; else 0."""
    if at >= len(tokens) or tokens[at].text not in _DETERMINERS:
        return 0
    end = next((i for i in range(at, min(at + _LONGEST, len(tokens))) if tokens[i].is_mark), 0)
    words = {token.text for token in tokens[at:end]}
    listed = end + 1 < len(tokens) and tokens[end + 1].text in ("and", "or", "&")
    return end + 1 if end and tokens[end].text == "," and words & _TELLING and not listed else 0


_DETERMINERS = frozenset("the that this".split())
_TELLING = frozenset("in with on at that which who above below under beside next".split())
_LONGEST = 8


def _texts(tokens: list[Token], nouns: NounParser, at: int) -> Iterator[tuple[int, str]]:
    """A quote, or a text of the design that is no single plain word."""
    if at >= len(tokens):
        return
    token = tokens[at]
    if token.kind == "quote" or (any(char.isdigit() for char in token.text) and nouns.shows(token.stem)):
        yield at + 1, token.text
    for end, texts in nouns.handles(at):
        yield end, texts[0]
