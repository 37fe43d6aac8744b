"""What a prompt may do to the conversation instead of to the design: go through the history, correct, repeat, drop."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from redraft.language.frames import Degree, Frame
from redraft.language.references.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Act:
    """Base of all acts."""


@dataclass(frozen=True, slots=True)
class Go(Act):
    """Through the history: steps back or forth, or to a version."""

    kind: Literal["undo", "redo", "version"]
    steps: int = 1
    version: int | None = None
    labels: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Drop(Act):
    """As in "Never mind": nothing is to happen."""


@dataclass(frozen=True, slots=True)
class OfLast(Act):
    """Base of the acts on the last change."""


@dataclass(frozen=True, slots=True)
class Too(OfLast):
    """The last change, on others as well; `looks` are where it shall differ, `only` the props that it shall be of."""

    phrase: Phrase
    looks: tuple[Frame, ...] = ()
    only: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Again(OfLast):
    """The last change once more, or partly back (`direction` -1), or to another degree."""

    direction: Literal[-1, 1] = 1
    degree: Degree | None = None


@dataclass(frozen=True, slots=True)
class Correct(OfLast):
    """The last change was meant for another element: taken back and made there."""

    phrase: Phrase
    looks: tuple[Frame, ...] = ()


@dataclass(frozen=True, slots=True)
class TakeBack(OfLast):
    """The last change is taken back for these alone; with `only`, for all but these."""

    phrase: Phrase
    instead: Phrase | None = None
    only: bool = False


@dataclass(frozen=True, slots=True)
class Unlook(OfLast):
    """As in "but not bigger", "undo the bold": the last change is taken back for some props."""

    props: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Exchange(OfLast):
    """As in "the other way round": what the last change did to two elements, each on the other."""
