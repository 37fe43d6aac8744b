"""Colours as people say them: "a nice warm orange", "that same red", "the same green as Save"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from redraft.language.effects.values.colours import parse_colour_words
from redraft.language.effects.values.families import colour_matches
from redraft.language.grammar.chart import Chart, Item
from redraft.language.grammar.values import ColourOf

_MOODS: Final = frozenset(
    """
    nice lovely cheerful sad calm friendly happy pretty good gentle fresh boring ugly awful dull plain proper decent
    beautiful elegant subtle fancy neutral cosy cozy serious funny horrible tasteful classic kind sort of
    """.split()
)
"""What a colour is said to feel like, which changes nothing about it."""

_FEELINGS: Final = frozenset("warm cool cold rich soft quiet loud strong".split())
"""The same, where no colour goes by that name."""

_SAME: Final = frozenset("same exact identical very".split())
_POINTERS: Final = frozenset("the that this exactly its".split())
_LINKS: Final = (("of",), ("as",), ("like",), ("from",), ("that",), ("as", "in"), ("as", "on"), ("we", "have", "on"))
_ANY: Final = frozenset({"colour", "color", "shade", "tone"})
_MOST_MOODS: Final = 3
_MOOD_WEIGHT: Final = 0.9


def hues(chart: Chart, at: int, window: Callable[[Chart, int], list[str]]) -> Iterator[Item]:
    """The colours at a token, each end; one that is another element's is a `ColourOf`."""
    yield from _plain(chart, at, at, window)
    start = at
    while chart.text(start) in _POINTERS:
        start += 1
    same = start
    while chart.text(same) in _SAME:
        same += 1
    pointed = same > start or start > at or chart.text(at - 1) in ("the", "same") if at else same > at or start > at
    if pointed:
        yield from _anothers(chart, at, same, window, same=same > start)
    after = same
    while chart.text(after) in _MOODS | _FEELINGS and after - same < _MOST_MOODS:
        after += 1
    if after > at and (after > same or chart.text(at) in ("that", "this", "exactly") or same > start):
        yield from _plain(chart, at, after, window)


def _plain(chart: Chart, at: int, start: int, window: Callable[[Chart, int], list[str]]) -> Iterator[Item]:
    words = window(chart, start) if start < len(chart.tokens) else []
    found = parse_colour_words(words)
    if found is None:
        return
    end = start + found[1]
    weight = found[1] + _MOOD_WEIGHT * (start - at)
    typed = chart.tokens[start].raw if chart.tokens[start].raw.startswith("#") and found[1] == 1 else found[0]
    if start > at and "same" in chart.texts[at:start] and (said := _said_before(chart, at, words[: found[1]])):
        typed = said
    yield Item(end, typed, weight)


def _said_before(chart: Chart, at: int, words: list[str]) -> str | None:
    """The colour in the same prompt that goes by that name: "border in #DC2626, label in the same red"."""
    before = [token.raw for token in chart.tokens[:at] if token.kind == "colour"]
    return next((raw for raw in reversed(before) if colour_matches(raw, words)), None)


def _anothers(
    chart: Chart, at: int, start: int, window: Callable[[Chart, int], list[str]], *, same: bool
) -> Iterator[Item]:
    """The colour of something: "the orange of Log feed", "the same colour as the title", "the title's green"."""
    found = parse_colour_words(window(chart, start)) if start < len(chart.tokens) else None
    if found is None and not (same and chart.text(start) in _ANY):
        return
    name, used = found or ("", 1)
    end = start + used
    end += found is not None and chart.text(end) in _ANY
    for link in _LINKS:
        if tuple(chart.texts[end : end + len(link)]) != link or (link == ("that",) and not same):
            continue
        for item in chart.slot("what", end + len(link)):
            value = ColourOf(name or "inherit")
            value.phrase = item.value
            yield Item(item.end, value, end - at + len(link) + item.weight)
