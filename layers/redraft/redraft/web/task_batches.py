"""Batches of messages from SQS to tasks that are worked on, one by one, with partial answers.

A message that fails is named in the answer and holds up no other. Nor does one that takes the whole process down, by
its need of memory say: once a batch comes again, what was begun and not ended is handed back untouched, until all else
of the batch is done, or until it has no attempt left to lose.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from typing import Any, Final, Protocol

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.batch.types import PartialItemFailureResponse
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

from redraft.errors import UnavailableError

RETRY_SECONDS: Final = (5, 60)
"""How long a message that failed rests after its first attempt, after its second, and so on."""

BatchHandler = Callable[[dict[str, Any], Any], PartialItemFailureResponse]
Record = dict[str, Any]


class Works(Protocol):
    """What does the tasks."""

    async def work(
        self, task_id: str, attempt: int, *, correlation_id: str | None = None, waited_ms: float = 0.0
    ) -> None:
        """Do a task, at the attempt of a number from 1; raises what another attempt may mend.

        `correlation_id` is the request that sent it, `waited_ms` how long it stood in the queue.
        """

    async def begun(self, task_ids: Iterable[str]) -> frozenset[str]:
        """Those of the tasks that an attempt began and did not end."""

    async def postpone(self, receipt: str, seconds: int) -> None:
        """Let a message rest before it comes again; raises `UnavailableError`."""


class BegunBeforeError(Exception):
    """A task that may have ended the process the last time; it is not tried together with others."""


def batch_handler(works: Works, max_attempts: int, runner: asyncio.Runner | None = None) -> BatchHandler:
    """A Lambda handler for batches of `{"task_id": ...}`."""
    # One runner, so that the Redis client of an invocation still has its loop in the next one.
    loop = runner or asyncio.Runner()
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)

    async def do(record: SQSRecord, suspects: frozenset[str]) -> None:
        attempt = int(record.attributes.approximate_receive_count)
        done = False
        try:
            task_id = record.json_body["task_id"]
            if task_id in suspects and attempt < max_attempts:
                raise BegunBeforeError(task_id)
            sent_ms = int(record.attributes.sent_timestamp)
            sender = record.json_body.get("correlation_id")
            await works.work(task_id, attempt, correlation_id=sender, waited_ms=time.time() * 1000 - sent_ms)
            done = True
        finally:
            if not done and attempt < max_attempts:
                with suppress(UnavailableError):  # then it comes again after the queue's own time
                    await works.postpone(record.receipt_handle, RETRY_SECONDS[min(attempt, len(RETRY_SECONDS)) - 1])

    def handler(event: dict[str, Any], context: Any) -> PartialItemFailureResponse:
        suspects = loop.run(_suspects(works, event["Records"]))

        def one(record: SQSRecord) -> None:  # Powertools calls this with the name `record`
            loop.run(do(record, suspects))

        ordered = {**event, "Records": sorted(event["Records"], key=lambda found: _task_id(found) in suspects)}
        return process_partial_response(event=ordered, record_handler=one, processor=processor, context=context)

    return handler


async def _suspects(works: Works, records: Sequence[Record]) -> frozenset[str]:
    """The tasks that came before, were begun and not ended; none where there is nothing else in the batch."""
    again = [record for record in records if int(record["attributes"]["ApproximateReceiveCount"]) > 1]
    if len(records) < 2 or not again:
        return frozenset()
    found = await works.begun(filter(None, map(_task_id, again)))
    return found if len(found) < len(records) else frozenset()


def _task_id(record: Record) -> str | None:
    """The task of a message; None for one that cannot be read."""
    try:
        found = json.loads(record["body"])["task_id"]
    except (ValueError, KeyError, TypeError):
        return None
    return found if isinstance(found, str) else None
