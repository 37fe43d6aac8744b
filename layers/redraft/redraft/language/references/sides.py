"""Sides and ends said behind a noun: "on the left", "at the very top", "the third from the right"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from redraft.language.lexicon.words import PLACE_WORDS
from redraft.language.references.phrase import Phrase
from redraft.language.tokens import Token

_ENDS_COUNTED = {
    "left": 1, "top": 1, "start": 1, "beginning": 1, "front": 1, "right": -1, "bottom": -1, "end": -1, "back": -1,
}  # fmt: skip
"""From where elements are counted: forwards or backwards."""
_SIDES = frozenset("side corner edge end part hand half".split())


class SidesReader:
    """Reads them in one prompt."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self._texts = tuple("" if token.kind == "quote" else token.text for token in tokens)

    def _words(self, at: int, size: int) -> tuple[str, ...]:
        return self._texts[at : at + size]

    def _placed(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "on the left", "at the very top", "in the bottom right corner", "up there"."""
        i = at
        if self._words(i, 2) in (("up", "there"), ("up", "top")):
            yield i + 2, replace(phrase, places=(*phrase.places, "top"))
        if self._words(i, 2) == ("down", "there"):
            yield i + 2, replace(phrase, places=(*phrase.places, "bottom"))
        if self._words(i, 1) not in (("on",), ("at",), ("in",), ("to",)):
            return
        i += 1
        while self._words(i, 1) in (("the",), ("very",), ("far",)):
            i += 1
        places: list[str] = []
        while (word := (self._words(i, 1) or ("",))[0]) in PLACE_WORDS:
            places.append(PLACE_WORDS[word])
            i += 1
        ends = {"end": -1, "start": 1, "beginning": 1, "front": 1}
        if not places and word in ends and self._words(i + 1, 1) != ("of",):
            yield i + 1, replace(phrase, ordinals=(ends[word],))
        if not places and word in ("middle", "center", "centre"):
            yield i + 1, replace(phrase, ordinals=(0,))
        if places:
            while (self._words(i, 1) or ("",))[0] in _SIDES:
                i += 1
            yield i, replace(phrase, places=(*phrase.places, *places))

    def _counted_from(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "the third card from the left", "the second one from the bottom"."""
        if not phrase.ordinals or self._words(at, 1) != ("from",):
            return
        end = at + 1 + (self._words(at + 1, 1) == ("the",))
        side = (self._words(end, 1) or ("",))[0]
        if side not in _ENDS_COUNTED or self._words(end + 1, 1) == ("of",):
            return
        back = _ENDS_COUNTED[side] < 0 and all(ordinal > 0 for ordinal in phrase.ordinals)
        yield end + 1, replace(phrase, ordinals=tuple(-o for o in phrase.ordinals) if back else phrase.ordinals)
