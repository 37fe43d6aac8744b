from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, int]:
    """What the demo prints into a pipe, and the session of processes it ran in."""
    process = subprocess.Popen(
        [sys.executable, "-m", "local.demo"],
        cwd=tmp_path_factory.mktemp("demo"),
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    printed, _ = process.communicate(timeout=100)
    assert process.returncode == 0, printed
    return printed, process.pid


def part(printed: str, title: str) -> list[str]:
    """The lines of one part."""
    _, _, rest = printed.partition(f"\n{title}")
    return rest.split("\n\n")[0].splitlines()[2:]


def test_it_is_plain_in_a_pipe(played: tuple[str, int]) -> None:
    assert "\x1b" not in played[0]


def test_it_makes_a_design_from_a_prompt_and_one_from_a_wireframe(played: tuple[str, int]) -> None:
    for title in ("A design from a prompt", "A design that was there already"):
        assert re.search(rf"{title}\n-+\nSession [\w-]+: .+\n  version 1 +[\d.]+ ms  \d+ elements", played[0])


def test_every_edit_tells_its_version_summary_and_time(played: tuple[str, int]) -> None:
    edits = re.findall(r"^> (.+)\n  version (\d+) +([\d.]+) ms  (.+)$", played[0], re.MULTILINE)
    assert len(edits) >= 12
    assert edits[-1][0] == "undo"
    assert edits[-1][3].startswith("Undid")
    assert max(int(version) for _, version, _, _ in edits) >= 10


def test_an_ambiguous_edit_asks_and_the_answer_is_applied(played: tuple[str, int]) -> None:
    asked = re.search(r"> give the card a shadow\n  version (\d+) .*\?\n((?: +\d\. .+\n)+)", played[0])
    assert asked
    assert re.findall(r"\[(card-\d)\]", asked[2]) == ["card-1", "card-2", "card-3"]
    answered = re.search(r"> the second one\n  version (\d+)", played[0])
    assert answered
    assert int(answered[1]) == int(asked[1]) + 1


def test_history_difference_code_and_figures_are_shown(played: tuple[str, int]) -> None:
    history = part(played[0], "History")
    assert history[0].split()[0] == "1"
    assert len(history) >= 10
    assert any("->" in line for line in part(played[0], "What changed from version 1"))
    assert "card-2" in played[0]
    assert "function Header() {" in played[0]
    assert "SUCCESS" in played[0]
    figures = part(played[0], "Figures of the session")
    assert any("total_edits" in line for line in figures)


def test_the_preview_page_is_where_it_says(played: tuple[str, int]) -> None:
    found = re.search(r"^Open (.+)$", played[0], re.MULTILINE)
    assert found
    assert 'data-id="headline"' in Path(found[1]).read_text(encoding="utf-8")


def test_it_leaves_no_process(played: tuple[str, int]) -> None:
    stats = [path.read_text() for path in Path("/proc").glob("[0-9]*/stat") if path.exists()]
    sessions = [int(stat.rpartition(")")[2].split()[3]) for stat in stats]
    assert played[1] not in sessions
