"""A session out of the store as a document, and a document into the store as a new session."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

import msgspec

from redraft.errors import DesignError, InvalidDesignError, LimitExceededError, NothingToUndoError
from redraft.language.context import EditContext
from redraft.ports.store import NewSession
from redraft.sessions.beginnings import begun, once
from redraft.sessions.document import (
    DOCUMENT_SCHEMA,
    FORMAT,
    DocumentVersion,
    SessionDocument,
    document_version,
    read_document,
)
from redraft.sessions.loading import load, stretch_to
from redraft.sessions.messages import Created, Idempotency
from redraft.sessions.parts import Parts
from redraft.versions.about import About
from redraft.versions.change import Change, Step
from redraft.versions.codec import pack, unpack
from redraft.versions.head import Head
from redraft.versions.lineage import turns_to
from redraft.versions.moments import milliseconds, moment
from redraft.versions.names import VersionName, pack_names, renamed, unpack_names
from redraft.versions.path import Path
from redraft.versions.record import NO_CHAIN, Record, store
from redraft.versions.stretch import base_of, records_of
from redraft.wireframe.operations import parse_operations
from redraft.wireframe.repair import repair
from redraft.wireframe.tree import tree_of

_MAX_VERSIONS: Final = 10_000


async def export_session(parts: Parts, session_id: str) -> dict[str, Any]:
    """The whole session as JSON; raises `SessionCorruptedError` rather than leave something out."""
    loaded = await load(parts, session_id)
    stretch = await stretch_to(parts, session_id, 1, loaded.head.version, with_design=True)
    records = records_of(stretch)
    about = loaded.stored.about
    document = SessionDocument(
        format=FORMAT,
        schema=DOCUMENT_SCHEMA,
        user_id=about.user_id,
        title=about.title,
        initial_prompt=about.initial_prompt,
        status=loaded.stored.status,
        created_at=about.created_at,
        forked_from=about.forked_from,
        ancestry=about.ancestry,
        names={str(n): (known.name, known.pinned) for n, known in unpack_names(loaded.stored.names).items()},
        feedback=tuple([unpack(entry) for entry in await parts.store.feedback(session_id)]),
        counters=dict(loaded.stored.counters),  # type: ignore[arg-type]  # the store counts these only
        wireframe_json=tree_of(base_of(stretch, records[0])),
        versions=[document_version(record) for record in records],
    )
    out: dict[str, Any] = msgspec.to_builtins(document)
    return out


async def import_session(
    parts: Parts, raw: object, idempotency: Idempotency | None, owner: str | None = None
) -> Created:
    """A new session with the document's history; every version is made again and compared with its hash.

    It belongs to `owner`, or to the document's user where None is given.

    Raises `InvalidDesignError`, `NewerSchemaError`, `LimitExceededError`, `IdempotencyConflictError`.
    """
    document = read_document(raw)
    document.user_id = document.user_id if owner is None else owner

    async def store(session_id: str) -> Created | None:
        steps = steps_of(parts, document)
        new = new_session(session_id, document, steps)
        expires_at = await parts.store.create(new, parts.clock.now())
        return None if expires_at is None else begun(new, steps[-1], expires_at)

    return await once(parts, f"import:{document.user_id}", idempotency, store, len(document.versions))


def steps_of(parts: Parts, document: SessionDocument) -> list[Step]:
    """Every version of a document, made again and compared with its hash; raises `InvalidDesignError`."""
    if len(document.versions) > _MAX_VERSIONS:
        raise LimitExceededError(
            f"{len(document.versions)} versions; {_MAX_VERSIONS} is the most.", limit=_MAX_VERSIONS
        )
    try:
        steps = [_first(parts, document)]
        if document.versions[-1].kind == "lost":
            raise InvalidDesignError("The last version has no design.")
        records = {1: steps[0].stored.record}
        for version in document.versions[1:]:
            step = _following(parts, steps[-1].head, version, records)
            records[version.version] = step.stored.record
            steps.append(step)
    except (DesignError, NothingToUndoError, KeyError, ValueError) as fault:
        raise InvalidDesignError(f"The document's history does not hold together: {fault}") from fault
    return steps


def _first(parts: Parts, document: SessionDocument) -> Step:
    told = document.versions[0]
    mended = repair(document.wireframe_json)
    record = Record(
        version=1,
        created_at=_whole(told),
        prompt=told.edit_prompt,
        summary=told.changes_summary,
        source=told.source,
        warnings=told.warnings,
        processing_time_ms=told.processing_time_ms,
        next_id=told.next_id,
        metadata=told.metadata,
        about=_about(document),
    )
    context = EditContext.from_json(told.context) if told.context else None
    if told.kind == "lost":
        return _nothing_first(parts.versions.start(mended.design, record, parts.ids.operation_id(), context))
    return _same(parts, parts.versions.start(mended.design, record, parts.ids.operation_id(), context), told)


def _nothing_first(step: Step) -> Step:
    """A beginning whose design could not be saved when its session was damaged."""
    lost = replace(step.stored.record, kind="lost", content_hash="", rows=None, element_count=0)
    stored = store(lost, step.stored.operation_id, NO_CHAIN)
    return replace(step, stored=stored, head=replace(step.head, chain=stored.chain))


def _following(parts: Parts, head: Head, told: DocumentVersion, records: dict[int, Record]) -> Step:
    if told.kind == "lost":
        return parts.versions.give_up(head, _lost(told), parts.ids.operation_id())
    change = Change(
        kind=told.kind,
        operations=tuple(parse_operations(list(told.operations))),
        prompt=told.edit_prompt,
        summary=told.changes_summary,
        edit_type=told.edit_type or "modify",
        targets=told.target_elements,
        created=told.created,
        changed=told.changed,
        reading=told.reading,
        source=told.source,
        confidence=told.confidence,
        warnings=told.warnings,
        processing_time_ms=told.processing_time_ms,
        next_id=told.next_id,
        metadata=told.metadata,
        path=_path(head.path, told),
    )
    if told.kind != "edit":
        turns, _ = turns_to(_shown(told), records)
        change = replace(change, context=EditContext.of_path(turns), remember=parts.after_travel)
    return _same(parts, parts.versions.advance(head, change, parts.ids.operation_id(), _whole(told)), told)


def _lost(told: DocumentVersion) -> Record:
    """What is known of a version whose design could not be saved when its session was damaged."""
    return Record(
        version=told.version, created_at=_whole(told), prompt=told.edit_prompt, summary=told.changes_summary,
        source=told.source, metadata=told.metadata,
    )  # fmt: skip


def _path(path: Path, told: DocumentVersion) -> Path | None:
    """The path after an undo or redo, found by the version whose state it shows."""
    if told.kind == "undo":
        return path.back(path.steps[::-1].index(told.shows))
    if told.kind == "redo":
        return path.forth(path.undone[::-1].index(told.shows) + 1)
    if told.kind == "start":
        raise InvalidDesignError(f"Version {told.version} cannot be a start.", version=told.version)
    return None


def _shown(told: DocumentVersion) -> int:
    """The earlier version whose design a step through the history brings back."""
    target = told.metadata.get("to") if told.kind in ("revert", "recovery") else told.shows
    if not isinstance(target, int) or not 1 <= target < told.version:
        raise InvalidDesignError(f"Version {told.version} goes to a version that is not there.", version=told.version)
    return target


def _same(parts: Parts, step: Step, told: DocumentVersion) -> Step:
    if step.stored.record.content_hash != told.content_hash or told.kind == "lost":
        raise InvalidDesignError(f"Version {told.version} is not what the document says.", version=told.version)
    if step.stored.record.element_count > parts.limits.max_nodes:
        raise LimitExceededError(f"{parts.limits.max_nodes} elements is the most.", limit=parts.limits.max_nodes)
    return step


def _whole(told: DocumentVersion) -> datetime:
    return moment(milliseconds(told.created_at))


def _about(document: SessionDocument) -> About:
    created_at = moment(milliseconds(document.created_at))
    ancestry = document.ancestry or ((document.forked_from,) if document.forked_from else ())
    return About(document.user_id, document.title, document.initial_prompt, created_at, ancestry)


def _names(document: SessionDocument) -> dict[int, VersionName]:
    """The names of versions; raises `InvalidDesignError` for those of versions that are not there."""
    there = {str(version.version) for version in document.versions}
    wrong = [number for number in document.names if number not in there]
    if wrong:
        raise InvalidDesignError(f"Not an exported session: it names version {wrong[0]!r}, which is not there.")
    names: dict[int, VersionName] = {}
    for number, (name, pinned) in document.names.items():
        names = renamed(names, int(number), VersionName(name, pinned))
    return names


def new_session(session_id: str, document: SessionDocument, steps: list[Step]) -> NewSession:
    """A document's session, ready to be stored."""
    last = steps[-1]
    return NewSession(
        id=session_id,
        about=_about(document),
        records=tuple(step.stored.blob for step in steps),
        snapshots={step.head.version: step.design for step in steps if step.is_snapshot},
        memo=last.memo,
        design=last.design,
        counters=dict(document.counters.items()),
        completed=document.status == "completed",
        names=pack_names(_names(document)) if document.names else None,
        feedback={f"imported-{number}": pack(entry) for number, entry in enumerate(document.feedback, 1)},
    )  # fmt: skip
