"""The command that prints how a sentence is read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from local.cli import main
from tests.language.conftest import sample_tree


@pytest.mark.parametrize(
    ("prompt", "expected"),
    [
        ("make the title red", "edit (style)"),
        ("make the input red", "question:"),
        ("undo", "history: undo 1"),
        ("never mind", "unchanged:"),
    ],
)
def test_read_prints_the_outcome(
    prompt: str, expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    design = tmp_path / "page.json"
    design.write_text(json.dumps(sample_tree()))
    assert main(["read", prompt, "--design", str(design)]) == 0
    assert expected in capsys.readouterr().out


def test_read_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    design = tmp_path / "page.json"
    design.write_text(json.dumps(sample_tree()))
    main(["read", "make the title red", "--design", str(design)])
    assert "phrase 'the title': title" in capsys.readouterr().out
