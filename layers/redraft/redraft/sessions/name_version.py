"""Names and pins of versions: what a person calls them, to find them again."""

from __future__ import annotations

from dataclasses import replace

from redraft.errors import VersionConflictError
from redraft.ports.store import Note, Turn
from redraft.sessions.loading import ensure_active, load, version_at
from redraft.sessions.messages import Idempotency, NameRequest, VersionView
from redraft.sessions.parts import Parts
from redraft.sessions.replies import remembered
from redraft.sessions.views import view_of
from redraft.versions.codec import pack
from redraft.versions.head import pack_memo
from redraft.versions.names import NOTHING, VersionName, pack_names, renamed, unpack_names


async def name_version(parts: Parts, request: NameRequest) -> VersionView:
    """Give a version a name or a pin, or take them away; what is not given stays.

    Doing it twice is doing it once. Raises `VersionNotFoundError`, `NameTakenError`, `LimitExceededError`,
    `SessionCompletedError`, `VersionConflictError`, `IdempotencyConflictError`.
    """
    started_ms = parts.clock.stopwatch_ms()
    async with parts.locks.hold(request.session_id):
        while True:
            record, design = await version_at(parts, request.session_id, request.version)
            asked = request.idempotency
            loaded = await load(parts, request.session_id, idempotency_key=asked.key if asked else None)
            if asked is not None and loaded.stored.remembered is not None:
                kept = remembered(loaded.stored.remembered, asked)
                return replace(view_of(record, design), name=kept["name"], pinned=kept["pinned"])
            ensure_active(loaded.stored)
            known = unpack_names(loaded.stored.names)
            given = _given(known.get(request.version, NOTHING), request)
            view = replace(view_of(record, design), name=given.name, pinned=given.pinned)
            names = renamed(known, request.version, given)
            if names == known and asked is None:
                return view
            turn = Turn(
                session_id=request.session_id,
                version=loaded.head.version,
                revision=loaded.stored.revision,
                operation_id=parts.ids.operation_id(),
                memo=pack_memo(loaded.head),
                names=pack_names(names),
                note=_note(asked, given),
            )
            if await parts.store.commit(turn, parts.clock.now()):
                return view
            if parts.clock.stopwatch_ms() - started_ms > parts.limits.edit_deadline_ms:
                raise VersionConflictError(
                    "Other changes kept coming first; please try again.", current_version=loaded.head.version
                )


def _given(known: VersionName, request: NameRequest) -> VersionName:
    name = known.name if request.name is None else (request.name.strip() or None)
    return VersionName(name, known.pinned if request.pinned is None else request.pinned)


def _note(asked: Idempotency | None, given: VersionName) -> Note | None:
    if asked is None:
        return None
    return Note(asked.key, pack([asked.fingerprint, {"name": given.name, "pinned": given.pinned}]))
