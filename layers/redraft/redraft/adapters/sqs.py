"""The job queue in SQS; boto3 blocks, so every call runs in a thread beside the event loop."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import boto3
from anyio import to_thread
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from redraft.analytics.heard import noted
from redraft.errors import QueueUnavailableError

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

_CONFIG: Final = Config(connect_timeout=1, read_timeout=3, retries={"total_max_attempts": 3, "mode": "standard"})


class SqsJobQueue:
    """A `JobQueue` at a queue's URL; the client is made on first use and shared by all threads."""

    def __init__(self, queue_url: str) -> None:
        self._queue_url = queue_url

    @cached_property
    def _client(self) -> SQSClient:
        return boto3.client("sqs", endpoint_url=endpoint_of(self._queue_url), config=_CONFIG)

    async def send(self, task_id: str) -> None:
        # The worker's log lines and traces are to belong to the request that sent the task.
        sender = {name: said for name, said in noted().items() if name == "correlation_id" and said}
        body, trace = json.dumps({"task_id": task_id, **sender}), os.environ.get("_X_AMZN_TRACE_ID")
        more: dict[str, Any] = {}
        if trace:
            more["MessageSystemAttributes"] = {"AWSTraceHeader": {"DataType": "String", "StringValue": trace}}
        await self._call(lambda: self._client.send_message(QueueUrl=self._queue_url, MessageBody=body, **more))

    async def postpone(self, receipt: str, seconds: int) -> None:
        """Let a message that was received rest before it comes again; raises `QueueUnavailableError`."""
        await self._call(
            lambda: self._client.change_message_visibility(
                QueueUrl=self._queue_url, ReceiptHandle=receipt, VisibilityTimeout=seconds
            )
        )

    async def check(self) -> None:
        """Ask the queue whether it is there; raises `QueueUnavailableError`."""
        await self._call(lambda: self._client.get_queue_attributes(QueueUrl=self._queue_url))

    def close(self) -> None:
        """Close the connections; for processes that end in good order."""
        if "_client" in self.__dict__:
            self._client.close()

    async def _call(self, command: Callable[[], Any]) -> None:
        with translated():
            await to_thread.run_sync(command)


def endpoint_of(queue_url: str) -> str | None:
    """Where the service of a queue is, for a server that is not AWS's.

    None for AWS: there the environment says whether to go over IPv6, which the host in a queue's URL does not offer.
    """
    address = urlsplit(queue_url)
    is_aws = (address.hostname or "").endswith((".amazonaws.com", ".amazonaws.com.cn", ".api.aws"))
    return None if is_aws else f"{address.scheme}://{address.netloc}"


@contextmanager
def translated() -> Iterator[None]:
    """Raises our error for whatever the client raises inside, with the original as its cause."""
    try:
        yield
    except (BotoCoreError, ClientError) as fault:
        raise QueueUnavailableError("The queue for code generation cannot be reached at the moment.") from fault
