"""Versions and sessions as clients see them."""

from __future__ import annotations

from redraft.sessions.messages import VersionView
from redraft.versions.names import NOTHING, Names
from redraft.versions.record import Record
from redraft.wireframe.node import Design


def view_of(record: Record, design: Design | None = None, names: Names | None = None) -> VersionView:
    """One version of the history."""
    called = (names or {}).get(record.version, NOTHING)
    return VersionView(
        version=record.version,
        created_at=record.created_at,
        edit_prompt=record.prompt,
        changes_summary=record.summary,
        edit_type=record.edit_type,
        target_elements=record.targets,
        element_count=record.element_count,
        processing_time_ms=record.processing_time_ms,
        source=record.source,
        content_hash=record.content_hash,
        metadata={
            "kind": record.kind,
            "base_version": record.base or None,
            "confidence": record.confidence,
            "warnings": list(record.warnings),
            **record.metadata,
        },
        design=design,
        operations=record.operations,
        name=called.name,
        pinned=called.pinned,
    )
