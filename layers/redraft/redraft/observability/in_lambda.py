"""What watches in Lambda: structured log lines, metrics in them, and traces. Elsewhere nothing of this is imported."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from redraft.observability.emf import Emf
from redraft.observability.exchange import Witness
from redraft.observability.logs import log_line, structured
from redraft.observability.traces import Tracer

IS_LAMBDA: Final = "AWS_LAMBDA_FUNCTION_NAME"
"""The variable that Lambda, and nothing else, sets."""


def witnesses(environment: Mapping[str, str]) -> tuple[Witness, ...]:
    """The witnesses by Powertools' own variables; logging is turned to JSON."""
    service = environment.get("POWERTOOLS_SERVICE_NAME", "redraft")
    structured(service, environment.get("POWERTOOLS_LOG_LEVEL", "INFO"))
    namespace = environment.get("POWERTOOLS_METRICS_NAMESPACE", "Redraft")
    return log_line, Emf(namespace, service), Tracer(environment)
