"""Messages from a dead-letter queue back to the queue that they failed in."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

_BATCH: Final = 10
_HOLD_SECONDS: Final = 60


class NoDeadLettersError(Exception):
    """The queue names no other one for messages that fail."""


def redrive(client: SQSClient, url: str) -> int:
    """Move what waits for the queue at `url` among the dead letters back to it; how many messages there were.

    What fails again meanwhile is left for another time. A message is sent before it is taken away, so it may come
    twice and is never lost. Raises `NoDeadLettersError`, and boto3's errors.
    """
    dead = _dead_letters_of(client, url)
    left = int(
        client.get_queue_attributes(QueueUrl=dead, AttributeNames=["ApproximateNumberOfMessages"])["Attributes"][
            "ApproximateNumberOfMessages"
        ]
    )
    moved = 0
    while moved < left and (taken := _move(client, dead, url, min(_BATCH, left - moved))):
        moved += taken
    return moved


def _move(client: SQSClient, dead: str, url: str, most: int) -> int:
    answer = client.receive_message(
        QueueUrl=dead, MaxNumberOfMessages=most, VisibilityTimeout=_HOLD_SECONDS, WaitTimeSeconds=1
    )
    messages = answer.get("Messages", [])
    for message in messages:
        client.send_message(QueueUrl=url, MessageBody=message["Body"])
        client.delete_message(QueueUrl=dead, ReceiptHandle=message["ReceiptHandle"])
    return len(messages)


def _dead_letters_of(client: SQSClient, url: str) -> str:
    found = client.get_queue_attributes(QueueUrl=url, AttributeNames=["RedrivePolicy"]).get("Attributes", {})
    if "RedrivePolicy" not in found:
        raise NoDeadLettersError(f"The queue {url} has no dead-letter queue.")
    arn: str = json.loads(found["RedrivePolicy"])["deadLetterTargetArn"]
    account, name = arn.split(":")[-2:]
    return client.get_queue_url(QueueName=name, QueueOwnerAWSAccountId=account)["QueueUrl"]
