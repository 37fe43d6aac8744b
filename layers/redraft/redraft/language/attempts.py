"""One prompt's readings, carried out and ranked: as typed and with typing errors mended, by patterns and by their gist.

What explains most wins, less what it leaves open. A reading that cannot be done never hides one that can; what names
something that is not there gives way to what does not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from redraft.errors import DesignError
from redraft.language.acts import Again, Correct, OfLast, TakeBack, Too, Unlook
from redraft.language.clauses import ClauseReader
from redraft.language.confidence import unknown_words
from redraft.language.discourse import Conversation, Turned, last_change, last_frames
from redraft.language.effects import Declined
from redraft.language.gist import GistReader
from redraft.language.grammar.chart import Chart
from redraft.language.lattice import Lattice
from redraft.language.normalise import normalise
from redraft.language.perform import Performer
from redraft.language.readers import parsers_for
from redraft.language.references.grammar import PhraseParser
from redraft.language.references.index import DesignIndex
from redraft.language.references.salience import Salience, salience_of
from redraft.language.rules.registry import catalogue, rule_words
from redraft.language.scene import CannotError, UnclearError
from redraft.language.search import Found as Read
from redraft.language.search import Search
from redraft.language.spelling import correct
from redraft.language.tokens import Token
from redraft.language.tries import Request, Tried, cost_of, statements
from redraft.language.unlook import exchanged, kept, taken_back

_STATED_COST: Final = 1.0
_LOST_COST: Final = 0.8
_IDLE_COST: Final = 0.1
_MENDED_COST: Final = 0.05
_EQUAL: Final = 1e-6
_MOST_OTHERS: Final = 6


@dataclass(frozen=True, slots=True)
class Row:
    """The prompt's words in one spelling; `mended` of them are not as typed."""

    tokens: list[Token]
    mended: int
    phrases: PhraseParser
    chart: Chart


class Attempts:
    """The readings of one request."""

    def __init__(self, request: Request, index: DesignIndex) -> None:
        self.request = request
        self.index = index
        self.last = last_change(request.context)

    @cached_property
    def spellings(self) -> list[list[Token]]:
        """The tokens as typed, and mended where that differs."""
        return spellings(self.request.prompt, self.index)

    @cached_property
    def rows(self) -> list[Row]:
        """What each spelling is read from."""
        typed = self.spellings[0]
        return [self._row(tokens, sum(a != b for a, b in zip(tokens, typed, strict=True))) for tokens in self.spellings]

    def _row(self, tokens: list[Token], mended: int) -> Row:
        phrases = PhraseParser(tokens, self.index, rule_words())
        chart = Chart(tokens, catalogue(), parsers_for(self.request.prompt, phrases, self.index))
        return Row(tokens, mended, phrases, chart)

    def best(self, *, loose: bool = False) -> Tried | None:
        """The best reading; `loose` takes clauses by their gist as well."""
        best: Tried | None = None
        every: list[Tried] = []
        for at, row in enumerate(self.rows):
            for tried in self._tries(row, loose=loose):
                tried.rank += _MENDED_COST * at
                every.append(tried)
                if best is None or tried.rank > best.rank + _EQUAL:
                    best = tried
        if best is not None:
            others = sorted((tried for tried in every if tried is not best), key=lambda tried: -tried.rank)
            best.others = tuple(others[:_MOST_OTHERS])
            best.unknown = unknown_words(best, self.index) if loose else 0
        return best

    def _tries(self, row: Row, *, loose: bool) -> Iterator[Tried]:
        """The readings of a row as long as one that is still to come may be better."""
        lattice = Lattice(ClauseReader(row.chart, GistReader(row.chart, self.index) if loose else None))
        salience = salience_of(self.request.context, self.request.design, self.request.selection)
        performer = self._performer(row.phrases)
        search = Search(lattice, performer, performer.begin(salience))
        best = float("-inf")
        for read in search.readings():
            tried = self._ranked(row, read, loose=loose)
            best = max(best, tried.rank)
            yield tried
            if search.promise <= best:
                return

    def _performer(self, phrases: PhraseParser) -> Performer:
        request, before = self.request, last_frames(self.last, self.request.design)
        return Performer(request.design, self.index, phrases, request.bound, request.next_id, self.last, before)

    def _ranked(self, row: Row, read: Read, *, loose: bool) -> Tried:
        done = read.progress.out
        tried = Tried(read.reading, done, read.reading.score, row.tokens, row.mended, loose)
        tried.open_phrase, tried.open_found = done.open_phrase, done.open_found
        if isinstance(done.act, OfLast) and not done.operations:
            self._converse(tried, done.act, read.progress.scene.salience)
        tried.rank -= _STATED_COST * statements(read.reading) + _LOST_COST * (read.reading.lost > 0)
        tried.rank -= _cost(tried)
        return tried

    def _converse(self, tried: Tried, act: OfLast, salience: Salience) -> None:
        """Carry out what speaks of the last change."""
        request = self.request
        if self.last is None:
            tried.done.declined = "There is no last change yet."
            return
        talk = Conversation(request.design, self.index, salience, self.last, request.next_id, request.bound)
        try:
            tried.turned = _turn(talk, act)
        except UnclearError as unclear:
            tried.open_phrase, tried.open_found = unclear.phrase, unclear.found
        except (CannotError, Declined, DesignError) as cannot:
            tried.done.declined = str(cannot)


def spellings(prompt: str, index: DesignIndex) -> list[list[Token]]:
    """The tokens of a prompt as typed, and mended where that differs."""
    tokens = normalise(prompt, index)
    mended = correct(tokens, index)
    return [tokens] if mended == tokens else [tokens, mended]


def _cost(tried: Tried) -> float:
    """What a reading loses for what it leaves open, or comes to nothing for."""
    done = tried.done
    idle = not done.operations and tried.turned is None and done.act is None
    return cost_of(done.declined, tried.open_found) or (_IDLE_COST if idle else 0.0)


def _turn(talk: Conversation, act: OfLast) -> Turned | None:
    if isinstance(act, Too):
        return talk.too(act)
    if isinstance(act, Again):
        return talk.again(act)
    if isinstance(act, Correct):
        return talk.correct(act)
    if isinstance(act, TakeBack):
        return kept(talk, act) or talk.take_back(act)
    return taken_back(talk, act) if isinstance(act, Unlook) else exchanged(talk)
