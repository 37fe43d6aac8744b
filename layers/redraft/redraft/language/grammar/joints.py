"""What stands between the looks and the texts of one clause."""

from __future__ import annotations

from collections.abc import Iterator

from redraft.language.frames import Frame, Resize
from redraft.language.grammar.chart import Chart

_JOINTS = frozenset("and & n plus but".split())


def is_amount_of(first: Frame, then: Frame) -> bool:
    """As in "10px narrower": the length says how much narrower, not how big."""
    if not (isinstance(first, Resize) and isinstance(then, Resize)):
        return False
    return first.exact is not None and then.direction != 0


def joints(chart: Chart, at: int) -> Iterator[int]:
    """Past ",", "and", ", and", "but", or nothing at all."""
    yield at
    if chart.text(at) == "with":
        yield at + 1
    after = at
    if after < len(chart.tokens) and chart.tokens[after].text in (",", "/", "+", "&", ":"):
        after += 1
        yield after
    if chart.text(after) in _JOINTS:
        after += 1
        yield after
        if chart.text(after) in ("also", "a", "an", "with", "in"):
            yield after + 1


def trails_off(chart: Chart, at: int, end: int) -> bool:
    """As in "Fog, in grey": words to show that end in how they shall look, behind a comma."""
    comma = next((i for i in range(end - 1, at, -1) if chart.text(i) == ","), end)
    start = comma + 1
    while start < end and chart.text(start) in ("and", "in", "with", "but"):
        start += 1
    if start >= end or chart.tokens[start].raw[:1].isupper():
        return False
    return any(item.end == end for item in chart.slot("looks", start))
