from __future__ import annotations

from tests.faults.table import FAULTS, HEAD, written


def test_the_readme_has_a_row_for_every_fault_that_is_injected_and_no_other() -> None:
    lines = written()
    assert tuple(lines[:2]) == HEAD
    assert [line.split(" | ")[0].removeprefix("| ") for line in lines[2:]] == list(FAULTS)
