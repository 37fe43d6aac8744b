"""A client of SQS that finds its server by a queue's URL: on this machine, or in AWS."""

from __future__ import annotations

from typing import TYPE_CHECKING

import boto3
from botocore.config import Config
from redraft.adapters.sqs import endpoint_of

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient


def sqs_client(address: str) -> SQSClient:
    """A client for the server of a queue's URL."""
    config = Config(connect_timeout=2, read_timeout=10, retries={"total_max_attempts": 2})
    return boto3.client("sqs", endpoint_url=endpoint_of(address), config=config)
