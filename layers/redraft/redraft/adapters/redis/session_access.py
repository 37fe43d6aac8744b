"""Whom a session belongs to, and which links share it; the links stand in the session's own hash and end with it."""

from __future__ import annotations

import secrets
from typing import Any, Final

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.adapters.redis.replies import figures_in
from redraft.adapters.redis.scripting import Script
from redraft.errors import LimitExceededError, SessionCorruptedError, SessionNotFoundError
from redraft.versions.about import unpack_about

_ACCESS: Final = Script("access")
_SHARE: Final = Script("share")
MAX_SHARES: Final = 100
_REMEMBERED: Final = 4_096


class SessionAccess:
    """Reads owners, keeps share links; every method raises `StoreUnavailableError`.

    Whom a session belongs to never changes, so what was found is remembered.
    """

    def __init__(self, client: Client) -> None:
        self._client = client
        self._plain: Any = client  # the types of plain commands leave open whether bytes or text come back: bytes
        self._owners: dict[str, str] = {}

    async def belongs_to(self, session_id: str, user_id: str) -> bool:
        """Whether a session is, or was until it ended, a user's own."""
        owner = self._owners.get(session_id)
        if owner is None:
            owner, _ = await self._read(session_id, "")
        if owner is None:  # the server dropped it, or it stands there in an older form: then the user's list knows
            with translated():
                listed = await self._plain.zscore(keys.user_sessions(user_id), session_id)
            return listed is not None
        return owner == user_id

    async def share(self, session_id: str, share_id: str) -> bytes | None:
        """The record of a share link; None for one that was revoked, or whose session is gone."""
        _, found = await self._read(session_id, share_id)
        return found

    async def add_share(self, session_id: str, share_id: str, record: bytes) -> None:
        """Keep a link's record; raises `SessionNotFoundError`, `LimitExceededError`."""
        kept = await _SHARE(self._client, (keys.SessionKeys(session_id).state,), (share_id, record, MAX_SHARES))
        if kept < 0:
            raise SessionNotFoundError("There is no such session.", session_id=session_id)
        if kept == 0:
            raise LimitExceededError(f"A session has at most {MAX_SHARES} share links.", limit=MAX_SHARES)

    async def shares(self, session_id: str) -> dict[str, bytes]:
        """The records of all links by their ids."""
        state = keys.SessionKeys(session_id).state
        found: dict[str, bytes] = {}
        cursor: int | None = None
        while cursor != 0:
            with translated():
                cursor, part = await self._plain.hscan(state, cursor or 0, match="l:*", count=1000)
            found.update({name[2:].decode(): record for name, record in part.items()})
        return found

    async def revoke(self, session_id: str, share_id: str) -> bool:
        """Forget a link, which ends it; False where there is none."""
        with translated():
            removed = await self._plain.hdel(keys.SessionKeys(session_id).state, f"l:{share_id}")
        return bool(removed)

    async def signing_key(self) -> bytes:
        """The key that signs share links where no secret does: made once, the same for all instances."""
        with translated():
            await self._plain.set(keys.SHARE_KEY, secrets.token_bytes(32), nx=True)
            kept: bytes = await self._plain.get(keys.SHARE_KEY)
        return kept

    async def _read(self, session_id: str, share_id: str) -> tuple[str | None, bytes | None]:
        session = keys.SessionKeys(session_id)
        about, share, ended = await _ACCESS(self._client, (session.state, session.ended), (share_id,))
        owner = _owner(about) if about is not None else (figures_in(ended) or {}).get("user_id") if ended else None
        if about is not None and owner is not None:
            self._remember(session_id, owner)
        return owner, share

    def _remember(self, session_id: str, owner: str) -> None:
        if len(self._owners) >= _REMEMBERED:
            self._owners.clear()
        self._owners[session_id] = owner


def _owner(about: bytes) -> str | None:
    """None where it is damaged; whoever reads the session next mends it."""
    try:
        return unpack_about(about).user_id
    except SessionCorruptedError:
        return None
