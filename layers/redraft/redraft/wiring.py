"""The composition root: settings become clients, clients become use cases, use cases become apps.

Nothing connects before the first request. An asyncio client belongs to the loop in which it was made, so the parts
are made on first use, which is inside the running loop, and once per process.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from fastapi import APIRouter, FastAPI

from redraft.adapters import snapshots
from redraft.adapters.clock import SystemClock
from redraft.adapters.ids import RandomIds
from redraft.adapters.limited_model import LimitedModel
from redraft.adapters.redis.audit_trail import AuditTrail
from redraft.adapters.redis.client import translated
from redraft.adapters.redis.rate_limiter import RateLimiter
from redraft.adapters.redis.session_access import SessionAccess
from redraft.adapters.redis.store import Lifetimes, RedisStateStore
from redraft.adapters.redis.tasks import RedisTaskStore
from redraft.adapters.s3_archive import S3Archive
from redraft.adapters.s3_results import S3Results
from redraft.adapters.secrets import CallerSecrets
from redraft.language.travel import after_travel
from redraft.late import LateDesigner, LateReader
from redraft.model_wiring import LateModel, model_of, modelling_of
from redraft.observability.clean_up import CleanUpRun
from redraft.security.api_keys import KeyRing, ring_of
from redraft.security.identity import Identity
from redraft.security.tokens import TokenCheck, TokenRules
from redraft.sessions.manager import DesignSessionManager
from redraft.sessions.parts import Limits, Parts
from redraft.settings import Settings
from redraft.watch_wiring import Watched
from redraft.web.app import create_app
from redraft.web.health import Remembered, report

HEALTHY_SECONDS: Final = 2.0

# What a snapshot of the process may hold: settings, and code that was loaded.
_LASTING: Final = frozenset({"settings", "watching", "reader", "designer"})

if TYPE_CHECKING:
    from redraft.adapters.sqs import SqsJobQueue
    from redraft.sessions.code_worker import CodeWorker
    from redraft.sessions.generate_code import CodeGeneration
    from redraft.sessions.one_shot import OneShot


def http_app(*routers: APIRouter, wiring: Wiring | None = None) -> FastAPI:
    """An app over the routers, wired by the environment where no wiring is given."""
    wiring = wiring or Wiring.from_environment()
    return create_app(*routers, settings=wiring.settings, services=lambda: wiring)


class Wiring(Watched):
    """Makes each part once, when it is first asked for; a `web.services.Services`."""

    @classmethod
    def from_environment(cls) -> Wiring:
        """The wiring of this process; raises pydantic's `ValidationError` for a setting that is wrong."""
        wiring = cls(Settings.from_environment(os.environ))
        if "AWS_LAMBDA_FUNCTION_NAME" in os.environ:
            from redraft.observability.in_lambda import witnesses  # noqa: PLC0415  # Powertools, for Lambda alone

            wiring.watching = witnesses(os.environ)
        if snapshots.is_taken(os.environ):
            snapshots.prepare(wiring.forget)
        return wiring

    def forget(self) -> None:
        """Drop every part that may hold a connection, a credential or a state; each is made anew when it is wanted."""
        for name in self.__dict__.keys() - _LASTING:
            del self.__dict__[name]

    def with_reader(self) -> Wiring:
        """The same, with the engine taken on now: for a function that cannot do without it."""
        self.reader.load()
        return self

    @cached_property
    def store(self) -> RedisStateStore:
        retention = self.settings.retention_days * 86_400
        return RedisStateStore(self.redis, Lifetimes(session=self.settings.session_ttl_seconds, retention=retention))

    @cached_property
    def sessions(self) -> DesignSessionManager:
        limits = Limits(self.settings.max_nodes, self.settings.edit_deadline_ms)
        return DesignSessionManager(
            Parts(
                self.store, self.clock, self.reader, self.designer, self.ids, limits, after_travel,
                archive=self.archive, model=self._limited_model(), modelling=modelling_of(self.settings),
                tasks=self.tasks,
            )
        )  # fmt: skip

    @cached_property
    def reader(self) -> LateReader:
        return LateReader()

    @cached_property
    def designer(self) -> LateDesigner:
        return LateDesigner()

    @cached_property
    def model(self) -> LateModel | None:
        return model_of(self.settings)

    @cached_property
    def code(self) -> CodeGeneration:
        from redraft.sessions.generate_code import CodeGeneration, WorksAtOnce  # noqa: PLC0415  # the parsers load slowly

        queue = self.queue or WorksAtOnce(self.worker)
        return CodeGeneration(self.sessions, self.tasks, queue, self.store, self.clock, self.ids)

    @cached_property
    def one_shot(self) -> OneShot:
        from redraft.sessions.one_shot import OneShot  # noqa: PLC0415  # as for `code`

        return OneShot(self.sessions, self.code)

    @cached_property
    def worker(self) -> CodeWorker:
        from redraft.sessions.code_worker import CodeWorker  # noqa: PLC0415  # as for `code`

        largest = self.settings.max_response_bytes
        return CodeWorker(self.sessions, self.tasks, self.clock, max_result_bytes=largest)

    @cached_property
    def tasks(self) -> RedisTaskStore:
        bucket = self.settings.results_bucket
        shelf = S3Results(bucket) if bucket else None
        return RedisTaskStore(self.redis, ttl_seconds=self.settings.task_ttl_seconds, shelf=shelf)

    @cached_property
    def queue(self) -> SqsJobQueue | None:
        if not self.settings.queue_url:
            return None
        # boto3 costs more to import than all else together, which only functions that send should pay.
        from redraft.adapters.sqs import SqsJobQueue  # noqa: PLC0415

        return SqsJobQueue(self.settings.queue_url)

    @cached_property
    def archive(self) -> S3Archive | None:
        return S3Archive(self.settings.archive_bucket) if self.settings.archive_bucket else None

    @cached_property
    def limiter(self) -> RateLimiter:
        return RateLimiter(self.redis)

    @cached_property
    def access(self) -> SessionAccess:
        return SessionAccess(self.redis)

    @cached_property
    def audit(self) -> AuditTrail:
        given = self.settings
        return AuditTrail(self.redis, per_day=given.audit_events_per_day, days=given.retention_days)

    @cached_property
    def identity(self) -> Identity:
        tokens = self._token_check() if self.settings.auth_mode == "jwt" else None
        return Identity(self.settings.auth_mode, keys=self._key_ring, tokens=tokens, share_key=self._share_key)

    @cached_property
    def secrets(self) -> CallerSecrets:
        return CallerSecrets()

    @cached_property
    def clock(self) -> SystemClock:
        return SystemClock()

    @cached_property
    def ids(self) -> RandomIds:
        return RandomIds()

    def _limited_model(self) -> LimitedModel | None:
        model = self.model
        return None if model is None else LimitedModel(model, self.limiter, self.settings.rate_limit_when_down)

    def _token_check(self) -> TokenCheck:
        from redraft.adapters.jwks import Jwks  # noqa: PLC0415  # only services that take tokens fetch keys

        given = self.settings
        rules = TokenRules(
            given.jwt_issuer, given.jwt_audience, given.jwt_algorithms, given.jwt_skew_seconds, given.jwt_admin_scope
        )
        return TokenCheck(rules, Jwks(given.jwt_issuer, given.jwt_jwks_url, self.clock))

    async def _key_ring(self) -> KeyRing:
        """The keys that count now; raises pydantic's `ValidationError` for a ring that is none."""
        name = self.settings.api_keys_secret
        return ring_of(await self.secrets.text(name) if name else self.settings.api_keys)

    async def _share_key(self) -> bytes:
        name = self.settings.share_key_secret
        return (await self.secrets.text(name)).encode() if name else await self.access.signing_key()

    async def health(self) -> dict[str, Any]:
        """The body of `GET /health`; what was found well a moment ago is not asked again."""
        redis = self._well_redis if self.redis.circuit == "closed" else self._check_redis
        return await report(redis, self._well_queue, lambda: self.redis.circuit, self.model)

    @cached_property
    def _well_redis(self) -> Remembered:
        return Remembered(self._check_redis, HEALTHY_SECONDS)

    @cached_property
    def _well_queue(self) -> Remembered | None:
        return Remembered(self.queue.check, HEALTHY_SECONDS) if self.queue else None

    async def work(
        self, task_id: str, attempt: int, *, correlation_id: str | None = None, waited_ms: float = 0.0
    ) -> None:
        """One message of the job queue, tried for the `attempt`-th time."""
        async with self.observer.work("code generation", correlation_id=correlation_id, waited_ms=waited_ms):
            await self.worker.run(task_id, attempt=attempt)

    async def begun(self, task_ids: Iterable[str]) -> frozenset[str]:
        """Those of the tasks that an attempt began and did not end."""
        return await self.worker.begun(task_ids)

    async def postpone(self, receipt: str, seconds: int) -> None:
        """Let a message of the job queue rest before it comes again."""
        if self.queue is not None:
            await self.queue.postpone(receipt, seconds)

    async def clean_up(self) -> dict[str, Any]:
        """One run of the scheduled clean-up, and its report; see `CleanUpRun`."""
        async with self.observer.work("clean-up"):
            return await CleanUpRun(self.sessions, self.clock, self.settings, self.recorder).run()

    async def close(self) -> None:
        """Closes the connections; for servers that end in good order, Lambda never calls it."""
        for name in ("redis", "figures_redis", "model"):
            if self.__dict__.get(name) is not None:
                await self.__dict__[name].aclose()

    async def _check_redis(self) -> None:
        with translated():
            await self.redis.check()
