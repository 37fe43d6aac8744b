"""Prompts that go through the history, however they are wrapped.

As in "no that looks off go back", "put everything back how it was at the start", "last two changes please cancel",
"back to before I added the table". The words around it may be remarks. What names an element is no journey.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from redraft.language.acts import Go
from redraft.language.comments import is_aside, is_comment, is_idle
from redraft.language.context import EditContext
from redraft.language.lexicon.journeys import (
    AROUND_A_STATE,
    BACK_AGAIN,
    LEADS,
    NUMBERED,
    ORIGIN,
    OVER,
    REDOING,
    RESTORED,
    RESTORING,
    TAILS,
    TIMES,
    UNDOING,
    WIPE,
)
from redraft.language.lexicon.stems import stem
from redraft.language.lexicon.words import STOPS, number_of, ordinal_of
from redraft.language.tokens import Token, tokenize

_FIRST: Final = re.compile(r"\b(?:first|1st) (?:version|state|design|draft)\b")
_LED: Final = re.compile(r"\b(?:go|take|bring|put|give|get|let)\b.* (?:to|as|me|us) the (?:original|first|very)")
_BACK_TO: Final = frozenset("restore reset revert return rollback undo back roll reinstate recover how was".split())
_EVENT: Final = re.compile(r"\b(?P<side>before|after|prior to|where|when|in which)\b (?P<what>.+)$")
_DEEDS: Final = frozenset(
    """
    added add did made make changed change touched touch moved move removed remove deleted delete came were was
    put got get set asked turned renamed swapped hid hide started start began introduced inserted coloured colored
    thing things stuff business whole last just everything all bit edit changes version state design step we i you
    it
    """.split()
)
_DONE_TO: Final = re.compile(
    r"\b(?:you|i|we)(?: (?:just|had|have))? (?:hid|removed|deleted|took|dropped|moved|hidden)\b"
)
_EARLIER: Final = re.compile(r"restore (?:the |my |our )?(?:previous|last|earlier) (?:version|state|one|design|look)")
_TO_IT: Final = re.compile(
    r"(?:(?:go|take me|take us|get|bring me|return|switch|roll)(?: back)?|back) to (?:it|that|that one|this)"
)
_PRAISE: Final = frozenset("liked preferred prefer loved better best more nicer was is looked".split())
_MOST: Final = 3
_VERSION: Final = re.compile(r"\bversion (?:number |no )?(\d{1,3})\b")
_THERE: Final = re.compile(
    r"\b(?:return|revert|go back|take|bring|put|switch|roll|go)\b.* to (?:that|it|this)(?: one| version)?$"
    r"|\b(?:restore|reinstate|bring back|use) (?:that|it|this)(?: one| version)?$"
)


def journey(tokens: Sequence[Token], context: EditContext) -> Go | None:
    """The step through the history that a prompt asks for, where that is all that it asks for."""
    if any(token.text in ("=", "->") for token in tokens):  # "back = transparent" is of a button
        return None
    segments = [row for row in _segments(tokens) if row]
    if len(segments) > 1 and _TO_IT.fullmatch(" ".join(token.text for token in segments[-1])):
        segments = segments[:-1]  # "version 2 was better, go back to it"
    if (go := _back_to_that(segments)) is not None:
        return go
    found = [(row, go) for row in segments if (go := _go([t.text for t in row], context)) is not None]
    if not found or (
        len({go.kind for _, go in found}) > 1 and not all(go.kind == "undo" or go.version == 1 for _, go in found)
    ):
        return None
    others = [row for row in segments if all(row is not said for said, _ in found)]
    if not all(_asks_nothing(row) for row in others):
        return None
    best = max((go for _, go in found), key=lambda go: (go.version is not None, go.steps))
    return best if best.steps else replace(best, steps=_undone(context))


def _back_to_that(segments: Sequence[Sequence[Token]]) -> Go | None:
    """As in "The committee prefers version 4, so return us to that": the number in one part, the way in another."""
    texts = [" ".join(token.text for token in row) for row in segments]
    if len(texts) < 2 or not any(_THERE.search(text) for text in texts[1:]):  # the one before the other
        return None
    said = {int(match[1]) for text in texts if (match := _VERSION.search(text)) is not None}
    return Go("version", version=said.pop()) if len(said) == 1 else None


def _undone(context: EditContext) -> int:
    """How many steps the undo that was the last turn took back: a redo without a number brings them all again."""
    last = context.last
    if last is None or not last.prompt or not (last.reading or {}).get("travel"):
        return 1
    go = journey(tokenize(last.prompt), EditContext())
    return go.steps if go is not None and go.kind == "undo" else 1


def _segments(tokens: Sequence[Token]) -> list[list[Token]]:
    """The stretches between signs; the last one may be cut behind a journey that a remark follows."""
    out: list[list[Token]] = [[]]
    for token in tokens:
        if token.is_mark and token.text not in ("'s", "#", "+"):
            out.append([])
        else:
            out[-1].append(token)
    return [piece for row in out for piece in _cut(row)]


def _cut(row: list[Token]) -> list[list[Token]]:
    """Remarks that run on: "go back to version 8 I liked the links plain", "no that looks off go back"."""
    for at in range(1, len(row)):
        head, tail = row[:at], row[at:]
        if head[-1].text in ("and", "but", "so", "because", "cause", "cuz", "as", "since"):
            head = head[:-1]
        if head and _is_said(tail) and _plain([t.text for t in head]) is not None:
            return [head, tail]
        if _is_said(head) and _plain([t.text for t in tail]) is not None:
            return [head, tail]
    return [row]


def _is_said(row: list[Token]) -> bool:
    """Whether a stretch is a remark by itself: a subject and what it does or is."""
    words = [token.text for token in row]
    while words and words[0] in LEADS - _SPEAKERS:
        words = words[1:]
    if len(words) < 2 or words[0] not in _SPEAKERS:  # a subject and its verb
        return False
    if words[0] in ("i", "we", "they", "he", "she"):
        return words[1] not in STOPS or words[1] in _VERBS
    return any(word in _VERBS or word.endswith("ed") for word in words[1:4]) and is_comment(row)


_SPEAKERS = frozenset("i we it that this they he she people everyone nobody clients customers legal my our the".split())


_VERBS = frozenset(
    """
    is was are were am be been looks look looked feels felt seems seemed makes made has had have did does do will
    would can could should must may might liked loved hated hates likes loves wants wanted needs needed works
    worked got gets goes went came comes said says thinks thought
    """.split()
)
_PARTLY = frozenset("not except only leave keep apart without besides".split())


def _asks_nothing(row: list[Token]) -> bool:
    if row[0].text in _PARTLY or _DONE_TO.search(" ".join(token.text for token in row)):
        return False  # "not the last one", "that button you hid? I'd like it back"
    return len(row) < 2 or all(t.text in LEADS | TAILS for t in row) or is_comment(row) or is_aside(row) or is_idle(row)


def _go(words: list[str], context: EditContext) -> Go | None:
    return _as_it_was_with(words, context) or _plain(words) or _to_event(words, context)


def _as_it_was_with(words: list[str], context: EditContext) -> Go | None:
    """As in "no, I want it back after all", said right after an undo: what was undone."""
    last = context.last
    if last is None or not last.prompt or not any(BACK_AGAIN.fullmatch(" ".join(said)) for said in _trimmed(words)):
        return None
    went = journey(tokenize(last.prompt), EditContext()) if (last.reading or {}).get("travel") else None
    return Go("redo", steps=0) if went is not None and went.kind == "undo" else None


def _plain(words: list[str]) -> Go | None:
    """What a stretch without remarks says."""
    for said in _trimmed(words):
        text = " ".join(said)
        go = _redo(text) or _to_start(said, text) or _to_version(said, text) or _undo(text)
        if go is not None:
            return go
    return None


def _trimmed(words: list[str]) -> list[list[str]]:
    """The words, with more and more of what adds nothing taken off at both ends."""
    begins = [0]
    while begins[-1] < len(words) and words[begins[-1]] in LEADS:
        begins.append(begins[-1] + 1)
    ends = [len(words)]
    while ends[-1] > 0 and words[ends[-1] - 1] in TAILS:
        ends.append(ends[-1] - 1)
    return [words[b:e] for b in begins for e in ends if b < e]


def _undo(text: str) -> Go | None:
    if (match := TIMES.fullmatch(text)) is not None:
        said = match["times"].split()[0]
        return Go("undo", steps={"twice": 2, "thrice": 3}.get(said) or number_of(said) or 1)
    for pattern in UNDOING:
        if (match := pattern.fullmatch(text)) is not None:
            return Go("undo", steps=_count(match.groupdict().get("n")))
    return None


def _count(said: str | None) -> int:
    if said is None:
        return 1
    if said.startswith(("both", "couple", "a couple")):
        return 2
    return max(1, number_of(said) or _MOST)


def _redo(text: str) -> Go | None:
    if text in RESTORED or _EARLIER.fullmatch(text):
        return None
    for pattern in REDOING:
        if (match := pattern.fullmatch(text)) is not None:
            said = match.groupdict().get("n")
            return Go("redo", steps=_count(said) if said else 0)
    return None


def _to_start(words: Sequence[str], text: str) -> Go | None:
    """As in "put everything back how it was at the start", "restore the original", "start over"."""
    if WIPE.fullmatch(text) or OVER.fullmatch(text):
        return Go("version", version=1)
    said = set(words)
    first = bool(said & ORIGIN) or bool(_FIRST.search(text))
    first = first or " ".join(words[-3:]) in ("where we started", "where we began", "where i started")
    back = bool(said & _BACK_TO) or words[-1] in ("original", "originals") or bool(_LED.search(text))
    plain = all(word in AROUND_A_STATE | RESTORING | ORIGIN for word in words)
    return Go("version", version=1) if first and back and plain else None


def _to_version(words: Sequence[str], text: str) -> Go | None:
    match = NUMBERED.search(text)
    if match is None:
        return None
    rest = [word for word in NUMBERED.sub("", text).split() if word not in ("number", "no")]
    if not all(word in AROUND_A_STATE | RESTORING | _PRAISE for word in rest):
        return None
    number = number_of(match["v"]) if match["v"] else ordinal_of(match["nth"])
    if match[0].startswith("step") and not set(words) & {"to", "version", "how", "after", "at"}:
        return None
    return Go("version", version=number) if number else None


def _to_event(words: list[str], context: EditContext) -> Go | None:
    """As in "back to how it was before the table", "go back to before I added the sidebar"."""
    match = _EVENT.search(" ".join(words))
    if match is None:
        return None
    lead = " ".join(words)[: match.start()].split()
    back = bool(set(lead) & {"back", "restore", "revert", "return", "undo", "rollback", "reset", "how"})
    if not back or not all(word in AROUND_A_STATE | RESTORING | LEADS for word in lead):
        return None
    wanted = {stem(word) for word in match["what"].split() if word not in STOPS and word not in _DEEDS}
    if not wanted:
        return None
    for turn in reversed(context.interactions):
        said = {stem(word) for word in re.findall(r"\w+", turn.prompt.lower())}
        if turn.inverse and wanted <= said:
            return Go("version", version=max(1, turn.version - (match["side"] in ("before", "prior to"))))
    return None
