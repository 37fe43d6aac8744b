"""The small pattern language in which rules are written.

`word` a word; `(a|b c)` one of several; `[x]` at will; `{slot}` or `{name:slot}` what a slot parser
reads; `<words>` a set of phrases from the lexicon. "make|turn" is short for "(make|turn)". Whole words only.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_PIECE = re.compile(r"->|=>|\(|\)|\[|\]|\||\{[a-z_]+(?::[a-z_]+)?\}|<[a-z_]+>|[^\s()\[\]|{}<>]+")


@dataclass(frozen=True, slots=True)
class Word:
    """One word, as typed or in the singular."""

    text: str


@dataclass(frozen=True, slots=True)
class Words:
    """A set of phrases from the lexicon, by name."""

    name: str


@dataclass(frozen=True, slots=True)
class Slot:
    """What a slot parser reads, bound to a name."""

    name: str
    symbol: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several; an empty sequence among them makes it optional."""

    options: tuple[Sequence_, ...]


Piece = Word | Words | Slot | Choice
Sequence_ = tuple[Piece, ...]


@lru_cache(maxsize=2048)
def compile_pattern(source: str) -> Sequence_:
    """The pieces of a pattern; raises `ValueError` where brackets do not match."""
    pieces = _PIECE.findall(source)
    sequence, at = _sequence(pieces, 0)
    if at != len(pieces):
        raise ValueError(f"Unbalanced pattern: {source!r}")
    return sequence


def _sequence(pieces: list[str], at: int) -> tuple[Sequence_, int]:
    """Pieces up to a closing bracket, with "a|b" as a choice of neighbours."""
    out: list[Piece] = []
    while at < len(pieces) and pieces[at] not in ")]":
        piece, at = _piece(pieces, at)
        options = [(piece,)]
        while at < len(pieces) and pieces[at] == "|":
            other, at = _piece(pieces, at + 1)
            options.append((other,))
        out.append(piece if len(options) == 1 else Choice(tuple(options)))
    return tuple(out), at


def _piece(pieces: list[str], at: int) -> tuple[Piece, int]:
    piece = pieces[at]
    if piece == "(":
        return _bracket(pieces, at + 1, ")")
    if piece == "[":
        choice, after = _bracket(pieces, at + 1, "]")
        return Choice((*choice.options, ())), after
    if piece.startswith("{"):
        name, _, symbol = piece[1:-1].partition(":")
        return Slot(name, symbol or name), at + 1
    if piece.startswith("<"):
        return Words(piece[1:-1]), at + 1
    return Word(piece), at + 1


def _bracket(pieces: list[str], at: int, closing: str) -> tuple[Choice, int]:
    """The options between brackets; here "|" separates whole sequences."""
    options: list[Sequence_] = []
    current: list[Piece] = []
    while at < len(pieces) and pieces[at] != closing:
        if pieces[at] == "|":
            options.append(tuple(current))
            current, at = [], at + 1
            continue
        piece, at = _piece(pieces, at)
        current.append(piece)
    if at >= len(pieces):
        raise ValueError("A bracket of a pattern is not closed.")
    return Choice((*options, tuple(current))), at + 1


def words_in(sequence: Sequence_) -> set[str]:
    """All single words that a pattern looks for."""
    out: set[str] = set()
    for piece in sequence:
        if isinstance(piece, Word):
            out.add(piece.text)
        elif isinstance(piece, Choice):
            for option in piece.options:
                out |= words_in(option)
    return out


def sets_in(sequence: Sequence_) -> set[str]:
    """All phrase sets that a pattern uses."""
    out: set[str] = set()
    for piece in sequence:
        if isinstance(piece, Words):
            out.add(piece.name)
        elif isinstance(piece, Choice):
            for option in piece.options:
                out |= sets_in(option)
    return out
