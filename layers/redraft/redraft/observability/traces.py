"""The steps of a request as subsegments in AWS X-Ray, sent to the daemon that Lambda runs beside each environment.

The vendor's SDK is not used: it is in maintenance since February 2026, brings botocore into the layer, and takes longer
to import than this whole package; what is needed of it is one datagram a step.
"""

from __future__ import annotations

import os
import secrets
import socket
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any, Final

import msgspec

from redraft.analytics.heard import Heard
from redraft.observability.exchange import Exchange, Health

HEADER: Final = "_X_AMZN_TRACE_ID"
"""The variable in which Lambda says, for each invocation, which trace it belongs to."""

_PREFIX: Final = b'{"format": "json", "version": 1}\n'


class Tracer:
    """A witness: sends subsegments where Lambda samples the request; a daemon that is not there is not missed."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        self._environment = os.environ if environment is None else environment

    def __call__(self, exchange: Exchange, heard: Heard, health: Health) -> None:
        trace = trace_of(self._environment.get(HEADER, ""))
        daemon = self._environment.get("AWS_XRAY_DAEMON_ADDRESS", "")
        if trace.get("Sampled") != "1" or not daemon:
            return
        with suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as road:
            road.setblocking(False)
            for segment in segments(trace, exchange, heard, health):
                road.sendto(_PREFIX + msgspec.json.encode(segment), _udp(daemon))


def segments(trace: Mapping[str, str], exchange: Exchange, heard: Heard, health: Health) -> Iterator[dict[str, Any]]:
    """The exchange as a subsegment of Lambda's own, and its steps as subsegments of that."""
    own = secrets.token_hex(8)
    about = {"cold_start": exchange.is_cold_start, "status": exchange.status, "circuit": health.is_circuit_closed}
    annotations = {
        name: value for name, value in {**about, "session_id": exchange.session_id}.items() if value is not None
    }
    yield {
        **_segment(trace, trace.get("Parent", ""), own, exchange.name),
        "start_time": exchange.began,
        "end_time": exchange.began + exchange.milliseconds / 1000,
        "fault": exchange.failed,
        "annotations": annotations,
    }
    for step in heard.spans:
        yield {
            **_segment(trace, own, secrets.token_hex(8), step.step),
            "start_time": step.began,
            "end_time": step.ended,
        }


def trace_of(header: str) -> dict[str, str]:
    """`Root=1-…;Parent=…;Sampled=1` as its parts; empty for what has not that form."""
    pairs = (part.partition("=") for part in header.split(";"))
    return {name.strip(): value for name, equals, value in pairs if equals}


def _segment(trace: Mapping[str, str], parent: str, own: str, name: str) -> dict[str, Any]:
    return {"type": "subsegment", "trace_id": trace.get("Root", ""), "parent_id": parent, "id": own, "name": name[:200]}


def _udp(address: str) -> tuple[str, int]:
    """`host:port`, or `tcp:host:port udp:host:port`."""
    chosen = next((part.removeprefix("udp:") for part in address.split() if part.startswith("udp:")), address)
    host, _, port = chosen.rpartition(":")
    return host, int(port)
