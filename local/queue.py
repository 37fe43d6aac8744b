"""The job queue on a laptop: moto's server as SQS, and the worker (`local/worker.py`) in a process beside it."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Mapping
from contextlib import closing
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final, Self

from moto.server import ThreadedMotoServer
from redraft.sessions.code_worker import MAX_ATTEMPTS

from local.sqs import sqs_client

if TYPE_CHECKING:
    from mypy_boto3_sqs import SQSClient

HOST: Final = "127.0.0.1"
_STOP_SECONDS: Final = 10.0
_RESTART_SECONDS: Final = 0.5
# Any will do: moto's server asks for some, and boto3 for a region. Set only where the person has none.
_ACCOUNT: Final = {
    "AWS_ACCESS_KEY_ID": "local",
    "AWS_SECRET_ACCESS_KEY": "local",
    "AWS_DEFAULT_REGION": "us-east-1",
}


class LocalQueue:
    """A queue and its worker, for the time of a `with` block.

    `url` is the queue's; a message that failed comes back after `visibility_seconds`, and after three attempts goes to
    the queue at `dead_letter_url`.
    """

    def __init__(self, *, visibility_seconds: int = 30) -> None:
        self.url = ""
        self.dead_letter_url = ""
        self.worker: subprocess.Popen[bytes] | None = None
        self._visibility_seconds = visibility_seconds
        self._server = ThreadedMotoServer(HOST, 0, verbose=False)
        self._keeper: threading.Thread | None = None
        self._stopping = False
        self._starting = threading.Lock()

    def __enter__(self) -> Self:
        for name, value in _ACCOUNT.items():
            os.environ.setdefault(name, value)
        logging.getLogger("werkzeug").setLevel(logging.ERROR)
        self._server.start()
        self._make_queues()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop_worker()
        self._server.stop()

    def _make_queues(self) -> None:
        _, port = self._server.get_host_and_port()
        with closing(sqs_client(f"http://{HOST}:{port}")) as client:
            self._name_queues(client)

    def _name_queues(self, client: SQSClient) -> None:
        # moto keeps its queues per process, so every LocalQueue has names of its own.
        name = f"redraft-{uuid.uuid4().hex[:12]}"
        self.dead_letter_url = client.create_queue(QueueName=f"{name}-dead")["QueueUrl"]
        dead = client.get_queue_attributes(QueueUrl=self.dead_letter_url, AttributeNames=["QueueArn"])["Attributes"]
        redrive = json.dumps({"deadLetterTargetArn": dead["QueueArn"], "maxReceiveCount": MAX_ATTEMPTS})
        attributes: Any = {"VisibilityTimeout": str(self._visibility_seconds), "RedrivePolicy": redrive}
        self.url = client.create_queue(QueueName=name, Attributes=attributes)["QueueUrl"]

    def start_worker(self, environment: Mapping[str, str]) -> None:
        """Start the worker with the settings of `environment` (`REDIS_URL`, ...) over those of this process."""
        self.worker = subprocess.Popen(  # noqa: S603 - this module, with our own arguments
            [sys.executable, "-m", "local.worker", self.url],
            env={**os.environ, **environment, "QUEUE_URL": self.url},
            stdin=subprocess.DEVNULL,
            process_group=0,  # Ctrl-C in a terminal reaches the parent alone, which then stops the worker
        )

    def keep_worker(self, environment: Mapping[str, str]) -> None:
        """Start the worker, and another one whenever it ends without being told to."""
        self.start_worker(environment)
        self._keeper = threading.Thread(target=self._keep, args=(environment,), daemon=True)
        self._keeper.start()

    def _keep(self, environment: Mapping[str, str]) -> None:
        while True:
            assert self.worker is not None
            self.worker.wait()
            time.sleep(_RESTART_SECONDS)  # one that cannot start is not to keep the machine busy
            with self._starting:
                if self._stopping:
                    return
                self.start_worker(environment)

    def stop_worker(self) -> None:
        """Let the worker finish what it has in hand, and end it."""
        with self._starting:
            self._stopping = True
        if self.worker is None or self.worker.poll() is not None:
            return
        self.worker.terminate()
        try:
            self.worker.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.worker.kill()
            self.worker.wait()
