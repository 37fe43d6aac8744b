"""Things that a remark speaks of and that are not there: "nobody fills in the newsletter box, take it out".

What "it" then means is not there, whatever was changed last.
"""

from __future__ import annotations

from redraft.language.lexicon.kinds import GENERIC_NAME_ENDS, ROOT_WORDS, kind_of
from redraft.language.lexicon.remarks import PEOPLE
from redraft.language.references.grammar import PhraseParser

_DEFINITE = frozenset("the that this our my those these".split())
_ASKING = frozenset({("what", "about"), ("how", "about"), ("as", "for"), ("what", "of")})
_VAGUE = GENERIC_NAME_ENDS - {"box"} | frozenset(
    "time word number name part point line bit way thing figure writing message".split()
)
_FARTHEST = 4


def missing_from(phrases: PhraseParser, start: int, end: int) -> str:
    """The first thing of a known kind that is spoken of as if it were there; after "what about" one of any kind."""
    tokens = phrases.tokens
    asking = tuple(token.text for token in tokens[start : start + 2]) in _ASKING
    for at in range(start, end):
        if tokens[at].text not in _DEFINITE:
            continue
        for noun in range(at + 1, min(at + 1 + _FARTHEST, end)):
            token = tokens[noun]
            if token.is_mark or token.text in PEOPLE:
                break
            known = kind_of(token.text) is not None and token.text not in _VAGUE and token.text not in ROOT_WORDS
            if known or (asking and noun == at + 1 and not phrases.index.knows(token.stem)):
                return " ".join(said.raw for said in tokens[at + 1 : noun + 1])
    return ""
