"""`python -m benchmarks.capacity`: what an edit takes, measured, and what a million a day would cost.

The measures are of this machine, the functions' handlers called as Lambda would, with all that is logged. The prices
are parameters: list prices of us-east-1, to be replaced by one's own (`--price lambda_gb_second=0.00001`).
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import io
import os
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import redis

from benchmarks.bench import editing
from benchmarks.designs import page
from local.unlimited import UNLIMITED
from local.valkey import valkey

EDITS = 300
DAYS = 30


@dataclass(frozen=True)
class Taken:
    """What one edit by rules of a design of 100 elements takes."""

    processor_ms: float
    store_us: float
    simple_us: float
    store_kb: float
    log_kb: float
    session_kb: float

    @property
    def ecpus(self) -> float:
        """By ElastiCache's rule: kilobytes, or processor time in that of a simple command, whichever is more."""
        return max(self.store_kb, self.store_us / self.simple_us)


@dataclass(frozen=True)
class Prices:
    """US dollars."""

    lambda_request: float = 0.20e-6
    lambda_gb_second: float = 13.3334e-6
    api_request: float = 3.50e-6
    sqs_request: float = 0.40e-6
    ecpu: float = 0.0023e-6
    cache_gb_hour: float = 0.084
    log_gb: float = 0.50
    metric_month: float = 0.30
    trace: float = 5.0e-6
    model_prompt_token: float = 0.75e-6
    model_output_token: float = 3.75e-6


@dataclass(frozen=True)
class Use:
    """What is assumed of the people and of the functions."""

    edits_a_day: int = 1_000_000
    reads_per_edit: float = 0.5
    edits_per_session: float = 20.0
    session_days: float = 7.0
    codes_per_session: float = 0.2
    memory_gb: float = 1.728
    share_of_vcpu: float = 1.0
    network_ms: float = 3.0
    cold_share: float = 0.005
    cold_ms: float = 900.0
    traced_share: float = 0.05
    model_ms: float = 1_500.0
    prompt_tokens: float = 2_000.0
    output_tokens: float = 150.0
    model_share: float = 0.15


def measure(edits: int = EDITS) -> Taken:
    """Edits in the handler, and bare GETs, against a Valkey of their own."""
    with valkey() as node, redis.Redis(port=node.port) as client:
        os.environ |= {
            **UNLIMITED, "REDIS_URL": node.url, "AWS_LAMBDA_FUNCTION_NAME": "capacity",
            "POWERTOOLS_SERVICE_NAME": "redraft",
        }  # fmt: skip
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            _, edit = editing(page(100))
            for _ in range(30):
                edit()
            session_kb = _session_kb(client)
            before, began, logged = _used(client), time.process_time(), said.tell()
            for _ in range(edits):
                edit()
            after, ended = _used(client), time.process_time()
            logs = said.tell() - logged
        simple = _simple_us(client)
        return Taken(
            processor_ms=(ended - began) * 1000 / edits,
            store_us=(after[0] - before[0]) * 1e6 / edits,
            simple_us=simple,
            store_kb=(after[1] - before[1]) / 1000 / edits,
            log_kb=logs / 1000 / edits,
            session_kb=session_kb,
        )


def _used(client: redis.Redis) -> tuple[float, int]:
    found = client.info()
    moved = found["total_net_input_bytes"] + found["total_net_output_bytes"]
    return float(found["used_cpu_user"]) + float(found["used_cpu_sys"]), int(moved)


def _simple_us(client: redis.Redis, count: int = 20_000) -> float:
    client.set("simple", b"x" * 500)
    before = _used(client)[0]
    for _ in range(count):
        client.get("simple")
    return (_used(client)[0] - before) * 1e6 / count


def _session_kb(client: redis.Redis) -> float:
    """Memory of a session of 20 edits."""
    path, edit = editing(page(100))
    for _ in range(20):
        edit()
    return int(client.memory_usage("session:{" + path.rsplit("/", 1)[1] + "}:state", samples=0) or 0) / 1000


def costs(taken: Taken, use: Use, prices: Prices) -> dict[str, float]:
    """US dollars a month, by service."""
    edits = use.edits_a_day * DAYS
    sessions = edits / use.edits_per_session
    requests = edits * (1 + use.reads_per_edit) + sessions
    model_edits = edits * use.model_share
    busy_ms = taken.processor_ms / use.share_of_vcpu + use.network_ms
    seconds = (requests * (busy_ms + use.cold_share * use.cold_ms) + model_edits * use.model_ms) / 1000
    codes = sessions * use.codes_per_session
    living = use.edits_a_day / use.edits_per_session * use.session_days
    stored_gb = living * taken.session_kb / 1e6
    return {
        "API Gateway (REST)": requests * prices.api_request,
        "Lambda, requests": (requests + codes) * prices.lambda_request,
        "Lambda, time": (seconds + codes * 0.3) * use.memory_gb * prices.lambda_gb_second,
        "ElastiCache Serverless, ECPUs": (edits + requests * 0.5) * taken.ecpus * prices.ecpu,
        "ElastiCache Serverless, storage": max(0.1, stored_gb) * prices.cache_gb_hour * 24 * DAYS,
        "SQS": codes * 4 * prices.sqs_request,
        "CloudWatch, logs": requests * taken.log_kb / 1e6 * prices.log_gb,
        "CloudWatch, metrics": 21 * prices.metric_month,
        "X-Ray": requests * use.traced_share * prices.trace,
        "language model": model_edits
        * (use.prompt_tokens * prices.model_prompt_token + use.output_tokens * prices.model_output_token),
    }


def text(taken: Taken, use: Use, prices: Prices) -> str:
    """The page's tables, in Markdown."""
    plans = {
        "rules alone": replace(use, model_share=0.0),
        f"rules, model for {use.model_share:.0%}": use,
        "model for each edit": replace(use, model_share=1.0),
    }
    monthly = {name: costs(taken, plan, prices) for name, plan in plans.items()}
    lines = ["| US dollars a month | " + " | ".join(plans) + " |", "|---" * (len(plans) + 1) + "|"]
    lines += [
        f"| {service} | " + " | ".join(f"{found[service]:,.0f}" for found in monthly.values()) + " |"
        for service in monthly["rules alone"]
    ]
    lines.append("| **all** | " + " | ".join(f"**{sum(found.values()):,.0f}**" for found in monthly.values()) + " |")
    each = (f"{sum(found.values()) / (use.edits_a_day * DAYS) * 1000:.3f}" for found in monthly.values())
    lines.append("| a thousand edits | " + " | ".join(each) + " |")
    measured = {
        "processor, handler": f"{taken.processor_ms:.1f} ms", "processor, Valkey": f"{taken.store_us:.0f} µs",
        "a bare GET, Valkey": f"{taken.simple_us:.1f} µs", "to and from Valkey": f"{taken.store_kb:.1f} kB",
        "ECPUs": f"{taken.ecpus:.0f}", "log lines": f"{taken.log_kb:.2f} kB",
        "memory of a session of 20 edits": f"{taken.session_kb:.1f} kB",
    }  # fmt: skip
    lines += ["", "| an edit by rules, 100 elements | measured |", "|---|---|"]
    lines += [f"| {name} | {value} |" for name, value in measured.items()]
    lines += ["", "| assumed | |", "|---|---|"]
    lines += [f"| {each.name.replace('_', ' ')} | {getattr(use, each.name):g} |" for each in fields(use)]
    lines += ["", "| price, US dollars | |", "|---|---|"]
    lines += [f"| {each.name.replace('_', ' ')} | {getattr(prices, each.name):.4g} |" for each in fields(prices)]
    return "\n".join(lines)


def _numbers(given: Sequence[str]) -> dict[str, Any]:
    return {name: float(number) for name, _, number in (one.partition("=") for one in given)}


def main(arguments: Sequence[str]) -> int:
    """Measure, reckon, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.capacity")
    parser.add_argument("--price", action="append", default=[], metavar="NAME=DOLLARS")
    parser.add_argument("--assume", action="append", default=[], metavar="NAME=NUMBER")
    given = parser.parse_args(arguments)
    asyncio.set_event_loop(asyncio.new_event_loop())  # Mangum runs handlers on the thread's loop
    prices, use = replace(Prices(), **_numbers(given.price)), replace(Use(), **_numbers(given.assume))
    sys.stdout.write(text(measure(), use, prices) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
