"""Who sends a request, once it is known, and what a share link lets its holder do."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

ShareScope = Literal["read", "edit"]
"""What the holder of a share link may do: look, or look and change."""


@dataclass(frozen=True, slots=True)
class Share:
    """What a share link says of itself: its id, its session, what it allows and until when."""

    id: str
    session_id: str
    scope: ShareScope
    expires_at: datetime

    def allows(self, scope: ShareScope) -> bool:
        """Whether the link allows as much."""
        return self.scope == "edit" or scope == "read"


@dataclass(frozen=True, slots=True)
class Caller:
    """One who calls: somebody with an id, the holder of a share link, or, without authentication, anybody.

    `user_id` is None for those who did not prove who they are.
    """

    user_id: str | None = None
    is_admin: bool = False
    share: Share | None = None

    @property
    def is_anybody(self) -> bool:
        """Whether nobody is asked who they are."""
        return self.user_id is None and self.share is None

    @property
    def name(self) -> str:
        """What logs and limits know the caller by."""
        if self.share is not None:
            return f"share:{self.share.id}"
        return f"user:{self.user_id}" if self.user_id is not None else "anybody"

    def acting_as(self, claimed: str) -> str:
        """The user that what is made belongs to; what the request claims counts only where nobody is asked."""
        return claimed if self.user_id is None else self.user_id

    def owns(self, user_id: str) -> bool:
        """Whether what belongs to a user is the caller's own; everything is anybody's where nobody is asked."""
        return self.is_anybody or (self.user_id is not None and self.user_id == user_id)


ANYBODY: Final = Caller(is_admin=True)
"""Every caller of a service that asks nobody who they are."""
