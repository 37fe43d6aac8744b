"""Whole reference phrases: pronouns, nouns with what follows them, and several joined by "and".

`PhraseParser.at(start)` gives every reading that begins at a token, memoised: the rules ask many times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from redraft.language.references.after import Postmodifiers
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase
from redraft.language.tokens import Token

_PRONOUNS: dict[str, str] = {
    "it": "it",
    "this": "it",
    "that": "it",
    "this one": "it",
    "that one": "it",
    "them": "them",
    "these": "them",
    "those": "them",
    "they": "them",
    "these ones": "them",
    "those ones": "them",
    "everything": "everything",
    "all of it": "it",
    "all of them": "them",
    "all of these": "them",
    "all of those": "them",
    "em": "them",
    "both": "both",
    "both of them": "both",
    "both of these": "both",
    "the both": "both",
    "the two of them": "both",
    "the two of these": "both",
    "the three of them": "them",
    "each of them": "them",
    "every one of them": "them",
    "everyone of them": "them",
    "each one": "them",
    "every one": "them",
    "the two": "both",
    "all three": "them",
    "all four": "them",
    "all five": "them",
    "all six": "them",
    "the three": "them",
    "the others": "others",
    "the other ones": "others",
    "others": "others",
    "the rest": "others",
    "the other": "other",
    "the other one": "other",
    "other one": "other",
    "another one": "other",
    "the rest of them": "others",
    "all the others": "others",
    "all others": "others",
    "the other two": "others",
    "the other three": "others",
    "all": "them",
    "all the rest": "others",
    "each": "them",
    "the remaining ones": "others",
    "the whole thing": "root",
    "the same one": "it",
    "one": "one",
    "the one": "one",
    "ones": "ones",
    "the ones": "ones",
    "itself": "it",
    "the lot": "them",
    "the four": "them",
    "all of the above": "them",
    "the last one": "last",
    "dem": "them",
    "him": "it",
    "her": "it",
    "he": "it",
    "she": "it",
    "both them": "both",
    "all them": "them",
    "any of them": "them",
    "there": "there",
    "the whole page": "root",
    "it all": "them",
}
_PRONOUN_WORDS = {
    tuple(words.split()): name for words, name in _PRONOUNS.items() if name not in ("one", "ones", "last")
}
for _number in ("2", "3", "4", "5", "6", "two", "three", "four", "five", "six"):
    for _rest in ("the other", "the remaining", "other", "all other", "the last remaining"):
        _PRONOUN_WORDS.setdefault((*_rest.split(), _number), "others")
for _lead in ("those", "these", "all", "the", "all those", "all these", "all the", "all of those"):
    for _number in "2 3 4 5 6 7 8 9 10 two three four five six seven eight nine ten".split():
        _PRONOUN_WORDS.setdefault((*_lead.split(), _number), "them")

_JOINTS = frozenset("and & n plus + nor".split())
_LIMIT = 40


class PhraseParser(Postmodifiers):
    """Reads reference phrases in one prompt over one design."""

    def __init__(self, tokens: list[Token], index: DesignIndex, rule_words: frozenset[str]) -> None:
        super().__init__(tokens, index, rule_words)
        self._memo: dict[tuple[int, bool], list[tuple[int, Phrase]]] = {}

    def at(self, start: int, *, joined: bool = True) -> list[tuple[int, Phrase]]:
        """The phrases that begin at a token, each end once, best reading first; longest first."""
        key = (start, joined)
        if key not in self._memo:
            self._memo[key] = []  # a phrase cannot begin with itself
            self._memo[key] = self._best(self._joined(start) if joined else self._single(start))
        return self._memo[key]

    def _best(self, found: Iterator[tuple[int, Phrase]]) -> list[tuple[int, Phrase]]:
        best: dict[int, list[Phrase]] = {}
        for count, (end, phrase) in enumerate(found):
            if count > _LIMIT * 6:
                break
            here = best.setdefault(end, [])
            if phrase not in here:
                here.append(phrase)
        out: list[tuple[int, Phrase]] = []
        for end in sorted(best, reverse=True):
            ranked = sorted(best[end], key=_merit)
            out.extend((end, phrase) for phrase in ranked[:3])
        return out[:_LIMIT]

    def _single(self, start: int) -> Iterator[tuple[int, Phrase]]:
        if start >= len(self.tokens):
            return
        yield from self._pronouns(start)
        yield from self._written(start)
        yield from self._made_lately(start)
        for end, phrase in self.nouns.at(start):
            yield from self._followed(end, phrase, 0)

    def _written(self, start: int) -> Iterator[tuple[int, Phrase]]:
        """As in "Where it says X", "the place where X is written"."""
        for words in (
            ("where", "it", "says"),
            ("where", "is", "written"),
            ("where", "it", "is", "written"),
            ("where",),
        ):
            if self._words(start, len(words)) == words:
                for end, text in self._said(start + len(words)):
                    after = end + 2 if words == ("where",) and self._words(end, 2) == ("is", "written") else end
                    if words != ("where",) or after > end:
                        yield after, Phrase(span=(start, after), det="the", texts=(text,), number="one")
                return

    def _pronouns(self, start: int) -> Iterator[tuple[int, Phrase]]:
        for size in (4, 3, 2, 1):
            words = self._words(start, size)
            name = _PRONOUN_WORDS.get(words) if len(words) == size else None
            if name is not None:
                end = start + size
                raw = " ".join(words)
                many = name in ("them", "both", "everything", "others")
                phrase = Phrase(span=(start, end), pronoun=name, number="many" if many else "one", raw=raw)
                yield end, phrase
                if name in ("everything", "others", "both", "it", "them"):
                    yield from self._followed(end, phrase, 0, fresh=False)
                return

    def _made_lately(self, start: int) -> Iterator[tuple[int, Phrase]]:
        """As in "What I just added", "what you made": all that was made last."""
        if self._words(start, 1) != ("what",) or self._words(start + 1, 1) not in (("i",), ("we",), ("you",)):
            return
        at = start + 2
        while self._words(at, 1) in (("just",), ("have",), ("had",), ("last",), ("recently",)):
            at += 1
        verb = self._words(at, 1)
        if verb in (("added",), ("made",), ("created",), ("inserted",), ("copied",), ("duplicated",)):
            raw = " ".join(token.text for token in self.tokens[start : at + 1])
            yield at + 1, Phrase(span=(start, at + 1), pronoun="made", number="many", raw=raw)

    def _followed(self, at: int, phrase: Phrase, depth: int, *, fresh: bool = True) -> Iterator[tuple[int, Phrase]]:
        """A phrase, and it with each thing that may follow."""
        if fresh:
            yield at, replace(phrase, span=(phrase.span[0], at))
        if depth >= 3 or at >= len(self.tokens):
            return
        for end, longer in self._postmodified(at, phrase):
            yield from self._followed(end, longer, depth + 1)

    def _joined(self, start: int) -> Iterator[tuple[int, Phrase]]:
        for end, phrase in list(self._single(start)):
            yield end, phrase
            if _is_half(phrase):
                continue
            for after, rest in self._rest(end):
                yield after, _join(phrase, rest, start, after)

    def _rest(self, at: int) -> list[tuple[int, Phrase]]:
        """What follows a joint: "and the footer", ", the title and the footer"."""
        after = at
        comma = after < len(self.tokens) and self.tokens[after].text == ","
        after += comma
        joint = (self._words(after, 1) or ("",))[0] in _JOINTS
        after += joint
        if joint and self._words(after, 1) in (("also",), ("both",)):
            after += 1
        if after == at:
            return []
        found = [item for item in self.at(after) if not _is_look(item[1])]
        if not joint:  # a comma joins only what an "and" closes
            found = [(end, phrase) for end, phrase in found if phrase.parts]
        return found


def _merit(phrase: Phrase) -> tuple[int, int, int]:
    """Readings of the same words, best first: nothing unknown, whole texts, fewest parts."""
    return (
        phrase.unknown + sum(part.unknown for part in phrase.parts),
        -len(phrase.texts)
        - len(phrase.colours)
        - len(phrase.states)
        - sum(len(p.texts) for p in phrase.parts)
        - sum(len(other.texts) + len(other.colours) for _, other in phrase.relations),
        len(phrase.parts) + len(phrase.relations),
    )


def _is_look(phrase: Phrase) -> bool:
    """As in "... and grey text for it": how what was just named shall be, nothing beside it."""
    return bool(phrase.colours) and not phrase.det and phrase.head in _LOOKS


_LOOKS = frozenset("text background bg border font fill outline letter".split())


def _is_half(phrase: Phrase) -> bool:
    """Whether it ends in "between the logo", whose "and" is still to come."""
    relation, other = phrase.relations[-1] if phrase.relations else ("", phrase)
    return relation == "between" and not other.parts


def _join(first: Phrase, rest: Phrase, start: int, end: int) -> Phrase:
    parts = (first, *(rest.parts or (rest,)))
    unknown = sum(part.unknown for part in parts)
    return Phrase(span=(start, end), number="many", parts=parts, unknown=unknown, count=None)
