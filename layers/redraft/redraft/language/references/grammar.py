"""Whole reference phrases: pronouns, nouns with what follows them, and several joined by "and".

`PhraseParser.at(start)` gives every reading that begins at a token, memoised: the rules ask many times.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from redraft.language.lexicon.words import PLACE_WORDS, STATE_WORDS, number_of
from redraft.language.references.index import DesignIndex
from redraft.language.references.nouns import NounParser, colour_at
from redraft.language.references.phrase import Phrase, Relation
from redraft.language.tokens import Token

_PRONOUNS: dict[str, str] = {
    "it": "it", "this": "it", "that": "it", "this one": "it", "that one": "it", "them": "them", "these": "them",
    "those": "them", "they": "them", "these ones": "them", "those ones": "them", "everything": "everything",
    "all of it": "it", "all of them": "them", "all of these": "them", "all of those": "them", "em": "them",
    "both": "both", "both of them": "both", "both of these": "both", "the both": "both", "each of them": "them",
    "every one of them": "them", "everyone of them": "them", "each one": "them", "every one": "them",
    "the two": "both", "all three": "them", "all four": "them", "all five": "them", "all six": "them", "the three": "them",
    "the others": "others", "the other ones": "others", "others": "others", "the rest": "others", "the other": "other",
    "the other one": "other", "other one": "other", "another one": "other", "the rest of them": "others",
    "all the others": "others", "all others": "others", "the other two": "others", "the other three": "others",
    "all": "them", "all the rest": "others", "each": "them", "the remaining ones": "others", "the whole thing": "root",
    "the same one": "it", "one": "one", "the one": "one", "ones": "ones", "the ones": "ones", "itself": "it",
    "the lot": "them", "the four": "them", "all of the above": "them", "the last one": "last", "dem": "them",
    "both them": "both", "all them": "them", "any of them": "them", "there": "there", "the whole page": "root", "it all": "them",
}  # fmt: skip
_PRONOUN_WORDS = {tuple(words.split()): name for words, name in _PRONOUNS.items() if name not in ("one", "ones", "last")}

_RELATIONS: dict[tuple[str, ...], Relation] = {
    tuple(words.split()): cast("Relation", relation)
    for relation, phrases in {
        "in": "in; inside; within; on; inside of; at; across; throughout; from; off; in on; over in; out of",
        "of": "of; for; belonging to; by",
        "with": "with; having; containing; that has; that have; which has; holding; that contains; that holds; showing",
        "without": "without; that has no; having no",
        "below": "below; under; beneath; underneath",
        "above": "above; over",
        "before": "before; in front of; left of; to the left of",
        "after": "after; following; behind; right of; to the right of; right after",
        "near": "next to; beside; near; around; alongside; close to; by the; to the side of",
        "between": "between",
    }.items()
    for words in phrases.split("; ")
}
_SAYS = (
    "that says", "which says", "that say", "saying", "that reads", "which reads", "reading", "called", "named", "labelled",
    "labeled", "titled", "that is called", "that shows", "showing", "with the text", "with the label", "with text",
    "that said", "entitled", "marked", "where it says", "which say", "that read", "with the title", "with the name",
    "that is labelled", "with the words", "where is written", "that starts with", "about", "tagged", "captioned",
)  # fmt: skip
_SAYS_WORDS = tuple(sorted((tuple(words.split()) for words in _SAYS), key=len, reverse=True))
_EXCEPT = tuple(
    tuple(words.split())
    for words in "but not; except for; except; but; apart from; other than; besides; excluding; bar; save for; aside from; not; minus; excepting".split("; ")
)
_IS = frozenset({("that", "is"), ("that", "are"), ("which", "is"), ("which", "are"), ("who", "is"), ("that", "was")})
_SIDES = frozenset("side corner edge end part hand half".split())
_JOINTS = frozenset("and & n plus + nor".split())
_LIMIT = 40


class PhraseParser:
    """Reads reference phrases in one prompt over one design."""

    def __init__(self, tokens: list[Token], index: DesignIndex, rule_words: frozenset[str]) -> None:
        self.tokens = tokens
        self.index = index
        self.nouns = NounParser(tokens, index, rule_words)
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
        out = []
        for end in sorted(best, reverse=True):
            ranked = sorted(best[end], key=_merit)
            out.extend((end, phrase) for phrase in ranked[:3])
        return out[:_LIMIT]

    def _words(self, at: int, size: int) -> tuple[str, ...]:
        here = self.tokens[at : at + size]
        return tuple("" if token.kind == "quote" else token.text for token in here)

    def _single(self, start: int) -> Iterator[tuple[int, Phrase]]:
        if start >= len(self.tokens):
            return
        yield from self._pronouns(start)
        yield from self._written(start)
        for end, phrase in self.nouns.at(start):
            yield from self._followed(end, phrase, 0)

    def _written(self, start: int) -> Iterator[tuple[int, Phrase]]:
        """ "Where it says X", "the place where X is written"."""
        for words in (("where", "it", "says"), ("where", "is", "written"), ("where", "it", "is", "written"), ("where",)):
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
                if name in ("everything", "others", "both", "it"):
                    yield from self._followed(end, phrase, 0, fresh=False)
                return

    def _followed(self, at: int, phrase: Phrase, depth: int, *, fresh: bool = True) -> Iterator[tuple[int, Phrase]]:
        """A phrase, and it with each thing that may follow."""
        if fresh:
            yield at, replace(phrase, span=(phrase.span[0], at))
        if depth >= 3 or at >= len(self.tokens):
            return
        for end, longer in self._postmodified(at, phrase):
            yield from self._followed(end, longer, depth + 1)

    def _postmodified(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        yield from self._placed(at, phrase)
        yield from self._made(at, phrase)
        yield from self._says(at, phrase)
        yield from self._is(at, phrase)
        yield from self._related(at, phrase)
        yield from self._excepted(at, phrase)
        yield from self._bracketed(at, phrase)

    def _placed(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """ "on the left", "at the very top", "in the bottom right corner", "up there"."""
        i = at
        if self._words(i, 2) in (("up", "there"), ("up", "top")):
            yield i + 2, replace(phrase, places=(*phrase.places, "top"))
        if self._words(i, 2) == ("down", "there"):
            yield i + 2, replace(phrase, places=(*phrase.places, "bottom"))
        if self._words(i, 1) not in (("on",), ("at",), ("in",), ("to",)) :
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

    def _made(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """ "The link I added under point 4", "the card you just made"."""
        i = at + (self._words(at, 1) in (("that",), ("which",)))
        if self._words(i, 1) not in (("i",), ("we",), ("you",)):
            return
        i += 1
        if self._words(i, 1) in (("just",), ("have",)):
            i += 1
        if self._words(i, 1) in (("added",), ("made",), ("created",), ("inserted",), ("copied",), ("duplicated",)):
            i += 1
            yield i, replace(phrase, recent=True)
            if self._words(i, 2) in (("under", "point"), ("in", "point"), ("at", "point"), ("in", "step"), ("under", "number")):
                yield i + 3, replace(phrase, recent=True)
            if self._words(i, 1) in (("before",), ("earlier",), ("last",), ("above",)):
                yield i + 1, replace(phrase, recent=True)

    def _says(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        for words in _SAYS_WORDS:
            if self._words(at, len(words)) != words:
                continue
            for end, text in self._said(at + len(words)):
                yield end, replace(phrase, texts=(*phrase.texts, text))
            return

    def _said(self, at: int) -> Iterator[tuple[int, str]]:
        """A text of the design at a token: a quote, a whole text, or up to four of its words."""
        if at < len(self.tokens) and self.tokens[at].text == ":":
            at += 1
        while self._words(at, 1) in (("the",), ("a",), ("an",)):
            at += 1
        if at >= len(self.tokens):
            return
        if self.tokens[at].kind == "quote":
            yield at + 1, self.tokens[at].text
            return
        for end, texts in self.nouns._handles(at):  # noqa: SLF001  # the two parsers are one grammar in two files
            yield end, texts[0]
        for size in range(1, 5):
            here = self.tokens[at : at + size]
            if len(here) < size or here[-1].is_mark or not self.index.knows(here[-1].stem):
                break
            yield at + size, " ".join(token.text for token in here)

    def _is(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """ "that is stopped", "which are red", "that is on the left"."""
        if self._words(at, 2) not in _IS:
            return
        at += 2
        window = tuple(token.text for token in self.tokens[at : at + 4] if not token.is_mark)
        if used := colour_at(window):
            yield at + used, replace(phrase, colours=(*phrase.colours, window[:used]))
        if window and window[0] in STATE_WORDS:
            yield at + 1, replace(phrase, states=(*phrase.states, window[0]))
        for end, text in self._said(at):
            yield end, replace(phrase, texts=(*phrase.texts, text))
        yield from self._placed(at, phrase)
        yield from self._related(at, phrase)

    def _related(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        for size in (4, 3, 2, 1):
            words = self._words(at, size)
            relation = _RELATIONS.get(words) if len(words) == size else None
            if relation is None:
                continue
            if relation == "with":
                yield from self._coloured(at + size, phrase)
            for end, other in self.at(at + size, joined=relation in ("between", "of", "in")):
                if other.pronoun in ("everything",):
                    continue
                if phrase.ordinals and not phrase.head and not phrase.texts and relation in ("of", "in") and other.number == "many":
                    if other.pronoun:
                        yield end, replace(other, ordinals=phrase.ordinals, count=phrase.count, number="one", span=(phrase.span[0], end))
                        continue
                    yield end, replace(other, ordinals=phrase.ordinals, count=phrase.count, number="many" if phrase.count else "one", span=(phrase.span[0], end))
                    continue
                yield end, phrase.with_relation(relation, other)
                if self._words(end, 2) == ("in", "it"):
                    yield end + 2, phrase.with_relation(relation, other)
            return

    def _coloured(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """ "With the green background", "with a red border"."""
        if self._words(at, 1) in (("a",), ("the",), ("an",)):
            at += 1
        window = tuple(token.text for token in self.tokens[at : at + 4] if not token.is_mark)
        used = colour_at(window)
        if used and self._words(at + used, 1) in (("background",), ("bg",), ("fill",), ("border",), ("text",), ("colour",), ("color",)):
            yield at + used + 1, replace(phrase, colours=(*phrase.colours, window[:used]))

    def _excepted(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """ "except the last", "but not the logo", "apart from the one for Tiny Claws"."""
        if phrase.number == "one" and not phrase.pronoun:
            return
        if self._words(at, 1) == (",",) or (at < len(self.tokens) and self.tokens[at].text == ","):
            at += 1
        for words in _EXCEPT:
            if self._words(at, len(words)) == words:
                for end, other in self.at(at + len(words)):
                    yield end, replace(phrase, exceptions=(*phrase.exceptions, other))
                return

    def _bracketed(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """ "(the blue bg)", "(the second one)": what stands in brackets narrows."""
        if at >= len(self.tokens) or self.tokens[at].text != "(":
            return
        close = next((i for i in range(at, min(at + 8, len(self.tokens))) if self.tokens[i].text == ")"), None)
        if close is None:
            return
        for i in range(at + 1, close):
            window = tuple(token.text for token in self.tokens[i:close] if not token.is_mark)
            if window and (used := colour_at(window)):
                yield close + 1, replace(phrase, colours=(*phrase.colours, window[:used]))
                return
        yield from ((close + 1, p) for end, p in self._postmodified(at + 1, phrase) if end == close)

    def _joined(self, start: int) -> Iterator[tuple[int, Phrase]]:
        for end, phrase in list(self._single(start)):
            yield end, phrase
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
        found = self.at(after)
        if not joint:  # a comma joins only what an "and" closes
            found = [(end, phrase) for end, phrase in found if phrase.parts]
        return found


def _merit(phrase: Phrase) -> tuple[int, int, int]:
    """Readings of the same words, best first: nothing unknown, whole texts, fewest parts."""
    return (
        phrase.unknown + sum(part.unknown for part in phrase.parts),
        -len(phrase.texts) - len(phrase.colours) - len(phrase.states) - sum(len(p.texts) for p in phrase.parts)
        - sum(len(other.texts) + len(other.colours) for _, other in phrase.relations),
        len(phrase.parts) + len(phrase.relations),
    )


def _join(first: Phrase, rest: Phrase, start: int, end: int) -> Phrase:
    parts = (first, *(rest.parts or (rest,)))
    unknown = sum(part.unknown for part in parts)
    return Phrase(span=(start, end), number="many", parts=parts, unknown=unknown, count=None)


def count_word(word: str) -> int | None:
    """The number a word says, for callers outside."""
    return number_of(word)
