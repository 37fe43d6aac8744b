"""A prompt, or a text that the design shows, as tokens: what all later steps compare.

A token keeps its place in the original, so that texts go in verbatim. Quoted spans are one token each, as are
colours in hex or function form, lengths, sizes such as `200x200`, times, prices, paths and names with signs in them.
"""

# ruff: noqa: RUF001  # typographic quotes are what it looks for
from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from redraft.language.lexicon.stems import stem

Kind = Literal["word", "number", "length", "size", "colour", "quote", "mark"]

_QUOTES = r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]|`[^`]+`|(?<![\w’'])‘[^’]*’(?!\w)|(?<![\w'])'[^']*[^'\s]'(?![\w'])"
_TOKEN = re.compile(
    rf"""
    (?P<quote>{_QUOTES})
  | (?P<colour>\#[0-9a-fA-F]{{3,8}}\b | (?:rgb|hsl)a?\([^)]*\))
  | (?P<size>\d+(?:\.\d+)?\s*(?:px)?\s?[x×*]\s?\d+(?:\.\d+)?(?:\s*px)?(?!\w))
  | (?P<length>[-+]?(?:\d+(?:\.\d+)?|\.\d+)(?:px|rem|em|vh|vw|pt|deg)\b | (?<![\w.])[-+]?\d+(?:[.,]\d+)?\s?%)
  | (?P<price>[$£€]\s?\d+(?:[.,]\d+)* | \d+(?:[.,]\d+)*\s?[€£](?!\w))
  | (?P<number>(?:\d+(?:[.,:]\d+)*|(?<![\w.])\.\d+)(?![\w-]))
  | (?P<owner>(?<=[\w"”])'s(?!\w))
  | (?P<arrow>->|=>|→|⇒)
  | (?P<with>\bw/(?=\s|\w))
  | (?P<short>(?<![\w.])(?:[A-Z]|Mrs?|Ms|Dr|St|Prof|Nr|vs)\.(?=\s+[A-Z]))
  | (?P<word>/?\w+(?:[-'’._@/+&]+\w+)*['’]?(?=\W|$) | \#\s?\w+(?:-\w+)* | [+@]\w+)
  | (?P<mark>[^\s\w])
    """,
    re.VERBOSE,
)
_NOT = {"ca": "can", "wo": "will", "sha": "shall"} | {
    word: word for word in "do does did is are should was were could would must has have had need".split()
}
_SHORT = {"d": "would", "ll": "will", "m": "am", "re": "are", "ve": "have"}
_IS_AFTER = frozenset("it that this what there here who he she where one everything nothing".split())


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign: `text` in lower case (a quote's content as written), `stem` its singular, and its place."""

    text: str
    kind: Kind
    start: int
    end: int
    stem: str = ""
    raw: str = ""

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return self.kind == "mark"


def tokenize(text: str) -> list[Token]:
    """The tokens of a text, in order; never fails."""
    out: list[Token] = []
    for match in _TOKEN.finditer(_plain(text)):
        kind, piece = match.lastgroup or "mark", match.group()
        out.extend(_tokens(kind, piece, match.start()))
    return out


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The stems of a shown text, numbers among them, signs aside."""
    return tuple(token.stem for token in tokenize(text) if not token.is_mark)


def _plain(text: str) -> str:
    """The text with the same length and plain signs."""
    if text.isascii():
        return text.replace("\t", " ")
    return "".join(_sign(char) for char in text)


def _sign(char: str) -> str:
    if char in "’‘´ʼ":
        return "'"
    if char in "\u00a0\u2009\u202f\u200b\t":
        return " "
    single = unicodedata.normalize("NFKC", char)
    return single if len(single) == 1 else char


def _tokens(kind: str, piece: str, at: int) -> Iterator[Token]:
    end = at + len(piece)
    if kind == "quote":
        yield Token(piece[1:-1], "quote", at + 1, end - 1, raw=piece[1:-1])
    elif kind in ("with", "short"):
        yield _plain_word("with" if kind == "with" else piece[:-1].lower(), at, end, piece)
    elif kind == "price":
        yield Token(piece.lower(), "word", at, end, re.sub(r"[$£€\s]", "", piece), piece)
    elif kind == "arrow":
        yield Token("->", "mark", at, end, raw=piece)
    elif kind == "colour":
        yield Token(piece.lower(), "colour", at, end, piece.lower(), piece)
    elif kind in ("size", "length"):
        text = re.sub(r"\s+", "", piece.lower())
        yield Token(text, "size" if kind == "size" else "length", at, end, text, piece)
    elif kind == "owner":
        yield Token("'s", "mark", at, end, raw=piece)
    elif kind == "number":
        yield Token(piece, "number", at, end, piece, piece)
    elif kind == "mark":
        yield Token(piece, "mark", at, end, raw=piece)
    else:
        yield from _word(piece, at)


def _word(piece: str, at: int) -> Iterator[Token]:
    """A word, its possessive or contraction split off."""
    text = piece.lower()
    end = at + len(piece)
    if "'" not in text and "-" not in text:
        yield _plain_word(text, at, end, piece)
    elif (match := re.fullmatch(r"(\w+)n't", text)) and match[1] in _NOT:
        yield _plain_word(_NOT[match[1]], at, end, piece)
        yield Token("not", "word", end, end, "not", "")
    elif (match := re.fullmatch(r"(i|you|we|they|it|he|she|that|there)'(d|ll|m|re|ve)", text)) is not None:
        yield _plain_word(match[1], at, at + match.end(1), piece[: match.end(1)])
        yield Token(_SHORT[match[2]], "word", at + match.end(1), end, _SHORT[match[2]], "")
    elif (match := re.fullmatch(r"(\d+|two|three|four|five|six)-(columns?|cols?|rows?)", text)) is not None:
        split = at + match.end(1)
        yield _plain_word(match[1], at, split, piece[: match.end(1)])
        yield _plain_word(match[2], split + 1, end, piece[match.end(1) + 1 :])
    elif text == "let's":
        yield _plain_word("let", at, end, piece)
    elif (match := re.fullmatch(r"(.+)'s", text)) is not None:
        yield from _owner(piece, at, match.end(1), match[1])
    elif text.endswith("s'"):
        yield _plain_word(text[:-1], at, end - 1, piece[:-1])
        yield Token("'s", "mark", end - 1, end, raw="'")
    else:
        yield _plain_word(text.rstrip("'"), at, end, piece)


def _owner(piece: str, at: int, split: int, owner: str) -> Iterator[Token]:
    yield _plain_word(owner, at, at + split, piece[:split])
    rest, end = piece[split:], at + len(piece)
    if owner in _IS_AFTER:
        yield Token("is", "word", at + split, end, "is", rest)
    else:
        yield Token("'s", "mark", at + split, end, raw=rest)


def _plain_word(text: str, start: int, end: int, raw: str) -> Token:
    return Token(text, "word", start, end, stem(text), raw)


def corrected(token: Token, word: str) -> Token:
    """The token read as another word, at the same place."""
    return replace(token, text=word, stem=stem(word))
