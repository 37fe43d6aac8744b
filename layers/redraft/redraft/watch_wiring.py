"""What watches the use cases: the figures of use, and the witnesses of each request."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import Final

from redraft.adapters.redis.client import Client, connect
from redraft.adapters.redis.figures import RedisFigureStore
from redraft.analytics.recorder import Recorder
from redraft.analytics.reports import Reports
from redraft.observability.exchange import Witness
from redraft.observability.observer import Observer
from redraft.observability.prometheus import ProcessMetrics
from redraft.settings import Settings
from redraft.store_wiring import address_of

FIGURES_CONNECTIONS: Final = 8
SERVER_FIGURES_MS: Final = 10_000.0


class Watched:
    """The part of the wiring that watches; `watching` are the witnesses of Lambda, none elsewhere."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.watching: tuple[Witness, ...] = ()

    @cached_property
    def redis(self) -> Client:
        return connect(address_of(self.settings))

    @cached_property
    def figures_redis(self) -> Client:
        """A client of its own for figures: it tries nothing twice, and what it meets is no concern of the sessions."""
        patience = self._figures_deadline_ms / 1000
        return connect(
            replace(
                address_of(self.settings),
                retries=0,
                timeout_seconds=patience,
                connect_timeout_seconds=patience,
                max_connections=FIGURES_CONNECTIONS,
            )
        )

    @cached_property
    def figures(self) -> RedisFigureStore:
        return RedisFigureStore(self.figures_redis, retention_days=self.settings.analytics_retention_days)

    @cached_property
    def recorder(self) -> Recorder:
        return Recorder(self.figures, deadline_ms=self._figures_deadline_ms)

    @property
    def _figures_deadline_ms(self) -> float:
        """In Lambda an answer waits for it. A server has answered by then, and its loop may be busy with others."""
        lasting = self.settings.analytics_deadline_ms
        return lasting if self.watching else max(SERVER_FIGURES_MS, lasting)

    @cached_property
    def metrics(self) -> ProcessMetrics:
        """What this process has seen; `GET /metrics` of a server tells it."""
        return ProcessMetrics()

    @cached_property
    def observer(self) -> Observer:
        return Observer(
            self.recorder,
            (self.metrics, *self.watching),
            is_circuit_closed=lambda: self.redis.circuit == "closed",
            starts_cold=bool(self.watching),
        )

    @cached_property
    def reports(self) -> Reports:
        """Figures of many sessions, read as patiently as sessions are."""
        return Reports(RedisFigureStore(self.redis, retention_days=self.settings.analytics_retention_days))
