"""What a conversation remembers: the last ten turns, and the question that is open.

`EditContext` is a value; the session store keeps it with each head, and the version log keeps each turn, so that
going back to a version also goes back to what "it" meant there. All of it is plain JSON in `to_json`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from redraft.wireframe.operations import Operation, parse_operations

WINDOW = 10
"""How many interactions the context holds (requirement 3.4)."""


@dataclass(frozen=True, slots=True)
class Interaction:
    """One turn of the conversation and what came of it.

    `created` and `changed` are ids, most important first; `changed` holds the nodes whose own type, name, props or
    place changed. `reading` is how the prompt was read (the engine's own JSON: frames and candidates), `inverse` the
    JSON operations that take the turn back, empty where it changed nothing.
    """

    version: int
    prompt: str
    status: str
    edit_type: str | None = None
    created: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    reading: dict[str, Any] | None = None
    inverse: tuple[dict[str, Any], ...] = ()

    @property
    def touched(self) -> tuple[str, ...]:
        """All ids that the turn created or changed, most important first."""
        return tuple(dict.fromkeys((*self.created, *self.changed)))

    def inverse_operations(self) -> list[Operation]:
        """The operations that turn the design after this turn into the one before it."""
        return parse_operations(list(self.inverse))

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        return {
            "v": self.version, "p": self.prompt, "s": self.status, "t": self.edit_type, "n": list(self.created),
            "c": list(self.changed), "r": self.reading, "i": list(self.inverse),
        }  # fmt: skip

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Interaction:
        """An interaction from its stored form."""
        return cls(raw["v"], raw["p"], raw["s"], raw["t"], tuple(raw["n"]), tuple(raw["c"]), raw["r"], tuple(raw["i"]))


@dataclass(frozen=True, slots=True)
class Option:
    """One answer that a question offers: what it is called and the ids it would change."""

    id: str
    label: str
    element_ids: tuple[str, ...]

    def to_json(self) -> dict[str, Any]:
        """The form that clients see."""
        return {"id": self.id, "label": self.label, "element_ids": list(self.element_ids)}


@dataclass(frozen=True, slots=True)
class Clarification:
    """A question with its options, in document order."""

    id: str
    question: str
    options: tuple[Option, ...]

    def to_json(self) -> dict[str, Any]:
        """The form that clients see."""
        return {"id": self.id, "question": self.question, "options": [option.to_json() for option in self.options]}


@dataclass(frozen=True, slots=True)
class Pending:
    """An open question: the prompt it is about, and what of it is decided already.

    `memory` is the engine's own JSON: which phrase is open, and the phrases that earlier answers have bound.
    """

    prompt: str
    selection: tuple[str, ...]
    clarification: Clarification
    memory: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        return {
            "p": self.prompt,
            "e": list(self.selection),
            "c": self.clarification.to_json(),
            "m": self.memory,
        }

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> Pending:
        """A question from its stored form."""
        asked = raw["c"]
        options = tuple(Option(o["id"], o["label"], tuple(o["element_ids"])) for o in asked["options"])
        return cls(raw["p"], tuple(raw["e"]), Clarification(asked["id"], asked["question"], options), raw["m"])


@dataclass(frozen=True, slots=True)
class EditContext:
    """The context window: at most `WINDOW` interactions, oldest first, and the open question."""

    interactions: tuple[Interaction, ...] = ()
    pending: Pending | None = None

    @property
    def last(self) -> Interaction | None:
        """The latest interaction."""
        return self.interactions[-1] if self.interactions else None

    def after(self, interaction: Interaction, pending: Pending | None = None) -> EditContext:
        """The context once a turn is over; an open question lasts for one turn only."""
        return replace(self, interactions=(*self.interactions, interaction)[-WINDOW:], pending=pending)

    def to_json(self) -> dict[str, Any]:
        """The stored form."""
        return {
            "i": [turn.to_json() for turn in self.interactions],
            "p": self.pending.to_json() if self.pending else None,
        }

    @classmethod
    def from_json(cls, raw: dict[str, Any]) -> EditContext:
        """A context from its stored form."""
        pending = Pending.from_json(raw["p"]) if raw["p"] else None
        return cls(tuple(Interaction.from_json(turn) for turn in raw["i"]), pending)

    @classmethod
    def of_path(cls, turns: Sequence[Interaction]) -> EditContext:
        """The context of a version, from the turns on the path that led to it, oldest first."""
        return cls(tuple(turns[-WINDOW:]))
