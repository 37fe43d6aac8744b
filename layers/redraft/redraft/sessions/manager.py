"""`DesignSessionManager`: everything that can be done with a design session, one use case per file beside this one."""

from __future__ import annotations

from redraft.sessions.apply_operations import apply_operations
from redraft.sessions.create_session import create_session
from redraft.sessions.edit_session import edit_session
from redraft.sessions.messages import (
    ComparisonReport,
    Created,
    CreateRequest,
    EditReply,
    EditRequest,
    HistoryPage,
    OperationsRequest,
    SessionDetails,
    TravelRequest,
    VersionView,
)
from redraft.sessions.parts import Parts
from redraft.sessions.read_session import compare_versions, read_history, read_session, read_version
from redraft.sessions.travel import travel


class DesignSessionManager:
    """The use cases over one set of ports; stateless but for the locks that keep a session's turns in line.

    All of them raise `SessionNotFoundError`, `SessionExpiredError`, `SessionCorruptedError` and
    `StoreUnavailableError`; what else they raise stands with each.
    """

    def __init__(self, parts: Parts) -> None:
        self._parts = parts

    async def create(self, request: CreateRequest) -> Created:
        """A new session from a prompt, a wireframe, or both."""
        return await create_session(self._parts, request)

    async def get(self, session_id: str) -> SessionDetails:
        """The session with its current design, its latest versions and the open question."""
        return await read_session(self._parts, session_id)

    async def edit(self, request: EditRequest) -> EditReply:
        """An edit by prompt; raises `VersionConflictError`, `SessionCompletedError`, `IdempotencyConflictError`."""
        return await edit_session(self._parts, request)

    async def apply_operations(self, request: OperationsRequest) -> EditReply:
        """Typed changes; raises as `edit` does, and `DesignError` where they cannot be applied."""
        return await apply_operations(self._parts, request)

    async def travel(self, request: TravelRequest) -> EditReply:
        """Undo, redo, or go to a version; raises as `edit` does, `NothingToUndoError`, `VersionNotFoundError`."""
        return await travel(self._parts, request)

    async def history(
        self, session_id: str, *, limit: int | None = None, cursor: int | None = None, with_designs: bool = True
    ) -> HistoryPage:
        """Versions, oldest first, from `cursor` on; raises `VersionNotFoundError` for one behind the last."""
        return await read_history(self._parts, session_id, limit=limit, cursor=cursor, with_designs=with_designs)

    async def version(self, session_id: str, version: int) -> VersionView:
        """One version with its design; raises `VersionNotFoundError`."""
        return await read_version(self._parts, session_id, version)

    async def compare(self, session_id: str, from_version: int, to_version: int) -> ComparisonReport:
        """What lies between two versions; raises `VersionNotFoundError`."""
        return await compare_versions(self._parts, session_id, from_version, to_version)
