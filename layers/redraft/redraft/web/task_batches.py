"""Batches of messages from SQS to tasks that are worked on, one by one, with partial answers."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.batch.types import PartialItemFailureResponse
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord

Work = Callable[[str, int], Coroutine[Any, Any, None]]
"""Does the task of an id, at the attempt of a number from 1; raises what another attempt may mend."""

BatchHandler = Callable[[dict[str, Any], Any], PartialItemFailureResponse]


def batch_handler(work: Work, runner: asyncio.Runner | None = None) -> BatchHandler:
    """A Lambda handler for batches of `{"task_id": ...}`; what fails is named, and holds up nothing else."""
    # One runner, so that the Redis client of an invocation still has its loop in the next one.
    loop = runner or asyncio.Runner()
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)

    def do(record: SQSRecord) -> None:  # Powertools calls this with the name `record`
        attempt = int(record.attributes.approximate_receive_count)
        loop.run(work(record.json_body["task_id"], attempt))

    def handler(event: dict[str, Any], context: Any) -> PartialItemFailureResponse:
        return process_partial_response(event=event, record_handler=do, processor=processor, context=context)

    return handler
