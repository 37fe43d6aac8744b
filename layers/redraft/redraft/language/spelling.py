"""Typing errors: a word that neither the lexicons nor the design know is read as the nearest that one of them knows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from redraft.language.effects.values.colours import COLOUR_WORDS
from redraft.language.lexicon.english import english_words
from redraft.language.lexicon.kinds import KINDS
from redraft.language.lexicon.plain import PLAIN_WORDS
from redraft.language.lexicon.stems import root, stem
from redraft.language.lexicon.words import (
    EMPTY_ADJECTIVES,
    FILLERS,
    NUMBER_WORDS,
    PLACE_WORDS,
    STATE_WORDS,
    STOPS,
    ordinal_of,
)
from redraft.language.references.index import DesignIndex
from redraft.language.rules.registry import rule_words
from redraft.language.tokens import Token, corrected

Rank = tuple[int, bool, bool, bool, int, str]
"""How near a word is, and the word itself; the least is the nearest."""

_SHORTEST = 4
_TWO_FROM = 7
_CUT = 3
_SHORT_FORM = 5


@lru_cache(maxsize=1)
def lexicon_words() -> frozenset[str]:
    """All words that the lexicons and rules know."""
    words: set[str] = set(rule_words()) | set(STOPS) | set(FILLERS) | set(KINDS) | set(NUMBER_WORDS) | set(PLACE_WORDS)
    words |= set(STATE_WORDS) | set(EMPTY_ADJECTIVES) | {part for word in COLOUR_WORDS for part in word.split()}
    return frozenset(words)


def correct(tokens: list[Token], index: DesignIndex) -> list[Token]:
    """The tokens with typing errors mended; the same list where there are none."""
    return [_mended(token, index, _is_name(tokens, at)) for at, token in enumerate(tokens)]


def _is_name(tokens: list[Token], at: int) -> bool:
    """Whether a word is written like a name, inside a sentence."""
    raw = tokens[at].raw
    return raw[:1].isupper() and not raw.isupper() and at > 0 and tokens[at - 1].text not in (".", "!", "?", ":")


def _mended(token: Token, index: DesignIndex, is_name: bool) -> Token:
    word = token.text
    if token.kind != "word" or len(word) < _SHORTEST - 1 or not word.isalpha() or is_known(word, index):
        return token
    if len(word) < _SHORTEST:
        whole = next((other for other in sorted(index.vocabulary) if other != word and _undoubled(other) == word), None)
        whole = whole or _written_out(word, index)
        return corrected(token, whole) if whole else token
    base = stem(word)
    if word in english_words() or base in english_words():
        whole = _written_out(word, index)
        return corrected(token, whole) if whole else token
    best = _likeliest(word, index, is_name) or (_likeliest(base, index, is_name) if len(base) >= _SHORTEST else None)
    best = best or (None if is_name else _written_out(word, index))
    return corrected(token, best) if best else token


def _written_out(word: str, index: DesignIndex) -> str | None:
    """As in "mic" for the microphone: the one word of the design that begins so."""
    longer = [other for other in index.vocabulary if other.startswith(word) and len(other) >= len(word) + _CUT]
    if longer:
        return longer[0] if len(longer) == 1 else None
    begins = (other for other in index.vocabulary if word.startswith(other))
    shorter = [other for other in begins if _SHORTEST <= len(other) <= min(_SHORT_FORM, len(word) - _CUT)]
    if len(shorter) != 1 or word[len(shorter[0]) :] in KINDS:  # a tilemap is a map, not a tile
        return None
    return shorter[0]  # "the introduction" of what is called Intro


def is_known(word: str, index: DesignIndex) -> bool:
    """Whether a word needs no mending."""
    known = lexicon_words()
    base = stem(word)
    if word in known or base in known or index.knows(base) or ordinal_of(word) is not None:
        return True
    return word in PLAIN_WORDS or base in PLAIN_WORDS or root(word) in index.roots


def _likeliest(word: str, index: DesignIndex, is_name: bool) -> str | None:
    """The nearest word of the design or, where it is not written like a name, of the lexicons."""
    ranks = [_nearest(word, index.vocabulary), None if is_name else _nearest_in_lexicon(word)]
    return min((rank for rank in ranks if rank is not None), default=(None,))[-1]


@lru_cache(maxsize=2048)
def _nearest_in_lexicon(word: str) -> Rank | None:
    most = _most(word)
    sized = _lexicon_by_size()
    return _nearest(
        word, (other for size in range(len(word) - most, len(word) + most + 1) for other in sized.get(size, ()))
    )


@lru_cache(maxsize=1)
def _lexicon_by_size() -> dict[int, list[str]]:
    out: dict[int, list[str]] = defaultdict(list)
    for word in sorted(lexicon_words()):
        out[len(word)].append(word)
    return dict(out)


def _most(word: str) -> int:
    return 2 if len(word) >= _TWO_FROM else 1


def _nearest(word: str, words: Iterable[str]) -> Rank | None:
    """The nearest word within one letter, from seven letters on two; the first letter decides between equals."""
    most = _most(word)
    shortest, longest = max(len(word) - most, _SHORTEST - 1), len(word) + most
    letters = set(word)
    best: Rank | None = None
    for other in words:
        if not shortest <= len(other) <= longest or len(letters.difference(other)) > most or not other.isalpha():
            continue
        distance = _distance(word, other, most)
        if distance <= most:
            rank = (
                distance,
                other[0] != word[0],
                not _left_out(word, other),
                _undoubled(other) != _undoubled(word),
                abs(len(other) - len(word)),
                other,
            )
            best = rank if best is None or rank < best else best
    return best


def _left_out(word: str, other: str) -> bool:
    """Whether nothing but a letter left out tells them apart: the likeliest slip."""
    rest = iter(other)
    return len(word) < len(other) and all(char in rest for char in word)


def _undoubled(word: str) -> str:
    """The word with each doubled letter once."""
    return "".join(char for at, char in enumerate(word) if at == 0 or word[at - 1] != char)


def _distance(one: str, other: str, most: int) -> int:
    """Edits between two words, a swap of neighbours counting one; more than `most` is any larger number."""
    previous2: list[int] = []
    previous = list(range(len(other) + 1))
    for i, a in enumerate(one, start=1):
        current = [i]
        for j, b in enumerate(other, start=1):
            cost = min(previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and one[i - 2] == b:
                cost = min(cost, previous2[j - 2] + 1)
            current.append(cost)
        if min(current) > most:
            return most + 1
        previous2, previous = previous, current
    return previous[-1]
