"""The built functions as the tests call them: by folder, with the queue and the Valkey behind them at hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import boto3
import redis

from local.artefacts import ROOT, Artefacts
from local.deployment import Deployment
from local.emulator import Answer
from local.events import logical_id


def build(target: Path) -> Artefacts:
    """`make build` into a folder of its own."""
    done = subprocess.run(
        ["make", f"VENV={sys.prefix}", "-o", f"{sys.prefix}/.ready", "build", f"BUILD={target}"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return Artefacts(target)


class Built:
    """All functions, and what they stand on."""

    def __init__(self, artefacts: Artefacts, folder: Path, port: int, queue: Queue) -> None:
        variables = {"REDIS_PORT": str(port), "QUEUE_URL": queue.url, "AWS_ENDPOINT_URL": queue.endpoint}
        self.artefacts = artefacts
        self.deployment = Deployment(artefacts, folder, variables)
        self.queue = queue
        self._redis = redis.Redis(port=port)

    def invoke(self, folder: str, sent: Any) -> Answer:
        """What the function of a folder answers to an event."""
        return self.deployment.invoke(logical_id(folder), sent)

    def new_session(self) -> str:
        """The id of a session made from the function's own event."""
        return self.deployment.new_session()

    def connections_received(self) -> int:
        """Connections that the Valkey has seen since it started."""
        count: int = self._redis.info("stats")["total_connections_received"]
        return count

    def close(self) -> None:
        """Stops every function."""
        self.deployment.__exit__()
        self._redis.close()


class Queue:
    """An SQS queue of the local server."""

    def __init__(self, endpoint: str) -> None:
        self.endpoint = endpoint
        self._client = boto3.client(
            "sqs", "us-east-1", endpoint_url=endpoint, aws_access_key_id="local", aws_secret_access_key="local"
        )
        self.url = self._client.create_queue(QueueName="codegen")["QueueUrl"]

    def body_of(self, task_id: str) -> str:
        """The body of the message about a task; it is taken off the queue, and those of other tasks with it."""
        while True:
            message = self._client.receive_message(QueueUrl=self.url, WaitTimeSeconds=5)["Messages"][0]
            self._client.delete_message(QueueUrl=self.url, ReceiptHandle=message["ReceiptHandle"])
            if task_id in message["Body"]:
                return message["Body"]
