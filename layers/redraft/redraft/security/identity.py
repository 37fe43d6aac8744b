"""From what a request carries to who sends it, by the mode that the settings chose."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from redraft.errors import NotAuthenticatedError
from redraft.security import share_links
from redraft.security.api_keys import KeyRing
from redraft.security.caller import ANYBODY, Caller, Share
from redraft.security.tokens import TokenCheck

AuthMode = Literal["none", "api-key", "jwt"]


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a request carries: a token or key as a bearer's, a key, a share link's token; None for what it does not."""

    bearer: str | None = None
    api_key: str | None = None
    share: str | None = None


class Identity:
    """Finds out who calls. `keys` gives the ring of API keys, `tokens` checks tokens, `share_key` signs share links."""

    def __init__(
        self,
        mode: AuthMode,
        *,
        keys: Callable[[], Awaitable[KeyRing]],
        tokens: TokenCheck | None,
        share_key: Callable[[], Awaitable[bytes]],
    ) -> None:
        self._mode = mode
        self._keys = keys
        self._tokens = tokens
        self._share_key = share_key

    async def caller(self, given: Credentials, now: datetime) -> Caller:
        """Who calls; a share link counts before all else that a request carries, for it says what is wanted.

        Raises `NotAuthenticatedError`, `IdentityUnavailableError`, `StoreUnavailableError`. Whether a share link was
        revoked is for the caller to look up.
        """
        if given.share is not None:
            return Caller(share=share_links.share_in(given.share, await self._share_key(), now))
        if self._mode == "none":
            return ANYBODY
        if self._mode == "api-key":
            return await self._by_key(given.api_key or given.bearer, now)
        if given.bearer is None or self._tokens is None:
            raise NotAuthenticatedError("This service asks for a token: Authorization: Bearer.")
        return await self._tokens.caller(given.bearer, now)

    async def _by_key(self, key: str | None, now: datetime) -> Caller:
        if key is None:
            raise NotAuthenticatedError("This service asks for an API key: X-Api-Key.")
        return (await self._keys()).caller(key, now)

    async def token_of(self, share: Share) -> str:
        """The token of a share link."""
        return share_links.token_of(share, await self._share_key())
