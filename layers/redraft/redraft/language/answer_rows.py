"""The words of an answer, ready to be read as a description: without what people say around it, and written out."""

from __future__ import annotations

from collections.abc import Iterator

from redraft.language.lexicon.answers import BOUNDS, DETERMINERS, LEADS, PREPOSITIONS, TAILS, VERB_LEADS, longest
from redraft.language.tokens import Token


def bounds(token: Token) -> bool:
    """Whether an answer may end here and something else begin."""
    return token.kind != "quote" and token.text in BOUNDS and token.text != "'s"


def bare(tokens: list[Token]) -> list[Token]:
    """The tokens without signs at the ends, and without what people say around an answer."""
    row = _unmarked([token for token in tokens if not (token.is_mark and token.text in ".!?")])
    while row:
        texts = ["" if token.kind == "quote" else token.text for token in row]
        lead, tail = _lead(texts), longest(TAILS, list(reversed(texts)))
        if lead + tail >= len(row) or not lead + tail:
            return row
        row = _unmarked(row[lead : len(row) - tail])
    return row


def _unmarked(row: list[Token]) -> list[Token]:
    while row and row[-1].is_mark and row[-1].text != "'s":
        row = row[:-1]
    while row and row[0].is_mark and row[0].text != "#":
        row = row[1:]
    return row


def _lead(texts: list[str]) -> int:
    verb = longest(VERB_LEADS, texts)
    if verb and verb < len(texts) and texts[verb] in DETERMINERS:
        return verb
    return longest(LEADS, texts)


def versions(row: list[Token]) -> Iterator[tuple[list[Token], bool]]:
    """The row as it is (told by True), and as what it may be short for: "the one in the footer", "the green one"."""
    if not row:
        return
    if row[0].text in PREPOSITIONS and row[0].kind == "word":
        yield [_word("the"), _word("one"), *row], True
    yield row, True
    if any(token.text in _BETWEEN for token in row[1:-1]):
        yield [*_each_one(row), _word("one")], False
    if row[-1].text == "'s" or (row[-1].kind == "word" and row[-1].text not in ("one", "ones")):
        yield [*row, _word("one")], False


_BETWEEN = frozenset({"and", "&", "n"})


def _each_one(row: list[Token]) -> Iterator[Token]:
    """As in "left and right": "left one and right"."""
    for token in row:
        if token.text in _BETWEEN:
            yield _word("one")
        yield token


def _word(text: str) -> Token:
    return Token(text, "word", 0, 0, text, text)
