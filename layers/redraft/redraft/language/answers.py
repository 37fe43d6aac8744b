"""What the next prompt says of an open question: which of its options, one more question, or nothing at all.

An answer is a description that is no request: "the second one", "the blue ones", "Sign up", "both", "not the first",
"number 3", "the one in the footer, it is too small". What follows it may be a remark, or a request of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from redraft.language.answer_rows import bare, bounds, versions
from redraft.language.comments import is_aside, is_comment
from redraft.language.lexicon.answers import (
    ALL_OF_THEM,
    ANY_OF_THEM,
    COUNTED,
    LABELS,
    NOT,
    YES,
    longest,
)
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.words import STOPS, number_of
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.references.match import Matcher
from redraft.language.references.phrase import Found, Phrase
from redraft.language.references.resolve import Resolver
from redraft.language.references.salience import Salience
from redraft.language.references.tables import under
from redraft.language.tokens import Token

_BESIDE = frozenset({"below", "above", "before", "after", "near"})
_FEWEST, _LONG = 2, 4
_DEICTIC = frozenset({"it", "them", "both", "there"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The ids that were picked; `again` those among which it is still open; `rest` where what follows begins.

    `apart` says that what follows is a sentence of its own, or a remark.
    """

    ids: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    rest: int | None = None
    apart: bool = False


class Answers:
    """Reads prompts as answers to one question: `options` are the ids that it offers, none where nothing fitted."""

    def __init__(self, index: DesignIndex, options: Sequence[str], salience: Salience) -> None:
        self.index = index
        self.options = index.ordered(tuple(options))
        self.selected = tuple(i for i in salience.selection if i in index.by_id)
        self.resolver = Resolver(index, salience, {})
        self.resolver.like = self.options
        self.matcher = Matcher.of(index)

    def whole(self, tokens: list[Token]) -> Answer | None:
        """The prompt as an answer and nothing else."""
        row = bare(tokens)
        return self._row(row) if row else self._agreed(tokens)

    def parts(self, tokens: list[Token]) -> Iterator[Answer]:
        """Its beginnings that answer, the longest first, each with what follows."""
        for at in range(len(tokens) - 1, 0, -1):
            if not bounds(tokens[at]):
                continue
            answer = self.whole(tokens[:at])
            rest = next((i for i in range(at, len(tokens)) if not bounds(tokens[i])), None)
            if rest is None or rest + 1 == len(tokens):
                continue  # one word more is part of the answer
            if answer is not None and (answer.ids or tokens[at].is_mark):
                told = is_comment(tokens[rest:]) or is_aside(tokens[rest:])
                sure = set(answer.ids) <= set(self.options) or tokens[0].text in ("i", "not", "no")
                apart = bool(answer.ids) and sure and (told or tokens[at].text in ".!;")
                yield replace(answer, rest=rest, apart=apart)

    def _agreed(self, tokens: list[Token]) -> Answer | None:
        """As in "yes", "that's the one": of one option."""
        words = tuple(token.text for token in tokens if not token.is_mark)
        if words in YES and self.options:
            return Answer(self.options) if len(self.options) == 1 else Answer(again=self.options)
        return None

    def _row(self, row: list[Token]) -> Answer | None:
        words = tuple(token.text for token in row if not token.is_mark)
        if words in YES:
            return self._agreed(row)
        counted = (self._counted(words) or self._all_but(row)) if self.options else None
        if counted is not None:
            return counted
        for version, typed in versions(row):
            answer = self._described(version)
            if answer is not None and (typed or answer.ids):
                return answer
        return self._alike(row)

    def _alike(self, row: list[Token]) -> Answer | None:
        """As in "the bathtub" of a bath icon: the one option whose words begin like the only word that was said."""
        words = [token.stem for token in row if token.kind == "word" and token.text not in STOPS | {"one", "ones"}]
        if len(words) != 1 or len(words[0]) < _LONG:
            return None
        fits = [i for i in self.options if any(_begins(words[0], own) for own in self._words(i))]
        return Answer(tuple(fits)) if len(fits) == 1 else None

    def _words(self, node_id: str) -> tuple[str, ...]:
        entry = self.index[node_id]
        return (*entry.names, *entry.words)

    def _counted(self, words: tuple[str, ...]) -> Answer | None:
        """As in "both", "all of them", "either", "number 3"."""
        if words in ALL_OF_THEM or (words[0] in ("all", "both") and words[-1] in COUNTED):
            return Answer(self.options)
        return Answer(self.options[:1]) if words in ANY_OF_THEM else self._numbers(words)

    def _numbers(self, words: tuple[str, ...]) -> Answer | None:
        """As in "2", "number 3", "#1 and #2", "options 1 and 4"."""
        plain = [word.lstrip("#").strip() for word in words if word not in ("and", "&", "the", *LABELS)]
        labelled = len(plain) < len(words) or any(word.startswith("#") for word in words)
        numbers = [number_of(word) for word in plain]
        if not numbers or None in numbers or not all(1 <= (n or 0) <= len(self.options) for n in numbers):
            return None
        if not labelled and any(self.index.knows(word) for word in plain):
            return None
        return Answer(self.index.ordered([self.options[n - 1] for n in numbers if n]))

    def _all_but(self, row: list[Token]) -> Answer | None:
        """As in "not the first", "all but the last", "anything but the logo", "every one except Save"."""
        lead = longest(NOT, [token.text for token in row])
        if not lead or len(row) == lead:
            return None
        every = row[0].text not in ("not", "no")
        for version, _ in versions(bare(row[lead:])):
            out = self._described(version)
            left = tuple(i for i in self.options if out is not None and i not in out.ids)
            if out is not None and out.ids and left and len(left) < len(self.options):
                return Answer(left) if every or len(left) == 1 else Answer(again=left)
        return None

    def _described(self, row: list[Token]) -> Answer | None:
        """All of the words as one description."""
        phrases = PhraseParser(row, self.index, frozenset())
        open_: Answer | None = None
        for stop, phrase in phrases.at(0):
            if stop != len(row):
                continue
            answer = self._pick(phrase)
            if answer is not None and answer.ids:
                return answer
            open_ = open_ or answer
        return open_

    def _pick(self, phrase: Phrase) -> Answer | None:
        if phrase.parts:
            return self._each(phrase)
        if phrase.pronoun:
            return self._pointed(phrase)
        if not self.options:
            return self._anywhere(phrase)
        loose = replace(phrase, head="one") if not phrase.head or self._says_nothing(phrase) else phrase
        again: tuple[str, ...] = ()
        for version in dict.fromkeys((loose, phrase)):
            found = self.resolver.find(version, among=self.options)
            if found.ids and not found.several and (len(found.ids) < len(self.options) or phrase.number == "many"):
                return Answer(found.ids)
            if found.several and len(found.ids) < len(self.options):
                again = again or found.ids
        if again:
            return Answer(again=again)
        return self._anywhere(phrase)

    def _each(self, phrase: Phrase) -> Answer | None:
        last = phrase.parts[-1]
        shared = [
            replace(part, head=last.head, kind=last.kind) if not part.head and not part.texts and last.head else part
            for part in phrase.parts
        ]
        picks = [self._pick(_one_beside(part)) for part in shared]
        if all(pick is not None and pick.ids for pick in picks):
            return Answer(self.index.ordered([i for pick in picks if pick for i in pick.ids]))
        return None

    def _pointed(self, phrase: Phrase) -> Answer | None:
        """As in "this one" of what is selected, "those in the footer", "the three in the cards"."""
        if phrase.pronoun not in _DEICTIC:
            return None
        if phrase.relations or phrase.exceptions or phrase.texts or phrase.colours or phrase.states or phrase.places:
            named = replace(phrase, pronoun="", head="one", number="one" if phrase.pronoun == "it" else "many")
            return self._beside_each(named) or self._pick(named)
        picked = tuple(i for i in self.selected if i in self.options) or self.selected
        if picked:
            return Answer(picked)
        if phrase.pronoun in ("them", "both") and self.options:
            return Answer(self.options)
        return Answer(again=self.options) if self.options else None

    def _beside_each(self, phrase: Phrase) -> Answer | None:
        """As in "those beneath the Rialto and the Nocturne": one beside each."""
        relation, other = phrase.relations[-1] if phrase.relations else ("in", phrase)
        if relation not in _BESIDE or len(other.parts) < _FEWEST or not self.options:
            return None
        one = replace(phrase, number="one", relations=phrase.relations[:-1])
        picks = [self._pick(one.with_relation(relation, part)) for part in other.parts]
        if not all(pick is not None and pick.ids for pick in picks):
            return None
        return Answer(self.index.ordered([i for pick in picks if pick for i in pick.ids]))

    def _anywhere(self, phrase: Phrase) -> Answer | None:
        """None of the options, or there were none: what is so called elsewhere; "the orange one" is asked again."""
        if phrase.head == "one" or not (phrase.head or phrase.texts):
            found = self.resolver.find(phrase) if self.options else Found()
            fits = found.ids and not found.several and bool(phrase.relations or phrase.texts or phrase.words)
            if fits:
                return Answer(found.ids)
            return Answer(again=self.options) if self.options and not phrase.unknown else None
        found = self.resolver.find(phrase)
        if not found.ids or found.several or phrase.unknown:
            open_ = found.several and not self.options and not phrase.unknown
            return Answer(again=found.ids) if open_ else None
        column = under(self.index, found.ids[0], self.options) if len(found.ids) == 1 else ()
        return Answer(column if len(column) == 1 else found.ids)

    def _says_nothing(self, phrase: Phrase) -> bool:
        """Whether a plural noun says nothing but what all options are: "the buttons"."""
        if phrase.number != "many" or phrase.words or phrase.texts or kind_of(phrase.head) is None:
            return False
        return all(self.matcher.head(self.index[i], phrase.head) is not None for i in self.options)


def _one_beside(phrase: Phrase) -> Phrase:
    """As in "those beneath the Rialto and Nocturne": one beneath the first."""
    beside = phrase.pronoun and phrase.relations and phrase.relations[-1][0] in _BESIDE
    return replace(phrase, pronoun="it", number="one") if beside else phrase


def _begins(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LONG and long.startswith(short)
