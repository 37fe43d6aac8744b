"""The built functions, run by AWS's runtime client under the emulator that the SAM CLI carries; no Docker is needed.

Python is started without its site-packages, so that a function finds what Lambda would give it and nothing else:
its own folder, its layers, and what the managed runtime holds.
"""

from __future__ import annotations

import json
import os
import platform
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from local.artefacts import BuiltFunction

MANAGED: Final = (
    "awslambdaric", "runtime_client", "simplejson", "snapshot_restore_py", "boto3", "botocore", "s3transfer",
    "jmespath", "dateutil", "urllib3", "six",
)  # fmt: skip
SLOWER: Final = 4
"""How much longer a function may take here than in Lambda: a laptop does other things as well."""

_START_SECONDS: Final = 60.0
_ANSWER_SECONDS: Final = 300.0
_INIT: Final = re.compile(r"INIT REPORT\(durationMs: ([0-9.]+)")


class EmulatorError(RuntimeError):
    """The emulator did not come up; the message is its log."""


@dataclass(frozen=True)
class Answer:
    """What a function returned, and for HTTP events the parts of it."""

    raw: Any

    @property
    def status(self) -> int:
        status: int = self.raw["statusCode"]
        return status

    @property
    def headers(self) -> dict[str, str]:
        single = {name.lower(): value for name, value in (self.raw.get("headers") or {}).items()}
        many = {name.lower(): values[-1] for name, values in (self.raw.get("multiValueHeaders") or {}).items()}
        return {**single, **many}

    @property
    def body(self) -> Any:
        """The body, parsed; text that is sent as base64 would be a fault."""
        assert not self.raw["isBase64Encoded"]
        return json.loads(self.raw["body"])


class Function:
    """One environment of one function; a second call at once would end the emulator, so there is none."""

    def __init__(self, address: str, log: Path) -> None:
        self._address = address
        self._log = log

    def __call__(self, event: Any) -> Answer:
        """What it returns to an event; raises `EmulatorError` where it does not start or end in time."""
        request = urllib.request.Request(self._address, json.dumps(event).encode())  # noqa: S310 - loopback
        try:
            with urllib.request.urlopen(request, timeout=_ANSWER_SECONDS) as reply:  # noqa: S310 - as above
                text = reply.read()
        except urllib.error.HTTPError as fault:
            raise EmulatorError(self.log[-3000:]) from fault
        try:
            return Answer(json.loads(text))
        except ValueError as fault:
            raise EmulatorError(text.decode(errors="replace")) from fault

    @property
    def log(self) -> str:
        """What it has written so far."""
        return self._log.read_text(errors="replace")

    @property
    def init_ms(self) -> float:
        """How long its start took, after the first event."""
        found = _INIT.findall(self.log)
        return float(found[-1])


def managed_runtime(folder: Path) -> Path:
    """A folder that holds what the managed runtime does."""
    folder.mkdir(exist_ok=True)
    for name in MANAGED:
        spec = find_spec(name)
        assert spec, name
        assert spec.origin, name
        source = Path(spec.origin).parent if spec.submodule_search_locations else Path(spec.origin)
        (folder / source.name).symlink_to(source)
    return folder


@contextmanager
def running(
    function: BuiltFunction, layers: Path, runtime: Path, variables: Mapping[str, str], log: Path
) -> Iterator[Function]:
    """A built function under the emulator, until the block ends.

    `layers` is where its layers are laid out, `runtime` what `managed_runtime` made. Raises `EmulatorError`.
    """
    port = _free_port()
    command = [
        emulator(), "--runtime-interface-emulator-address", f"127.0.0.1:{port}",
        "--runtime-api-address", f"127.0.0.1:{_free_port()}", "--log-level", "info",
        sys.executable, "-S", "-m", "awslambdaric", function.handler,
    ]  # fmt: skip
    path = os.pathsep.join(map(str, (function.code, layers / "python", runtime)))
    environment = {**lambda_environment(function), **variables, "PYTHONPATH": path}
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=function.code, env=environment, stdout=output, stderr=output)  # noqa: S603 - the emulator, with our own arguments
        try:
            _wait_for(port, process, log)
            yield Function(f"http://127.0.0.1:{port}/2015-03-31/functions/function/invocations", log)
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(_START_SECONDS)


def emulator() -> str:
    """The emulator's program for this machine."""
    machine = {"aarch64": "arm64", "arm64": "arm64"}.get(platform.machine(), "x86_64")
    spec = find_spec("samcli")
    assert spec
    assert spec.origin
    return str(Path(spec.origin).parent / "local" / "rapid" / f"aws-lambda-rie-{machine}")


def lambda_environment(function: BuiltFunction) -> dict[str, str]:
    """The variables that Lambda sets by itself."""
    return {
        "PATH": "/usr/bin:/bin", "HOME": str(function.code), "LANG": "C.UTF-8", "TZ": ":UTC",
        "LAMBDA_TASK_ROOT": str(function.code), "_HANDLER": function.handler,
        "AWS_LAMBDA_FUNCTION_NAME": function.name, "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": str(function.memory_mb),
        "AWS_LAMBDA_FUNCTION_TIMEOUT": str(function.timeout_seconds * SLOWER),
        "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local",
    }  # fmt: skip


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + _START_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise EmulatorError(log.read_text(errors="replace"))
