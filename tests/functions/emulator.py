"""The built functions, run by AWS's runtime client under the emulator that the SAM CLI carries.

Python is started without its site-packages, so that a function finds what Lambda would give it and nothing else:
its own folder, its layers, and what the managed runtime holds.
"""

from __future__ import annotations

import json
import os
import platform
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
MANAGED = (
    "awslambdaric", "runtime_client", "simplejson", "snapshot_restore_py", "boto3", "botocore", "s3transfer",
    "jmespath", "dateutil", "urllib3", "six",
)  # fmt: skip
LAYERS = ("RedraftLayer", "DependenciesLayer")


def logical_id(folder: str) -> str:
    return "".join(part.capitalize() for part in folder.split("_"))


def event(folder: str) -> Any:
    return json.loads((ROOT / "events" / f"{folder}.json").read_text(encoding="utf-8"))


def build(target: Path) -> Path:
    """`make build` into a folder of its own; the folder of artefacts."""
    done = subprocess.run(
        ["make", f"VENV={sys.prefix}", "-o", f"{sys.prefix}/.ready", "build", f"BUILD={target}"],
        cwd=ROOT, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout + done.stderr
    return target


def managed_runtime(folder: Path) -> Path:
    """A folder that holds what the managed runtime does."""
    for name in MANAGED:
        spec = find_spec(name)
        assert spec, name
        assert spec.origin, name
        source = Path(spec.origin).parent if spec.submodule_search_locations else Path(spec.origin)
        (folder / source.name).symlink_to(source)
    return folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


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
        assert not self.raw["isBase64Encoded"]
        return json.loads(self.raw["body"])


class Function:
    """One environment of one function; a second call at once would end the emulator, so there is none."""

    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(self, event: Any) -> Answer:
        request = urllib.request.Request(self._address, json.dumps(event).encode())
        with urllib.request.urlopen(request, timeout=60) as reply:
            return Answer(json.loads(reply.read()))


@contextmanager
def running(folder: str, built: Path, runtime: Path, variables: dict[str, str], log: Path) -> Iterator[Function]:
    """A built function under the emulator, until the block ends."""
    task = built / logical_id(folder)
    path = [task, *(built / layer / "python" for layer in LAYERS), runtime]
    port = free_port()
    command = [
        _emulator(), "--runtime-interface-emulator-address", f"127.0.0.1:{port}",
        "--runtime-api-address", f"127.0.0.1:{free_port()}", "--log-level", "info",
        sys.executable, "-S", "-m", "awslambdaric", "app.handler",
    ]  # fmt: skip
    environment = {**_lambda_environment(folder, task), **variables, "PYTHONPATH": os.pathsep.join(map(str, path))}
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=task, env=environment, stdout=output, stderr=output)
        try:
            _wait_for(port, process, log)
            yield Function(f"http://127.0.0.1:{port}/2015-03-31/functions/function/invocations")
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(20)


def _emulator() -> str:
    machine = {"aarch64": "arm64", "arm64": "arm64"}.get(platform.machine(), "x86_64")
    spec = find_spec("samcli")
    assert spec
    assert spec.origin
    return str(Path(spec.origin).parent / "local" / "rapid" / f"aws-lambda-rie-{machine}")


def _lambda_environment(folder: str, task: Path) -> dict[str, str]:
    return {
        "PATH": "/usr/bin:/bin", "HOME": str(task), "LANG": "C.UTF-8", "TZ": ":UTC", "LAMBDA_TASK_ROOT": str(task),
        "_HANDLER": "app.handler", "AWS_LAMBDA_FUNCTION_NAME": folder, "AWS_LAMBDA_FUNCTION_VERSION": "$LATEST",
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE": "1024", "AWS_LAMBDA_FUNCTION_TIMEOUT": "30",
        "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1",
        "AWS_ACCESS_KEY_ID": "local", "AWS_SECRET_ACCESS_KEY": "local",
    }  # fmt: skip


def _wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        assert process.poll() is None, log.read_text()
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.02)
    raise AssertionError(log.read_text())
