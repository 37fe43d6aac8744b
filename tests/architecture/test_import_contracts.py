"""The direction of imports is a contract, and each contract is shown to fail when it is broken."""

from __future__ import annotations

import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]


@pytest.fixture
def copy(tmp_path: pathlib.Path) -> pathlib.Path:
    for folder in ("layers/redraft/redraft", "local"):
        shutil.copytree(ROOT / folder, tmp_path / pathlib.Path(folder).name, ignore=shutil.ignore_patterns("*.pyc"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def lint(folder: pathlib.Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as c; c()", "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def test_the_tree_as_it_is_keeps_every_contract(copy: pathlib.Path) -> None:
    done = lint(copy)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line", "contract"),
    [
        ("redraft/wireframe/node.py", "import redraft.language.frames", "The edge depends on the core"),
        ("redraft/language/context.py", "import redraft.sessions.messages", "The edge depends on the core"),
        ("redraft/sessions/messages.py", "import redraft.adapters.redis", "The edge depends on the core"),
        ("redraft/language/frames.py", "import redis", "Only adapters talk to Redis"),
        ("redraft/errors.py", "import local", "The local server stands on top"),
        ("redraft/wireframe/tree.py", "import msgspec", "The pure core needs"),
    ],
)
def test_a_broken_contract_is_found(copy: pathlib.Path, file: str, line: str, contract: str) -> None:
    with (copy / file).open("a") as source:
        source.write(f"\n{line}\n")
    done = lint(copy)
    assert done.returncode == 1
    broken = [row for row in done.stdout.splitlines() if "BROKEN" in row]
    assert any(contract in row for row in broken), done.stdout
