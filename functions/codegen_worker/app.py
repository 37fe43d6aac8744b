"""SQS, batches of `{"task_id": ...}`: generates the code of each task, parses it, stores the result.

Returns the messages to be tried again (`batchItemFailures`); all others leave the queue. A message that cannot be
read, or whose task cannot be done in three attempts, ends in the dead-letter queue and holds up no other.
Side effects: moves tasks on; for `design_and_code` makes a session, once however often the message comes.
"""

from __future__ import annotations

import asyncio
from typing import Any, Final

from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.batch.types import PartialItemFailureResponse
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from redraft.wiring import Wiring

# One runner, so that the Redis client of an invocation still has its loop in the next one.
RUNNER: Final = asyncio.Runner()
WIRING: Final = Wiring.from_environment()
PROCESSOR: Final = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)


def work(record: SQSRecord) -> None:
    """One message; Powertools calls this with the name `record`."""
    attempt = int(record.attributes.approximate_receive_count)
    RUNNER.run(WIRING.work(record.json_body["task_id"], attempt))


def handler(event: dict[str, Any], context: Any) -> PartialItemFailureResponse:
    """One batch."""
    return process_partial_response(event=event, record_handler=work, processor=PROCESSOR, context=context)
