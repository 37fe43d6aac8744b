"""Summaries: what was done, gathered frame by frame, as one sentence that a person reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Saying:
    """One thing done: "made" elements (`what`) so (`clause`).

    With a `tail` it is a verb (`clause`), what it was done to, and where; without `what` a whole clause in the past
    tense. `done` is False where it was so already.
    """

    clause: str
    what: str = ""
    done: bool = True
    tail: str | None = None


MOST_LISTED = 6
"""More than so many things are counted in a summary, not named."""


def listed(parts: Sequence[str]) -> str:
    """Words in a list: "A", "A and B", "A, B and C"."""
    if len(parts) <= 1:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} and {parts[-1]}"


def sentence(sayings: Iterable[Saying]) -> str:
    """The summary of an edit: what was done; where nothing was, that it is so already."""
    kept = list(dict.fromkeys(sayings))
    done = [saying for saying in kept if saying.done]
    clauses = _clauses(done) if done else _already(kept)
    text = listed(clauses) if len(clauses) < 3 or done else "; ".join(clauses)
    return text[:1].upper() + text[1:]


def _clauses(sayings: list[Saying]) -> list[str]:
    return [clause if not what else f"made {what} {listed(hows)}" for what, clause, hows in _merged(_joined(sayings))]


def _joined(sayings: list[Saying]) -> list[Saying]:
    """Things that the same was done to, in the same place, as one clause: "added A and B to the header"."""
    out: list[Saying] = []
    for saying in sayings:
        last = out[-1] if out else None
        if saying.tail is None or last is None or (last.clause, last.tail) != (saying.clause, saying.tail):
            out.append(saying)
        else:
            out[-1] = replace(last, what=f"{last.what}\n{saying.what}")
    return [_whole(saying) for saying in out]


def _whole(saying: Saying) -> Saying:
    if saying.tail is None:
        return saying
    things = saying.what.split("\n")
    what = listed(things) if len(things) <= MOST_LISTED else f"{len(things)} elements"
    return Saying(f"{saying.clause} {what}{saying.tail}")


def _already(sayings: list[Saying]) -> list[str]:
    if not sayings:
        return ["nothing to change"]
    merged = _merged(sayings)
    return [clause if not what else f"{what} {_is(what)} {listed(hows)} already" for what, clause, hows in merged]


def _is(what: str) -> str:
    return "are" if " and " in what or what.startswith(("all ", "both ")) or what[:1].isdigit() else "is"


def _merged(sayings: list[Saying]) -> list[tuple[str, str, list[str]]]:
    """Per thing what was made of it: first by thing ("bold and red"), then things made the same ("A and B")."""
    things: dict[str, list[str]] = {}
    order: list[tuple[str, str]] = []
    for saying in sayings:
        if not saying.what:
            order.append(("", saying.clause))
        elif saying.what not in things:
            order.append((saying.what, ""))
            things[saying.what] = [saying.clause]
        elif saying.clause not in things[saying.what]:
            things[saying.what].append(saying.clause)
    same: dict[tuple[str, ...], list[str]] = {}
    for what, hows in things.items():
        same.setdefault(tuple(hows), []).append(what)
    return [entry for what, clause in order if (entry := _entry(what, clause, things, same))]


def _entry(
    what: str, clause: str, things: dict[str, list[str]], same: dict[tuple[str, ...], list[str]]
) -> tuple[str, str, list[str]] | None:
    if not what:
        return "", clause, []
    group = same[tuple(things[what])]
    return (listed(group), "", things[what]) if group[0] == what else None
