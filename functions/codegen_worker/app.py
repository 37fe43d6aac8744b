"""SQS, batches of `{"task_id": ...}`: generates the code of each task, parses it, stores the result.

Returns the messages to be tried again (`batchItemFailures`); all others leave the queue. A message that cannot be
read, or whose task cannot be done in three attempts, ends in the dead-letter queue and holds up no other; a task
that is moved back from there is tried anew. Results over 200 kB stand in a bucket.
Side effects: moves tasks on; for `design_and_code` makes a session, once however often the message comes.
"""

from __future__ import annotations

from typing import Final

from redraft.sessions.code_worker import MAX_ATTEMPTS
from redraft.web.task_batches import batch_handler
from redraft.wiring import Wiring

WIRING: Final = Wiring.from_environment()
handler = batch_handler(WIRING, MAX_ATTEMPTS)
