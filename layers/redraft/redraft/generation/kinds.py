"""The kinds of screens: the names people call them, and what such a screen shows by default.

A record is a head line `key · names · rank · device · title · action` and lines in the language that prompts are
read in. A default line is left out when the prompt names the like, or says no to it; one that begins with "!" belongs
on such a screen even when much else is named. `rank` 2 is a task (checkout), 1 a subject (weather), 0 a frame for
either (dashboard).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from redraft.generation.screens_subjects import SUBJECTS
from redraft.generation.screens_tasks import TASKS

_PAGE_WORD = r"(?:page|screen|form|view|panel|app|site|website|dialog|board|window|tab)"
_REACH = 140


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of screen."""

    key: str
    names: tuple[str, ...]
    rank: int
    device: str
    title: str
    action: str
    shows: tuple[str, ...]


def _kind(record: str) -> Kind:
    head, *shows = record.strip().splitlines()
    key, names, rank, device, title, action = (cell.strip() for cell in f" {head} ".split("·"))
    return Kind(key, tuple(names.split("|")), int(rank), device, title, action, tuple(shows))


KINDS: tuple[Kind, ...] = tuple(_kind(record) for record in f"{TASKS}\n{SUBJECTS}".split("\n\n") if record.strip())


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], Kind], ...]:
    return tuple((_pattern(name), kind) for kind in KINDS for name in kind.names)


def _pattern(name: str) -> re.Pattern[str]:
    """The name as a whole word; blanks and hyphens may be either or missing, and it may be a plural."""
    words = r"[- ]?".join(re.escape(word) for word in re.split(r"[- ]", name))
    return re.compile(rf"(?<!\w){words}s?(?!\w)")


def kind_of(prompt: str) -> Kind | None:
    """The kind of screen that a prompt asks for, judged by its beginning; None where no kind is named there."""
    head = prompt[:_REACH].lower()
    first = re.split(r"[.:;\n]|,? with\b|,? where\b", head.strip(), maxsplit=1)[0]
    return _best(first) or _best(head)


def _best(text: str) -> Kind | None:
    best: tuple[float, Kind] | None = None
    for pattern, kind in _patterns():
        for found in pattern.finditer(text):
            before_page = bool(re.match(rf"[\w ]{{0,14}}\b{_PAGE_WORD}\b", text[found.end() :].lstrip())) or bool(
                re.search(rf"{_PAGE_WORD}$", found[0])
            )
            behind = bool(re.search(r"\b(?:for|of|to|in|about|from)\b(?: \w+){0,3} ?$", text[: found.start()]))
            generic = 14 * (found[0].rstrip("s") in ("homepage", "home page"))
            score = kind.rank * 10 - generic + 4 * before_page - 12 * behind + len(found[0]) / 4 - found.start() / 40
            if best is None or score > best[0]:
                best = (score, kind)
    return best[1] if best else None
