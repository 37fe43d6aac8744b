"""What a model is asked: the instructions by their version, and the message with all that it needs to know."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from redraft.language.context import EditContext, Interaction, Pending
from redraft.language.effects.labels import label_of
from redraft.model.answer import DESIGN_SCHEMA, EDIT_SCHEMA
from redraft.model.outline import clipped, outline
from redraft.model.scope import Scope, words_of
from redraft.wireframe.node import Design

EDIT_PROMPT: Final = "edit-1"
DESIGN_PROMPT: Final = "design-1"
_FOLDER: Final = Path(__file__).parent / "prompts"
_MOST_TOLD: Final = 12
_SAID: Final = 160
_REQUEST: Final = 4_000


@dataclass(frozen=True, slots=True)
class Ask:
    """One question to a model: instructions, the message, the JSON schema of its answer, what it said before.

    `earlier` are turns that came after the message: (the model's answer as text, what was wrong with it).
    """

    prompt_version: str
    instructions: str
    message: str
    schema: dict[str, Any]
    earlier: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wish:
    """A request for an edit, with what the rules made of it: the edit type, and a question that it answers."""

    prompt: str
    context: EditContext
    scope: Scope
    edit_type: str | None = None
    answered: Pending | None = None
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Budget:
    """How much a message may hold: characters of the outline, interactions."""

    outline: int = 12_000
    interactions: int = field(default=10)


@cache
def instructions(version: str) -> str:
    """The instructions of a version."""
    return (_FOLDER / f"{version}.md").read_text(encoding="utf-8")


def edit_ask(design: Design, wish: Wish, budget: Budget) -> Ask:
    """The question for an edit; what it holds does not grow with the number of edits before."""
    inner = [i for i in wish.scope.targets if i != design.root]
    parts = [
        "# Design\n" + outline(design, inner, words_of(wish.prompt), budget.outline),
        *_lately(wish.context, budget.interactions),
        *_found(design, wish, inner),
        *_open(design, wish),
        "# Request\n" + clipped(wish.prompt, _REQUEST),
    ]
    return Ask(EDIT_PROMPT, instructions(EDIT_PROMPT), "\n\n".join(parts), EDIT_SCHEMA)


def design_ask(prompt: str, device: str | None) -> Ask:
    """The question for a new design."""
    wanted = [f"# Device\n{device}"] if device else []
    parts = [*wanted, "# Request\n" + clipped(prompt, _REQUEST)]
    return Ask(DESIGN_PROMPT, instructions(DESIGN_PROMPT), "\n\n".join(parts), DESIGN_SCHEMA)


def correction(faults: Sequence[str]) -> str:
    """What a model is told of an answer that may not happen."""
    listed = "\n".join(f"- {fault}" for fault in faults)
    return f"Nothing was changed, because of this:\n{listed}\n\nAnswer the same request again, whole, with that mended."


def _lately(context: EditContext, most: int) -> Iterator[str]:
    turns = context.interactions[-most:] if most else ()
    if turns:
        yield "# Done lately, oldest first\n" + "\n".join(map(_turn, turns))


def _turn(turn: Interaction) -> str:
    made = f" made {' '.join(turn.created[:4])}" if turn.created else ""
    changed = f" changed {' '.join(turn.changed[:4])}" if turn.changed else ""
    return f"{clipped(turn.prompt, _SAID)}:{made}{changed}"


def _found(design: Design, wish: Wish, inner: Sequence[str]) -> Iterator[str]:
    scope = wish.scope
    if scope.whole or not inner:
        yield "# May change\n" + ("everything" if scope.whole and scope.may_alter else "new elements only")
    else:
        named = [f"{i} ({clipped(label_of(design, i), _SAID)})" for i in inner[:_MOST_TOLD]]
        more = [f"and {len(inner) - _MOST_TOLD} more: {' '.join(inner[_MOST_TOLD:])}"] * (len(inner) > _MOST_TOLD)
        kept = [] if scope.may_alter else ["(new elements in them or beside them only)"]
        yield "# May change\n" + "\n".join((*named, *more, *kept))
    if wish.edit_type:
        yield f"# The edit looks like\n{wish.edit_type}"


def _open(design: Design, wish: Wish) -> Iterator[str]:
    if wish.answered is None:
        return
    asked = wish.answered
    offered = [f"{i} ({clipped(label_of(design, i), _SAID)})" for i in wish.options if i in design]
    question = clipped(asked.clarification.question, _SAID)
    lines = [f"first request: {clipped(asked.prompt, _REQUEST)}", f"asked: {question}"]
    yield "# The request answers a question\n" + "\n".join((*lines, *(f"offered: {entry}" for entry in offered)))
