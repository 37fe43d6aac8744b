"""Tasks in Redis: one hash each, moved on by scripts that may run twice and let the first outcome stand."""

from __future__ import annotations

import re
import secrets
import zlib
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any, Final, Literal

import msgspec

from redraft.adapters.redis.client import Client, translated
from redraft.adapters.redis.scripting import Script
from redraft.errors import TaskNotFoundError
from redraft.ports.tasks import Job, Task

_ADD: Final = Script("task_add")
_ADVANCE: Final = Script("task_advance")
_FORM: Final = re.compile(r"[A-Za-z0-9_-]{16,64}")
_encode = msgspec.json.encode


class RedisTaskStore:
    """A `TaskStore`; a task lives `ttl_seconds` after its last change."""

    def __init__(self, client: Client, *, ttl_seconds: int) -> None:
        self._client = client
        self._ttl_ms = ttl_seconds * 1000

    async def add(self, task_id: str, owner: str, job: Job, now: datetime) -> None:
        fields: dict[str, str | bytes] = {
            "owner": owner, "job": _encode(asdict(job)), "status": "PENDING", "stage": "queued", "percent": "0",
            "created": now.astimezone(UTC).isoformat(),
        }  # fmt: skip
        await _ADD(self._client, [task_key(task_id)], (self._ttl_ms, *_flat(fields)))

    async def get(self, task_id: str) -> Task:
        with translated():
            found: dict[Any, Any] = await self._client.hgetall(task_key(task_id))
        if not found:
            raise _not_found()
        return _task(task_id, {name.decode(): value for name, value in found.items()})

    async def advance(self, task_id: str, stage: str, percent: int) -> bool:
        return await self._step(task_id, {"status": "STARTED", "stage": stage, "percent": str(percent)})

    async def finish(
        self, task_id: str, status: Literal["SUCCESS", "FAILURE"], *, result: dict[str, Any] | None, error: str | None
    ) -> bool:
        fields: dict[str, str | bytes] = {"status": status, "stage": "done", "percent": "100"}
        if result is not None:
            fields["result"] = zlib.compress(_encode(result))
        if error is not None:
            fields["error"] = error
        return await self._step(task_id, fields)

    async def _step(self, task_id: str, fields: dict[str, str | bytes]) -> bool:
        # The id makes a repeated command, after a lost reply, the same step.
        arguments = (self._ttl_ms, secrets.token_hex(8), *_flat(fields))
        moved = await _ADVANCE(self._client, [task_key(task_id)], arguments)
        if moved < 0:
            raise _not_found()
        return bool(moved)


def task_key(task_id: str) -> str:
    """The key of a task; raises `TaskNotFoundError` for what could not be the id of one."""
    if not _FORM.fullmatch(task_id):
        raise _not_found()
    return f"task:{{{task_id}}}"


def _not_found() -> TaskNotFoundError:
    return TaskNotFoundError()


def _flat(fields: dict[str, str | bytes]) -> list[str | bytes]:
    return [part for pair in fields.items() for part in pair]


def _task(task_id: str, fields: dict[str, bytes]) -> Task:
    result = fields.get("result")
    error = fields.get("error")
    return Task(
        id=task_id,
        owner=fields["owner"].decode(),
        job=msgspec.json.decode(fields["job"], type=Job),
        status=msgspec.convert(fields["status"].decode(), Literal["PENDING", "STARTED", "SUCCESS", "FAILURE"]),
        stage=fields["stage"].decode(),
        percent=int(fields["percent"]),
        created_at=datetime.fromisoformat(fields["created"].decode()),
        result=None if result is None else msgspec.json.decode(zlib.decompress(result)),
        error=None if error is None else error.decode(),
    )
