"""The archive in S3, against moto's server."""

from __future__ import annotations

import boto3
import pytest
from redraft.adapters.s3_archive import S3Archive
from redraft.errors import ArchiveUnavailableError

from tests.support.buckets import bucket

__all__ = ["bucket"]

pytestmark = pytest.mark.anyio


async def test_a_document_is_kept_replaced_and_removed(bucket: str) -> None:
    archive = S3Archive(bucket)
    assert await archive.get("a-session") is None
    await archive.put("a-session", b'{"a": 1}')
    await archive.put("a-session", b'{"a": 2}' * 1000)
    assert await archive.get("a-session") == b'{"a": 2}' * 1000
    assert await archive.get("another") is None
    await archive.remove("a-session")
    await archive.remove("a-session")
    assert await archive.get("a-session") is None


async def test_it_is_kept_compressed(bucket: str) -> None:
    archive = S3Archive(bucket)
    await archive.put("a-session", b"x" * 100_000)
    client = boto3.client("s3")
    found = client.head_object(Bucket=bucket, Key="sessions/a-session.json.gz")
    assert (found["ContentEncoding"], found["ContentType"]) == ("gzip", "application/json")
    assert found["ContentLength"] < 1_000
    client.close()


async def test_a_bucket_that_is_not_there_is_an_outage(bucket: str) -> None:
    archive = S3Archive(f"{bucket}-that-is-not-there")
    for call in (archive.put("a", b"x"), archive.get("a")):
        with pytest.raises(ArchiveUnavailableError):
            await call


async def test_a_service_that_is_not_there_is_an_outage(monkeypatch: pytest.MonkeyPatch, bucket: str) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:1")
    with pytest.raises(ArchiveUnavailableError):
        await S3Archive(bucket).get("a")
