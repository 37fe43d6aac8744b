"""`make serve` as a person has it: a process that is started, used, stopped and started again."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from pathlib import Path

import pytest

from local.lock import holding
from local.serve import main
from tests.local.serving import serving


def stop(process: subprocess.Popen[str], how: signal.Signals) -> str:
    """Ends the server by a signal to it alone; what it wrote to its error stream."""
    family = descendants(process.pid)
    assert family, "a server has a Valkey and a worker"
    process.send_signal(how)
    _, errors = process.communicate(timeout=30)
    assert process.returncode in (0, -how), errors
    deadline = time.monotonic() + 10
    while left := [pid for pid in family if Path(f"/proc/{pid}").exists()]:
        assert time.monotonic() < deadline, left
        time.sleep(0.05)
    return errors


def descendants(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [found for child in map(int, children) for found in (child, *descendants(child))]


def test_sessions_survive_a_restart_and_no_process_survives_the_end(tmp_path: Path) -> None:
    data = tmp_path / "kept"
    with serving(data) as (client, process):
        made = client.post("/api/v1/design-sessions", json={"prompt": "A login page with a Log in button"})
        path = f"/api/v1/design-sessions/{made.json()['session_id']}"
        edited = client.post(f"{path}/edit", json={"edit_prompt": "make the page background black"}).json()
        assert edited["version"] == 2
        code = client.post(f"{path}/generate-code", json={"wait": 25})
        assert (code.status_code, code.json()["validation_status"]) == (200, "SUCCESS")
        assert stop(process, signal.SIGINT) == ""
    with serving(data) as (client, process):
        found = client.get(path).json()
        assert found["current_version"] == 2
        assert found["current_wireframe"] == edited["wireframe_json"]
        assert client.get("/docs").status_code == 200
        assert path.replace(made.json()["session_id"], "{session_id}") in client.get("/openapi.json").json()["paths"]
        health = client.get("/api/v1/health").json()
        assert (health["status"], health["redis"], health["queue"]) == ("ok", "ok", "ok")
        assert stop(process, signal.SIGTERM) == ""


def test_a_folder_that_another_server_uses_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with holding(tmp_path):
        assert main(["--port", "0", "--data", str(tmp_path)]) == 1
    assert "Another server uses" in capsys.readouterr().err


def test_a_port_that_is_taken_is_said_before_anything_is_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert main(["--port", port, "--data", str(tmp_path / "none")]) == 1
    assert f"port {port}" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()


def test_a_setting_that_is_wrong_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MAX_NODES", "many")
    assert main(["--port", "0", "--data", str(tmp_path)]) == 1
    assert "max_nodes" in capsys.readouterr().err


def test_a_worker_that_is_killed_is_replaced_and_nothing_it_had_is_lost(tmp_path: Path) -> None:
    with serving(tmp_path) as (client, process):
        worker = next(pid for pid in descendants(process.pid) if b"local.worker" in cmdline(pid))
        os.kill(worker, signal.SIGKILL)
        code = client.post("/api/v1/generate-code", json={"layout_json": {"type": "Text", "props": {"text": "Hi"}}})
        assert (code.status_code, code.json()["validation_status"]) == (200, "SUCCESS")
        assert stop(process, signal.SIGTERM) == ""


def cmdline(pid: int) -> bytes:
    return Path(f"/proc/{pid}/cmdline").read_bytes()


def test_an_end_by_force_leaves_no_process_either(tmp_path: Path) -> None:
    with serving(tmp_path) as (_, process):
        family = descendants(process.pid)
        os.kill(process.pid, signal.SIGKILL)
        process.wait(10)
        deadline = time.monotonic() + 20
        while left := [pid for pid in family if Path(f"/proc/{pid}").exists()]:
            assert time.monotonic() < deadline, left
            time.sleep(0.1)
