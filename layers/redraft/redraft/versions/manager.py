"""`VersionManager`: makes versions and rebuilds them; pure, it hands out what is to be stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any, Final

from redraft.errors import InvalidDesignError
from redraft.language.context import EditContext
from redraft.versions.cache import DesignCache
from redraft.versions.change import Change, Step
from redraft.versions.designs import Row, hash_of_rows, pack_design, pack_rows, rows_of
from redraft.versions.head import Head, pack_memo, unpack_head
from redraft.versions.ids import first_free_number
from redraft.versions.path import Path
from redraft.versions.proof import Untouched, prove
from redraft.versions.record import NO_CHAIN, Record, store
from redraft.versions.stretch import Stretch, last_design, records_of
from redraft.wireframe.node import Design
from redraft.wireframe.operations import Operation, apply, dump_operations, invert
from redraft.wireframe.validate import ensure_shallow

SNAPSHOT_EVERY: Final = 32
"""Versions after which a full design is kept at the latest: rebuilding one replays no more than this many."""

_SNAPSHOT_FACTOR: Final = 4
_SNAPSHOT_AT_LEAST: Final = 8
"""A snapshot comes sooner once the log since the last one outweighs this many designs, but not before 8 versions."""


class VersionManager:
    """Turns changes into versions; every version is content-hashed and chained to the one before."""

    def __init__(self, cache: DesignCache | None = None) -> None:
        self._cache = DesignCache() if cache is None else cache

    def start(self, design: Design, record: Record, operation_id: bytes, context: EditContext | None = None) -> Step:
        """Version 1 of a session; `record` says where it comes from, its hash and counts are filled in."""
        ensure_shallow(design.nodes.values())
        next_id = max(record.next_id, first_free_number(design.nodes))
        rows, content_hash = _frozen(design)
        began = context or EditContext()
        record = replace(
            record, kind="start", base=0, shows=1, element_count=len(design), content_hash=content_hash,
            next_id=next_id, rows=rows, context=began.to_json() if began.interactions else None,
        )  # fmt: skip
        stored = store(record, operation_id, NO_CHAIN)
        head = Head(1, design, began, Path(), next_id, content_hash, stored.chain)
        self._cache.keep(content_hash, design)
        untouched = Untouched(0, hash_of_rows([]))
        return Step(stored, head, pack_rows(rows), pack_memo(head), is_snapshot=False, untouched=untouched)

    def advance(self, head: Head, change: Change, operation_id: bytes, at: datetime) -> Step:
        """The next version after a head; raises `OperationError`, `UnknownNodeError`, `InvalidDesignError`."""
        before, after = head.design.nodes, apply(head.design, change.operations)
        ensure_shallow(node for node_id, node in after.nodes.items() if before.get(node_id) is not node)
        untouched = prove(head.design, after, change.operations)
        rows, content_hash = _frozen(after)
        record = _record(head, change, after, content_hash, at)
        stored = store(record, operation_id, head.chain)
        packed = pack_rows(rows)
        path = change.path or head.path.onward(record.version)
        context = change.remember(change.context or head.context, record.interaction)
        moved = Head(
            record.version, after, context, path, record.next_id, content_hash, stored.chain,
            head.snapshot_version, head.log_bytes + len(stored.blob), head.failures,
        )  # fmt: skip
        if is_snapshot := _is_due(moved, len(packed)):
            moved = replace(moved, snapshot_version=moved.version, log_bytes=0)
        self._cache.keep(content_hash, after)
        return Step(stored, moved, packed, pack_memo(moved), is_snapshot, untouched)

    def give_up(self, head: Head, record: Record, operation_id: bytes) -> Step:
        """The next version as one whose design could not be saved; what follows it brings its whole design along."""
        lost = replace(
            record, version=head.version + 1, kind="lost", base=head.path.position, shows=head.version + 1,
            content_hash="", next_id=head.next_id,
        )  # fmt: skip
        stored = store(lost, operation_id, head.chain)
        moved = replace(head, version=lost.version, chain=stored.chain, log_bytes=head.log_bytes + len(stored.blob))
        untouched = Untouched(0, hash_of_rows([]))
        return Step(stored, moved, pack_design(head.design), pack_memo(moved), is_snapshot=False, untouched=untouched)

    def head(self, memo: bytes, design: bytes, version: int, tail: bytes | None = None) -> Head:
        """A head from its stored parts; raises `SessionCorruptedError`, `NewerSchemaError`."""
        return unpack_head(memo, design, version, self._cache, tail)

    def known(self, content_hash: str) -> Design | None:
        """A design that this process has just made or read."""
        return self._cache.get(content_hash)

    def at(self, stretch: Stretch) -> tuple[Record, Design]:
        """The last version of a stretch of the log; raises `SessionCorruptedError`."""
        record = records_of(stretch)[-1] if stretch.records else None
        known = self._cache.get(record.content_hash) if record else None
        if record is not None and known is not None:
            return record, known
        record, design = last_design(stretch)
        self._cache.keep(record.content_hash, design)
        return record, design


def _record(head: Head, change: Change, after: Design, content_hash: str, at: datetime) -> Record:
    number = head.version + 1
    made = [node_id for node_id in after.nodes if node_id not in head.design.nodes]
    return Record(
        version=number,
        kind=change.kind,
        base=head.path.position,
        shows=change.path.position if change.path else number,
        created_at=at,
        prompt=change.prompt,
        summary=change.summary,
        edit_type=change.edit_type,
        targets=change.targets,
        operations=_json(change.operations),
        inverse=_json(invert(change.operations, head.design)),
        created=change.created,
        changed=change.changed,
        reading=change.reading,
        source=change.source,
        confidence=change.confidence,
        warnings=change.warnings,
        processing_time_ms=change.processing_time_ms,
        element_count=len(after),
        next_id=max(head.next_id, change.next_id, first_free_number(made)),
        content_hash=content_hash,
        metadata=change.metadata,
    )


def _json(operations: tuple[Operation, ...]) -> tuple[dict[str, Any], ...]:
    return tuple(dump_operations(operations))


def _frozen(design: Design) -> tuple[list[Row], str]:
    """The rows and the hash of a design that is about to be stored."""
    rows = rows_of(design)
    try:
        return rows, hash_of_rows(rows)
    except TypeError as fault:
        raise InvalidDesignError("The design holds a value that is no JSON.") from fault


def _is_due(head: Head, design_bytes: int) -> bool:
    since = head.version - head.snapshot_version
    return since >= SNAPSHOT_EVERY or (since >= _SNAPSHOT_AT_LEAST and head.log_bytes > _SNAPSHOT_FACTOR * design_bytes)
