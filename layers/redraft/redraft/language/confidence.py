"""How sure a reading is, from 0 to 1: how much of the prompt it explains, mended or not, and what spoke for others.

It orders readings by doubt; it is no measured probability.
"""

from __future__ import annotations

from typing import Final

from redraft.language.clauses import Part
from redraft.language.lexicon.gist import LIGHT
from redraft.language.lexicon.words import STOPS
from redraft.language.references.index import DesignIndex
from redraft.language.spelling import is_known
from redraft.language.tries import Tried, is_clean

_REMARK: Final = 0.8
"""A word in a remark is understood as one, though nothing is done with it."""

_PER_MENDED: Final = 0.05
_LOOSE: Final = 0.75
_PER_UNKNOWN: Final = 0.7
"""What each unknown word of a clause that was taken by its gist leaves of the rest."""

_RIVAL: Final = 0.2
"""What a reading of another outcome takes away where as much speaks for it, less the farther it is behind."""


def explained(tried: Tried) -> float:
    """The share of the prompt's words that clauses or, for less, remarks explain; small words passed over count."""
    words = [at for at, token in enumerate(tried.tokens) if not token.is_mark]
    if not words:
        return 0.0
    worth = dict.fromkeys(words, 0.0) | {at: 1.0 for at in words if tried.tokens[at].text in STOPS}
    for part in tried.reading.parts:
        here = [at for at in range(part.start, part.end) if at in worth]
        worth.update(dict.fromkeys(here, _worth(part, len(here), loose=tried.loose)))
    return sum(worth.values()) / len(words)


def _worth(part: Part, words: int, *, loose: bool) -> float:
    """What each word of a part counts; of a clause taken by its gist only some mean anything."""
    if part.match is None:
        return _REMARK
    return min(1.0, max(0.0, part.match.weight) / max(1, words)) if loose else 1.0


def confidence_of(tried: Tried) -> float:
    """How sure a reading is that comes to something."""
    share = explained(tried) * (1 - _PER_MENDED) ** tried.mended
    share *= _LOOSE * _PER_UNKNOWN**tried.unknown if tried.loose else 1.0
    behind = min((tried.rank - other.rank for other in tried.others if _is_rival(tried, other)), default=1.0)
    return round(share * (1 - _RIVAL * max(0.0, 1.0 - behind)), 2)


def unknown_words(tried: Tried, index: DesignIndex) -> int:
    """How many words of clauses that were taken by their gist nobody knows: what they ask for may be lost."""
    clauses = [part for part in tried.reading.parts if part.match is not None]
    words = [token for part in clauses for token in tried.tokens[part.start : part.end] if token.kind == "word"]
    return sum(token.text not in LIGHT and not is_known(token.text, index) for token in words)


def doubt_of(tried: Tried) -> float:
    """How sure each of the candidates is that a question offers."""
    ids = tried.open_found.ids if tried.open_found is not None else ()
    return round(explained(tried) / len(ids), 2) if ids else 0.0


def _is_rival(tried: Tried, other: Tried) -> bool:
    """Whether another reading could be meant and comes to something else."""
    return is_clean(other) and outcome_of(other) != outcome_of(tried)


def outcome_of(tried: Tried) -> object:
    """What tells the outcomes of readings apart."""
    turned = tried.turned
    return (list(turned.operations) if turned is not None else tried.done.operations, tried.done.act)
