"""An OpenID Connect issuer's public keys, fetched when they are first needed and remembered for a while.

A key nobody has heard of makes it look again, at most every half minute; while the issuer cannot be reached, the keys
that it published last go on counting for a day.
"""

from __future__ import annotations

import json
import urllib.request
from http.client import HTTPException, HTTPResponse
from typing import Any, Final
from urllib.error import HTTPError
from urllib.parse import urlsplit

import anyio
from anyio import to_thread

from redraft.errors import IdentityUnavailableError
from redraft.ports.clock import Clock

FRESH_MS: Final = 600_000.0
STALE_MS: Final = 86_400_000.0
PAUSE_MS: Final = 30_000.0
DEADLINE_SECONDS: Final = 3.0
_LARGEST_BYTES: Final = 1_000_000
_LOOPBACK: Final = frozenset({"127.0.0.1", "localhost", "::1"})
_UNREACHABLE: Final = "The issuer of the tokens cannot be reached at the moment."


class Jwks:
    """The keys of one issuer; `url` where they are, or empty to ask the issuer's configuration."""

    def __init__(self, issuer: str, url: str, clock: Clock) -> None:
        self._issuer = issuer
        self._url = url
        self._clock = clock
        self._keys: list[dict[str, Any]] = []
        self._made: dict[tuple[str | None, str], Any] = {}
        self._fetched_ms: float | None = None
        self._tried_ms: float | None = None
        self._lock = anyio.Lock()

    async def key(self, key_id: str | None, algorithm: str) -> Any:
        """The key (`jwt.PyJWK`) of an id, or the only one there is; None where there is none for the algorithm.

        Raises `IdentityUnavailableError`.
        """
        if self._age_ms > FRESH_MS or self._find(key_id) is None:
            async with self._lock:
                await self._refresh(key_id)
        found = self._find(key_id)
        return None if found is None else self._usable(found, key_id, algorithm)

    @property
    def _age_ms(self) -> float:
        return float("inf") if self._fetched_ms is None else self._clock.stopwatch_ms() - self._fetched_ms

    async def _refresh(self, key_id: str | None) -> None:
        now_ms = self._clock.stopwatch_ms()
        if self._age_ms <= FRESH_MS and self._find(key_id) is not None:
            return  # whoever held the lock before has fetched it
        if self._tried_ms is None or now_ms - self._tried_ms >= PAUSE_MS:
            self._tried_ms = now_ms
            await self._try()
        if self._age_ms > STALE_MS:
            raise IdentityUnavailableError(_UNREACHABLE, retry_after_seconds=PAUSE_MS / 1000)

    async def _try(self) -> None:
        """Fetch the keys; where that fails, those that are known stay."""
        try:
            with anyio.fail_after(DEADLINE_SECONDS):
                self._keys = await to_thread.run_sync(self._published, abandon_on_cancel=True)
        except (OSError, HTTPException, ValueError, KeyError, TypeError):
            return
        self._made = {}
        self._fetched_ms = self._clock.stopwatch_ms()

    def _published(self) -> list[dict[str, Any]]:
        url = self._url
        if not url:
            configuration = _json_at(self._issuer.rstrip("/") + "/.well-known/openid-configuration")
            if configuration["issuer"] != self._issuer:
                raise ValueError("the configuration is of another issuer")
            url = configuration["jwks_uri"]
        return [key for key in _json_at(url)["keys"] if key.get("use", "sig") == "sig"]

    def _find(self, key_id: str | None) -> dict[str, Any] | None:
        if key_id is None:
            return self._keys[0] if len(self._keys) == 1 else None
        return next((key for key in self._keys if key.get("kid") == key_id), None)

    def _usable(self, raw: dict[str, Any], key_id: str | None, algorithm: str) -> Any:
        """The key, where it is one for the algorithm."""
        import jwt  # noqa: PLC0415  # it brings `cryptography` along

        place = (key_id, algorithm)
        if place not in self._made:
            try:
                fits = raw.get("alg", algorithm) == algorithm
                self._made[place] = jwt.PyJWK(raw, algorithm) if fits else None
            except jwt.PyJWTError:
                self._made[place] = None
        return self._made[place]


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """An issuer that sends its callers elsewhere is not followed."""

    def redirect_request(self, *_: Any) -> None:
        return None


def _json_at(url: str) -> dict[str, Any]:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise ValueError("keys come over https")
    opener = urllib.request.build_opener(_NoRedirects)
    answer: HTTPResponse
    try:
        with opener.open(url, timeout=DEADLINE_SECONDS) as answer:
            body = answer.read(_LARGEST_BYTES + 1)
    except HTTPError as fault:
        fault.close()  # it holds the connection
        raise
    if len(body) > _LARGEST_BYTES:
        raise ValueError("that is too long for a list of keys")
    found = json.loads(body)
    if not isinstance(found, dict):
        raise TypeError("not an object")
    return found
