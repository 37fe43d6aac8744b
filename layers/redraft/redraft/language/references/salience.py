"""What the conversation has in mind: what was created or changed, and when, and what this prompt spoke of just now."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from redraft.language.context import EditContext, Interaction
from redraft.wireframe.node import Design


@dataclass(slots=True)
class Salience:
    """Ids by recency, over the elements that still exist.

    `turns` newest first, each what that turn created or changed; `focus` what "it" means, `last` what "them" means;
    `kin` the names and types of what was removed just now, for "the first one" after it;
    `created` what was made within the window; `spoken` what this prompt named or changed so far, newest first;
    `about` what its remarks were about; `asked` what an open question offers.
    """

    turns: list[tuple[str, ...]] = field(default_factory=list)
    focus: tuple[str, ...] = ()
    last: tuple[str, ...] = ()
    created: list[tuple[str, ...]] = field(default_factory=list)
    alternatives: tuple[str, ...] = ()
    there: str | None = None
    spoken: list[tuple[str, ...]] = field(default_factory=list)
    selection: tuple[str, ...] = ()
    wanted: str = ""
    missing: str = ""
    asked: tuple[str, ...] = ()
    fresh: int = 0
    open_ids: set[tuple[str, ...]] = field(default_factory=set)
    kin: frozenset[tuple[str, str]] = frozenset()
    about: list[tuple[str, ...]] = field(default_factory=list)

    def copy(self) -> Salience:
        """The same, to be carried on by itself."""
        return replace(
            self, turns=[*self.turns], created=[*self.created], spoken=[*self.spoken], about=[*self.about],
            open_ids={*self.open_ids},
        )  # fmt: skip

    def mention(self, ids: tuple[str, ...]) -> None:
        """Note that the prompt has just named or changed these."""
        if ids:
            self.spoken.insert(0, ids)
            self.fresh += 1
            self.kin = frozenset()
            self.missing = ""

    @property
    def it(self) -> tuple[str, ...]:
        """What a pronoun means: what this prompt spoke of, the selection, what the last turn left in focus."""
        if self.spoken:
            return self.spoken[0]
        return self.selection or self.focus

    @property
    def them(self) -> tuple[str, ...]:
        """What a plural pronoun means."""
        if self.spoken:
            return next((ids for ids in self.spoken if len(ids) > 1), self.spoken[0])
        return self.selection or self.last


def salience_of(context: EditContext, design: Design, selection: tuple[str, ...]) -> Salience:
    """The state of a conversation before the next prompt."""
    out = Salience(selection=tuple(i for i in selection if i in design))
    if context.pending is not None:
        offered = (i for option in context.pending.clarification.options for i in option.element_ids)
        out.asked = tuple(dict.fromkeys(i for i in offered if i in design))
    for turn in reversed(context.interactions):
        here = tuple(i for i in turn.touched if i in design)
        if here:
            out.turns.append(here)
        if made := tuple(i for i in turn.created if i in design):
            out.created.append(made)
        if here and not out.focus:
            _focus(out, turn, design, here)
        there = (turn.reading or {}).get("there")
        if out.there is None and not out.focus and isinstance(there, str) and there in design:
            out.there = there
    return out


def _focus(out: Salience, turn: Interaction, design: Design, here: tuple[str, ...]) -> None:
    reading: dict[str, Any] = turn.reading or {}
    focus = tuple(i for i in reading.get("focus", ()) if i in here)
    made = _outermost(design, tuple(i for i in turn.created if i in design))
    out.focus = focus or made or here
    out.last = _last(reading, here, made)
    out.alternatives = tuple(i for i in reading.get("alternatives", ()) if i in design)
    there = reading.get("there")
    if out.there is None and isinstance(there, str) and there in design:
        out.there = there


def _outermost(design: Design, ids: tuple[str, ...]) -> tuple[str, ...]:
    """Without what stands inside another of them: of a section that came back, the section."""
    inside = set(ids)
    return tuple(i for i in ids if not any(outer.id in inside for outer in design.ancestors(i)))


def _last(reading: dict[str, Any], here: tuple[str, ...], made: tuple[str, ...]) -> tuple[str, ...]:
    named = tuple(i for i in reading.get("targets", ()) if i in here)
    return named or made or here
