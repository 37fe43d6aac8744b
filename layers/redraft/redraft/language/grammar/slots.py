"""The slots of the patterns: what each reads at a token, with every end at which it may stop."""

# ruff: noqa: RUF001  # a multiplication sign is what people type
from __future__ import annotations

import re
from collections.abc import Iterator

from redraft.language.comments import is_comment
from redraft.language.effects.values.amounts import (
    parse_degree,
    parse_factor,
    parse_length_words,
    parse_number,
)
from redraft.language.grammar.chart import Chart, Item, SlotParser
from redraft.language.grammar.ends import entry_ends, text_ends
from redraft.language.grammar.hues import hues
from redraft.language.grammar.joints import is_amount_of, joints, trails_off
from redraft.language.grammar.sorts import sorts_of
from redraft.language.grammar.values import Quoted
from redraft.language.lexicon.kinds import kind_of
from redraft.language.references.grammar import PhraseParser
from redraft.language.tokens import Token

_ASIDES = frozenset("both they it which these those there".split())
_NO_TEXTS = frozenset("then now too please also again instead here there".split())
_ASKING = re.compile(
    r"\W*(?:\w+\W+){0,2}(?:can|could|would|will|may|might|shall|should|is|how|what|why)\b", re.IGNORECASE
)
_FREE = 0.55
_LOOK_COST = 0.1
_OWNER_ALONE = 0.2
_WHOLE_TEXT = 0.3
_TOGETHER = 1.7
_SUBSTANCES = frozenset(
    """
    stone sand wine lemon orange peach plum salmon coral olive mint rose lavender chocolate coffee cream honey mustard
    rust copper bronze gold silver steel slate brick snow ivory pearl ruby emerald amber sky sea forest moss charcoal
    merlot burgundy bordeaux claret champagne chestnut walnut almond hazelnut mocha espresso caramel saffron paprika
    cinnamon vanilla mango melon tomato avocado apricot raspberry strawberry cherry blueberry grape fig pumpkin
    aubergine lime cherry cranberry mulberry olive sage thyme basil
    """.split()
)
"""Colours that are things first: "the salmon" of a menu is no colour."""


class Slots:
    """Slot parsers over one prompt; `source` is its text, for what goes in verbatim."""

    def __init__(self, source: str, phrases: PhraseParser) -> None:
        self.source = source
        self.phrases = phrases

    def parsers(self) -> dict[str, SlotParser]:
        """All slots by name."""
        return {
            "what": self.what,
            "colour": self.colour,
            "length": self.length,
            "number": self.number,
            "degree": self.degree,
            "factor": self.factor,
            "size": self.size,
            "look": self.look,
            "looks": self.looks,
            "text": self.text,
            "quote": self.quote,
            "place": self.place,
            "list": self.list,
            "label": self.label,
            "figure": self.figure,
            "cells": self.cells,
            "line": self.line,
            "times": self.times,
        }

    def what(self, chart: Chart, at: int) -> Iterator[Item]:
        """A reference."""
        for end, phrase in self.phrases.at(at):
            weight = float(sum(1 for token in chart.tokens[at:end] if not token.is_mark)) - 2.4 * phrase.unknown
            weight += _WHOLE_TEXT * sum(" " in text for text in phrase.texts)
            weight -= _OWNER_ALONE if chart.tokens[end - 1].text == "'s" else 0.0
            yield Item(end, phrase, weight)

    def _window(self, chart: Chart, at: int, size: int = 8) -> list[str]:
        """The words from a token up to the next mark or quote, for the value parsers."""
        out: list[str] = []
        for token in chart.tokens[at : at + size]:
            if token.kind == "quote" or (token.is_mark and token.text != "%"):
                break
            out.append(token.text)
        return out

    def colour(self, chart: Chart, at: int) -> Iterator[Item]:
        """A colour by name or notation, or that of something else."""
        known = chart.text(at - 1) == "the" and self.phrases.index.knows(chart.tokens[at].stem) if at else False
        shown = chart.tokens[at].raw[:1].isupper() and self.phrases.nouns.shows(chart.tokens[at].stem)
        if shown and chart.text(at) in _SUBSTANCES:  # "Merlot" of a list of wines
            return
        if known and (chart.text(at + 1) in ("of", "'s") or chart.text(at) in _SUBSTANCES):  # "the stone of Mary Dunn"
            return
        for item in hues(chart, at, self._window):
            yield item
            yield from self._told_of(chart, item)

    def _told_of(self, chart: Chart, item: Item) -> Iterator[Item]:
        """As in "The purple of Lent": what a colour is likened to, where the design has no such thing."""
        start = item.end + 1
        if chart.text(item.end) != "of" or not isinstance(item.value, str) or type(item.value) is not str:
            return
        start += chart.text(start) in ("the", "a", "an", "our", "my", "fresh", "ripe")
        if start < len(chart.tokens) and not chart.tokens[start].is_mark:
            token = chart.tokens[start]
            if token.kind == "colour":  # "the deep red of #881337"
                yield Item(start + 1, token.raw, item.weight + start + 1 - item.end)
            if token.kind == "word" and not self.phrases.index.knows(token.stem) and kind_of(token.text) is None:
                yield Item(start + 1, item.value, item.weight + start + 1 - item.end)

    def length(self, chart: Chart, at: int) -> Iterator[Item]:
        """A length with its unit."""
        window = self._window(chart, at)
        found = parse_length_words(window)
        if found and window[0] != "full":
            yield Item(at + found[1], found[0], float(found[1]))

    def number(self, chart: Chart, at: int) -> Iterator[Item]:
        """A number without a unit."""
        window = self._window(chart, at)
        if not window or window[0] in ("a", "an", "no", "another", "single"):
            return
        found = parse_number(window)
        if found:
            yield Item(at + found[1], found[0], float(found[1]))

    def degree(self, chart: Chart, at: int) -> Iterator[Item]:
        """As in "A bit", "much", "way": how far; also said twice ("way way", "even a bit")."""
        found = parse_degree(self._window(chart, at, 5))
        if not found:
            return
        end, value = at + found[1], found[0]
        yield Item(end, value, float(end - at))
        again = parse_degree(self._window(chart, end, 5))
        if again:
            stronger = again[0] if value == "normal" else value
            yield Item(end + again[1], stronger, float(end + again[1] - at))

    def line(self, chart: Chart, at: int) -> Iterator[Item]:
        """The style of a border."""
        if chart.text(at) in ("solid", "dashed", "dotted", "double", "groove"):
            yield Item(at + 1, chart.text(at), 1.0)

    def times(self, chart: Chart, at: int) -> Iterator[Item]:
        """A verb that multiplies."""
        if chart.text(at) in ("double", "triple", "halve"):
            yield Item(at + 1, chart.text(at), 1.0, 1)

    def factor(self, chart: Chart, at: int) -> Iterator[Item]:
        """As in "Twice as big", "by 50%", "half the size"."""
        found = parse_factor(self._window(chart, at))
        if found:
            end = at + found[1]
            sided = chart.text(end - 1) in ("tall", "high", "wide", "broad")  # "twice as tall" is of the height
            yield Item(end - 2 if sided else end, found[0], float(found[1] - 2 * sided))

    def size(self, chart: Chart, at: int) -> Iterator[Item]:
        """Width and height at once: "200x200", "200 by 100"."""
        if at < len(chart.tokens) and chart.tokens[at].kind == "size":
            parts = chart.tokens[at].text.replace("px", "").replace("×", "x").replace("*", "x").split("x")
            yield Item(at + 1, (f"{parts[0]}px", f"{parts[-1]}px"), 1.0)
        elif chart.text(at + 1) in ("by", "x", "×"):
            for first in [*self.length(chart, at), *self.number(chart, at)]:
                for second in [*self.length(chart, first.end + 1), *self.number(chart, first.end + 1)]:
                    yield Item(second.end, (_px(first.value), _px(second.value)), float(second.end - at))

    def look(self, chart: Chart, at: int) -> Iterator[Item]:
        """How something shall be, as frames without targets."""
        for end, match in chart.matches("look", at):
            frames = match.rule.build(match.bound)
            if frames:
                yield Item(end, tuple(frames), match.weight, match.literal)

    def looks(self, chart: Chart, at: int) -> Iterator[Item]:
        """One or more looks: "bold and red", "2px, solid", "green, with white text"."""
        for first in chart.slot("look", at):
            yield first
            yield from self._not_that(chart, first)
            for after in joints(chart, first.end):
                for rest in chart.slot("looks", after):
                    if after == first.end and is_amount_of(first.value[-1], rest.value[0]):
                        continue
                    value = (*first.value, *rest.value)
                    yield Item(rest.end, value, first.weight + rest.weight - _LOOK_COST, first.literal + rest.literal)

    def _not_that(self, chart: Chart, said: Item) -> Iterator[Item]:
        """As in "Orange rather than green": the look that it is not, is passed over."""
        for words in (("rather", "than"), ("instead", "of"), ("not",), ("and", "not"), (",", "not")):
            if tuple(chart.texts[said.end : said.end + len(words)]) == words:
                for other in chart.slot("look", said.end + len(words)):
                    yield Item(other.end, said.value, said.weight + len(words) + other.weight, said.literal)

    def quote(self, chart: Chart, at: int) -> Iterator[Item]:
        """A quoted text."""
        if at < len(chart.tokens) and chart.tokens[at].kind == "quote":
            yield Item(at + 1, Quoted(chart.tokens[at].text), 1.0)

    def text(self, chart: Chart, at: int) -> Iterator[Item]:
        """A text to show: what is quoted, else the words as typed."""
        if at >= len(chart.tokens):
            return
        if chart.tokens[at].kind == "quote":
            yield Item(at + 1, Quoted(chart.tokens[at].text), 1.0)
            return
        if chart.text(at) in ("to", "as", "into", "it", "be", "is"):
            return
        for end in text_ends(chart.tokens, at):
            value = self.raw(chart.tokens, at, end)
            if value and value.lower() not in _NO_TEXTS and not trails_off(chart, at, end):
                yield Item(end, value, _FREE * sum(1 for token in chart.tokens[at:end] if not token.is_mark))

    def label(self, chart: Chart, at: int) -> Iterator[Item]:
        """A short text: quoted, or up to the next joint."""
        for item in self.text(chart, at):
            if chart.tokens[at].kind == "quote" or item.end - at <= 6:
                yield item
        by = next((end for end in range(at + 1, at + 6) if chart.text(end) == "by"), None)
        if by is not None and not any(token.is_mark or token.kind == "quote" for token in chart.tokens[at:by]):
            yield Item(by, self.raw(chart.tokens, at, by), _FREE * (by - at))

    def figure(self, chart: Chart, at: int) -> Iterator[Item]:
        """A short text that is a price, a time, a number with or without its unit."""
        yield from (item for item in chart.slot("label", at) if sorts_of(item.value))

    def cells(self, chart: Chart, at: int) -> Iterator[Item]:
        """Several texts that surely belong together: what stands in a row."""
        yield from (Item(item.end, item.value, item.weight * _TOGETHER) for item in chart.slot("list", at))

    def raw(self, tokens: list[Token], at: int, end: int) -> str:
        """The words as typed, with an exclamation mark that closes them."""
        stop = tokens[end - 1].end
        if end < len(tokens) and tokens[end].text in "!?" and tokens[end].start == stop and self._belongs(tokens[end]):
            stop += 1
        return self.source[tokens[at].start : stop].strip().rstrip(".,;:")

    def _belongs(self, mark: Token) -> bool:
        """Whether a closing sign is the text's own: the question mark of "could you …?" is the request's."""
        return mark.text == "!" or _ASKING.match(self.source) is None

    def list(self, chart: Chart, at: int) -> Iterator[Item]:
        """Several texts: "Spam and Archive", "11:30, 11:45, 12:00"."""
        for end in entry_ends(chart.tokens, at):
            quoted = chart.tokens[at].kind == "quote" and end == at + 1
            value = chart.tokens[at].text if quoted else self.raw(chart.tokens, at, end)
            words = sum(1 for token in chart.tokens[at:end] if not token.is_mark)
            weight = float(words) if quoted else _FREE * words
            if not value or (chart.text(at) in _ASIDES and is_comment(chart.tokens[at:end])):
                continue
            yield Item(end, (value,), weight)
            for after in joints(chart, end):
                if after > end:
                    joint = 0.9 * sum(1 for token in chart.tokens[end:after] if not token.is_mark)
                    for rest in chart.slot("list", after):
                        yield Item(rest.end, (value, *rest.value), weight + joint + rest.weight)

    def place(self, chart: Chart, at: int) -> Iterator[Item]:
        """A place in words."""
        for end, match in chart.matches("place", at):
            spec = match.rule.build(match.bound)
            if spec is not None:
                yield Item(end, spec, match.weight, match.literal)


def _px(value: object) -> str:
    return value if isinstance(value, str) else f"{value:g}px"
