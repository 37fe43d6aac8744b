"""A new session from a version of another one; the conversation goes on where that version stood."""

from __future__ import annotations

from dataclasses import replace

from redraft.errors import VersionNotFoundError
from redraft.language.context import EditContext
from redraft.sessions.beginnings import Beginning, begin_once
from redraft.sessions.loading import Loaded, ensure_version, load
from redraft.sessions.messages import Created, Idempotency
from redraft.sessions.parts import Parts
from redraft.sessions.past import READ_AHEAD, Past
from redraft.versions.about import ANCESTORS, About
from redraft.versions.moments import milliseconds, moment
from redraft.wireframe.node import Design


async def fork_session(
    parts: Parts,
    session_id: str,
    version: int | None,
    title: str | None,
    idempotency: Idempotency | None,
    expected_version: int | None = None,
) -> Created:
    """Make the session from a version (None: the current one).

    Raises `VersionNotFoundError`, and `VersionConflictError` where the session has moved on from `expected_version`.
    """

    async def begin() -> Beginning:
        loaded = await load(parts, session_id, recent=READ_AHEAD)
        ensure_version(loaded, expected_version)
        wanted = loaded.head.version if version is None else version
        design, context = await _state_at(parts, loaded, wanted)
        return Beginning(
            about=_about(parts, loaded, wanted, title),
            design=design,
            source="fork",
            summary=f"Forked from version {wanted} of {loaded.stored.about.title}",
            context=_as_first(context),
            next_id=loaded.head.next_id,
        )

    return await begin_once(parts, f"fork:{session_id}", idempotency, begin)


async def _state_at(parts: Parts, loaded: Loaded, version: int) -> tuple[Design, EditContext]:
    head = loaded.head
    if version == head.version:
        return head.design, head.context
    if not 1 <= version < head.version:
        raise VersionNotFoundError(
            f"There is no version {version}; the session has versions 1 to {head.version}.",
            version=version,
            current_version=head.version,
        )
    past = Past(parts, loaded)
    _, design = await past.state(version)
    return design, await past.context(version)


def _about(parts: Parts, loaded: Loaded, version: int, title: str | None) -> About:
    origin = loaded.stored.about
    return About(
        user_id=origin.user_id,
        title=(title or "").strip() or origin.title,
        initial_prompt=origin.initial_prompt,
        created_at=moment(milliseconds(parts.clock.now())),
        ancestry=(*origin.ancestry, (loaded.stored.id, version))[-ANCESTORS:],
    )


def _as_first(context: EditContext) -> EditContext:
    """The same memory, of turns that all stand before the new session's first version; open questions stay behind."""
    return EditContext(tuple(replace(turn, version=1) for turn in context.interactions))
