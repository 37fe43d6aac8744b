"""The worker's Lambda handler on a laptop: what the event source mapping of Lambda does, in a process of its own.

It receives batches, calls the handler, and deletes what did not fail. What a killed worker had in hand comes back to
the queue after the visibility timeout.
"""

from __future__ import annotations

import importlib
import signal
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Final

from botocore.exceptions import BotoCoreError, ClientError

from local.sqs import sqs_client

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_sqs.type_defs import MessageTypeDef

BATCH: Final = 5
Handler = Callable[[dict[str, Any], object], Mapping[str, Any]]


def poll(client: SQSClient, url: str, handler: Handler, *, wait_seconds: int = 1) -> int:
    """Receive one batch, have it handled, delete what did not fail; how many messages there were."""
    answer = client.receive_message(
        QueueUrl=url, MaxNumberOfMessages=BATCH, WaitTimeSeconds=wait_seconds, MessageSystemAttributeNames=["All"]
    )
    messages = answer.get("Messages", [])
    if messages:
        reply = handler({"Records": [_record(message) for message in messages]}, None)
        failed = {failure["itemIdentifier"] for failure in reply["batchItemFailures"]}
        for message in messages:
            if message["MessageId"] not in failed:
                client.delete_message(QueueUrl=url, ReceiptHandle=message["ReceiptHandle"])
    return len(messages)


def _record(message: MessageTypeDef) -> dict[str, Any]:
    return {
        "messageId": message["MessageId"],
        "receiptHandle": message["ReceiptHandle"],
        "body": message["Body"],
        "attributes": message.get("Attributes", {}),
        "messageAttributes": {},
        "md5OfBody": message["MD5OfBody"],
        "eventSource": "aws:sqs",
        "eventSourceARN": "arn:aws:sqs:us-east-1:123456789012:local",
        "awsRegion": "us-east-1",
    }


def main(url: str) -> None:
    """Work until SIGTERM, or until the queue's server is gone."""
    stopping = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    handler = importlib.import_module("functions.codegen_worker.app").handler
    # The calls fail once the parent has ended, and its server with it.
    with closing(sqs_client(url)) as client, suppress(BotoCoreError, ClientError):
        while not stopping.is_set():
            poll(client, url, handler)


if __name__ == "__main__":
    main(sys.argv[1])
