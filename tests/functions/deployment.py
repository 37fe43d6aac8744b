"""All built functions together, each in one environment, over a real Valkey and a queue that speaks SQS."""

from __future__ import annotations

import copy
import json
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import boto3
import redis

from tests.functions.emulator import Answer, Function, event, running


def for_session(sent: dict[str, Any], session_id: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    """An event for another session, and with another body where one is given."""
    out = copy.deepcopy(sent)
    written = out["pathParameters"]["session_id"]
    out["pathParameters"]["session_id"] = session_id
    out["path"] = out["path"].replace(written, session_id)
    out["requestContext"]["path"] = out["requestContext"]["path"].replace(written, session_id)
    if body is not None:
        out["body"] = json.dumps(body)
    return out


class Deployment:
    """Starts a function at its first event."""

    def __init__(self, artefacts: Path, runtime: Path, logs: Path, port: int, queue: Queue) -> None:
        self._artefacts = artefacts
        self._runtime = runtime
        self._logs = logs
        self._redis = redis.Redis(port=port)
        self._variables = {"REDIS_PORT": str(port), "QUEUE_URL": queue.url, "AWS_ENDPOINT_URL": queue.endpoint}
        self._running: dict[str, Function] = {}
        self._stack = ExitStack()
        self.queue = queue

    def invoke(self, folder: str, sent: Any) -> Answer:
        """What the function answers to an event."""
        if folder not in self._running:
            log = self._logs / f"{folder}.log"
            started = running(folder, self._artefacts, self._runtime, self._variables, log)
            self._running[folder] = self._stack.enter_context(started)
        return self._running[folder](sent)

    def new_session(self) -> str:
        """The id of a session made from the function's own event."""
        sent = copy.deepcopy(event("create_session"))
        for headers in (sent["headers"], sent["multiValueHeaders"]):
            del headers["Idempotency-Key"]
        made: str = self.invoke("create_session", sent).body["session_id"]
        return made

    def connections_received(self) -> int:
        """Connections that the Valkey has seen since it started."""
        count: int = self._redis.info("stats")["total_connections_received"]
        return count

    def close(self) -> None:
        """Stops every function."""
        self._stack.close()
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
