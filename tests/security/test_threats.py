"""The page of threats names a test beside each; those tests are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "threats.md").read_text(encoding="utf-8")
ROWS = [line for line in PAGE.splitlines() if line.startswith("| ") and not line.startswith("| threat |")]
NAMED = sorted(set(re.findall(r"`(tests/[\w/]+\.py(?:::\w+)?)`", PAGE)))


def test_every_threat_has_a_test_beside_it() -> None:
    assert len(ROWS) >= 20
    assert [row for row in ROWS if not re.search(r"`tests/[\w/]+\.py(::\w+)?` \|$", row)] == []


@pytest.mark.parametrize("name", NAMED)
def test_a_test_that_is_named_exists(name: str) -> None:
    file, _, wanted = name.partition("::")
    tree = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    found = [part.name for part in ast.walk(tree) if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef)]
    assert [one for one in found if one.startswith("test_")]
    assert not wanted or wanted in found
