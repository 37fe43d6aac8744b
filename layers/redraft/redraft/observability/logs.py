"""Structured log lines: Powertools' form, each with the correlation id of the request it belongs to.

No line holds words of a user: lines of requests have the route and never its query, and errors their own text.
"""

from __future__ import annotations

import logging
import sys
from typing import Any, Final

from aws_lambda_powertools.logging.formatter import LambdaPowertoolsFormatter

from redraft.analytics.heard import Heard, noted
from redraft.observability.exchange import Exchange, Health
from redraft.observability.observer import times_of

NAME: Final = "redraft"
_logger: Final = logging.getLogger("redraft.requests")


class _Belonging(logging.Filter):
    """Adds to each line what was noted of the request that it belongs to."""

    def filter(self, record: logging.LogRecord) -> bool:
        for name, value in noted().items():
            if value and not hasattr(record, name):
                setattr(record, name, value)
        return True


def structured(service: str, level: str = "INFO") -> None:
    """From now on all loggers of this package write JSON lines to the standard output; twice is once."""
    logger = logging.getLogger(NAME)
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(LambdaPowertoolsFormatter(service=service, utc=True, use_rfc3339=True))
    handler.addFilter(_Belonging())
    logger.handlers = [handler]
    logger.setLevel(level)
    logger.propagate = False


def log_line(exchange: Exchange, heard: Heard, health: Health) -> None:
    """A witness: one line for each exchange."""
    fields: dict[str, Any] = {
        "name_of_work": exchange.name,
        "status": exchange.status,
        "milliseconds": round(exchange.milliseconds, 3),
        "times_ms": {step: round(spent, 3) for step, spent in times_of(exchange, heard).items()},
        "cold_start": exchange.is_cold_start,
        "events": [type(event).__name__ for event in heard.events],
    }
    optional = {
        "error_code": exchange.error_code,
        "session_id": exchange.session_id,
        "correlation_id": exchange.correlation_id,
        "missed_figures": health.missed_figures,
    }
    fields.update({name: value for name, value in optional.items() if value})
    level = logging.ERROR if exchange.failed else logging.INFO
    _logger.log(level, "%s %s", exchange.kind, exchange.name, extra=fields)
