"""The archive of ended sessions in S3; boto3 blocks, so every call runs in a thread beside the event loop."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import Any, Final, TypeVar

from anyio import to_thread

from redraft.errors import ArchiveUnavailableError

Answer = TypeVar("Answer")
_CONFIG: Final[dict[str, Any]] = {
    "connect_timeout": 1,
    "read_timeout": 5,
    "retries": {"total_max_attempts": 3, "mode": "standard"},
}
_ABSENT: Final = frozenset({"NoSuchKey", "404"})


class S3Archive:
    """A `SessionArchive` in a bucket: one gzipped JSON document a session; the client is made on first use."""

    def __init__(self, bucket: str) -> None:
        self._bucket = bucket

    @cached_property
    def _client(self) -> Any:  # boto3 makes its clients while it runs
        # It costs more to import than all else together, which only functions that use the archive should pay.
        import boto3  # noqa: PLC0415
        from botocore.config import Config  # noqa: PLC0415

        return boto3.client("s3", config=Config(**_CONFIG))

    async def put(self, session_id: str, document: bytes) -> None:
        body = gzip.compress(document, mtime=0)
        await self._call(
            lambda: self._client.put_object(
                Bucket=self._bucket,
                Key=_key(session_id),
                Body=body,
                ContentType="application/json",
                ContentEncoding="gzip",
            )
        )

    async def get(self, session_id: str) -> bytes | None:
        body = await self._call(lambda: self._fetched(session_id))
        return None if body is None else gzip.decompress(body)

    async def remove(self, session_id: str) -> None:
        await self._call(lambda: self._client.delete_object(Bucket=self._bucket, Key=_key(session_id)))

    def _fetched(self, session_id: str) -> bytes | None:
        from botocore.exceptions import ClientError  # noqa: PLC0415  # as above

        try:
            found = self._client.get_object(Bucket=self._bucket, Key=_key(session_id))
        except ClientError as fault:
            if fault.response["Error"]["Code"] in _ABSENT:
                return None
            raise
        body: bytes = found["Body"].read()
        return body

    async def _call(self, command: Callable[[], Answer]) -> Answer:
        with translated():
            return await to_thread.run_sync(command)


@contextmanager
def translated() -> Iterator[None]:
    """Raises our error for whatever the client raises inside, with the original as its cause."""
    from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415  # as above

    try:
        yield
    except (BotoCoreError, ClientError) as fault:
        raise ArchiveUnavailableError("The archive of sessions cannot be reached at the moment.") from fault


def _key(session_id: str) -> str:
    return f"sessions/{session_id}.json.gz"
