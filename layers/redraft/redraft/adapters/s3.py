"""Documents in S3, one object each; boto3 blocks, so every call runs in a thread beside the event loop."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from functools import cached_property
from typing import Any, Final, TypeVar

from anyio import to_thread

from redraft.errors import UnavailableError

Answer = TypeVar("Answer")
_CONFIG: Final[dict[str, Any]] = {
    "connect_timeout": 1,
    "read_timeout": 5,
    "retries": {"total_max_attempts": 3, "mode": "standard"},
}
_ABSENT: Final = frozenset({"NoSuchKey", "404"})


class S3Documents:
    """Gzipped JSON documents in a bucket, below a prefix; the client is made on first use.

    Every method raises what `outage` makes, with the vendor's error as its cause.
    """

    def __init__(self, bucket: str, prefix: str, outage: Callable[[], UnavailableError]) -> None:
        self._bucket = bucket
        self._prefix = prefix
        self._outage = outage

    @cached_property
    def _client(self) -> Any:  # boto3 makes its clients while it runs
        # It costs more to import than all else together, which only functions that use a bucket should pay.
        import boto3  # noqa: PLC0415
        from botocore.config import Config  # noqa: PLC0415

        return boto3.client("s3", config=Config(**_CONFIG))

    async def put(self, name: str, document: bytes) -> None:
        """Keep a document; it takes the place of an earlier one."""
        body = gzip.compress(document, mtime=0)
        await self._call(
            lambda: self._client.put_object(
                Bucket=self._bucket,
                Key=self._key(name),
                Body=body,
                ContentType="application/json",
                ContentEncoding="gzip",
            )
        )

    async def get(self, name: str) -> bytes | None:
        """A document; None where there is none."""
        body = await self._call(lambda: self._fetched(name))
        return None if body is None else gzip.decompress(body)

    async def remove(self, name: str) -> None:
        """Forget a document; nothing happens where there is none."""
        await self._call(lambda: self._client.delete_object(Bucket=self._bucket, Key=self._key(name)))

    def _key(self, name: str) -> str:
        return f"{self._prefix}{name}.json.gz"

    def _fetched(self, name: str) -> bytes | None:
        from botocore.exceptions import ClientError  # noqa: PLC0415  # as above

        try:
            found = self._client.get_object(Bucket=self._bucket, Key=self._key(name))
        except ClientError as fault:
            if fault.response["Error"]["Code"] in _ABSENT:
                return None
            raise
        body: bytes = found["Body"].read()
        return body

    async def _call(self, command: Callable[[], Answer]) -> Answer:
        from botocore.exceptions import BotoCoreError, ClientError  # noqa: PLC0415  # as above

        try:
            return await to_thread.run_sync(command)
        except (BotoCoreError, ClientError) as fault:
            raise self._outage() from fault
