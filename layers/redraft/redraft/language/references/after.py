"""What follows a noun: where it stands, what it says, what it is in, what it is not."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import replace
from typing import cast

from redraft.language.lexicon.starts import by_first
from redraft.language.lexicon.words import STATE_WORDS
from redraft.language.references.apposition import apposed
from redraft.language.references.index import DesignIndex
from redraft.language.references.nouns import NounParser, colour_at
from redraft.language.references.phrase import Phrase, Relation
from redraft.language.references.sides import SidesReader
from redraft.language.tokens import Token

_DIRECTED = frozenset("below above before after near".split())
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
    for words in (*phrases.split("; "), *(f"right {word}" for word in phrases.split("; ") if relation in _DIRECTED))
}
_SAYS = """
    that says; which says; that say; saying; that reads; which reads; reading; called; named; labelled; labeled;
    titled; that is called; that shows; showing; with the text; with the label; with text; that said; entitled;
    marked; where it says; which say; that read; with the title; with the name; that is labelled; with the words;
    where is written; that starts with; about; tagged; captioned; that records; recording; which records;
    concerning; that concerns; which concerns; regarding; that mentions; which mentions; mentioning; that covers;
    that lists; which lists; listing; that deals with; which deals with; dealing with; that announces; that names;
    that speaks of; which speaks of; that talks about; that is about; which is about; that tells of; that holds;
    described as; listed as; given as; shown as; put down as; noted as; recorded as; entered as;
    that describes; which describes; describing; that asks for; which asks for; asking for
    """.replace("\n", " ").split(";")
_SAYS_WORDS = by_first(sorted((tuple(words.split()) for words in _SAYS), key=len, reverse=True))
_EXCEPT = tuple(
    tuple(words.split())
    for words in """
    but not; except for; except; but; apart from; other than; besides; excluding; bar; save for; aside from; not;
    minus; excepting
    """.replace("\n", " ").split(";")
)
_IS = frozenset({("that", "is"), ("that", "are"), ("which", "is"), ("which", "are"), ("who", "is"), ("that", "was")})
_BREAKS = frozenset(".,;:!?()")
_ALONE = frozenset({("underneath",), ("beneath",), ("below",), ("above",), ("alongside",)})


class Postmodifiers(SidesReader, ABC):
    """Reads what may follow a noun in one prompt; the phrases inside are the subclass's."""

    def __init__(self, tokens: list[Token], index: DesignIndex, rule_words: frozenset[str]) -> None:
        super().__init__(tokens)
        self.index = index
        self.nouns = NounParser(tokens, index, rule_words)

    @abstractmethod
    def at(self, start: int, *, joined: bool = True) -> list[tuple[int, Phrase]]:
        """The phrases that begin at a token."""

    def _ends(self, at: int) -> bool:
        """Whether nothing that could be an anchor follows."""
        return at >= len(self.tokens) or (self.tokens[at].is_mark and self.tokens[at].kind != "quote")

    def _there(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "The destination there": in what is being spoken of."""
        if self._words(at, 1) == ("there",):
            there = Phrase(span=(at, at + 1), pronoun="there", number="one", raw="there")
            yield at + 1, phrase.with_relation("in", there)

    def _made(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "The link I added under point 4", "the card you just made"."""
        i = at + (self._words(at, 1) in (("that",), ("which",)))
        if self._words(i, 1) not in (("i",), ("we",), ("you",)):
            return
        i += 1
        if self._words(i, 1) in (("just",), ("have",)):
            i += 1
        if self._words(i, 1) in (("hid",), ("hidden",), ("concealed",)):
            yield i + 1, replace(phrase, states=(*phrase.states, "hidden"))
        if self._words(i, 1) in (("added",), ("made",), ("created",), ("inserted",), ("copied",), ("duplicated",)):
            i += 1
            yield i, replace(phrase, recent=True)
            if self._words(i, 2) in (
                ("under", "point"),
                ("in", "point"),
                ("at", "point"),
                ("in", "step"),
                ("under", "number"),
            ):
                yield i + 3, replace(phrase, recent=True)
            if self._words(i, 1) in (("before",), ("earlier",), ("last",), ("above",)):
                yield i + 1, replace(phrase, recent=True)

    def _says(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        for words in _SAYS_WORDS.get("".join(self._words(at, 1)), ()):
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
        for end, texts in self.nouns.handles(at):
            yield end, texts[0]
        for size in range(1, 5):
            here = self.tokens[at : at + size]
            if len(here) < size or here[-1].text in _BREAKS:
                break
            if here[-1].is_mark:  # a sign within a text, such as a degree sign
                continue
            if not self.index.knows(here[-1].stem):
                break
            yield at + size, " ".join(token.text for token in here)

    def _is(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "that is stopped", "which are red", "that is on the left"."""
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

    def _whose(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "every row whose badge says Lent", "the card whose title is red"."""
        if self._words(at, 1) != ("whose",):
            return
        for end, part in self.nouns.at(at + 1):
            part = replace(part, number="many")  # noqa: PLW2901  # any of them may be in one that is meant
            verb = self._words(end, 1)
            if verb in (("says",), ("say",), ("reads",), ("shows",), ("show",)):
                for after, text in self._said(end + 1):
                    yield after, phrase.with_relation("with", replace(part, texts=(*part.texts, text)))
            elif verb in (("is",), ("are",)):
                window = tuple(token.text for token in self.tokens[end + 1 : end + 5] if not token.is_mark)
                if used := colour_at(window):
                    coloured = replace(part, colours=(*part.colours, window[:used]))
                    yield end + 1 + used, phrase.with_relation("with", coloured)
                for after, text in self._said(end + 1):
                    yield after, phrase.with_relation("with", replace(part, texts=(*part.texts, text)))

    def _related(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        for size in (4, 3, 2, 1):
            words = self._words(at, size)
            relation = _RELATIONS.get(words) if len(words) == size else None
            if relation is None:
                continue
            if relation == "with":
                yield from self._coloured(at + size, phrase)
            for end, other in self.at(at + size, joined=relation in ("between", "of", "in")):
                if other.pronoun == "everything":
                    continue
                if (
                    phrase.ordinals
                    and not phrase.head
                    and not phrase.texts
                    and relation in ("of", "in")
                    and other.number == "many"
                ):
                    if other.pronoun:
                        yield (
                            end,
                            replace(
                                other,
                                ordinals=phrase.ordinals,
                                count=phrase.count,
                                number="one",
                                span=(phrase.span[0], end),
                            ),
                        )
                        continue
                    yield (
                        end,
                        replace(
                            other,
                            ordinals=phrase.ordinals,
                            count=phrase.count,
                            number="many" if phrase.count else "one",
                            span=(phrase.span[0], end),
                        ),
                    )
                    continue
                yield end, phrase.with_relation(relation, other)
                if self._words(end, 2) == ("in", "it"):
                    yield end + 2, phrase.with_relation(relation, other)
            return

    def _coloured(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "With the green background", "with a red border"."""
        if self._words(at, 1) in (("a",), ("the",), ("an",)):
            at += 1
        window = tuple(token.text for token in self.tokens[at : at + 4] if not token.is_mark)
        used = colour_at(window)
        if used and self._words(at + used, 1) in (
            ("background",),
            ("bg",),
            ("fill",),
            ("border",),
            ("text",),
            ("colour",),
            ("color",),
        ):
            yield at + used + 1, replace(phrase, colours=(*phrase.colours, window[:used]))

    def _excepted(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        """As in "except the last", "but not the logo", "apart from the one for Tiny Claws"."""
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
        """As in "(the blue bg)", "(the second one)": what stands in brackets narrows."""
        if at >= len(self.tokens) or self.tokens[at].text != "(":
            return
        close = next((i for i in range(at, min(at + 8, len(self.tokens))) if self.tokens[i].text == ")"), None)
        if close is None:
            return
        for i in range(at + 1, close):
            window = tuple(token.text for token in self.tokens[i:close] if not token.is_mark)
            if window and (used := colour_at(window)):
                told = replace(phrase, words=(), unknown=0) if phrase.unknown and phrase.head == "one" else phrase
                yield close + 1, replace(told, colours=(*phrase.colours, window[:used]))
                return
        yield from ((close + 1, p) for end, p in self._postmodified(at + 1, phrase) if end == close)

    def _postmodified(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        if self._words(at, 1) in _ALONE and self._ends(at + 1):  # "the date line underneath"
            yield at + 1, phrase
        yield from self._placed(at, phrase)
        yield from self._counted_from(at, phrase)
        yield from self._there(at, phrase)
        yield from self._made(at, phrase)
        yield from self._says(at, phrase)
        yield from self._is(at, phrase)
        yield from self._whose(at, phrase)
        yield from self._related(at, phrase)
        yield from self._excepted(at, phrase)
        yield from self._bracketed(at, phrase)
        yield from apposed(self.tokens, self.nouns, at, phrase)
