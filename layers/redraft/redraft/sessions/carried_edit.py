"""An edit that brings its design along, computed while the session store cannot be reached; nothing is kept of it."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from redraft.errors import LimitExceededError, StoreUnavailableError
from redraft.language.context import EditContext
from redraft.language.outcome import Edit, Question, Travel, Unchanged
from redraft.sessions.messages import EditReply, EditRequest
from redraft.sessions.parts import Parts
from redraft.text.addressed import stated
from redraft.versions.ids import first_free_number
from redraft.wireframe.node import Design
from redraft.wireframe.operations import dump_operations
from redraft.wireframe.repair import Repaired, repair
from redraft.wireframe.scope import ensure_within

Read = Edit | Question | Unchanged
"""What a prompt may come to without a history."""

NOT_SAVED: Final = (
    "The session store cannot be reached, so this is not saved; send the edit or its operations once it is back."
)


def edit_carried(parts: Parts, request: EditRequest, outage: StoreUnavailableError) -> EditReply:
    """The reply to the prompt on the design that came with it; raises the outage for steps through the history.

    The conversation is not at hand, so "it" means nothing yet. `version` is the one that the client says it has, or 0.
    """
    started_ms = parts.clock.stopwatch_ms()
    repaired = repair(request.carried)
    _ensure_size(parts, repaired.design)
    outcome = parts.reader.read(
        stated(request.prompt),
        repaired.design,
        EditContext(),
        selection=request.target_elements,
        next_id=first_free_number(repaired.design.nodes),
        explain=request.explain,
    )
    if isinstance(outcome, Travel):
        raise outage
    reply = _told(_as_it_came(request, repaired, outcome), outcome)
    _ensure_size(parts, reply.design)
    return replace(reply, processing_time_ms=round(parts.clock.stopwatch_ms() - started_ms, 3))


def _as_it_came(request: EditRequest, repaired: Repaired, outcome: Read) -> EditReply:
    return EditReply(
        session_id=request.session_id,
        version=request.expected_version or 0,
        status="unchanged",
        design=repaired.design,
        changes_summary="",
        edit_type=None,
        target_elements=(),
        operations=(),
        clarification=None,
        source="rules",
        confidence=1.0,
        warnings=(NOT_SAVED, *repaired.warnings),
        processing_time_ms=0.0,
        available_actions=("edit",),
        explanation=outcome.explanation.steps,
        persisted=False,
    )


def _told(reply: EditReply, outcome: Read) -> EditReply:
    match outcome:
        case Unchanged():
            return replace(reply, changes_summary=outcome.reason, target_elements=outcome.targets)
        case Question():
            asked = outcome.clarification
            return replace(
                reply,
                status="needs_clarification",
                changes_summary=asked.question,
                clarification=asked,
                confidence=outcome.confidence,
            )
        case Edit():
            return _edited(reply, outcome)


def _edited(reply: EditReply, edit: Edit) -> EditReply:
    ensure_within(edit.operations, {*edit.targets, *edit.created, *edit.changed})
    return replace(
        reply,
        status="applied",
        design=edit.after,
        changes_summary=edit.summary,
        edit_type=edit.edit_type,
        target_elements=edit.targets,
        operations=tuple(dump_operations(edit.operations)),
        confidence=edit.confidence,
        warnings=(*reply.warnings, *edit.warnings),
    )


def _ensure_size(parts: Parts, design: Design) -> None:
    most = parts.limits.max_nodes
    if len(design) > most:
        raise LimitExceededError(f"The design has {len(design)} elements; {most} is the most.", limit=most)
