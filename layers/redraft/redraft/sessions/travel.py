"""Steps through the history: undo, redo, go to a version. Each is a new version with an earlier one's design."""

from __future__ import annotations

from typing import Final, Literal

from redraft.errors import VersionNotFoundError
from redraft.sessions.loading import Loaded
from redraft.sessions.messages import EditReply, TravelRequest
from redraft.sessions.parts import Parts
from redraft.sessions.past import READ_AHEAD, Past
from redraft.sessions.turns import Asked, Decided, Paused, take_turn
from redraft.versions.change import Change
from redraft.versions.describe import edit_type_of
from redraft.versions.names import unpack_names, version_called
from redraft.versions.path import Path
from redraft.versions.record import Kind, Record
from redraft.wireframe.diff import compare
from redraft.wireframe.operations import Restore

TravelKind = Literal["undo", "redo", "version"]
_KINDS: Final[dict[TravelKind, Kind]] = {"undo": "undo", "redo": "redo", "version": "revert"}


async def travel(parts: Parts, request: TravelRequest) -> EditReply:
    """Take the step, always as a new version; raises `NothingToUndoError`, `VersionNotFoundError`."""

    async def decide(loaded: Loaded) -> Decided | Paused:
        version = request.version
        if request.name is not None:
            version = version_called(unpack_names(loaded.stored.names), request.name)
        return Decided(await journey(parts, loaded, request.kind, request.steps, version, None))

    asked = Asked(request.session_id, request.expected_version, request.idempotency, recent=READ_AHEAD)
    return await take_turn(parts, asked, decide)


async def journey(
    parts: Parts, loaded: Loaded, kind: TravelKind, steps: int, version: int | None, prompt: str | None
) -> Change:
    """The change that brings an earlier version back; raises `NothingToUndoError`, `VersionNotFoundError`."""
    head = loaded.head
    path = _path(head.path, kind, steps)
    target = (version or 0) if path is None else path.position
    past = Past(parts, loaded)
    record, design = await past.state(_existing(target, head.version))
    difference = compare(head.design, design)
    changed = _each_once(tuple(difference.modified), difference.moved)
    return Change(
        kind=_KINDS[kind],
        operations=(Restore(version=target, operations=list(difference.operations)),),
        prompt=prompt,
        summary=await _summary(past, head.path, kind, steps, record),
        edit_type=edit_type_of(difference),
        targets=_each_once(difference.added, changed, difference.removed),
        created=difference.added,
        changed=changed,
        path=path,
        context=await past.context(target),
        remember=parts.after_travel,
        metadata={"to": target},
    )


def _path(path: Path, kind: TravelKind, steps: int) -> Path | None:
    """The path after the step; None for going to a version, which goes onward like an edit."""
    if kind == "undo":
        return path.back(steps)
    if kind == "redo":
        return path.forth(steps)
    return None


def _existing(version: int, current: int) -> int:
    if not 1 <= version <= current:
        raise VersionNotFoundError(
            f"There is no version {version}; the session has versions 1 to {current}.",
            version=version,
            current_version=current,
        )
    return version


def _each_once(*groups: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(node_id for group in groups for node_id in group))


async def _summary(past: Past, path: Path, kind: TravelKind, steps: int, target: Record) -> str:
    if kind == "version":
        return "Went back to the start" if target.version == 1 else f"Went back to version {target.version}"
    if steps > 1:
        return f"{kind.capitalize()} of {steps} steps, to version {target.version}"
    taken = target if kind == "redo" else await past.record(path.position)
    return f"{'Redid' if kind == 'redo' else 'Undid'}: {taken.summary}"
