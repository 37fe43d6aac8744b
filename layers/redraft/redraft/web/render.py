"""Values to the JSON that clients see, encoded once; nothing is validated on the way out, for it was made here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import msgspec
from fastapi import Response

from redraft.analytics.session_figures import SessionFigures
from redraft.language.context import Clarification
from redraft.model.usage import MICROS_PER_DOLLAR
from redraft.sessions.messages import (
    ComparisonReport,
    Completed,
    Created,
    EditReply,
    HistoryPage,
    Session,
    SessionDetails,
    SessionList,
    VersionView,
)
from redraft.versions.head import Failure
from redraft.versions.moments import moment
from redraft.wireframe.operations import dump_operations
from redraft.wireframe.tree import tree_of

Json = dict[str, Any]

_encode = msgspec.json.Encoder(decimal_format="number").encode
_ASCII = bytes(range(128))


def respond(body: Json, status: int = 200, *, version: int | None = None, location: str | None = None) -> Response:
    """A JSON response; `version` becomes its ETag."""
    return Response(_encode(body), status, _headers(version, location), "application/json")


def _headers(version: int | None, location: str | None) -> dict[str, str]:
    headers = {} if version is None else {"ETag": f'"{version}"'}
    return headers if location is None else {**headers, "Location": location}


def stamp(time: datetime) -> str:
    """A time as RFC 3339 in UTC with milliseconds: `2026-01-31T12:00:00.000Z`."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def milliseconds(value: float) -> float:
    """A duration with three decimals."""
    return round(value, 3)


def created(made: Created) -> Json:
    """The answer to a new session."""
    session = made.session
    return {
        "session_id": session.id,
        "wireframe_json": tree_of(made.design),
        "version": session.current_version,
        "status": session.status,
        "title": session.title,
        "expires_at": stamp(session.expires_at),
        "available_actions": made.available_actions,
        "processing_time_ms": milliseconds(made.processing_time_ms),
        "source": made.source,
        "warnings": made.warnings,
        "detectedDevice": made.detected_device,
        "devicePreferenceUsed": made.device_preference_used,
        "usage": made.usage.to_json() if made.usage else None,
    }


def edit_reply(reply: EditReply) -> Json:
    """The answer to every change of a session."""
    body = {
        "session_id": reply.session_id,
        "version": reply.version,
        "wireframe_json": tree_of(reply.design),
        "changes_summary": reply.changes_summary,
        "processing_time_ms": milliseconds(reply.processing_time_ms),
        "status": reply.status,
        "edit_type": reply.edit_type,
        "target_elements": reply.target_elements,
        "operations": reply.operations,
        "clarification": clarification(reply.clarification),
        "source": reply.source,
        "confidence": round(reply.confidence, 4),
        "warnings": reply.warnings,
        "available_actions": reply.available_actions,
        "untouched": reply.untouched,
        "explanation": reply.explanation,
        "persisted": reply.persisted and not reply.dry_run,
        "usage": reply.usage.to_json() if reply.usage else None,
    }
    return {**body, "dry_run": True} if reply.dry_run else body


def clarification(question: Clarification | None) -> Json | None:
    """A question with its options, or null."""
    return None if question is None else question.to_json()


def details(found: SessionDetails) -> Json:
    """A session as it stands."""
    return {
        **listed(found.session),
        "current_wireframe": tree_of(found.design),
        "recent_edits": [_recent(version) for version in found.recent],
        "pending_clarification": clarification(found.pending),
        "available_actions": found.available_actions,
        "named_versions": [
            {"version": number, "name": known.name, "pinned": known.pinned} for number, known in found.names.items()
        ],
        "failed_edits": [_failed(failure) for failure in found.failures],
        "usage": _used(found.counters),
    }


def _failed(failure: Failure) -> Json:
    return {
        "version": failure.version,
        "prompt": failure.prompt,
        "cause": failure.cause,
        "timestamp": stamp(moment(failure.at_ms)),
    }


def _used(counters: Mapping[str, int]) -> Json:
    """What the session has taken of the language model so far, failures included."""
    return {
        "calls": counters.get("model_calls", 0),
        "prompt_tokens": counters.get("prompt_tokens", 0),
        "cached_tokens": counters.get("cached_tokens", 0),
        "output_tokens": counters.get("output_tokens", 0),
        "cost_usd": counters.get("cost_micros", 0) / MICROS_PER_DOLLAR,
    }


def listed(session: Session) -> Json:
    """A session without its design, as lists have it."""
    return {
        "session_id": session.id,
        "user_id": session.user_id,
        "title": session.title,
        "initial_prompt": session.initial_prompt,
        "current_version": session.current_version,
        "total_edits": session.total_edits,
        "status": session.status,
        "created_at": stamp(session.created_at),
        "last_activity": stamp(session.last_activity),
        "expires_at": stamp(session.expires_at),
        "forked_from": _origin(session.forked_from),
        "ancestry": [_origin(forebear) for forebear in session.ancestry],
    }


def session_list(found: SessionList) -> Json:
    """A page of a user's sessions."""
    return {"sessions": [listed(session) for session in found.sessions], "next_cursor": found.next_cursor}


def completed(ended: Completed) -> Json:
    """A session that was ended, with its figures."""
    return {
        **listed(ended.session),
        "metrics": ended.figures.to_json(),
        "available_actions": ("fork", "generate_code"),
    }


def figures(found: SessionFigures, now: datetime) -> Json:
    """The figures of a session, as the analytics answer them."""
    return {"success": True, **found.to_json(), "timestamp": stamp(now)}


def _origin(forked_from: tuple[str, int] | None) -> Json | None:
    return None if forked_from is None else {"session_id": forked_from[0], "version": forked_from[1]}


def _recent(view: VersionView) -> Json:
    return {
        "version": view.version,
        "prompt": view.edit_prompt,
        "edit_type": view.edit_type,
        "timestamp": stamp(view.created_at),
        "processing_time_ms": milliseconds(view.processing_time_ms),
        "changes_summary": view.changes_summary,
        "target_elements": view.target_elements,
        "source": view.source,
    }


def version(view: VersionView) -> Json:
    """One version of the history; `wireframe_json` where the design was asked for."""
    body = {
        "version": view.version,
        "created_at": stamp(view.created_at),
        "edit_prompt": view.edit_prompt,
        "changes_summary": view.changes_summary,
        "edit_type": view.edit_type,
        "target_elements": view.target_elements,
        "element_count": view.element_count,
        "processing_time_ms": milliseconds(view.processing_time_ms),
        "source": view.source,
        "content_hash": view.content_hash,
        "metadata": view.metadata,
        "operations": view.operations,
        "name": view.name,
        "pinned": view.pinned,
    }
    return body if view.design is None else {**body, "wireframe_json": tree_of(view.design)}


def version_state(session_id: str, view: VersionView) -> Json:
    """One version with its session."""
    return {"session_id": session_id, **version(view)}


def difference(report: ComparisonReport) -> Json:
    """What lies between two versions."""
    found = report.comparison
    return {
        "session_id": report.session_id,
        "from_version": report.from_version,
        "to_version": report.to_version,
        "added_elements": found.added,
        "removed_elements": found.removed,
        "modified_elements": [{"id": node_id, "changes": changes} for node_id, changes in found.modified.items()],
        "moved_elements": found.moved,
        "summary": report.summary,
        "operations": dump_operations(found.operations),
    }


def history(page: HistoryPage, limit_bytes: int) -> bytes:
    """A page of history as JSON, cut before it outgrows `limit_bytes` as Lambda counts them; one version at least."""
    kept: list[bytes] = []
    room = limit_bytes
    cursor = page.next_cursor
    for view in page.versions:
        encoded = _encode(version(view))
        room -= wire_size(encoded)
        if room < 0 and kept:
            cursor = view.version
            break
        kept.append(encoded)
    head = _encode({"session_id": page.session_id, "total_versions": page.total_versions, "next_cursor": cursor})
    return head[:-1] + b',"versions":[' + b",".join(kept) + b"]}"


def wire_size(body: bytes) -> int:
    """Bytes of a body inside a Lambda answer, where it is a JSON string in ASCII: quotes and the rest are escaped."""
    beyond_ascii = len(body.translate(None, _ASCII))
    return len(body) + body.count(b'"') + body.count(b"\\") + 2 * beyond_ascii
