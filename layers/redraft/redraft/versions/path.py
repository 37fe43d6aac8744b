"""Where a session stands in its history: the way from the start to the state shown, and what redo would bring back.

The log is linear, the history in it a tree: each version was made on the state of another one. `Path` is the branch
that leads to the state shown now. An edit, or an explicit "go back to version 3", makes the path longer; undo takes
its last step off and keeps it for redo; anything but undo and redo forgets what was undone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from redraft.errors import NothingToUndoError


@dataclass(frozen=True, slots=True)
class Path:
    """Version numbers: `steps` from the start to the state shown, `undone` with the next one to redo last."""

    steps: tuple[int, ...] = (1,)
    undone: tuple[int, ...] = ()

    @property
    def position(self) -> int:
        """The version whose state is shown."""
        return self.steps[-1]

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return len(self.steps) > 1

    @property
    def can_redo(self) -> bool:
        """Whether an undo can be taken back."""
        return bool(self.undone)

    def onward(self, version: int) -> Path:
        """The path after an edit, or after going to a version, which made `version`."""
        return Path((*self.steps, version))

    def back(self, count: int = 1) -> Path:
        """The path after `count` undos; raises `NothingToUndoError` when there are not so many steps."""
        if count < 1 or count >= len(self.steps):
            raise NothingToUndoError(_nothing("undo", count, len(self.steps) - 1), steps=len(self.steps) - 1)
        return Path(self.steps[:-count], (*self.undone, *reversed(self.steps[-count:])))

    def forth(self, count: int = 1) -> Path:
        """The path after `count` redos; raises `NothingToUndoError` when not so much was undone."""
        if count < 1 or count > len(self.undone):
            raise NothingToUndoError(_nothing("redo", count, len(self.undone)), steps=len(self.undone))
        return Path((*self.steps, *reversed(self.undone[-count:])), self.undone[:-count])

    def to_json(self) -> list[Any]:
        """The stored form; runs of numbers as their first and last, so that 500 edits take a few bytes."""
        return [_runs(self.steps), list(self.undone)]

    @classmethod
    def from_json(cls, raw: list[Any]) -> Path:
        """A path from its stored form."""
        steps, undone = raw
        return cls(tuple(n for first, last in steps for n in range(first, last + 1)), tuple(undone))


def _nothing(verb: str, asked: int, there: int) -> str:
    if there == 0:
        return f"There is nothing to {verb}."
    return f"There are only {there} steps to {verb}, not {asked}."


def _runs(numbers: tuple[int, ...]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return runs
