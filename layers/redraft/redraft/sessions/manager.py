"""`DesignSessionManager`: everything that can be done with a design session, one use case per file beside this one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from redraft.analytics.events import TurnFailed
from redraft.analytics.heard import tell
from redraft.analytics.session_figures import SessionFigures
from redraft.errors import RedraftError, SessionExpiredError, SessionNotFoundError
from redraft.model.usage import Usage
from redraft.sessions.apply_operations import apply_operations
from redraft.sessions.archive_session import archived_owner, restore_session
from redraft.sessions.create_session import create_session
from redraft.sessions.edit_session import edit_session
from redraft.sessions.end_session import clean_up, complete_session, delete_session
from redraft.sessions.figures import session_figures
from redraft.sessions.fork_session import fork_session
from redraft.sessions.give_feedback import give_feedback
from redraft.sessions.list_sessions import list_sessions
from redraft.sessions.messages import (
    ComparisonReport,
    Completed,
    Created,
    CreateRequest,
    EditReply,
    EditRequest,
    FeedbackRequest,
    HistoryPage,
    Idempotency,
    NameRequest,
    OperationsRequest,
    SessionDetails,
    SessionList,
    TakeBackRequest,
    TravelRequest,
    VersionView,
)
from redraft.sessions.name_version import name_version
from redraft.sessions.parts import Parts
from redraft.sessions.person import Belongings, Erasure, erase_person, export_person
from redraft.sessions.read_quality import QualityReport, read_quality
from redraft.sessions.read_session import compare_versions, read_history, read_session, read_version
from redraft.sessions.recover_session import Answer, check_session, kept_sound, scan_sessions
from redraft.sessions.take_back import take_version_back
from redraft.sessions.transfer_session import export_session, import_session
from redraft.sessions.travel import travel
from redraft.sessions.upkeep import Checkup, CleanedUp, Scanned


class DesignSessionManager:
    """The use cases over one set of ports; stateless but for the locks that keep a session's turns in line.

    All of them raise `SessionNotFoundError`, `SessionExpiredError`, `SessionCorruptedError`, `SessionRecoveredError`
    and `StoreUnavailableError`; what else they raise stands with each.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def create(self, request: CreateRequest) -> Created:
        """A new session from a prompt, a wireframe, or both."""
        return await create_session(self._parts, request)

    async def get(self, session_id: str) -> SessionDetails:
        """The session with its current design, its latest versions and the open question."""
        return await self._sound(session_id, lambda: read_session(self._parts, session_id))

    async def edit(self, request: EditRequest) -> EditReply:
        """An edit by prompt; raises `VersionConflictError`, `SessionCompletedError`, `IdempotencyConflictError`."""
        return await self._turn(request.session_id, lambda: edit_session(self._parts, request))

    async def apply_operations(self, request: OperationsRequest) -> EditReply:
        """Typed changes; raises as `edit` does, and `DesignError` where they cannot be applied."""
        return await self._turn(request.session_id, lambda: apply_operations(self._parts, request))

    async def travel(self, request: TravelRequest) -> EditReply:
        """Undo, redo, or go to a version; raises as `edit` does, `NothingToUndoError`, `VersionNotFoundError`."""
        return await self._turn(request.session_id, lambda: travel(self._parts, request))

    async def take_back(self, request: TakeBackRequest) -> EditReply:
        """One version alone; raises as `edit` does, `TakeBackConflictError`, `VersionNotFoundError`."""
        return await self._turn(request.session_id, lambda: take_version_back(self._parts, request))

    async def name(self, request: NameRequest) -> VersionView:
        """A name or a pin for a version; raises `VersionNotFoundError`, `NameTakenError`."""
        return await self._sound(request.session_id, lambda: name_version(self._parts, request))

    async def history(
        self, session_id: str, *, limit: int | None = None, cursor: int | None = None, with_designs: bool = True
    ) -> HistoryPage:
        """Versions, oldest first, from `cursor` on; raises `VersionNotFoundError` for one behind the last."""
        return await self._sound(
            session_id,
            lambda: read_history(self._parts, session_id, limit=limit, cursor=cursor, with_designs=with_designs),
        )

    async def version(self, session_id: str, version: int | None = None) -> VersionView:
        """One version (None: the current one) with its design; raises `VersionNotFoundError`."""
        return await self._sound(session_id, lambda: read_version(self._parts, session_id, version))

    async def compare(self, session_id: str, from_version: int, to_version: int) -> ComparisonReport:
        """What lies between two versions; raises `VersionNotFoundError`."""
        return await self._sound(
            session_id,
            lambda: compare_versions(self._parts, session_id, from_version, to_version),
        )

    async def quality(self, session_id: str, version: int | None = None) -> QualityReport:
        """What there is to mend in a version (None: the current one), and what its change mended and spoiled."""
        return await self._sound(session_id, lambda: read_quality(self._parts, session_id, version))

    async def fork(
        self,
        session_id: str,
        *,
        version: int | None = None,
        title: str | None = None,
        idempotency: Idempotency | None = None,
        expected_version: int | None = None,
    ) -> Created:
        """A new session from a version (None: the current); raises `VersionNotFoundError`, `VersionConflictError`."""
        return await self._sound(
            session_id,
            lambda: fork_session(self._parts, session_id, version, title, idempotency, expected_version),
        )

    async def export(self, session_id: str) -> dict[str, Any]:
        """The whole session with its history as one JSON document."""
        return await self._sound(session_id, lambda: export_session(self._parts, session_id))

    async def import_(
        self, document: object, *, idempotency: Idempotency | None = None, owner: str | None = None
    ) -> Created:
        """A new session from such a document, for `owner` where one is given, else for the user that it names.

        Raises `InvalidDesignError`, `NewerSchemaError`, `LimitExceededError`.
        """
        return await import_session(self._parts, document, idempotency, owner)

    async def complete(self, session_id: str, *, expected_version: int | None = None) -> Completed:
        """End a session and keep its figures; doing it twice is doing it once. Raises `VersionConflictError`."""
        return await self._sound(session_id, lambda: complete_session(self._parts, session_id, expected_version))

    async def restore(self, session_id: str) -> Created:
        """A session back from the archive, under its own id; raises `ArchiveUnavailableError`."""
        return await self._sound(session_id, lambda: restore_session(self._parts, session_id))

    async def export_person(self, user_id: str, cursor: str | None, limit: int) -> Belongings:
        """The documents of a person's next sessions, newest first."""
        return await export_person(self._parts, user_id, cursor, limit)

    async def erase_person(self, user_id: str) -> Erasure:
        """Erase a person's sessions, until none is left or the time is up."""
        return await erase_person(self._parts, user_id)

    async def archived_owner(self, session_id: str) -> str | None:
        """Whose session the archive keeps; None where it keeps none. Raises `ArchiveUnavailableError`."""
        return await archived_owner(self._parts, session_id)

    async def delete(self, session_id: str, *, expected_version: int | None = None) -> None:
        """Erase all of a session; raises `VersionConflictError`."""
        await delete_session(self._parts, session_id, expected_version)

    async def feedback(self, request: FeedbackRequest) -> None:
        """Keep a person's rating; raises `VersionNotFoundError`, `IdempotencyConflictError`."""
        await self._sound(request.session_id, lambda: give_feedback(self._parts, request))

    async def of_user(self, user_id: str, *, limit: int = 20, cursor: str | None = None) -> SessionList:
        """A user's sessions, newest first; a cursor that is none starts anew."""
        return await list_sessions(self._parts, user_id, limit, cursor)

    async def analytics(self, session_id: str) -> SessionFigures:
        """The figures of a session, also after its end."""
        return await self._sound(session_id, lambda: session_figures(self._parts, session_id))

    async def clean_up(self, limit: int) -> CleanedUp:
        """End up to `limit` sessions whose lifetime is over. Safe to run twice at once."""
        return await clean_up(self._parts, limit)

    async def check(self, session_id: str, *, mend: bool) -> Checkup:
        """Look through all that is stored of a session and, where told so, mend what is damaged."""
        return await check_session(self._parts, session_id, mend=mend)

    async def scan(self, limit: int, deadline_ms: float) -> Scanned:
        """Look through the next sessions, about `limit`, and mend what is damaged; round and round."""
        return await scan_sessions(self._parts, limit, deadline_ms)

    async def _turn(self, session_id: str, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """A turn; one that fails is told, but for what was asked of no session that there is."""
        try:
            return await self._sound(session_id, call)
        except (SessionNotFoundError, SessionExpiredError):
            raise
        except RedraftError as error:
            cause = type(error).__name__.removesuffix("Error")
            usage = Usage.from_json(error.facts["usage"]) if error.facts.get("usage") else None
            tell(TurnFailed(at=self._parts.clock.now(), session_id=session_id, cause=cause, usage=usage))
            raise

    async def _sound(self, session_id: str, call: Callable[[], Awaitable[Answer]]) -> Answer:
        """A use case on a session, which is repaired or recovered where it turns out to be damaged."""
        return await kept_sound(self._parts, session_id, call)
