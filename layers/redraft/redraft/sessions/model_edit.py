"""An edit that the language model reads: what it is told, what of its answer happens, and what a person is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from redraft.errors import InvalidDesignError, ModelBudgetError
from redraft.language.clarify import question
from redraft.language.context import Pending
from redraft.language.outcome import Edit, Outcome, Question
from redraft.model.answer import EditAnswer, UnheldError, read_answer
from redraft.model.ask import EDIT_PROMPT, Budget, Wish, edit_ask, instructions
from redraft.model.hold import Ground, Held, hold
from redraft.model.scope import scope_of
from redraft.model.usage import Meter
from redraft.sessions.ask_model import ask_model, model_of
from redraft.sessions.loading import BY_MODEL, Loaded, is_asked_by_model
from redraft.sessions.messages import EditRequest
from redraft.sessions.parts import Parts
from redraft.sessions.turns import Decided, Paused
from redraft.text.addressed import LEFT_OUT, is_addressed
from redraft.text.neutral import neutral
from redraft.versions.change import Change
from redraft.versions.describe import edit_type_of, summary_of
from redraft.wireframe.diff import compare
from redraft.wireframe.mended import ensure_mended

_LONGEST_SAYING: Final = 300


@dataclass(slots=True)
class ModelEdit:
    """One request as the model reads it; asked once, though the session may move on meanwhile."""

    parts: Parts
    request: EditRequest
    meter: Meter
    answer: EditAnswer | None = field(default=None, init=False)

    async def decide(self, loaded: Loaded, outcome: Outcome) -> Decided | Paused:
        """What the model makes of it; raises `ModelUnavailableError`, `ModelMissingError`, `ModelBudgetError`."""
        model_of(self.parts)
        ensure_budget(self.parts, loaded)
        wish = self._wish(loaded, outcome)
        if self.answer is not None:  # another turn came first: what was answered may well happen on what it left
            try:
                return self._decided(loaded, wish, self.answer)
            except UnheldError:
                self.answer = None
        return await ask_model(
            self.parts,
            edit_ask(loaded.head.design, wish, Budget(self.parts.modelling.outline_characters)),
            self.meter,
            self.parts.modelling.edit_deadline_ms,
            lambda value: self._taken(loaded, wish, value),
        )

    def _taken(self, loaded: Loaded, wish: Wish, value: Any) -> Decided | Paused:
        answer = read_answer(value, EditAnswer)
        decided = self._decided(loaded, wish, answer)
        self.answer = answer
        return decided

    def _wish(self, loaded: Loaded, outcome: Outcome) -> Wish:
        head, request = loaded.head, self.request
        asked = open_question(loaded)
        options = _options(asked, request.clarification_option)
        said = f"{asked.prompt}\n{request.prompt}" if asked else request.prompt
        # What the rules make of words to the reader of the prompt is no sign of what it is about.
        found = () if is_addressed(said) else _found(outcome)
        found = (*(options if request.clarification_option else ()), *found)
        scope = scope_of(said, head.design, head.context, selection=_selection(asked, request), found=found)
        return Wish(
            prompt=request.prompt or "the option that is offered",
            context=head.context,
            scope=scope,
            edit_type=outcome.edit_type if isinstance(outcome, Edit) else None,
            answered=asked,
            options=options,
        )

    def _decided(self, loaded: Loaded, wish: Wish, answer: EditAnswer) -> Decided | Paused:
        if answer.kind == "question":
            return self._asked(loaded, answer)
        if answer.kind == "refusal":
            reason = _said(answer.message) or "The language model could make no change of that."
            return self._paused(reason, answer)
        said = f"{wish.answered.prompt}\n{wish.prompt}" if wish.answered else wish.prompt
        ground = Ground(loaded.head.design, wish.scope, said, loaded.head.next_id, instructions(EDIT_PROMPT))
        held = hold(answer.operations, ground)
        try:
            ensure_mended(loaded.head.design, held.after)
        except InvalidDesignError as fault:
            raise UnheldError(fault.detail) from fault
        return self._changed(loaded, held, answer)

    def _changed(self, loaded: Loaded, held: Held, answer: EditAnswer) -> Decided | Paused:
        before, after = loaded.head.design, held.after
        difference = compare(before, after)
        if difference.is_empty:
            return self._paused("The design is so already", answer)
        gone = tuple(i for i in difference.removed if before[i].parent not in difference.removed)
        change = Change(
            operations=held.operations,
            prompt=self.request.prompt,
            summary=summary_of(difference, before, after),
            edit_type=edit_type_of(difference),
            targets=tuple(dict.fromkeys((*held.created, *held.changed, *gone))),
            created=held.created,
            changed=held.changed,
            source=self.parts.modelling.source,
            confidence=answer.confidence / 100,
            warnings=(LEFT_OUT,) if is_addressed(self.request.prompt) else (),
            next_id=held.next_id,
            metadata=self._metadata(),
        )
        return Decided(change, usage=self.meter.reading)

    def _metadata(self) -> dict[str, Any]:
        usage = self.meter.reading
        return {
            "model": model_of(self.parts).name,
            "prompt_version": EDIT_PROMPT,
            "usage": usage.to_json() if usage else None,
        }

    def _asked(self, loaded: Loaded, answer: EditAnswer) -> Paused:
        design = loaded.head.design
        unknown = [i for i in answer.candidates if i not in design]
        if unknown:
            raise UnheldError(*(f"candidates: the design has no element {i!r}" for i in unknown[:3]))
        asked = question(
            "\n".join(part for part in (_first(loaded), self.request.prompt) if part),
            self.request.target_elements,
            design,
            _said(answer.message) or "Which element do you mean?",
            tuple(dict.fromkeys(answer.candidates)),
            {"open": "", "bound": {}, "beyond": True, "by": BY_MODEL},
            beyond=True,
        )
        return Paused(
            "needs_clarification",
            asked.clarification.question,
            pending=asked.pending,
            confidence=answer.confidence / 100,
            source=self.parts.modelling.source,
            usage=self.meter.reading,
        )

    def _paused(self, reason: str, answer: EditAnswer) -> Paused:
        return Paused(
            "unchanged",
            reason,
            confidence=answer.confidence / 100,
            source=self.parts.modelling.source,
            usage=self.meter.reading,
        )


def open_question(loaded: Loaded) -> Pending | None:
    """The question that is open, where the model asked it."""
    return loaded.head.context.pending if is_asked_by_model(loaded) else None


def ensure_budget(parts: Parts, loaded: Loaded) -> None:
    """Raise `ModelBudgetError` for a session that has had its share of the model."""
    most, counted = parts.modelling.session_tokens, loaded.stored.counters
    used = counted.get("prompt_tokens", 0) + counted.get("output_tokens", 0)
    if most and used >= most:
        raise ModelBudgetError(
            f"This session has used {used} of the {most} tokens that it may use of the language model.",
            used_tokens=used,
            limit_tokens=most,
        )


def _options(asked: Pending | None, picked: str | None) -> tuple[str, ...]:
    if asked is None:
        return ()
    offered = [option for option in asked.clarification.options if picked in (None, option.id)]
    return tuple(i for option in offered for i in option.element_ids)


def _selection(asked: Pending | None, request: EditRequest) -> tuple[str, ...]:
    return request.target_elements or (asked.selection if asked else ())


def _found(outcome: Outcome) -> tuple[str, ...]:
    """What the rules made out, though not with certainty."""
    match outcome:
        case Edit():
            return (*outcome.targets, *outcome.changed)
        case Question():
            return tuple(i for option in outcome.clarification.options for i in option.element_ids)
    return ()


def _first(loaded: Loaded) -> str:
    asked = open_question(loaded)
    return asked.prompt if asked else ""


def _said(message: str) -> str:
    """A sentence of the model's, as a person may read it."""
    return " ".join(neutral(message).split())[:_LONGEST_SAYING]
