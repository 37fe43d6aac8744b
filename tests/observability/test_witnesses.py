"""Each witness, told of one of everything: metrics, log lines, traces, and what Prometheus reads."""

from __future__ import annotations

import json
import logging
import re
import socket
from typing import Any

import pytest
from redraft.analytics.heard import Heard, listening, note
from redraft.observability.emf import METRICS, Emf
from redraft.observability.exchange import Health
from redraft.observability.logs import log_line, structured
from redraft.observability.prometheus import ProcessMetrics
from redraft.observability.traces import Tracer, trace_of

from tests.observability.conftest import exchange, heard

SICK = Health(is_circuit_closed=False, missed_figures=2)
WELL = Health()
TRACE = "Root=1-67000000-aaaaaaaaaaaaaaaaaaaaaaaa;Parent=bbbbbbbbbbbbbbbb;Sampled=1"


def lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_metrics_are_one_line_that_cloudwatch_reads(capsys: pytest.CaptureFixture[str]) -> None:
    Emf("Redraft", "redraft-live")(exchange(is_cold_start=True, status=503, correlation_id="r-1"), heard(), SICK)
    (line,) = lines(capsys)
    (directive,) = line["_aws"]["CloudWatchMetrics"]
    assert (directive["Namespace"], directive["Dimensions"]) == ("Redraft", [["service"]])
    assert {metric["Name"] for metric in directive["Metrics"]} - {"ProcessingMs"} == METRICS
    assert (line["service"], line["work"], line["correlation_id"]) == ("redraft-live", "POST /edit", "r-1")
    assert (line["ServerErrors"], line["FiguresMissed"], line["CircuitNotClosed"]) == ([1], [2], [1])
    assert line["ModelTokens"] == [960, 960]


def test_a_request_without_a_turn_says_that_nothing_failed(capsys: pytest.CaptureFixture[str]) -> None:
    Emf("Redraft", "redraft")(exchange(), Heard(), WELL)
    (line,) = lines(capsys)
    said = {metric["Name"] for metric in line["_aws"]["CloudWatchMetrics"][0]["Metrics"]}
    assert said == {"Requests", "ServerErrors", "LatencyMs", "CircuitNotClosed"}
    assert (line["Requests"], line["ServerErrors"], line["CircuitNotClosed"]) == ([1], [0], [0])


def test_every_line_of_a_request_has_its_correlation_id(
    capsys: pytest.CaptureFixture[str], package_logger: logging.Logger
) -> None:
    structured("redraft-live")
    structured("redraft-live")
    with listening():
        note(correlation_id="r-1")
        logging.getLogger("redraft.redis").warning("%s is left in peace", "a server")
        log_line(exchange(session_id="s" * 24, status=500, error_code="INTERNAL_ERROR"), heard(), SICK)
    logging.getLogger("redraft.redis").warning("alone")
    inside, request, alone = lines(capsys)
    assert inside["message"] == "a server is left in peace"
    assert inside["correlation_id"] == request["correlation_id"] == "r-1"
    assert "correlation_id" not in alone
    assert (request["level"], request["service"], request["status"]) == ("ERROR", "redraft-live", 500)
    assert request["times_ms"] == {"queueing": 0.5, "reading": 4.0, "model": 800.0, "state": 3.0, "total": 12.5}
    assert (request["error_code"], request["missed_figures"], request["cold_start"]) == ("INTERNAL_ERROR", 2, False)


def test_steps_are_subsegments_of_the_invocation_that_is_sampled() -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as daemon:
        daemon.bind(("127.0.0.1", 0))
        daemon.settimeout(5)
        address = f"127.0.0.1:{daemon.getsockname()[1]}"
        environment = {"_X_AMZN_TRACE_ID": TRACE, "AWS_XRAY_DAEMON_ADDRESS": f"tcp:127.0.0.1:1 udp:{address}"}
        tracer = Tracer(environment)
        tracer(exchange(is_cold_start=True, session_id="s" * 24), heard(), WELL)
        received = [daemon.recv(65_536).split(b"\n", 1) for _ in range(3)]
        environment["_X_AMZN_TRACE_ID"] = TRACE.replace("Sampled=1", "Sampled=0")
        tracer(exchange(), heard(), WELL)
        daemon.settimeout(0.05)
        with pytest.raises(TimeoutError):
            daemon.recv(65_536)
    assert {header for header, _ in received} == {b'{"format": "json", "version": 1}'}
    whole, *steps = [json.loads(body) for _, body in received]
    assert (whole["trace_id"], whole["parent_id"]) == ("1-67000000-aaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb")
    assert whole["annotations"] == {"cold_start": True, "status": 200, "circuit": True, "session_id": "s" * 24}
    assert [(step["name"], step["parent_id"]) for step in steps] == [("state", whole["id"]), ("reading", whole["id"])]
    assert all(re.fullmatch("[0-9a-f]{16}", each["id"]) for each in (whole, *steps))
    assert all(each["start_time"] < each["end_time"] for each in (whole, *steps))


@pytest.mark.parametrize("environment", [{}, {"_X_AMZN_TRACE_ID": TRACE}, {"_X_AMZN_TRACE_ID": "nonsense"}])
def test_without_a_daemon_or_a_trace_nothing_is_sent(environment: dict[str, str]) -> None:
    tracer = Tracer(environment)
    tracer(exchange(), heard(), WELL)
    assert trace_of("nonsense") == {}


def test_prometheus_reads_counters_histograms_and_gauges() -> None:
    metrics = ProcessMetrics()
    for spent in (0.4, 12.5, 700.0, 60_000.0):
        metrics(exchange(milliseconds=spent), heard(), SICK)
    text = metrics.text()
    assert 'redraft_turns_total{status="applied"} 4' in text
    assert 'redraft_edits_total{type="style"} 4' in text
    assert 'redraft_sessions_ended_total{how="expired"} 4' in text
    assert "redraft_figures_missed_total 8" in text
    assert "redraft_circuit_closed 0" in text
    labels = 'name="POST /edit",status="200"'
    buckets = dict(re.findall(rf'redraft_request_seconds_bucket{{{labels},le="([^"]+)"}} (\d+)', text))
    assert [buckets[bound] for bound in ("0.001", "0.025", "1.0", "10.0", "+Inf")] == ["1", "2", "3", "3", "4"]
    assert f"redraft_request_seconds_count{{{labels}}} 4" in text
    assert f"redraft_request_seconds_sum{{{labels}}} 60.712900" in text
    named = {line.split()[2] for line in text.splitlines() if line.startswith("# TYPE")}
    assert {
        re.split(r"[{ ]|_(?:bucket|sum|count)[{ ]", line)[0] for line in text.splitlines() if line[0] != "#"
    } <= named


def test_labels_are_escaped() -> None:
    metrics = ProcessMetrics()
    metrics(exchange(name='GET "\\\n'), Heard(), WELL)
    assert 'name="GET \\"\\\\\\n"' in metrics.text()
