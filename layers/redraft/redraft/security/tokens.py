"""JSON Web Tokens of an OpenID Connect issuer: who they say the caller is, once all about them holds.

The algorithms are pinned by the settings, which know asymmetric ones alone: neither `none` nor a public key taken for
a shared secret passes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Protocol

from redraft.errors import NotAuthenticatedError
from redraft.security.caller import Caller

_LONGEST: Final = 8_192
_SCOPES: Final = ("scope", "scp", "roles")
_REFUSED: Final = "This token is not valid."
# Times are compared here, with the clock that all else goes by.
_OPTIONS: Final[Any] = {
    "require": ["exp", "iss", "aud", "sub"], "verify_exp": False, "verify_nbf": False, "verify_iat": False,
}  # fmt: skip


class KeySource(Protocol):
    """Where an issuer's public keys come from."""

    async def key(self, key_id: str | None, algorithm: str) -> Any:
        """The key (`jwt.PyJWK`) of an id, or the only one there is; None where there is none for the algorithm.

        Raises `IdentityUnavailableError`.
        """


@dataclass(frozen=True, slots=True)
class TokenRules:
    """What a token must say."""

    issuer: str
    audience: str
    algorithms: tuple[str, ...] = ("RS256",)
    skew_seconds: int = 60
    admin_scope: str = "redraft:admin"


class TokenCheck:
    """Checks tokens by their issuer's keys."""

    def __init__(self, rules: TokenRules, keys: KeySource) -> None:
        self._rules = rules
        self._keys = keys

    async def caller(self, token: str, now: datetime) -> Caller:
        """Who the token says the caller is; raises `NotAuthenticatedError`, `IdentityUnavailableError`."""
        # It brings `cryptography` along, which only services that take tokens should pay for.
        import jwt  # noqa: PLC0415

        if len(token) > _LONGEST:
            raise NotAuthenticatedError(_REFUSED)
        try:
            header = jwt.get_unverified_header(token)
            key = await self._key(header)
            claims = jwt.decode(
                token, key.key, algorithms=self._rules.algorithms, audience=self._rules.audience,
                issuer=self._rules.issuer, options=_OPTIONS,
            )  # fmt: skip
        except jwt.PyJWTError as fault:
            raise NotAuthenticatedError(_REFUSED) from fault
        self._check_times(claims, now)
        return self._caller(claims)

    async def _key(self, header: Mapping[str, Any]) -> Any:
        if header.get("alg") not in self._rules.algorithms:
            raise NotAuthenticatedError(_REFUSED)
        key = await self._keys.key(header.get("kid"), header["alg"])
        if key is None:
            raise NotAuthenticatedError(_REFUSED)
        return key

    def _check_times(self, claims: Mapping[str, Any], now: datetime) -> None:
        """By the clock that all else goes by; `exp`, `nbf` and `iat` in seconds."""
        skew, seconds = self._rules.skew_seconds, now.timestamp()
        times = {name: claims.get(name, 0) for name in ("exp", "nbf", "iat")}
        if not all(isinstance(time, int | float) and not isinstance(time, bool) for time in times.values()):
            raise NotAuthenticatedError(_REFUSED)
        if times["exp"] + skew <= seconds:
            raise NotAuthenticatedError("This token has expired.")
        if max(times["nbf"], times["iat"]) - skew > seconds:
            raise NotAuthenticatedError("This token is not valid yet.")

    def _caller(self, claims: Mapping[str, Any]) -> Caller:
        subject = claims["sub"]
        if not isinstance(subject, str) or not 1 <= len(subject) <= 200:
            raise NotAuthenticatedError(_REFUSED)
        granted = {scope for name in _SCOPES for scope in _words(claims.get(name))}
        return Caller(subject, is_admin=self._rules.admin_scope in granted)


def _words(value: Any) -> list[str]:
    """A claim of scopes: a text of words, or a list of them."""
    if isinstance(value, str):
        return value.split()
    return [word for word in value if isinstance(word, str)] if isinstance(value, list) else []
