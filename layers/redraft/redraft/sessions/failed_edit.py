"""An edit that failed: kept in the session's record, with what it took of the model; it costs no version.

No Idempotency-Key is remembered for it, so the same request may be sent again, and then takes effect.
"""

from __future__ import annotations

from typing import Final

from redraft.errors import ModelUnavailableError, RedraftError
from redraft.model.usage import Usage
from redraft.ports.store import Turn
from redraft.sessions.loading import load
from redraft.sessions.messages import EditRequest
from redraft.sessions.parts import Parts
from redraft.sessions.spending import spent
from redraft.versions.head import Failure, pack_memo
from redraft.versions.moments import milliseconds

_TRIES: Final = 5


async def keep_failure(parts: Parts, request: EditRequest, usage: Usage | None, fault: ModelUnavailableError) -> None:
    """Write a failed edit down, with what it took of the model; of a dry run only that."""
    cause = str(fault.facts.get("reason") or "unavailable")
    await _keep(parts, request, usage, None if request.dry_run else cause)


async def keep_spending(parts: Parts, request: EditRequest, usage: Usage | None) -> None:
    """Write down what a request took of the model that is not kept otherwise."""
    await _keep(parts, request, usage, None)


async def _keep(parts: Parts, request: EditRequest, usage: Usage | None, cause: str | None) -> None:
    if usage is None and cause is None:
        return
    try:
        for _ in range(_TRIES):
            if await _kept(parts, request, usage, cause):
                return
    except RedraftError:
        return  # the session cannot be written either, and what happened to the edit itself is what counts


async def _kept(parts: Parts, request: EditRequest, usage: Usage | None, cause: str | None) -> bool:
    loaded = await load(parts, request.session_id)
    head, now = loaded.head, parts.clock.now()
    counts = spent(usage)
    if cause is not None:
        head = head.failing(Failure(milliseconds(now), head.version, request.prompt, cause))
        counts["failed"] = 1
    turn = Turn(
        session_id=request.session_id,
        version=head.version,
        revision=loaded.stored.revision,
        operation_id=parts.ids.operation_id(),
        memo=pack_memo(head),
        counts=counts,
    )
    return await parts.store.commit(turn, now)
