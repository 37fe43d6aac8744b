"""Tasks that were under way when a server on this machine ended: its queue stood in memory, the tasks are kept."""

from __future__ import annotations

from redraft.adapters.redis.client import translated
from redraft.errors import RedraftError
from redraft.wiring import Wiring


async def resume_tasks(wiring: Wiring) -> int:
    """Send a message again for every task without an outcome; how many there were.

    It walks over all keys, which the store of one machine can bear. Raises `UnavailableError`.
    """
    if wiring.queue is None:
        return 0
    sent = 0
    with translated():
        keys = [key.decode() async for key in wiring.redis.scan_iter(match="task:*", count=1_000)]
    for key in keys:
        task_id = key.partition("{")[2].removesuffix("}")
        if await _is_under_way(wiring, task_id):
            await wiring.queue.send(task_id)
            sent += 1
    return sent


async def _is_under_way(wiring: Wiring, task_id: str) -> bool:
    try:
        return not (await wiring.tasks.get(task_id)).is_finished
    except RedraftError:  # it expired meanwhile, or its result cannot be reached: it has one
        return False
