"""The turn after a question: what it settles of the prompt that was asked about, or that it drops it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from redraft.language.answers import Answer, Answers
from redraft.language.context import Pending
from redraft.language.lexicon.answers import BOUNDS, longest
from redraft.language.lexicon.verbs import SETS
from redraft.language.references.index import DesignIndex
from redraft.language.references.salience import Salience
from redraft.language.tokens import Token

_BEFORE_A_DECLINE = frozenset("no oh nope nah actually sorry ah hm hmm well ok okay".split())
_NO = frozenset({("no",), ("nope",), ("nah",), ("no", "no"), ("no", "thanks")})


@dataclass(frozen=True, slots=True)
class Settled:
    """The ids that an answer picks, or those among which to ask again; `rest` is what it said beside that.

    `apart` where the rest is a remark or a sentence of its own, so that the answer is sure.
    """

    ids: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    rest: str = ""
    apart: bool = False


def whole_answer(pending: Pending, index: DesignIndex, salience: Salience, rows: list[list[Token]]) -> Settled | None:
    """The prompt as an answer and nothing else; `rows` are its spellings, as typed first."""
    answers = _answers(pending, index, salience)
    if answers is None:
        return None
    found = [answer for row in rows if (answer := answers.whole(row)) is not None]
    best = next((answer for answer in found if answer.ids), found[0] if found else None)
    return Settled(best.ids, best.again) if best is not None else None


def part_answers(
    prompt: str, pending: Pending, index: DesignIndex, salience: Salience, rows: list[list[Token]]
) -> Iterator[Settled]:
    """The beginnings of the prompt that answer, each with what follows, as typed."""
    answers = _answers(pending, index, salience)
    if answers is not None:
        for row in rows:
            for answer in answers.parts(row):
                yield Settled(answer.ids, answer.again, _from(prompt, row, answer), answer.apart)


def _answers(pending: Pending, index: DesignIndex, salience: Salience) -> Answers | None:
    """None where the question was not of which element is meant."""
    if pending.memory.get("beyond"):
        return None
    options = [i for option in pending.clarification.options for i in option.element_ids if i in index.by_id]
    return Answers(index, options, salience)


def _from(prompt: str, row: list[Token], answer: Answer) -> str:
    return rest_of(prompt, row, answer.rest) if answer.rest is not None else ""


def rest_of(prompt: str, row: list[Token], at: int) -> str:
    """The prompt from a token on, as typed."""
    token = row[at]
    return prompt[token.start - (token.kind == "quote") :].strip()


def after_a_decline(prompt: str, row: list[Token]) -> str | None:
    """What follows "never mind" and the like; empty where nothing does, None where the prompt declines nothing."""
    texts = ["" if token.kind == "quote" else token.text for token in row]
    plain = tuple(text for token, text in zip(row, texts, strict=True) if not token.is_mark)
    if plain in _NO:
        return ""
    begin = 0
    while begin < len(row) and (texts[begin] in _BEFORE_A_DECLINE or row[begin].is_mark):
        begin += 1
    used = longest(SETS["never_mind"], texts[begin:])
    at = begin + used
    if not used or (at < len(row) and texts[at] not in BOUNDS):
        return None
    while at < len(row) and (row[at].is_mark or texts[at] in ("and", "but", "then", "so", "instead", "now")):
        at += 1
    return rest_of(prompt, row, at) if at < len(row) else ""
