"""The gist of a clause that no pattern covers: what is named, how it shall be, what is done to it, amid other words.

People wrap requests in words without end ("now the little line, pop that into italics, would you"). Patterns read what
they list; this reads what carries meaning wherever it stands: references to the design, looks, places, new things,
texts and the verbs of the great families. A clause is understood where these fill one of the `_PLANS` exactly and
nothing of weight is left over. The words between cost by what they might have meant: a figure, a colour or another verb
left over is a clause not understood. It is asked only where the patterns fail.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from redraft.language.grammar.chart import Chart, Match
from redraft.language.grammar.rule import Bound, Rule
from redraft.language.lexicon.gist import (
    ADDING,
    BETWEEN,
    DETERMINERS,
    DOING,
    LIGHT,
    NEGATING,
    REMOVING,
    SIGNS,
    STYLING,
    WEIGHTY,
)
from redraft.language.lexicon.kinds import GENERIC_NAME_ENDS, kind_of
from redraft.language.lexicon.starts import by_first
from redraft.language.lexicon.words import FILLERS, STOPS
from redraft.language.references.index import DesignIndex
from redraft.language.references.phrase import Phrase
from redraft.language.rules.registry import RULES
from redraft.language.tokens import Token

LONGEST: Final = 24
_MOST_LOST: Final = 1.8
_WORTH: Final = 0.85
_COST: Final = 0.5
_KIND_COST: Final = 2.0
"""A thing that was named and is left over: more than may be lost."""

_LIGHT_COST, _STOP_COST, _UNKNOWN_COST, _KNOWN_COST, _VALUE_COST = 0.05, 0.12, 0.4, 1.1, 5.0
_DOING: Final = tuple(
    (slot, by_first(sorted(map(tuple, phrases))))
    for slot, phrases in (("remove", REMOVING), ("add", ADDING), ("move", WEIGHTY["move"]), ("aside", STYLING))
)
_BY_NAME: Final = {rule.name: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a clause of one sort holds: the slots that must be there, in any order, and the rule that makes it so."""

    rule: Rule | None
    needs: tuple[str, ...]


_PLANS: Final = (
    Plan(None, ("clause",)),
    *(
        Plan(_BY_NAME[name], needs)
        for name, needs in (
            ("make it so", ("what", "looks")),
            ("so, without a subject", ("looks",)),
            ("remove", ("remove", "what")),
            ("move", ("what", "place")),
            ("move it", ("move", "place")),
            ("add", ("add", "thing")),
            ("add", ("add", "thing", "place")),
        )
    ),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch that means something: the slot it may fill, its value, and how many words it explains."""

    end: int
    slot: str
    value: Any
    weight: float


@dataclass(frozen=True, slots=True)
class _Path:
    """A way through the words so far."""

    score: float
    lost: float
    values: tuple[tuple[str, Any], ...] = ()


class GistReader:
    """Reads clauses loosely, over the same chart as the patterns."""

    def __init__(self, chart: Chart, index: DesignIndex) -> None:
        self.chart = chart
        self.index = index
        self._pieces: dict[int, list[Piece]] = {}

    def clauses(self, at: int, ends: list[int]) -> Iterator[tuple[int, Match]]:
        """The clauses from a token to one of some ends."""
        last = max((end for end in ends if end - at <= LONGEST), default=at)
        for plan in _PLANS:
            paths = self._paths(plan, at, last)
            for end in ends:
                best = paths.get(end, {}).get(frozenset(plan.needs))
                if best is not None and best.lost <= _MOST_LOST:
                    yield end, _match(plan, best, at, end)

    def _paths(self, plan: Plan, at: int, last: int) -> dict[int, dict[frozenset[str], _Path]]:
        """The best way to each token, by the slots filled on it."""
        paths: dict[int, dict[frozenset[str], _Path]] = {at: {frozenset(): _Path(0.0, 0.0)}}
        for here in range(at, last):
            for filled, path in paths.get(here, {}).items():
                for piece in self._at(here):
                    if piece.end <= last:
                        self._take(plan, paths, filled, path, piece)
                cost = self._cost(here)
                self._keep(paths, here + 1, filled, _Path(path.score - cost, path.lost + cost, path.values))
        return paths

    def _take(
        self,
        plan: Plan,
        paths: dict[int, dict[frozenset[str], _Path]],
        filled: frozenset[str],
        path: _Path,
        piece: Piece,
    ) -> None:
        """A way longer by a piece, where the plan has room for it."""
        values = dict(path.values)
        if piece.slot == "aside":
            pass
        elif piece.slot == "looks" and "looks" in plan.needs:
            values["looks"] = (*values.get("looks", ()), *piece.value)
        elif piece.slot in plan.needs and piece.slot not in filled:
            values[piece.slot] = piece.value
        else:
            return
        after = filled if piece.slot == "aside" else filled | {piece.slot}
        grown = _Path(path.score + piece.weight, path.lost, tuple(values.items()))
        self._keep(paths, piece.end, after, grown)

    def _keep(
        self, paths: dict[int, dict[frozenset[str], _Path]], at: int, filled: frozenset[str], path: _Path
    ) -> None:
        if path.lost > _MOST_LOST:
            return
        here = paths.setdefault(at, {})
        known = here.get(filled)
        if known is None or path.score > known.score + 1e-9:
            here[filled] = path

    def _at(self, at: int) -> list[Piece]:
        found = self._pieces.get(at)
        if found is None:
            found = self._pieces[at] = [
                *self._said(at),
                *self._named(at),
                *self._looking(at),
                *self._done(at),
                *self._denied(at),
            ]
        return found

    def _said(self, at: int) -> Iterator[Piece]:
        """A clause that a pattern reads, amid other words."""
        for end, match in self.chart.matches("clause", at):
            if match.literal and match.rule.yields == "clause" and match.rule.stands == "anywhere":
                yield Piece(end, "clause", match, match.weight)

    def _named(self, at: int) -> Iterator[Piece]:
        """What is spoken of, where it stands, and what is new."""
        for item in self.chart.slot("what", at):
            if self._is_meant(item.value):
                yield Piece(item.end, "what", item.value, item.weight)
        for item in self.chart.slot("place", at):
            yield Piece(item.end, "place", item.value, item.weight)
        for item in self.chart.slot("newthing", at):
            if item.value.known:
                yield Piece(item.end, "thing", item.value, item.weight)

    def _looking(self, at: int) -> Iterator[Piece]:
        for item in self.chart.slot("look", at):
            if item.end - at > 1 or self.chart.tokens[at].text not in BETWEEN:
                yield Piece(item.end, "looks", item.value, item.weight)

    def _done(self, at: int) -> Iterator[Piece]:
        """The verbs that say what is done."""
        for slot, phrases in _DOING:
            for words in phrases.get(self.chart.text(at), ()):
                if tuple(self.chart.texts[at : at + len(words)]) == words:
                    yield Piece(at + len(words), slot, " ".join(words), len(words) * (0.1 if slot == "aside" else 1.0))

    def _denied(self, at: int) -> Iterator[Piece]:
        """As in "not that sad grey", "instead of bold": how it shall not be."""
        for words in NEGATING:
            if tuple(self.chart.texts[at : at + len(words)]) != words:
                continue
            start = at + len(words)
            for step in range(3):  # up to two words of feeling before what it is not
                for item in self.chart.slot("look", start + step):
                    yield Piece(item.end, "aside", None, item.weight * 0.3)

    def _is_meant(self, phrase: Phrase) -> bool:
        """Whether a phrase names something that the design has, or points at it."""
        parts = phrase.parts or (phrase,)
        if any(part.unknown for part in parts):
            return False
        return all(part.pronoun or part.texts or part.head or part.ordinals or part.relations for part in parts)

    def _cost(self, at: int) -> float:
        """What it costs to pass over a word, by what it might have meant."""
        token = self.chart.tokens[at]
        if token.kind in ("quote", "number", "length", "size", "colour") or token.text in WEIGHTY["any"]:
            return _VALUE_COST
        if token.is_mark:
            return 0.0 if token.text in SIGNS else _STOP_COST
        if token.text in DETERMINERS and self._is_noun(at + 1):
            return _VALUE_COST
        if self._tells_apart(at):
            return _VALUE_COST
        return self._word_cost(token)

    def _word_cost(self, token: Token) -> float:
        if token.text in LIGHT or token.text in FILLERS:
            return _LIGHT_COST
        if token.text in STOPS:
            return _STOP_COST
        if kind_of(token.text) is not None and token.text not in GENERIC_NAME_ENDS:
            return _KIND_COST
        if token.raw[:1].isupper() and token.stem in self.index.said:  # somebody or something that the design shows
            return _KIND_COST
        return _KNOWN_COST if self.index.knows(token.stem) else _UNKNOWN_COST

    def _tells_apart(self, at: int) -> bool:
        """As in "Stamina bar green", where there is no stamina: what leads a noun tells it from its like."""
        token, before = self.chart.tokens[at], self.chart.tokens[at - 1] if at else None
        begins = before is None or before.is_mark or before.text in ("and", "but", "then")
        if not begins or token.kind != "word" or token.text in LIGHT | STOPS | FILLERS or self.index.knows(token.stem):
            return False
        after = self.chart.tokens[at + 1] if at + 1 < len(self.chart.tokens) else None
        noun = after is not None and not after.is_mark and kind_of(after.text) is not None
        return noun and token.text not in DOING and kind_of(token.text) is None

    def _is_noun(self, at: int) -> bool:
        """Whether "the" has a noun behind it: something that is spoken of, and was not found."""
        token = self.chart.tokens[at] if at < len(self.chart.tokens) else None
        return token is not None and not token.is_mark and token.text not in LIGHT and token.text not in STOPS


def _match(plan: Plan, path: _Path, at: int, end: int) -> Match:
    values = dict(path.values)
    weight = path.score * _WORTH - _COST
    if plan.rule is None:
        said: Match = values["clause"]
        return Match(said.rule, said.bound, weight, 0)
    return Match(plan.rule, Bound(values, at, end), weight, 0)


def asks(token: Token) -> bool:
    """Whether a word may carry a request: a value, or a verb of doing."""
    return token.kind in ("quote", "length", "size", "colour") or token.text in DOING
