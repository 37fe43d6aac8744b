"""Tasks in Redis: one hash each, moved on by scripts that may run twice and let the first outcome stand."""

from __future__ import annotations

import re
import secrets
import zlib
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Final, Literal

import msgspec

from redraft.adapters.redis import keys
from redraft.adapters.redis.client import Client, translated
from redraft.adapters.redis.scripting import Script
from redraft.errors import ResultsUnavailableError, TaskNotFoundError
from redraft.ports.results import ResultShelf
from redraft.ports.tasks import Job, Outcome, Task

_ADD: Final = Script("task_add")
_ADVANCE: Final = Script("task_advance")
_FORM: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")
_encode = msgspec.json.encode

INLINE_BYTES: Final = 200_000
"""The largest result that stands with its task, where there is a shelf for larger ones."""


class RedisTaskStore:
    """A `TaskStore`; a task lives `ttl_seconds` after its last change, large results stand on the shelf."""

    def __init__(self, client: Client, *, ttl_seconds: int, shelf: ResultShelf | None = None) -> None:
        self._client = client
        self._plain: Any = client  # the types of plain commands leave open whether bytes or text come back: bytes
        self._shelf = shelf
        self._ttl_ms = ttl_seconds * 1000

    async def add(self, task_id: str, owner: str, job: Job, now: datetime) -> None:
        fields: dict[str, str | bytes] = {
            "owner": owner, "job": _encode(asdict(job)), "status": "PENDING", "stage": "queued", "percent": "0",
            "created": _stamp(now), "changed": _stamp(now),
        }  # fmt: skip
        await self._note(job.session_id, task_id)
        await _ADD(self._client, [task_key(task_id)], (self._ttl_ms, *_flat(fields)))

    async def get(self, task_id: str) -> Task:
        with translated():
            found: dict[Any, Any] = await self._client.hgetall(task_key(task_id))
        if not found:
            raise TaskNotFoundError
        fields = {name.decode(): value for name, value in found.items()}
        return _task(task_id, fields, await self._result(fields))

    async def advance(self, task_id: str, stage: str, percent: int, now: datetime) -> bool:
        return await self._step(
            task_id, {"status": "STARTED", "stage": stage, "percent": str(percent), "changed": _stamp(now)}
        )

    async def finish(self, task_id: str, outcome: Outcome, now: datetime) -> bool:
        fields: dict[str, str | bytes] = {
            "status": outcome.status, "stage": "done", "percent": "100", "changed": _stamp(now)
        }  # fmt: skip
        if outcome.result is not None:
            await self._note(outcome.result.get("session_id"), task_id)
            fields |= await self._kept(task_id, _encode(outcome.result))
        if outcome.error is not None:
            fields["error"] = outcome.error
        if outcome.gave_up:
            fields["gave_up"] = "1"
        return await self._step(task_id, fields)

    async def erase_of(self, session_id: str) -> None:
        name = keys.tasks_of(session_id)
        with translated():
            found = await self._plain.smembers(name)
        for task_id in found:
            await self._erase(task_key(task_id.decode()))
        with translated():
            await self._plain.delete(name)

    async def _erase(self, name: str) -> None:
        with translated():
            shelved = await self._plain.hget(name, "shelved")
        if shelved is not None and self._shelf is not None:
            await self._shelf.remove(shelved.decode())
        with translated():
            await self._plain.delete(name)

    async def _note(self, session_id: str | None, task_id: str) -> None:
        """That a task holds something of a session, so that it goes when the session is erased."""
        if session_id is None:
            return
        name = keys.tasks_of(session_id)
        with translated():
            await self._plain.sadd(name, task_id)
            await self._plain.pexpire(name, self._ttl_ms)

    async def _kept(self, task_id: str, document: bytes) -> dict[str, str | bytes]:
        """The field that says what came of it, or where that stands."""
        if self._shelf is None or len(document) <= INLINE_BYTES:
            return {"result": zlib.compress(document)}
        name = f"{task_id}-{secrets.token_hex(4)}"  # another worker at the same task must not write over it
        await self._shelf.put(name, document)
        return {"shelved": name}

    async def _result(self, fields: dict[str, bytes]) -> dict[str, Any] | None:
        found: bytes | None = None
        if "result" in fields:
            found = zlib.decompress(fields["result"])
        elif "shelved" in fields:
            found = await self._fetched(fields["shelved"].decode())
        return None if found is None else msgspec.json.decode(found)

    async def _fetched(self, name: str) -> bytes:
        if self._shelf is None:
            raise ResultsUnavailableError("The result stands in a bucket that this server does not know.")
        document = await self._shelf.get(name)
        if document is None:
            raise TaskNotFoundError
        return document

    async def _step(self, task_id: str, fields: dict[str, str | bytes]) -> bool:
        # The id makes a repeated command, after a lost reply, the same step.
        arguments = (self._ttl_ms, secrets.token_hex(8), *_flat(fields))
        moved = await _ADVANCE(self._client, [task_key(task_id)], arguments)
        if moved < 0:
            raise TaskNotFoundError
        return bool(moved)


def task_key(task_id: str) -> str:
    """The key of a task; raises `TaskNotFoundError` for what could not be the id of one."""
    if not _FORM.fullmatch(task_id):
        raise TaskNotFoundError
    return f"task:{{{task_id}}}"


def _stamp(time: datetime) -> str:
    return time.astimezone(UTC).isoformat()


def _flat(fields: dict[str, str | bytes]) -> list[str | bytes]:
    return [part for pair in fields.items() for part in pair]


def _task(task_id: str, fields: dict[str, bytes], result: dict[str, Any] | None) -> Task:
    error = fields.get("error")
    return Task(
        id=task_id,
        owner=fields["owner"].decode(),
        job=msgspec.json.decode(fields["job"], type=Job),
        status=msgspec.convert(fields["status"].decode(), Literal["PENDING", "STARTED", "SUCCESS", "FAILURE"]),
        stage=fields["stage"].decode(),
        percent=int(fields["percent"]),
        created_at=datetime.fromisoformat(fields["created"].decode()),
        changed_at=datetime.fromisoformat(fields.get("changed", fields["created"]).decode()),
        result=result,
        error=None if error is None else error.decode(),
        gave_up="gave_up" in fields,
    )
