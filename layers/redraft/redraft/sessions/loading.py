"""From an id to the session as it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from redraft.analytics.heard import span
from redraft.errors import SessionCompletedError, SessionNotFoundError, VersionConflictError, VersionNotFoundError
from redraft.ports.store import StoredSession
from redraft.sessions.messages import Session
from redraft.sessions.parts import Parts
from redraft.versions.head import Head
from redraft.versions.record import Record
from redraft.versions.stretch import Stretch
from redraft.wireframe.node import Design

LAST_ACTIONS: Final = ("fork", "generate_code")
"""What can be done with a session that was ended."""

BY_MODEL: Final = "model"
"""What a question remembers of who asked it."""

_FORM: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A session with its head."""

    stored: StoredSession
    head: Head

    @property
    def session(self) -> Session:
        """The session as it is told to clients."""
        return session_of(self.stored)

    @property
    def actions(self) -> tuple[str, ...]:
        """What can be done with it now."""
        return self.head.actions if self.stored.status == "active" else LAST_ACTIONS


async def load(parts: Parts, session_id: str, *, idempotency_key: str | None = None, recent: int = 0) -> Loaded:
    """A session as it stands, in one round trip; raises as `SessionStore` does."""
    with span("state"):
        stored = await parts.store.read(
            well_formed(session_id), parts.clock.now(), idempotency_key=idempotency_key, recent=recent
        )
    return Loaded(stored, parts.versions.head(stored.memo, stored.design, stored.version, stored.tail))


def recent_of(loaded: Loaded) -> Stretch:
    """The latest records that were read along with a session, without designs."""
    stored = loaded.stored
    return Stretch(stored.version - len(stored.recent) + 1, stored.recent, None, stored.version, stored.before)


async def stretch_to(
    parts: Parts, session_id: str, first: int, last: int | None = None, *, with_design: bool = False
) -> Stretch:
    """A stretch of the log; raises `VersionNotFoundError` where it would begin behind the last version."""
    with span("state"):
        stretch = await parts.store.stretch(
            well_formed(session_id), first, last, parts.clock.now(), with_design=with_design
        )
    if not 1 <= first <= stretch.total:
        raise VersionNotFoundError(
            f"There is no version {first}; the session has versions 1 to {stretch.total}.",
            version=first,
            current_version=stretch.total,
        )
    return stretch


async def version_at(parts: Parts, session_id: str, version: int) -> tuple[Record, Design]:
    """One version with its design, in one round trip."""
    return parts.versions.at(await stretch_at(parts, session_id, version))


async def stretch_at(parts: Parts, session_id: str, version: int) -> Stretch:
    """What one version is rebuilt from; raises `VersionNotFoundError`."""
    if version < 1:
        raise VersionNotFoundError(f"There is no version {version}; versions begin with 1.", version=version)
    return await stretch_to(parts, session_id, version, version, with_design=True)


def well_formed(session_id: str) -> str:
    """The id, where it could be one; raises `SessionNotFoundError`, so that nothing else reaches a key's name."""
    if not _FORM.fullmatch(session_id):
        raise SessionNotFoundError("There is no such session.")
    return session_id


def ensure_active(stored: StoredSession) -> None:
    """Raise `SessionCompletedError` for a session that was ended."""
    if stored.status != "active":
        raise SessionCompletedError("This session was completed; fork it to go on.", session_id=stored.id)


def ensure_version(loaded: Loaded, expected: int | None) -> None:
    """Raise `VersionConflictError` for a session that is not at the version that a caller built on."""
    ensure_stands_at(loaded.stored, expected)


def ensure_stands_at(stored: StoredSession, expected: int | None) -> None:
    """The same for a session whose design was not read."""
    if expected is not None and expected != stored.version:
        raise VersionConflictError(
            f"You built on version {expected}; the current one is {stored.version}.",
            current_version=stored.version,
            session_id=stored.id,
        )


def is_asked_by_model(loaded: Loaded) -> bool:
    """Whether the open question, if there is one, is the language model's."""
    pending = loaded.head.context.pending
    return pending is not None and pending.memory.get("by") == BY_MODEL


def session_of(stored: StoredSession) -> Session:
    """The session as it is told to clients."""
    about = stored.about
    return Session(
        id=stored.id,
        user_id=about.user_id,
        title=about.title,
        initial_prompt=about.initial_prompt,
        status=stored.status,
        current_version=stored.version,
        total_edits=stored.version - 1,
        created_at=about.created_at,
        last_activity=stored.last_activity,
        expires_at=stored.expires_at,
        ancestry=about.ancestry,
    )
