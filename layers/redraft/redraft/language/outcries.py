"""What is cried out beside a request and asks for nothing: "GO GO GO", "WHAT A RUSH!", "runners!"."""

from __future__ import annotations

from typing import Final

from redraft.language.grammar.chart import Chart
from redraft.language.lexicon.gist import DOING
from redraft.language.lexicon.kinds import kind_of
from redraft.language.lexicon.words import number_of, ordinal_of

_MOST: Final = 4
_SHORTEST: Final = 2


def is_outcry(chart: Chart, at: int, end: int) -> bool:
    """Whether a short stretch closes with "!" or is all in capitals, and says nothing of the design or of looks."""
    words = [token for token in chart.tokens[at:end] if not token.is_mark]
    if not 0 < len(words) <= _MOST or any(token.kind != "word" for token in words):
        return False
    loud = all(token.raw.isupper() and len(token.raw) >= _SHORTEST for token in words)
    if not loud and chart.text(end) != "!":
        return False
    if any(token.text in DOING or kind_of(token.text) or number_of(token.text) is not None for token in words):
        return False
    return not any(_means(chart, i) for i in range(at, end))


def _means(chart: Chart, at: int) -> bool:
    """Whether something is named here, or how it shall be."""
    if ordinal_of(chart.text(at)) is not None or chart.slot("look", at):
        return True
    return any(not item.value.unknown and not item.value.pronoun for item in chart.slot("what", at))
