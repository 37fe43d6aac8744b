"""Amounts in words: numbers, lengths, factors, degrees.

Each function takes the words from where it shall begin, in lower case or not, and returns the value and how many
words it took, or None. Words may carry their punctuation ("24px,").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from redraft.language.effects.values.amount_lexicon import (
    DEGREE_PHRASES,
    FACTOR_WORDS,
    FRACTIONS,
    FULL,
    LARGER,
    SCALES,
    SMALLER,
    UNITS,
    WORD_NUMBERS,
)
from redraft.language.frames import Degree
from redraft.wireframe.lengths import number_text

_NUMBER = re.compile(r"[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)")
_LENGTH = re.compile(r"([+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+))([a-z%]+)")
_LONGEST_PHRASE = 4


def _plain(word: str) -> str:
    return word.lower().strip(";:!?\"'()").rstrip(".,")


def _split(words: Sequence[str]) -> list[str]:
    return [_plain(word) for word in words[:12]]


def _float(text: str) -> float:
    return float(text.replace(",", "."))


def _begins(word: str) -> bool:
    """Whether a number can begin with a word: most words are looked at no further."""
    first = _plain(word)
    head = first if first in WORD_NUMBERS else first.partition("-")[0]
    return head in WORD_NUMBERS or head in SCALES or head in ("a", "an") or _NUMBER.fullmatch(first) is not None


def parse_number(words: Sequence[str]) -> tuple[float, int] | None:
    """A number: "3", "1.5", "twenty four", "a dozen", "one and a half", "a hundred", "a couple of"."""
    if not words or not _begins(words[0]):
        return None
    plain = _split(words)
    if _NUMBER.fullmatch(plain[0]):
        return _with_half(_float(plain[0]), plain, 1)
    return _spelt(plain)


def _spelt(words: list[str]) -> tuple[float, int] | None:
    parts = [part for word in words for part in ([word] if word in WORD_NUMBERS else word.split("-"))]
    total, used = 0.0, 0
    if parts[0] in {"a", "an"} and len(parts) > 1 and parts[1] in SCALES:
        total, used = SCALES[parts[1]], 2
    while used < len(parts):
        skip = int(parts[used] == "and" and used > 0 and used + 1 < len(parts) and parts[used + 1] in WORD_NUMBERS)
        if skip and total < min(SCALES.values()):
            break
        grown = _grow(total, parts[used + skip]) if used + skip < len(parts) else None
        if grown is None or (used and grown <= total):
            break
        total, used = grown, used + skip + 1
    if used == 0:
        return None
    if used < len(parts) and parts[used] == "of" and parts[used - 1] == "couple":
        used += 1
    return _with_half(total, words, _words_for(words, used))


def _grow(total: float, word: str) -> float | None:
    if word in SCALES:
        return max(1.0, total) * SCALES[word]
    value = WORD_NUMBERS.get(word)
    if value is None:
        return None
    fits = total == 0 or (total % 100 == 0 and value < 100) or (total % 10 == 0 and value < 10 <= total % 100)
    return total + value if fits else None


def _words_for(words: list[str], parts: int) -> int:
    total = 0
    for index, word in enumerate(words):
        total += 1 if word in WORD_NUMBERS else len(word.split("-"))
        if total >= parts:
            return index + 1
    return len(words)


def _with_half(value: float, words: list[str], used: int) -> tuple[float, int]:
    if words[used : used + 3] == ["and", "a", "half"]:
        return value + 0.5, used + 3
    return value, used


def parse_length_words(words: Sequence[str]) -> tuple[str, int] | None:
    """A length with its unit, as CSS: "24px", "24 px", "twenty pixels", "1,5 rem", "50 %", "half", "full".

    A bare number is no length here: what it means depends on the property.
    """
    if not words or not (_begins(words[0]) or _plain(words[0]) in FULL or _LENGTH.fullmatch(_plain(words[0]))):
        return None
    plain = _split(words)
    if match := _LENGTH.fullmatch(plain[0]):
        unit = UNITS.get(match[2])
        return (f"{number_text(_float(match[1]))}{unit}", 1) if unit is not None else None
    if plain[0] in FULL:
        return FULL[plain[0]], 1
    number = parse_number(plain)
    if number is None or number[1] >= len(plain):
        return None
    unit = UNITS.get(plain[number[1]])
    return (f"{number_text(number[0])}{unit}", number[1] + 1) if unit is not None else None


def parse_factor(words: Sequence[str], direction: int = 1) -> tuple[float, int] | None:
    """A factor: "twice as big" (2), "double", "half the size" (0.5), "by 50%", "20% smaller" (0.8), "3 times".

    `direction` (1 or -1) says what "by 50%" means where the words themselves do not ("increase", "reduce").
    """
    plain = _split(words)
    if not plain:
        return None
    return _worded_factor(plain) or _times(plain) or _by(plain, direction) or _percent(plain)


def _worded_factor(words: list[str]) -> tuple[float, int] | None:
    start = 1 if words[0] in {"to", "by"} and len(words) > 1 and words[1] in {"half", "double", "triple"} else 0
    if words[0] == "by" and start:
        return None
    value = FACTOR_WORDS.get(words[start])
    return (value, _tail(words, start + 1)) if value is not None else None


def _times(words: list[str]) -> tuple[float, int] | None:
    if match := re.fullmatch(r"(\d+(?:[.,]\d+)?)x", words[0]):
        return _float(match[1]), _tail(words, 1)
    number = parse_number(words)
    if number is None or number[1] >= len(words) or words[number[1]] not in {"times", "x", "fold"}:
        return None
    return number[0], _tail(words, number[1] + 1)


def _tail(words: list[str], at: int) -> int:
    """Past "as big", "the size", "its size", "bigger"."""
    if words[at : at + 1] in (["as"], ["so"]) and len(words) > at + 1:
        after = at + 2
        return after + 1 if words[after : after + 1] == ["as"] else after
    if at + 1 < len(words) and words[at] in {"the", "its", "their", "it's"} and words[at + 1] in SIZE_NOUNS:
        return at + 2
    return at + 1 if at < len(words) and words[at] in LARGER | SMALLER else at


SIZE_NOUNS = frozenset({"size", "width", "height", "original", "present", "current", "length", "amount", "sizes"})


def _by(words: list[str], direction: int) -> tuple[float, int] | None:
    if words[0] != "by" or len(words) < 2:
        return None
    share = _share(words[1:])
    return (1 + direction * share[0], share[1] + 1) if share else None


def _percent(words: list[str]) -> tuple[float, int] | None:
    """A share with a direction after it: "20% smaller", "a third bigger"."""
    share = _share(words)
    if share is None or share[1] >= len(words):
        return None
    after = words[share[1]]
    sign = 1 if after in LARGER else -1 if after in SMALLER else 0
    return (1 + sign * share[0], share[1] + 1) if sign else None


def _share(words: list[str]) -> tuple[float, int] | None:
    """Part of a whole, 0.5 for "50%", "50 percent", "half", "a third"."""
    start = 1 if words[0] in {"a", "one"} and len(words) > 1 and words[1] in FRACTIONS else 0
    if words[start] in FRACTIONS:
        return FRACTIONS[words[start]], start + 1
    length = parse_length_words(words)
    if length is None or not length[0].endswith("%"):
        return None
    return float(length[0][:-1]) / 100, length[1]


def parse_degree(words: Sequence[str]) -> tuple[Degree, int] | None:
    """How far: "a bit", "slightly", "a tad" are slight; "much", "way", "a lot", "huge" strong; "more" is normal."""
    plain = _split(words)
    for used in range(min(_LONGEST_PHRASE, len(plain)), 0, -1):
        degree = DEGREE_PHRASES.get(" ".join(plain[:used]))
        if degree is not None:
            return degree, used
    return None
