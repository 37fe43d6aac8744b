"""A whole session as one JSON document: the design it began with, and every version since as its typed changes."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec

from redraft.errors import InvalidDesignError, NewerSchemaError
from redraft.ports.store import Counter
from redraft.versions.record import Kind, Record

FORMAT: Final = "redraft-session"
DOCUMENT_SCHEMA: Final = 1

Count = Annotated[int, msgspec.Meta(ge=0)]
Number = Annotated[int, msgspec.Meta(ge=1)]
Ids = tuple[str, ...]


class DocumentVersion(msgspec.Struct, omit_defaults=True):
    """One version; `shows` is the version whose state an undo or redo shows, `to` where a revert went.

    `context` is what the first version of a fork remembers of its origin.
    """

    version: Number
    kind: Kind
    created_at: datetime
    content_hash: str
    edit_prompt: str | None = None
    changes_summary: str = ""
    edit_type: Literal["add", "remove", "modify", "style", "layout"] | None = None
    target_elements: Ids = ()
    operations: tuple[dict[str, Any], ...] = ()
    created: Ids = ()
    changed: Ids = ()
    reading: dict[str, Any] | None = None
    source: str = ""
    confidence: float = 1.0
    warnings: tuple[str, ...] = ()
    processing_time_ms: Annotated[float, msgspec.Meta(ge=0)] = 0.0
    shows: Count = 0
    next_id: Number = 1
    metadata: dict[str, Any] = {}
    context: dict[str, Any] | None = None


class SessionDocument(msgspec.Struct):
    """The document; times are aware. `names` by version with whether it is pinned, `feedback` as people gave it."""

    format: Literal["redraft-session"]
    schema: Number
    user_id: str
    title: str
    initial_prompt: str | None
    status: Literal["active", "completed"]
    created_at: datetime
    forked_from: tuple[str, int] | None
    counters: dict[Counter, Count]
    wireframe_json: dict[str, Any]
    versions: Annotated[list[DocumentVersion], msgspec.Meta(min_length=1)]
    ancestry: tuple[tuple[str, int], ...] = ()
    names: dict[str, tuple[str | None, bool]] = {}
    feedback: tuple[dict[str, Any], ...] = ()


def read_document(raw: object) -> SessionDocument:
    """The document in a JSON value; raises `InvalidDesignError` saying what is wrong, `NewerSchemaError`."""
    if isinstance(raw, dict) and isinstance(raw.get("schema"), int) and raw["schema"] > DOCUMENT_SCHEMA:
        raise NewerSchemaError("This document was exported by a newer release.", schema=raw["schema"])
    try:
        document = msgspec.convert(raw, SessionDocument)
    except msgspec.ValidationError as fault:
        raise InvalidDesignError(f"Not an exported session: {fault}") from fault
    if [version.version for version in document.versions] != list(range(1, len(document.versions) + 1)):
        raise InvalidDesignError("Not an exported session: its versions are not numbered from 1 on.")
    times = [document.created_at, *(version.created_at for version in document.versions)]
    if any(time.tzinfo is None for time in times):
        raise InvalidDesignError("Not an exported session: a time has no time zone.")
    return document


def document_version(record: Record) -> DocumentVersion:
    """One version as the document tells it."""
    return DocumentVersion(
        version=record.version,
        kind=record.kind,
        created_at=record.created_at,
        content_hash=record.content_hash,
        edit_prompt=record.prompt,
        changes_summary=record.summary,
        edit_type=record.edit_type,  # type: ignore[arg-type]  # one of the five, by whoever made the record
        target_elements=record.targets,
        operations=record.operations,
        created=record.created,
        changed=record.changed,
        reading=record.reading,
        source=record.source,
        confidence=record.confidence,
        warnings=record.warnings,
        processing_time_ms=record.processing_time_ms,
        shows=record.shows,
        next_id=record.next_id,
        metadata=record.metadata,
        context=record.context,
    )
