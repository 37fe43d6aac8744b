"""Questions: what is asked, and with which options."""

from __future__ import annotations

from typing import Any

from redraft.language.context import Clarification, Option, Pending
from redraft.language.effects.labels import label_of
from redraft.language.outcome import Question
from redraft.language.references.phrase import Phrase, describe
from redraft.wireframe.node import Design

_MOST = 24


def question(
    prompt: str,
    selection: tuple[str, ...],
    design: Design,
    text: str,
    ids: tuple[str, ...],
    memory: dict[str, Any],
    *,
    beyond: bool = False,
) -> Question:
    """A question whose options are these elements, in document order."""
    options = tuple(
        Option(f"o{at}", label, (i,)) for at, (i, label) in enumerate(_labels(design, ids[:_MOST]), start=1)
    )
    asked = Clarification(f"q{len(memory.get('bound', {})) + 1}", text, options)
    pending = Pending(prompt, selection, asked, memory)
    return Question(asked, pending, 0.0, beyond)


def _labels(design: Design, ids: tuple[str, ...]) -> list[tuple[str, str]]:
    """Labels that differ: those that would be alike get the label of what is around them, or their order."""
    labels = {i: label_of(design, i) for i in ids}
    out: list[tuple[str, str]] = []
    for at, i in enumerate(ids, start=1):
        label = labels[i]
        if sum(other == label for other in labels.values()) > 1:
            label = f"{label} (number {at} of {len(ids)})"
        out.append((i, label))
    return out


def ask_which(phrase: Phrase | None, ids: tuple[str, ...]) -> str:
    """The question for a phrase that is open."""
    if phrase is None:
        return "Which element do you mean?"
    said = phrase.raw or describe(phrase)
    if not ids:
        return f"I cannot find {said!r} in the design. Which element do you mean?"
    return f"Which one do you mean by {said!r}?"
