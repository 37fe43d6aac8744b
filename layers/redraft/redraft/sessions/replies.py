"""The edit reply: made from a turn, remembered under an Idempotency-Key, and made again from what is remembered."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from dataclasses import fields as fields_of
from typing import Any

from redraft.errors import IdempotencyConflictError
from redraft.language.context import Clarification, Option
from redraft.model.usage import Usage
from redraft.ports.store import Note
from redraft.sessions.messages import EditReply, Idempotency
from redraft.versions.change import Step
from redraft.versions.codec import pack, unpack
from redraft.wireframe.node import Design

_FIELDS = frozenset(field.name for field in fields_of(EditReply))
_TUPLES = ("target_elements", "operations", "warnings", "available_actions", "explanation")


def applied(
    session_id: str, step: Step, explanation: tuple[dict[str, Any], ...] = (), usage: Usage | None = None
) -> EditReply:
    """The reply to a turn that made a version."""
    record = step.stored.record
    return EditReply(
        session_id=session_id,
        version=record.version,
        status="applied",
        design=step.head.design,
        changes_summary=record.summary,
        edit_type=record.edit_type,
        target_elements=record.targets,
        operations=record.operations,
        clarification=None,
        source=record.source,
        confidence=record.confidence,
        warnings=record.warnings,
        processing_time_ms=record.processing_time_ms,
        available_actions=step.head.actions,
        untouched=step.untouched.to_json(),
        explanation=explanation,
        usage=usage,
    )


def note_of(reply: EditReply, asked: Idempotency | None) -> Note | None:
    """What to remember of a reply: all but its design, which its version still knows."""
    if asked is None:
        return None
    kept = {
        "session_id": reply.session_id,
        "version": reply.version,
        "status": reply.status,
        "changes_summary": reply.changes_summary,
        "edit_type": reply.edit_type,
        "target_elements": reply.target_elements,
        "operations": reply.operations,
        "clarification": reply.clarification.to_json() if reply.clarification else None,
        "source": reply.source,
        "confidence": reply.confidence,
        "warnings": reply.warnings,
        "processing_time_ms": reply.processing_time_ms,
        "available_actions": reply.available_actions,
        "untouched": reply.untouched,
        "explanation": reply.explanation,
    }
    if reply.usage:  # the release before knows no such field, and may be asked for the reply while both run
        kept["usage"] = reply.usage.to_json()
    return Note(asked.key, pack([asked.fingerprint, kept]))


def remembered(entry: bytes, asked: Idempotency) -> dict[str, Any]:
    """What was remembered; raises `IdempotencyConflictError` where the key came with another body then."""
    fingerprint, kept = unpack(entry)
    if not hmac.compare_digest(str(fingerprint), asked.fingerprint):
        raise IdempotencyConflictError("This Idempotency-Key was used for another request.", key=asked.key)
    out: dict[str, Any] = kept
    return out


def replayed(kept: Mapping[str, Any], design: Design) -> EditReply:
    """The reply that was given before, with the design of its version."""
    # The next release may have remembered more than this one knows.
    known = {name: value for name, value in kept.items() if name in _FIELDS}
    fields: dict[str, Any] = {name: tuple(value) if name in _TUPLES else value for name, value in known.items()}
    fields["clarification"] = _clarification(fields["clarification"])
    usage = fields.get("usage")  # replies of earlier releases have none
    fields["usage"] = Usage.from_json(usage) if usage else None
    return EditReply(**fields, design=design, replayed=True)


def _clarification(raw: Mapping[str, Any] | None) -> Clarification | None:
    if raw is None:
        return None
    options = tuple(Option(o["id"], o["label"], tuple(o["element_ids"])) for o in raw["options"])
    return Clarification(raw["id"], raw["question"], options)
