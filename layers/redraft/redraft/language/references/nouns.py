"""Noun phrases without what follows them: determiner, adjectives, words, head.

`NounParser.at(start)` yields every end at which a phrase may stop, so that the rules around it can choose.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.lexicon.kinds import COMPOUNDS, ROOT_WORDS, kind_of
from redraft.language.lexicon.stems import is_plural, root
from redraft.language.lexicon.verbs import SETS
from redraft.language.lexicon.words import (
    EMPTY_ADJECTIVES,
    PLACE_WORDS,
    STATE_WORDS,
    STOPS,
    number_of,
    ordinal_of,
)
from redraft.language.references.closing import closed
from redraft.language.references.determiners import DETS, OWNERS
from redraft.language.references.index import DesignIndex
from redraft.language.references.ordinals import ordinals_at
from redraft.language.references.phrase import Phrase
from redraft.language.references.within import begins_title, describes, is_deed, is_name_shown, known_stem, names_here
from redraft.language.tokens import Token

_OTHER = frozenset("other others remaining rest".split())
_RECENT = frozenset("new added copied duplicated latest".split())
_ANYTHING = frozenset("piece element thing bit component object widget stuff".split())
_ONE = frozenset({"one", "ones"})
_ON = frozenset("to up down left right place position spot step further higher lower".split())
_SHOWN_STOPS = frozenset("next over all after before off".split())
MAX_WORDS = 7
_MOST_COUNTED = 100
"""A larger figure is no count of elements but a name: "the 2003 ones"."""


@lru_cache(maxsize=4096)
def colour_at(words: tuple[str, ...]) -> int:
    """How many of the words are a colour's name."""
    found = parse_colour_words(words)
    return found[1] if found else 0


_SURE = frozenset({"radio", "checkbox", "toggle", "textarea", "progress"})
"""Kinds named by two words that are never the second alone, where the design has such."""


class NounParser:
    """Reads noun phrases in one prompt over one design; `rule_words` are those that rules look for."""

    def __init__(self, tokens: list[Token], index: DesignIndex, rule_words: frozenset[str]) -> None:
        self.tokens = tokens
        self.index = index
        self.rule_words = rule_words

    def at(self, start: int) -> Iterator[tuple[int, Phrase]]:
        """The phrases that begin at a token: their ends and what they say."""
        for at, phrase in self._determined(start):
            if at > start and phrase.pronoun:
                yield at, phrase
            else:
                yield from self._adjectives(at, phrase, start)

    def _text(self, at: int) -> str:
        return self.tokens[at].text if at < len(self.tokens) and self.tokens[at].kind != "quote" else ""

    def _determined(self, start: int) -> Iterator[tuple[int, Phrase]]:
        """Past the determiners; a phrase without any is possible everywhere."""
        word = self._text(start)
        empty = Phrase(span=(start, start))
        if begins_title(self.tokens, start, self.index):
            return
        if word in OWNERS:
            owner = Phrase(span=(start, start + 1), pronoun=OWNERS[word])
            yield start + 1, replace(empty, det="the", relations=(("of", owner),))
            return
        if word in DETS:
            det, number = DETS[word]
            at = start + 1
            if det in ("all", "both", "each"):
                at = self._past_of(at)
            phrase = replace(empty, det=det, number=number)
            yield from self._other(at, phrase)
            return
        yield from self._other(start, empty)

    def _past_of(self, at: int) -> int:
        """After "all": "of", "the", "those"."""
        if self._text(at) == "of":
            at += 1
        if self._text(at) in ("the", "these", "those", "my", "our"):
            at += 1
        return at

    def _other(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        if self._text(at) in _OTHER and not (self._text(at) == "rest" and self.index.knows("rest")):
            word = self._text(at)
            after = self._past_of(at + 1) if word in ("rest", "remaining") else at + 1
            other = replace(phrase, det="other", number="many" if word in ("others", "rest") else phrase.number)
            yield after, other
            if word in ("others", "rest", "other"):
                yield at + 1, replace(other, pronoun="others" if word != "other" else "other")
            return
        yield at, phrase

    def _adjectives(self, at: int, phrase: Phrase, start: int) -> Iterator[tuple[int, Phrase]]:
        """Ordinals, counts, colours, places, states, then the words of the noun."""
        if at >= len(self.tokens):
            return
        token = self.tokens[at]
        if token.is_mark:
            return
        for after, described in self._adjective(at, phrase):
            bare = described.det and (described.colours or described.places)
            joined = bare and self._text(after) in ("and", "&", ",", "or")  # "the red and the green answer"
            if (described.ordinals or joined) and after > at:
                yield after, closed(described, start, after)
            yield from self._adjectives(after, described, start)
        yield from self._words(at, phrase, start)

    def _adjective(self, at: int, phrase: Phrase) -> Iterator[tuple[int, Phrase]]:
        word = self._text(at)
        ordinals, after = ordinals_at(self._text, at)
        if ordinals:
            yield after, replace(phrase, ordinals=ordinals, number="many" if len(ordinals) > 1 else phrase.number)
            return
        count = number_of(word)
        if (
            count is not None
            and count <= _MOST_COUNTED
            and (word != "one" or phrase.det in ("the", "that"))
            and self.tokens[at].kind != "quote"
        ):
            many = "many" if count > 1 else phrase.number
            if word != "one":
                yield at + 1, replace(phrase, count=count, number=many)
        yield from self._described(at, phrase, word)

    def _described(self, at: int, phrase: Phrase, word: str) -> Iterator[tuple[int, Phrase]]:
        """A colour, a place, a state, "new", "same", or an adjective that narrows nothing."""
        window = tuple(token.text for token in self.tokens[at : at + 4] if not token.is_mark)
        named = at and self.tokens[at].raw[:1].isupper() and self.index.knows(self.tokens[at].stem)  # the Lemon swatch
        if (used := colour_at(window)) and not self.tokens[at].is_mark and not named:
            yield at + used, replace(phrase, colours=(*phrase.colours, window[:used]))
        if word in PLACE_WORDS:
            yield at + 1, replace(phrase, places=(*phrase.places, PLACE_WORDS[word]))
        if word == "far" and (side := PLACE_WORDS.get(self._text(at + 1))):
            yield at + 2, replace(phrase, places=(*phrase.places, side))
        if word in STATE_WORDS:
            yield at + 1, replace(phrase, states=(*phrase.states, word))
        if word in _RECENT:
            yield at + 1, replace(phrase, recent=True)
        if word in EMPTY_ADJECTIVES and not self.index.knows(self.tokens[at].stem):
            yield at + 1, phrase
        if word == "same":
            yield at + 1, replace(phrase, det="that")

    def _words(self, at: int, phrase: Phrase, start: int) -> Iterator[tuple[int, Phrase]]:
        """The words of the noun; every word may be its head."""
        if at >= len(self.tokens) or len(phrase.words) + len(phrase.texts) >= MAX_WORDS:
            return
        if phrase.words and phrase.words[-1] in _ONE:
            return
        token = self.tokens[at]
        if token.kind == "quote":
            quoted = replace(phrase, texts=(*phrase.texts, token.text))
            yield at + 1, closed(quoted, start, at + 1)
            yield from self._more(at + 1, quoted, start)
            return
        for after, texts in self.handles(at):
            said = replace(phrase, texts=(*phrase.texts, *texts))
            yield after, closed(said, start, after)
            yield from self._more(after, said, start)
        for after, kinds in self._compounds(at):
            plural = is_plural(self.tokens[after - 1].text)
            compound = replace(phrase, words=(*phrase.words, *kinds))
            yield after, closed(compound, start, after, kind=kinds[-1], plural=plural)
            yield from self._more(after, compound, start)
            if kinds[-1] in _SURE and self.index.typed.get(kinds[-1]):
                return  # a radio button is no button
        if (grown := self._word(at, phrase)) is not None:
            yield at + 1, closed(grown, start, at + 1, plural=is_plural(token.text))
            yield from self._labelled(at, grown, start)
            yield from self._more(at + 1, grown, start)

    def _more(self, at: int, phrase: Phrase, start: int) -> Iterator[tuple[int, Phrase]]:
        """After a word: another, or a possessive, whose owner is all that was said so far."""
        if self._owns(at):
            owner = closed(phrase, start, at)
            yield at, owner
            yield from self._owned(at, owner, start)
            return
        yield from self._words(at, phrase, start)

    def _owns(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text == "'s" and self.tokens[at].is_mark

    def _owned(self, at: int, owner: Phrase, start: int) -> Iterator[tuple[int, Phrase]]:
        """What belongs to an owner, behind its "'s"."""
        owned = Phrase(span=(start, at + 1), det="the", relations=(("of", owner),))
        yield from self._adjectives(at + 1, owned, start)
        yield at + 1, replace(owned, head="one")

    def shows(self, word: str) -> bool:
        """Whether a word is a whole text of the design."""
        return any(len(words) == 1 for words, _ in self.index.phrases.get(word, ()))

    def handles(self, at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        """Texts of two words or more that the design shows and that stand here."""
        for words, _ in self.index.phrases.get(self.tokens[at].stem, ()):
            if len(words) < 2 and not is_name_shown(self.tokens, at, self.index):
                break
            here = tuple(token.stem or token.text.lower() for token in self._plain(at, len(words)))
            if here == words:
                end = self._end(at, len(words))
                yield end, (" ".join(words),)
                return

    def _plain(self, at: int, size: int) -> list[Token]:
        return [token for token in self.tokens[at : self._end(at, size)] if not token.is_mark]

    def _end(self, at: int, size: int) -> int:
        """Where so many words end."""
        seen = 0
        while at < len(self.tokens) and seen < size:
            seen, at = seen + (not self.tokens[at].is_mark), at + 1
        return at

    def _compounds(self, at: int) -> Iterator[tuple[int, tuple[str, ...]]]:
        for size in (3, 2):
            words = tuple(token.stem for token in self.tokens[at : at + size])
            if len(words) == size and words in COMPOUNDS:
                yield at + size, (COMPOUNDS[words].key,)
                return

    def _word(self, at: int, phrase: Phrase) -> Phrase | None:
        """The phrase with one more word, or None where the word cannot be part of a noun."""
        token = self.tokens[at]
        step = token.text == "one" and self._text(at + 1) in _ON and (phrase.words or phrase.texts)
        shown = token.kind == "length" and self.shows(token.stem)  # "41% in red" of a table of shares
        value = token.is_mark or (token.kind in ("colour", "length", "size") and not shown)
        if step or value or is_deed(self.tokens, at) or _is_order(token):  # a step: "move the scene one to the left"
            return None
        stem = known_stem(self.index, token.stem)
        like = root(token.text) in self.index.roots and (token.text,) not in SETS["goes"]
        known = self.index.knows(stem) or like
        noun = (
            kind_of(token.text) is not None or token.text in ROOT_WORDS or token.text in _ONE or token.stem in _ANYTHING
        )
        letter = len(token.text) == 1 and token.text.isalpha() and not token.raw.isupper()
        exact = any(len(words) == 1 for words, _ in self.index.phrases.get(token.stem, ()))
        if letter and kind_of(self._text(at + 1)) is None and not exact:
            return None
        shown = exact and ((token.raw[:1].isupper() and at > 0) or token.text in _SHOWN_STOPS)
        shown = shown or names_here(self.index, self.tokens, at, det=bool(phrase.det))
        if token.text in STOPS and not noun and not shown:
            return None
        new = not known and not noun
        if new and token.text in self.rule_words and not describes(self._text(at + 1), phrase):
            return None
        return replace(phrase, words=(*phrase.words, stem), unknown=phrase.unknown + new)

    def _labelled(self, at: int, phrase: Phrase, start: int) -> Iterator[tuple[int, Phrase]]:
        """As in "step 5", "questions 4 and 5", "sections 1 to 4", "row 3"."""
        numbers: list[int] = []
        after = at + 1
        if self._text(after) in ("#", "no", "number"):
            after += 1
        while (
            after < len(self.tokens)
            and (value := number_of(self._text(after))) is not None
            and self._text(after) != "one"
        ):
            numbers.append(value)
            after += 1
            if self._text(after) in ("to", "through", "-", "until") and number_of(self._text(after + 1)) is not None:
                last = number_of(self._text(after + 1)) or 0
                numbers.extend(range(value + 1, min(last, value + 50) + 1))
                after += 2
            many = "many" if len(numbers) > 1 else "any"
            ended = closed(phrase, start, after, plural=len(numbers) > 1)
            labelled = replace(ended, label_numbers=tuple(numbers), number=many)  # type: ignore[arg-type]
            yield after, labelled
            if self._owns(after):
                yield from self._owned(after, labelled, start)
            step = 1 if self._text(after) in ("and", ",", "&") else 0
            if not step or number_of(self._text(after + step)) is None:
                break
            after += step


def _is_order(token: Token) -> bool:
    """As in "List of medicines first": an ordinal that is not written as a name."""
    return ordinal_of(token.text) is not None and token.text != "middle" and not token.raw[:1].isupper()
