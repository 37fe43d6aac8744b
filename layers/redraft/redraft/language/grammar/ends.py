"""Where words as typed may stop: at a sign, before a joint or a place."""

# ruff: noqa: RUF001  # dashes that people type
from __future__ import annotations

from collections.abc import Iterator

from redraft.language.comments import runs_on
from redraft.language.reasons import reason_begins
from redraft.language.runons import goes_on, interruption, opens_anew
from redraft.language.tokens import Token

_SENTENCE_ENDS = frozenset(".;!?")
_TEXT_STOPS = frozenset(
    """
    , and n but instead in at to with on after before below under next above - – & for between right too
    then so as beside inside into now not like because since ( : there also over rather
    """.split()
)
_ENTRY_STOPS = frozenset("because to in after before below above under at between next into".split())
_MOST_WORDS = 40


def text_ends(tokens: list[Token], at: int) -> Iterator[int]:
    """Where words as typed may stop: at the end of the sentence, else before a joint or a place."""
    for end in range(at, min(len(tokens), at + _MOST_WORDS) + 1):
        if end == len(tokens):
            yield end
            return
        token = tokens[end]
        if end == at:
            if token.is_mark:
                return
            continue
        if token.kind == "quote":
            return
        if token.is_mark and token.text in _SENTENCE_ENDS:
            yield end
            return
        if token.text == "," and end + 1 < len(tokens) and tokens[end + 1].text in ("so", "therefore", "hence"):
            yield end
            return
        if opens_anew(tokens, end) or goes_on(tokens, end) or reason_begins(tokens, end):
            yield end
            return
        if token.text in _TEXT_STOPS or interruption(tokens, end) or runs_on(tokens, end):
            yield end


def entry_ends(tokens: list[Token], at: int) -> Iterator[int]:
    """Where one entry of a list may stop."""
    if tokens[at].kind == "quote":
        yield at + 1
        return
    for end in range(at + 1, min(len(tokens), at + 10) + 1):
        if end == len(tokens):
            yield end
            return
        token = tokens[end]
        if token.is_mark and token.text in ".;!?":
            yield end
            return
        if token.text in (",", "and", "&", "n", "plus"):
            yield end
            if token.text == ",":
                return
        elif token.text == "too" or (token.text == "as" and at < end):
            yield end
            return
        elif token.text in _ENTRY_STOPS:
            yield end
