"""Ordinals said in a row: "first", "2nd and 4th", "second to last"."""

from __future__ import annotations

from collections.abc import Callable

from redraft.language.lexicon.words import ordinal_of


def ordinals_at(text: Callable[[int], str], at: int) -> tuple[tuple[int, ...], int]:
    """One or more ordinals: "first", "2nd and 4th", "the first and the last", "second to last"."""
    found: list[int] = []
    end = at
    while (value := ordinal_of(text(at))) is not None:
        if text(at + 1) in ("to", "from", "-") and text(at + 2) == "last":
            value, at = -value, at + 2
        if value == -1 and (text(at + 1), text(at + 2)) == ("but", "one"):
            value, at = -2, at + 2
        found.append(value)
        end = at + 1
        after = end
        while text(after) in ("and", "&", "n", "the"):
            after += 1
        if after == end or text(end) == "the":
            break
        at = after
    return tuple(found), end
