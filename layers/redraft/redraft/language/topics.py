"""A thing named first, then what to do with "it": "the Sold tab, rename it to Closed"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from redraft.language.grammar.chart import Chart, Match
from redraft.language.grammar.rule import Bound
from redraft.language.references.phrase import Phrase
from redraft.language.runons import opens_anew

_STANDINS: Final = frozenset({"it", "them"})
_SIGNS: Final = frozenset(", - \u2013 \u2014 :".split())
_LEADS: Final = frozenset({"on", "for", "with"})
_PAUSE: Final = 0.2


class Topics:
    """Finds clauses about a thing that was named before them."""

    def __init__(self, chart: Chart) -> None:
        self.chart = chart

    def clauses(self, at: int) -> Iterator[tuple[int, Match]]:
        """The clauses behind a thing named from a token on, made to speak of that thing."""
        led = self.chart.text(at) in _LEADS
        for named in self.chart.slot("what", at + led):
            phrase: Phrase = named.value
            if (phrase.pronoun and not led) or phrase.unknown:
                continue
            for start, denied in self._requests(named.end):
                yield from self._said_of(phrase, at, start, named.weight + led + denied)

    def _said_of(self, phrase: Phrase, at: int, start: int, weight: float) -> Iterator[tuple[int, Match]]:
        for end, match in self.chart.matches("clause", start):
            said = match.bound.get("what")
            if isinstance(said, Phrase) and said.pronoun in _STANDINS and not said.relations:
                yield end, self._about(match, phrase, at, weight)

    def _requests(self, at: int) -> Iterator[tuple[int, float]]:
        """Where a request with a pronoun may begin: here, behind a sign, behind how it shall not be ("not orange")."""
        tokens = self.chart.tokens
        if at < len(tokens) - 1 and tokens[at].text in _SIGNS:
            at += 1
            yield at, 0.0
        elif opens_anew(tokens, at):
            yield at, 0.0
        if self.chart.text(at) == "not":
            for look in self.chart.slot("look", at + 1):
                after = look.end + (self.chart.text(look.end) in _SIGNS)
                yield after, 1.0 + look.weight

    def _about(self, match: Match, phrase: Phrase, start: int, weight: float) -> Match:
        values = {**match.bound.values, "what": phrase}
        bound = Bound(values, start, match.bound.end)
        return replace(match, bound=bound, weight=match.weight + weight - _PAUSE)
