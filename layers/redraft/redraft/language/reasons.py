"""Where a text as typed ends, because what follows tells why: "shall say On time, they never find it"."""

from __future__ import annotations

from typing import Final

from redraft.language.comments import is_finite
from redraft.language.lexicon.remarks import PEOPLE
from redraft.language.lexicon.words import STOPS
from redraft.language.tokens import Token

_BECAUSE: Final = frozenset("because cause coz cuz cos bc".split())
_AS: Final = frozenset("as since".split())
_PERSONS: Final = frozenset(
    """i we you he she it they this that there these those what nobody everyone everybody somebody
    someone people""".split()
)
_OWNERS: Final = frozenset("the our my their his her your some most many half older younger a an one".split())
_ENDS: Final = frozenset(".;!?")
_MODALS: Final = frozenset("should must shall".split())
_FEWEST: Final = 2


def reason_begins(tokens: list[Token], at: int) -> bool:
    """Whether the rest of the sentence from a token on only tells something about the request."""
    stop = next((i for i in range(at + 1, len(tokens)) if tokens[i].is_mark and tokens[i].text in _ENDS), len(tokens))
    rest = tokens[at + 1 : stop]
    if len(rest) < _FEWEST or any(token.kind != "word" and not token.is_mark for token in rest):
        return False
    if tokens[at].text in _BECAUSE:
        return True
    if tokens[at].text == "," and rest[0].text in _AS | _BECAUSE:
        rest = rest[1:]
    elif tokens[at].text not in _AS and tokens[at].text != ",":
        return False
    return _tells(rest)


def _tells(tokens: list[Token]) -> bool:
    """Whether these words have a subject and a verb, and no wish."""
    words = [token.text for token in tokens if not token.is_mark]
    if (
        len(words) < _FEWEST
        or any(word in _MODALS for word in words)
        or not (tokens[0].raw[:1].islower() or words[0] == "i")
    ):
        return False
    if words[0] in _PERSONS | PEOPLE:
        return words[1] not in STOPS or is_finite(words[1])
    told = any(is_finite(word) for word in words[2:4])
    return words[0] in _OWNERS and (told or words[1] in PEOPLE | _PERSONS)
