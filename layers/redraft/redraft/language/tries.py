"""A prompt with all that its reading depends on, and readings carried out: what they came to, and how well."""

from __future__ import annotations

from dataclasses import dataclass

from redraft.language.acts import Drop
from redraft.language.clauses import Reading
from redraft.language.context import EditContext
from redraft.language.discourse import Turned
from redraft.language.progress import Performance
from redraft.language.references.phrase import Found, Phrase
from redraft.language.tokens import Token
from redraft.wireframe.node import Design


@dataclass(frozen=True, slots=True)
class Request:
    """All that a reading depends on."""

    prompt: str
    design: Design
    context: EditContext
    selection: tuple[str, ...]
    next_id: int
    bound: dict[str, tuple[str, ...]]
    explain: bool = False


@dataclass(slots=True)
class Tried:
    """A reading carried out, with its final rank.

    `tokens` are what was read, `mended` of them not as typed; `loose` says that clauses were taken by their gist;
    nobody knows `unknown` of their words.
    """

    reading: Reading
    done: Performance
    rank: float
    tokens: list[Token]
    mended: int = 0
    loose: bool = False
    unknown: int = 0
    turned: Turned | None = None
    open_phrase: Phrase | None = None
    open_found: Found | None = None
    others: tuple[Tried, ...] = ()
    """The readings that were tried besides, best first, where this is the one that is taken."""


_OPEN_COST, _NONE_COST, _CANNOT_COST, _DECLINED_COST = 0.35, 2.2, 3.0, 6.0
"""What a rule declines without a word of why is no reading at all; one that says why is an answer."""


def cost_of(declined: str | None, found: Found | None) -> float:
    """What a reading loses for what cannot be done or is open in it."""
    if declined is not None:
        return _DECLINED_COST if declined == "declined" else _CANNOT_COST
    return 0.0 if found is None else _OPEN_COST if found.ids else _NONE_COST


def fails(tried: Tried) -> bool:
    """Whether a reading leaves words unexplained, cannot be done, or names what is not there."""
    nothing = tried.open_found is not None and not tried.open_found.ids
    return bool(tried.reading.lost) or tried.done.declined is not None or nothing


def statements(reading: Reading) -> int:
    """How many clauses say how something is ("the button is red"), beside one that says how it shall be."""
    matches = [match for match in reading.matches if match.rule.yields == "clause"]
    stated = sum(1 for match in matches if match.stated)
    return stated if stated < len(matches) else 0


def is_clean(tried: Tried) -> bool:
    """Whether a reading leaves nothing open, unread or declined, and comes to something."""
    done = tried.done
    open_ = tried.open_found is not None or done.declined is not None or tried.reading.lost
    return not open_ and (bool(done.operations) or tried.turned is not None or done.act is not None)


def only_drops(tried: Tried) -> bool:
    """Whether it comes to "never mind" and nothing else."""
    return isinstance(tried.done.act, Drop) and not tried.done.frames
