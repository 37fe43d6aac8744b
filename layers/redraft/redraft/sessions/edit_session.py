"""An edit by prompt: read it in the context of the conversation, then change, travel, ask, or leave it be.

The rules read first. What they do not read with certainty goes to the language model, where there is one; where it
fails, what the rules made of it counts, and else the edit has failed and leaves no version.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from redraft.errors import (
    ModelBudgetError,
    ModelUnavailableError,
    NothingToUndoError,
    RateLimitedError,
    StoreUnavailableError,
    VersionNotFoundError,
)
from redraft.language.outcome import Edit, Outcome, Question, Travel, Unchanged
from redraft.model.usage import Meter
from redraft.sessions.carried_edit import edit_carried
from redraft.sessions.failed_edit import keep_failure, keep_spending
from redraft.sessions.loading import Loaded, is_asked_by_model
from redraft.sessions.messages import EditReply, EditRequest
from redraft.sessions.parts import Mode, Parts
from redraft.sessions.past import read_ahead
from redraft.sessions.travel import journey
from redraft.sessions.turns import Asked, Decided, Paused, take_turn
from redraft.text.addressed import LEFT_OUT, is_addressed, stated
from redraft.versions.change import Change
from redraft.wireframe.scope import ensure_within

if TYPE_CHECKING:
    from redraft.sessions.model_edit import ModelEdit

NEVER_MIND: Final = "Nothing was changed."
"""What the rules say of a prompt that drops a question."""

BY_RULES: Final = "The language model could not be asked, so this is what the rules made of it."


async def edit_session(parts: Parts, request: EditRequest) -> EditReply:
    """Apply a prompt; raises what `take_turn` raises, and `DesignError` where the reading is unsound.

    Raises `ModelUnavailableError`, `ModelMissingError`, `ModelBudgetError` where only the model could have read it.
    Where the session cannot be read and the request carries its design, the edit is computed on that one.
    """
    turn = _Turn(parts, request)
    ahead = read_ahead(request.prompt)
    asked = Asked(request.session_id, request.expected_version, request.idempotency, request.dry_run, ahead)
    try:
        reply = await take_turn(parts, asked, turn.decide)
    except ModelUnavailableError as fault:
        if (usage := turn.meter.reading) is not None:
            fault.facts["usage"] = usage.to_json()  # what failed is paid for as well
        await keep_failure(parts, request, turn.meter.reading, fault)
        raise
    except StoreUnavailableError as outage:
        # Once it was read, the turn may have been stored although its reply was lost: then it must be asked again.
        if request.carried is None or turn.was_read or request.clarification_option:
            raise
        return edit_carried(parts, request, outage)
    if request.dry_run:
        await keep_spending(parts, request, turn.meter.reading)
    return reply


@dataclass(slots=True)
class _Turn:
    """Decides one request, again where another turn came first."""

    parts: Parts
    request: EditRequest
    meter: Meter = field(default_factory=Meter)
    was_read: bool = False
    _by_model: ModelEdit | None = None

    async def decide(self, loaded: Loaded) -> Decided | Paused:
        self.was_read = True
        outcome = self._read(loaded)
        mode = self.request.mode or self.parts.modelling.mode
        if not self._is_for_the_model(mode, outcome, asked=is_asked_by_model(loaded)):
            return await self._told(loaded, outcome)
        try:
            return await self.by_model.decide(loaded, outcome)
        except (ModelUnavailableError, ModelBudgetError, RateLimitedError):
            if mode == "model" or not isinstance(outcome, Edit):
                raise
            warned = replace(outcome, warnings=(*outcome.warnings, BY_RULES))
            return replace(_edited(loaded, self.request.prompt, warned), usage=self.meter.reading)

    @property
    def by_model(self) -> ModelEdit:
        """The same request as the model reads it."""
        if self._by_model is None:
            # Takes along much of the reader, which most functions and most edits do without.
            from redraft.sessions.model_edit import ModelEdit  # noqa: PLC0415

            self._by_model = ModelEdit(self.parts, self.request, self.meter)
        return self._by_model

    def _read(self, loaded: Loaded) -> Outcome:
        head, request = loaded.head, self.request
        return self.parts.reader.read(
            stated(request.prompt),
            head.design,
            head.context,
            selection=request.target_elements,
            next_id=head.next_id,
            option=request.clarification_option,
            explain=request.explain,
        )

    def _is_for_the_model(self, mode: Mode, outcome: Outcome, *, asked: bool) -> bool:
        """Steps through the history, and "never mind", are the rules' own; the rest as the mode says.

        `asked` where the model's own question is open: what is no edit by itself may answer it.
        """
        if mode == "rules" or isinstance(outcome, Travel) or (mode == "auto" and self.parts.model is None):
            return False
        match outcome:
            case Edit():
                return mode == "model" or outcome.confidence < self.parts.modelling.certainty
            case Question():
                return mode == "model" or outcome.beyond_rules
            case Unchanged():
                return asked and outcome.reason != NEVER_MIND

    async def _told(self, loaded: Loaded, outcome: Outcome) -> Decided | Paused:
        match outcome:
            case Edit():
                return _edited(loaded, self.request.prompt, outcome)
            case Travel():
                return await _travelled(self.parts, loaded, self.request.prompt, outcome)
            case Question():
                return _asked(outcome)
            case Unchanged():
                return _unchanged(outcome)


def _edited(loaded: Loaded, prompt: str, edit: Edit) -> Decided:
    last = loaded.head.context.last
    # A correction takes the last turn back, so what that one touched is in reach as well.
    ensure_within(edit.operations, {*edit.targets, *edit.created, *edit.changed, *(last.touched if last else ())})
    change = Change(
        operations=edit.operations,
        prompt=prompt,
        summary=edit.summary,
        edit_type=edit.edit_type,
        targets=edit.targets,
        created=edit.created,
        changed=edit.changed,
        reading=edit.reading,
        confidence=edit.confidence,
        warnings=(*edit.warnings, LEFT_OUT) if is_addressed(prompt) else edit.warnings,
        next_id=edit.next_id,
    )
    return Decided(change, edit.explanation.steps)


async def _travelled(parts: Parts, loaded: Loaded, prompt: str, travel: Travel) -> Decided | Paused:
    path = loaded.head.path
    there = len(path.steps) - 1 if travel.kind == "undo" else len(path.undone)
    try:
        # "Undo the last five changes" of three means those three.
        change = await journey(parts, loaded, travel.kind, max(1, min(travel.steps, there)), travel.version, prompt)
    except (NothingToUndoError, VersionNotFoundError) as nothing:
        return Paused("unchanged", nothing.detail, explanation=travel.explanation.steps)
    if travel.kind == "version" and not change.targets:
        summary = f"This is how it was at version {travel.version} already"
        return Paused("unchanged", summary, explanation=travel.explanation.steps)
    return Decided(change, travel.explanation.steps)


def _asked(question: Question) -> Paused:
    return Paused(
        "needs_clarification",
        question.clarification.question,
        pending=question.pending,
        confidence=question.confidence,
        explanation=question.explanation.steps,
    )


def _unchanged(unchanged: Unchanged) -> Paused:
    return Paused(
        "unchanged",
        unchanged.reason,
        targets=unchanged.targets,
        explanation=unchanged.explanation.steps,
    )
