"""All ways to cover a prompt by clauses, remarks and words passed over, with what each can still gain at best."""

from __future__ import annotations

from functools import cached_property
from typing import Final

from redraft.language.clauses import ClauseReader, Part, Reading, Step

_NEVER: Final = float("-inf")


class Lattice:
    """The steps from every token that can be reached from the first; words are lost only where no way keeps all.

    `rest[at]` is the most that the words from a token to the end can gain, `asked[at]` the same with a clause among
    them; both are minus infinity where there is no way. `follows[at]`: whether the best way from there has a clause.
    """

    def __init__(self, reader: ClauseReader) -> None:
        self.end = len(reader.tokens)
        self._every: dict[int, list[Step]] = {}
        self._less: dict[int, float] = {}
        self._weigh(reader, lossy=False)
        if self.asked[0] == _NEVER:
            self._weigh(reader, lossy=True)

    def _weigh(self, reader: ClauseReader, *, lossy: bool) -> None:
        """Collect the steps from the first token on, with or without those that lose words, and weigh what follows."""
        self.steps: dict[int, list[Step]] = self._reached(reader, lossy=lossy)
        self.rest = [_NEVER] * self.end + [0.0]
        self.asked = [_NEVER] * (self.end + 1)
        self.follows = [False] * (self.end + 1)
        self._then: dict[tuple[int, bool], Step] = {}
        for at in range(self.end - 1, -1, -1):
            self._settle(at)

    def _settle(self, at: int) -> None:
        """Weigh what follows from a token, what follows from later ones being known."""
        self.rest[at] = self.asked[at] = _NEVER
        for step in self.steps.get(at, ()):
            self._offer(at, step)
        then = self._then.get((at, False))
        self.follows[at] = then is not None and (_asks(then) or self.follows[then.end])

    def lessen(self, at: int, step: Step, by: float) -> None:
        """Expect less of a step that was tried and came to less: what leads to it promises less from now on."""
        if by <= self._less.get(id(step), 0.0):
            return
        self._less[id(step)] = by
        changed: set[int] = set()
        for before in range(at, -1, -1):
            if before == at or any(step.end in changed for step in self.steps.get(before, ())):
                known = self.rest[before], self.asked[before]
                self._settle(before)
                if (self.rest[before], self.asked[before]) != known:
                    changed.add(before)

    def _reached(self, reader: ClauseReader, *, lossy: bool) -> dict[int, list[Step]]:
        reached = {0}
        steps: dict[int, list[Step]] = {}
        for at in range(self.end):
            if at in reached:
                every = self._every.get(at)
                if every is None:
                    every = self._every[at] = sorted(reader.steps(at), key=_order)
                steps[at] = [step for step in every if lossy or not step.lost]
                reached.update(step.end for step in steps[at])
        return steps

    def _offer(self, at: int, step: Step) -> None:
        gain = step.gain - self._less.get(id(step), 0.0)
        rest = gain + self.rest[step.end]
        if rest > self.rest[at]:
            self.rest[at] = rest
            self._then[at, False] = step
        asked = rest if _asks(step) else gain + self.asked[step.end]
        if asked > self.asked[at]:
            self.asked[at] = asked
            self._then[at, True] = step

    def finish(self, at: int, *, asked: bool) -> tuple[tuple[Part, ...], int]:
        """The parts of the best way from a token to the end, and the content words lost on it."""
        parts: list[Part] = []
        lost = 0
        while at < self.end:
            step = self._then[at, asked]
            parts += [step.part] if step.part is not None else []
            lost += step.lost
            at, asked = step.end, asked and not _asks(step)
        return tuple(parts), lost

    @cached_property
    def best(self) -> Reading | None:
        """The reading that explains most, whatever it comes to."""
        if self.asked[0] == _NEVER:
            return None
        parts, lost = self.finish(0, asked=True)
        return Reading(self.asked[0], parts, lost)


def _asks(step: Step) -> bool:
    return step.part is not None and step.part.match is not None


def _order(step: Step) -> tuple[int, str]:
    """The longer first, then by the rule's name: the order of rules never decides."""
    return -step.end, step.part.match.rule.name if step.part is not None and step.part.match is not None else ""
