"""The archive of ended sessions in S3."""

from __future__ import annotations

from redraft.adapters.s3 import S3Documents
from redraft.errors import ArchiveUnavailableError


class S3Archive(S3Documents):
    """A `SessionArchive` in a bucket: one document a session."""

    def __init__(self, bucket: str) -> None:
        super().__init__(bucket, "sessions/", _outage)


def _outage() -> ArchiveUnavailableError:
    return ArchiveUnavailableError("The archive of sessions cannot be reached at the moment.")
