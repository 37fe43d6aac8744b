"""Everything that can go wrong, as one tree; `web/problems.py` alone maps it to HTTP.

    RedraftError
    ├── DesignError                 the wireframe or a change to it is unsound
    │   ├── InvalidDesignError      a tree that breaks the form of a wireframe
    │   ├── UnknownNodeError        an id that is not in the design
    │   └── OperationError          a change that cannot be applied
    ├── SessionNotFoundError        no such session (or somebody else's)
    ├── PersonNotFoundError         no such person (or not for the caller to know)
    ├── ShareNotFoundError          the session has no such share link
    ├── SessionExpiredError         it was there; its lifetime ended
    ├── SessionCompletedError       it was ended, and is read-only
    ├── SessionRecoveredError       it was damaged, and now shows the last version that could be saved
    ├── VersionNotFoundError        the session has no such version
    ├── VersionDamagedError         that version was damaged and could not be saved; the session goes on without
    ├── VersionConflictError        `expected_version` or `If-Match` no longer holds
    ├── IdempotencyConflictError    the same key came with another body
    ├── NothingToUndoError          the history has no further step that way
    ├── TakeBackConflictError       later versions build on what was to be taken back
    ├── NameTakenError              another version of the session has that name
    ├── TaskNotFoundError           no such code generation task
    ├── CodeTargetUnknownError      no generator for that framework
    ├── LimitExceededError          a request over a size limit
    ├── ModelMissingError           asked for a language model where none is configured
    ├── ModelBudgetError            the session has used up what it may of the language model
    ├── RateLimitedError            too many requests; says when to come back
    ├── NotAuthenticatedError       nobody knows who calls, and the service asks
    ├── ForbiddenError              it is known who calls, and it is not theirs to do
    ├── SessionCorruptedError       the stored state contradicts itself
    │   └── SessionLostError        the store dropped it before its time
    └── UnavailableError            something needed cannot be reached now
        ├── StoreUnavailableError
        ├── QueueUnavailableError
        ├── ArchiveUnavailableError
        ├── ResultsUnavailableError
        ├── ModelUnavailableError
        │   └── ModelAnswerError    it answered, but not so that it could be used
        ├── IdentityUnavailableError  who calls cannot be checked: its issuer, or the keys, cannot be reached
        └── NewerSchemaError        stored by a newer release than this one

Every error carries `detail`, a sentence for a person, and `facts`, a small JSON object for a client.
"""

from __future__ import annotations

from typing import Any


class RedraftError(Exception):
    """Base of all errors that Redraft raises on purpose."""

    def __init__(self, detail: str, **facts: Any) -> None:
        super().__init__(detail)
        self.detail = detail
        self.facts: dict[str, Any] = facts


class DesignError(RedraftError):
    """The wireframe, or a change to it, is unsound."""


class InvalidDesignError(DesignError):
    """A tree breaks the form of a wireframe."""


class UnknownNodeError(DesignError):
    """An id is not in the design."""

    def __init__(self, node_id: str) -> None:
        super().__init__(f"The design has no element {node_id!r}.", id=node_id)


class OperationError(DesignError):
    """A change cannot be applied to this design."""


class SessionNotFoundError(RedraftError):
    """No such session, or one that belongs to somebody else."""


class PersonNotFoundError(RedraftError):
    """No such person, or one who is none of the caller's business."""


class ShareNotFoundError(RedraftError):
    """The session has no such share link."""


class SessionExpiredError(RedraftError):
    """The session's lifetime has ended."""


class SessionCompletedError(RedraftError):
    """The session was ended and takes no more edits."""


class SessionRecoveredError(RedraftError):
    """The session was damaged; it now shows, as a new version, the last state that could be saved."""


class VersionNotFoundError(RedraftError):
    """The session has no such version."""


class VersionDamagedError(RedraftError):
    """The version was damaged and could not be saved; the versions around it were."""


class VersionConflictError(RedraftError):
    """The version that the caller built on is not the current one."""


class IdempotencyConflictError(RedraftError):
    """An Idempotency-Key was used again with another body."""


class NothingToUndoError(RedraftError):
    """The history has no further step in the direction asked for."""


class TakeBackConflictError(RedraftError):
    """Later versions build on what was to be taken back; `conflicts` names the elements."""


class NameTakenError(RedraftError):
    """Another version of the session has that name."""


class TaskNotFoundError(RedraftError):
    """No such code generation task, or its result has expired, or it is somebody else's: always in the same words."""

    def __init__(self) -> None:
        super().__init__("There is no such task, or its result has expired.")


class CodeTargetUnknownError(RedraftError):
    """No code generator for the framework asked for."""


class ModelMissingError(RedraftError):
    """A request that only a language model can do, where none is configured."""


class ModelBudgetError(RedraftError):
    """The session has used up what it may of the language model."""


class LimitExceededError(RedraftError):
    """A request is over a size limit."""


class RateLimitedError(RedraftError):
    """Too many requests; `retry_after_seconds` says when the next one is welcome."""

    def __init__(self, detail: str, *, retry_after_seconds: float, **facts: Any) -> None:
        super().__init__(detail, **facts)
        self.retry_after_seconds = retry_after_seconds


class NotAuthenticatedError(RedraftError):
    """Who calls is not known, or not proven, and the service asks for it."""


class ForbiddenError(RedraftError):
    """Who calls is known, and may not do what was asked."""


class SessionCorruptedError(RedraftError):
    """The stored state of a session contradicts itself."""


class SessionLostError(SessionCorruptedError):
    """The store dropped the session before its time, as a full cache does."""


class UnavailableError(RedraftError):
    """Something that is needed cannot be reached at the moment."""

    def __init__(self, detail: str, *, retry_after_seconds: float = 2.0, **facts: Any) -> None:
        super().__init__(detail, **facts)
        self.retry_after_seconds = retry_after_seconds


class StoreUnavailableError(UnavailableError):
    """Redis cannot be reached, or refuses to answer."""


class QueueUnavailableError(UnavailableError):
    """The job queue cannot be reached."""


class ArchiveUnavailableError(UnavailableError):
    """The archive of ended sessions cannot be reached."""


class ResultsUnavailableError(UnavailableError):
    """The place of large code generation results cannot be reached."""


class ModelUnavailableError(UnavailableError):
    """The language model cannot be reached."""


class IdentityUnavailableError(UnavailableError):
    """Who calls cannot be checked, because what it is checked by cannot be reached."""


class ModelAnswerError(ModelUnavailableError):
    """The language model answered, but nothing that may happen to the design."""


class NewerSchemaError(UnavailableError):
    """A stored record was written by a newer release than this one; it is whole, but not for this release to read."""
