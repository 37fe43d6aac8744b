"""The readings of a prompt carried out, best first: a clause is tried on what the clauses before it left.

Readings that begin alike share what their beginnings came to. A clause that declines ends all readings through it, and
the search goes on with what promises most next; the promise of a beginning is what it explains and the most that the
rest can (`Lattice.rest`), so that none better is left out.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

from redraft.language.clauses import Part, Reading, Step
from redraft.language.lattice import Lattice
from redraft.language.perform import Performer
from redraft.language.progress import Progress
from redraft.language.tries import cost_of

_MOST_AT_ONE_END: Final = 12
"""Beginnings that come to the same word and are carried on from there."""

_MOST_BEFORE: Final = 3
"""Beginnings before one and the same clause: what it comes to seldom depends on more."""

_MOST_TRIED: Final = 60
_TRIED_EACH: Final = 2
"""Clauses that are carried out for one prompt: so many, and so many more for each of its words."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """The clauses up to a token; `progress` is what they came to, `key` tells them from others."""

    at: int
    score: float
    parts: tuple[Part, ...]
    lost: int
    key: int
    progress: Progress

    @property
    def asks(self) -> bool:
        """Whether a clause is among them."""
        return self.key > 0


@dataclass(frozen=True, slots=True)
class Found:
    """A whole reading and what it came to."""

    reading: Reading
    progress: Progress


@dataclass(frozen=True, slots=True)
class Waiting:
    """A beginning with the step to be tried next; none where it stops at what is open or cannot be done."""

    beginning: Beginning
    step: Step | None


def _cost(beginning: Beginning) -> float:
    """What a beginning that stops loses for it."""
    return cost_of(beginning.progress.out.declined, beginning.progress.out.open_found)


Promise = tuple[float, int, str]
"""What sorts the queue: the most that a reading can still score, negated; then the longer clause, then its rule.

Between readings by one rule the order in which its slots were read decides, the likelier first.
"""


class Search:
    """One prompt's readings over one lattice."""

    def __init__(self, lattice: Lattice, performer: Performer, start: Progress) -> None:
        self.lattice = lattice
        self.performer = performer
        self._queue: list[tuple[Promise, int, Waiting]] = []
        self._counted = 0
        self._left = _MOST_TRIED + _TRIED_EACH * lattice.end
        self._keys: dict[tuple[object, ...], int] = {}
        self._seen: set[tuple[int, int]] = set()
        self._before: Counter[int] = Counter()
        self._ended: dict[int, list[Progress]] = defaultdict(list)
        self._push(Beginning(0, 0.0, (), 0, 0, start))

    def readings(self) -> Iterator[Found]:
        """The readings, those that score most first; each is carried out as it is asked for."""
        while self._freshen():
            _, _, waiting = heappop(self._queue)
            if waiting.step is None:
                yield self._halted(waiting.beginning)
                continue
            after = self._after(waiting.beginning, waiting.step)
            if after is None:
                continue
            if after.progress.halted:
                self.lattice.lessen(waiting.beginning.at, waiting.step, _cost(after))
                self._wait(Waiting(after, None))
            elif after.at == self.lattice.end:
                yield Found(Reading(after.score, after.parts, after.lost), self.performer.closed(after.progress))
            else:
                self._push(after)

    def _halted(self, beginning: Beginning) -> Found:
        """A reading that stops at what cannot be done or is open, with the likeliest rest."""
        parts, lost = self.lattice.finish(beginning.at, asked=False)
        score = beginning.score + self.lattice.rest[beginning.at]
        return Found(Reading(score, (*beginning.parts, *parts), beginning.lost + lost), beginning.progress)

    @property
    def promise(self) -> float:
        """The most that a reading still to come can score, less what it is known to leave open."""
        return -self._queue[0][0][0] if self._freshen() else float("-inf")

    def _freshen(self) -> bool:
        """Put what promises less by now back to its place in the queue, until what is first is so rightly."""
        while self._queue:
            (most, end, name), count, waiting = self._queue[0]
            now = -round(self._most(waiting), 6)
            if now <= most:
                return True
            heappop(self._queue)
            if now < float("inf"):
                heappush(self._queue, ((now, end, name), count, waiting))
        return False

    def _most(self, waiting: Waiting) -> float:
        """The most that a reading with this beginning and step can score."""
        beginning, step = waiting.beginning, waiting.step
        if step is None:
            return beginning.score + self.lattice.rest[beginning.at] - _cost(beginning)
        asks = beginning.asks or (step.part is not None and step.part.match is not None)
        return beginning.score + step.gain + (self.lattice.rest if asks else self.lattice.asked)[step.end]

    def _push(self, beginning: Beginning) -> None:
        """Put the ways on from a beginning into the queue."""
        for step in self.lattice.steps.get(beginning.at, ()):
            self._wait(Waiting(beginning, step))

    def _wait(self, waiting: Waiting) -> None:
        most, step = self._most(waiting), waiting.step
        if most == float("-inf"):
            return
        self._counted += 1
        end = step.end if step is not None else self.lattice.end
        name = step.part.match.rule.name if step is not None and step.part is not None and step.part.match else ""
        heappush(self._queue, ((-round(most, 6), -end, name), self._counted, waiting))

    def _after(self, beginning: Beginning, step: Step) -> Beginning | None:
        """A beginning and one step more; None where another that came to the same was better."""
        part = step.part
        match = part.match if part is not None else None
        key = beginning.key
        if part is not None and match is not None:
            said = (part.start, part.end, match.rule.name, repr(match.bound.values), key)
            key = self._keys.setdefault(said, len(self._keys) + 1)
        if (step.end, key) in self._seen:
            return None
        self._seen.add((step.end, key))
        progress, cost = beginning.progress, 0.0
        if part is not None:
            if match is not None and not self._may_try(step):
                return None
            progress = self.performer.step(progress, part, follows=self.lattice.follows[step.end])
            cost = progress.out.indefinite - beginning.progress.out.indefinite
            if match is not None and not progress.halted and self._is_known(step.end, progress):
                return None
        parts = (*beginning.parts, part) if part is not None else beginning.parts
        return Beginning(step.end, beginning.score + step.gain - cost, parts, beginning.lost + step.lost, key, progress)

    def _may_try(self, step: Step) -> bool:
        self._left -= 1
        self._before[id(step)] += 1  # the lattice keeps its steps
        return self._left >= 0 and self._before[id(step)] <= _MOST_BEFORE

    def _is_known(self, at: int, progress: Progress) -> bool:
        """Whether a better beginning came to the same, or enough others came so far."""
        ended = self._ended[at]
        if len(ended) >= _MOST_AT_ONE_END or any(progress.is_like(other) for other in ended):
            return True
        ended.append(progress)
        return False
