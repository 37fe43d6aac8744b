"""Share links: tokens that let their holder see or change one session, signed, and good until a time.

A token is `share_<payload>.<signature>`, both base64url: JSON `[id, session, scope, expires (s)]` and its HMAC-SHA256.
The signature keeps forgeries from the store; the store's record of the link says whether it was revoked.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from datetime import UTC, datetime
from typing import Any, Final

from redraft.errors import NotAuthenticatedError
from redraft.security.caller import Share

PREFIX: Final = "share_"
_LONGEST: Final = 500
_PURPOSE: Final = b"redraft share link 1\n"


def token_of(share: Share, key: bytes) -> str:
    """The token of a link."""
    fields = [share.id, share.session_id, share.scope, int(share.expires_at.timestamp())]
    payload = _encoded(json.dumps(fields, separators=(",", ":")).encode())
    return f"{PREFIX}{payload}.{_encoded(_signature(payload, key))}"


def share_in(token: str, key: bytes, now: datetime) -> Share:
    """The link of a token; raises `NotAuthenticatedError` for one that is forged, damaged, or has expired."""
    payload, _, signature = token.removeprefix(PREFIX).partition(".")
    if len(token) > _LONGEST or not _is_signed(payload, signature, key):
        raise NotAuthenticatedError("This share link is not valid.")
    share_id, session_id, scope, expires = _decoded(payload)
    share = Share(share_id, session_id, scope, datetime.fromtimestamp(expires, UTC))
    if share.expires_at <= now:
        raise NotAuthenticatedError("This share link has expired.")
    return share


def _is_signed(payload: str, signature: str, key: bytes) -> bool:
    expected = _encoded(_signature(payload, key))
    return hmac.compare_digest(expected.encode(), signature.encode())


def _signature(payload: str, key: bytes) -> bytes:
    return hmac.digest(key, _PURPOSE + payload.encode(), hashlib.sha256)


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _decoded(payload: str) -> list[Any]:
    """What was signed; it was made here, so what cannot be read is of another release."""
    try:
        fields = json.loads(base64.urlsafe_b64decode(payload + "=" * (-len(payload) % 4)))
    except (binascii.Error, ValueError) as fault:
        raise NotAuthenticatedError("This share link is not valid.") from fault
    if not isinstance(fields, list) or len(fields) != 4:
        raise NotAuthenticatedError("This share link is of another release.")
    return fields
