"""An edit by prompt: read it in the context of the conversation, then change, travel, ask, or leave it be."""

from __future__ import annotations

from redraft.errors import NothingToUndoError, StoreUnavailableError, VersionNotFoundError
from redraft.language.outcome import Edit, Question, Travel, Unchanged
from redraft.sessions.carried_edit import edit_carried
from redraft.sessions.loading import Loaded
from redraft.sessions.messages import EditReply, EditRequest
from redraft.sessions.parts import Parts
from redraft.sessions.past import read_ahead
from redraft.sessions.travel import journey
from redraft.sessions.turns import Asked, Decided, Paused, take_turn
from redraft.versions.change import Change
from redraft.wireframe.scope import ensure_within


async def edit_session(parts: Parts, request: EditRequest) -> EditReply:
    """Apply a prompt; raises what `take_turn` raises, and `DesignError` where the reading is unsound.

    Where the session cannot be read and the request carries its design, the edit is computed on that one.
    """
    was_read = False

    async def decide(loaded: Loaded) -> Decided | Paused:
        nonlocal was_read
        was_read = True
        head = loaded.head
        outcome = parts.reader.read(
            request.prompt,
            head.design,
            head.context,
            selection=request.target_elements,
            next_id=head.next_id,
            option=request.clarification_option,
            explain=request.explain,
        )
        match outcome:
            case Edit():
                return _edited(loaded, request.prompt, outcome)
            case Travel():
                return await _travelled(parts, loaded, request.prompt, outcome)
            case Question():
                return _asked(outcome)
            case Unchanged():
                return _unchanged(outcome)

    ahead = read_ahead(request.prompt)
    asked = Asked(request.session_id, request.expected_version, request.idempotency, request.dry_run, ahead)
    try:
        return await take_turn(parts, asked, decide)
    except StoreUnavailableError as outage:
        # Once it was read, the turn may have been stored although its reply was lost: then it must be asked again.
        if request.carried is None or was_read or request.clarification_option:
            raise
        return edit_carried(parts, request, outage)


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
        warnings=edit.warnings,
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
