"""Random ids."""

from __future__ import annotations

import secrets

from redraft.versions.record import OPERATION_ID_BYTES


class RandomIds:
    """Implements `ports.ids.IdSource` with the operating system's source of randomness."""

    def session_id(self) -> str:
        return secrets.token_urlsafe(18)

    def operation_id(self) -> bytes:
        return secrets.token_bytes(OPERATION_ID_BYTES)
